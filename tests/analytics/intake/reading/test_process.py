"""The reading process: its limits, its frames, and what its owner makes of its end."""

import io
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from analytics.intake.raw import CellKind, Limits, RawFile, SourceFile
from analytics.intake.reading import read_raw, reading_process
from analytics.intake.reading.assembly import assemble
from analytics.intake.reading.parsing import sparse_sheet
from analytics.intake.reading.parsing.frames import BrokenFrame, read_frame, write_frame
from analytics.intake.reading.parsing.refusal import Refused

PROJECT = Path(__file__).parents[4]


def test_the_kinds_of_both_sides_are_the_same() -> None:
    for name in ("TEXT", "NUMBER", "DATE", "BOOL", "ERROR"):
        assert getattr(sparse_sheet, name) == CellKind[name]


def test_the_process_loads_neither_pandas_nor_numpy_nor_the_rest_of_the_project() -> None:
    start = PROJECT / "analytics" / "intake" / "reading" / "worker_start.py"
    code = (
        f"import runpy, sys; sys.argv = [{str(start)!r}]; runpy.run_path({str(start)!r}, run_name='__main__');"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], input=b"", capture_output=True, check=True)
    loaded = done.stderr.decode().split()
    assert "analytics.intake.reading.parsing.worker" in loaded
    assert not {"pandas", "numpy", "pyarrow", "streamlit", "analytics.tables", "xlrd", "msoffcrypto"} & set(loaded)


def test_a_frame_survives_the_way() -> None:
    stream = io.BytesIO()
    write_frame(stream, {"kind": "x", "n": 1}, (b"ab", b"", b"c"))
    write_frame(stream, {})
    stream.seek(0)
    assert read_frame(stream, 10) == ({"kind": "x", "n": 1, "blocks": [2, 0, 1]}, [b"ab", b"", b"c"])
    assert read_frame(stream, 10) == ({"blocks": []}, [])
    assert read_frame(stream, 10) is None


@pytest.mark.parametrize(
    "sent",
    [
        b"\0",
        struct.pack(">I", 10) + b"{}",
        struct.pack(">I", 2) + b"{}",
        struct.pack(">I", 3) + b"[1]",
        struct.pack(">I", 15) + b'{"blocks": [9]}' + b"abc",
        struct.pack(">I", 16) + b'{"blocks": [-1]}',
        struct.pack(">I", 16) + b'{"blocks": [99]}' + b"x" * 99,
        struct.pack(">I", 4_000_000_000),
    ],
    ids=["no length", "short header", "no blocks", "a list", "short block", "negative", "too long", "absurd"],
)
def test_a_broken_frame_is_refused(sent: bytes) -> None:
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO(sent), 50)


def rows(*numbers: int) -> bytes:
    return struct.pack(f"={len(numbers)}I", *numbers)


def test_columns_become_a_sheet_in_row_order() -> None:
    head = {"name": "B", "hidden": False}
    columns = [
        ({"number": 1, "format": ""}, [rows(7, 2), b"\1\2", "é\0002".encode()]),
        ({"number": 3, "format": "0%"}, [rows(2), b"\1", b"x"]),
    ]
    sheet = assemble(head, columns)
    assert sheet.cells.fillna("").to_dict("split") == {
        "index": [2, 7],
        "columns": [1, 2, 3],
        "data": [["2", "", "x"], ["é", "", ""]],
    }
    assert sheet.kinds.tolist() == [[2, 0, 1], [1, 0, 0]]
    assert sheet.formats == {3: "0%"}


@pytest.mark.parametrize(
    "blocks",
    [
        [rows(1, 2), b"\1", b"a\0b"],
        [rows(1, 2), b"\1\1", b"a"],
        [rows(1, 1), b"\1\1", b"a\0b"],
        [rows(1), b"\x09", b"a"],
        [b"", b"", b""],
    ],
    ids=["kinds", "texts", "twice", "no such kind", "empty"],
)
def test_a_column_that_does_not_add_up_is_refused(blocks: list[bytes]) -> None:
    with pytest.raises(Refused) as caught:
        assemble({"name": "B", "hidden": False}, [({"number": 1, "format": ""}, blocks)])
    assert caught.value.code == "corrupt"


def read_by(start: Path, monkeypatch: pytest.MonkeyPatch, **limits: float) -> RawFile:
    monkeypatch.setattr(reading_process, "_START", start)
    return read_raw(SourceFile("a.csv", b"a;b" * 100_000), Limits(**limits))


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("import os; os.abort()", ("too_large", "memory")),
        ("import os; os._exit(97)", ("too_large", "memory")),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", ("corrupt", "status -11")),
        ("import time; time.sleep(60)", ("too_large", "time")),
        ("print('not a frame at all', flush=True); import time; time.sleep(60)", ("corrupt", "not a frame")),
        ("", ("corrupt", "status 0")),
    ],
    ids=["aborts", "watchdog", "segfault", "hangs", "babbles", "leaves"],
)
@pytest.mark.skipif(os.name == "nt", reason="the exit statuses of a POSIX system")
def test_a_process_that_dies_is_a_problem(
    code: str, problem: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = tmp_path / "start.py"
    start.write_text(code)
    result = read_by(start, monkeypatch, seconds=4.0)
    assert result.problem is not None
    assert (result.problem.code, result.problem.params["detail"]) == problem


def test_the_watchdog_ends_a_process_that_holds_too_much() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(PROJECT / 'analytics/intake/reading/parsing')!r});"
        "import memory_limit; memory_limit.watch(1024)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], check=False, timeout=30)
    assert done.returncode == 97
