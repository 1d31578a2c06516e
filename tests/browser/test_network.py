"""No call to the outside: the server is denied the network, the browser is watched, on every page and on a shared link."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.drawn import finding, open_sample
from tests.program import ROOT, free_port, wait_for
from ui.navigation import SECTIONS, exists

pytestmark = pytest.mark.browser

PAGES = [name.replace("_", "-") for names in SECTIONS.values() for name in names if exists(name)]
# Runs before anything else in the server's process: whatever goes elsewhere than this machine fails, and is written down.
DENY = """
import os, socket
def _own(host):
    return host in (None, "", "localhost", "::1") or str(host).startswith("127.")
def _deny(what):
    with open(os.environ["BLINDSPOT_TEST_TRIES"], "a", encoding="utf-8") as tries:
        tries.write(f"{what}\\n")
    raise OSError(101, "the network is denied")
_connect, _connect_ex, _look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo
def _guarded(real):
    def connect(self, address):
        # A datagram socket that connects sends nothing: it is how a machine asks itself for its own address.
        if self.family != socket.AF_UNIX and self.type != socket.SOCK_DGRAM and not _own(address[0]):
            _deny(address)
        return real(self, address)
    return connect
socket.socket.connect, socket.socket.connect_ex = _guarded(_connect), _guarded(_connect_ex)
def getaddrinfo(host, *args, **more):
    if not _own(host if not isinstance(host, bytes) else host.decode()) and host not in ("0.0.0.0", "::"):
        _deny(host)
    return _look_up(host, *args, **more)
socket.getaddrinfo = getaddrinfo
"""


@dataclass(frozen=True)
class Denied:
    address: str
    folder: Path

    @property
    def tries(self) -> list[str]:
        found = self.folder / "tries.txt"
        return found.read_text(encoding="utf-8").splitlines() if found.exists() else []

    @property
    def left(self) -> list[Path]:
        """What stands in the folders that a program may put something into, apart from the store."""
        return sorted(path for path in (self.folder / "tmp").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def denied(tmp_path_factory) -> Iterator[Denied]:
    """A server that cannot reach anyone, with a store and a folder for temporary files of its own."""
    folder = tmp_path_factory.mktemp("denied")
    (folder / "sitecustomize.py").write_text(DENY, encoding="utf-8")
    (folder / "tmp").mkdir()
    port = free_port()
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "BLINDSPOT_TEST_TRIES": str(folder / "tries.txt"),
        "BLINDSPOT_DATA_DIR": str(folder / "store"),
        "TMPDIR": str(folder / "tmp"),
    }
    log = folder / "log.txt"
    with log.open("wb") as out:
        # As a hosted one: no address given, no window opened.
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "serve.py", "--server.port", str(port), "--server.headless", "true"],
            cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, env=environment,
        )  # fmt: skip
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, log)
            yield Denied(f"http://127.0.0.1:{port}", folder)
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture
def watched(browser, denied) -> Iterator[tuple]:
    """A tab, and every address that it or a frame or a socket of it asked for."""
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="nl-NL", base_url=denied.address)
    context.on("request", lambda request: asked.append(request.url))
    tab = context.new_page()
    tab.on("websocket", lambda opened: asked.append(opened.url))
    tab.set_default_timeout(60_000)
    yield tab, asked
    context.close()


def _outside(asked: list[str], denied: Denied) -> list[str]:
    own = urlsplit(denied.address).netloc
    return [url for url in asked if urlsplit(url).netloc != own and not url.startswith(("data:", "blob:"))]


def test_the_guard_would_catch_a_call(denied):
    code = "import urllib.request as u\ntry: u.urlopen('http://192.0.2.1/', timeout=2)\nexcept OSError as e: print(e)"
    tried = denied.folder / "guard.txt"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(denied.folder), "BLINDSPOT_TEST_TRIES": str(tried)},
    )  # fmt: skip
    assert "denied" in run.stdout
    assert "192.0.2.1" in tried.read_text(encoding="utf-8")


def test_no_page_and_no_shared_link_calls_anyone(watched, denied):
    tab, asked = watched
    open_sample(tab)
    for page in PAGES:
        tab.locator(f'[data-testid="stSidebarNavLink"][href$="/{page}"]').click()
        tab.wait_for_url(re.compile(f"/{page}"))
        tab.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        assert tab.locator('[data-testid="stException"]').count() == 0, page
    tab.locator('[data-testid="stSidebarNavLink"][href$="/share"]').click()
    tab.get_by_role("button", name="Maak de link").click()
    link = tab.get_by_role("dialog").locator("code").inner_text().strip()
    tab.goto(link)
    tab.locator("h1").first.wait_for()
    tab.wait_for_timeout(500)
    assert len(asked) > 50
    assert _outside(asked, denied) == []
    assert denied.tries == []


def test_a_session_that_ended_left_nothing_on_disk(watched, denied, browser):
    tab, _ = watched
    before = denied.left
    name = "Zuidrand-die-nergens-mag-blijven"
    own = denied.folder / "mine"
    own.mkdir()
    (own / "contracten.csv").write_text(f"account,annual_value,end\n{name},1000,2027-01-31\n", encoding="utf-8")
    (own / "scores.csv").write_text(
        f"account,score,scale_min,scale_max,date\n{name},8,1,10,2026-09-01\n", encoding="utf-8"
    )
    tab.goto("/data")
    tab.locator("input[type=file]").first.set_input_files([own / "contracten.csv", own / "scores.csv"])
    finding(tab, "1 contract")
    tab.context.close()
    time.sleep(2)
    assert denied.left == before
    kept = [path for path in denied.folder.rglob("*") if path.is_file() and own not in path.parents]
    assert [path.name for path in kept if name.encode() in path.read_bytes()] == []
    held = [path for path in ROOT.rglob("*.csv") if path.name in ("contracten.csv", "scores.csv")]
    assert [path for path in held if name in path.read_text(encoding="utf-8", errors="replace")] == []
    assert json.dumps(denied.tries) == "[]"
