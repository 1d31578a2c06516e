"""With CI=true a skip fails: else a missing browser would make the checks green."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CASES = """
import pytest

def test_runs(): assert True

def test_skips(): pytest.skip("no browser here")

@pytest.mark.skip(reason="marked")
def test_marked(): assert True

@pytest.mark.xfail(strict=True, reason="known")
def test_known(): assert False

@pytest.mark.real_data
def test_real(): pytest.skip("no real input here")
"""


@pytest.mark.parametrize(
    ("ci", "counts"),
    [("true", "1 failed, 1 passed, 1 skipped, 1 xfailed, 2 errors"), ("", "1 passed, 4 skipped, 1 xfailed")],
)
def test_a_skip_fails_in_ci_and_is_loud_elsewhere(tmp_path, ci, counts):
    folder = tmp_path / "checkout" / "tests"
    folder.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("conftest.py"), folder / "conftest.py")
    (folder / "test_cases.py").write_text(_CASES, encoding="utf-8")
    (folder / "test_whole_file.py").write_text(
        "import pytest\npytest.skip('no module here', allow_module_level=True)\n", encoding="utf-8"
    )
    environment = {**os.environ, "CI": ci, "PYTEST_ADDOPTS": ""}
    options = ["-q", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder)],
        capture_output=True, text=True, cwd=folder, env=environment, check=False, timeout=120,
    )  # fmt: skip
    last = run.stdout.strip().splitlines()[-1]
    found = {part.strip() for part in last.split(" in ")[0].split(",")}
    assert {part.strip() for part in counts.split(",")} <= found, run.stdout
