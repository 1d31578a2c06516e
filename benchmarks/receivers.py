"""Whether a hundred receivers at once slow the presenter: the same click, alone and in the crowd, in one run.

    python -m benchmarks.receivers [--receivers 100] [--clicks 12]

Starts the server as a host does, makes a link to the sample, and lets a real browser present: each click changes a
choice on the share page and waits for the new sentence. Every second click falls together with a burst in which all
receivers open the link. Prints the median time of a click alone and in a burst, their ratio, and how long the receivers
waited. The receivers' own threads, the browser and the server share this machine, so the ratio is an upper bound.
"""

import argparse
import gzip
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from analytics.intake import read_exports
from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from receiver.snapshot import PAGES, ShareChoices, make_snapshot
from store.database import DATABASE_FILE, Store
from store.migrate import open_url
from store.sealing import new_token
from store.share_links import CreatedLink, create_link
from ui.own_links import now
from ui.sample import AS_OF, sample_files

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a server over a database in `folder`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {**os.environ, "BLINDSPOT_DATA_DIR": str(folder), "BLINDSPOT_DATABASE_URL": ""}
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "serve:app",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-access-log",
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=ROOT, env=settings, **quiet)  # noqa: S603  our own command
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=2).close()  # noqa: S310  our own address
                break
            except OSError:
                time.sleep(0.5)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def shared(folder: Path) -> str:
    """The token of a link to the whole sample, on every page that can be shared."""
    tables = read_exports(sample_files("en"), as_of=AS_OF).tables
    snapshot = make_snapshot(assess(tables, AS_OF, Settings()), ShareChoices(pages=PAGES))
    store = open_url(f"sqlite:///{folder / DATABASE_FILE}")
    if not isinstance(store, Store):
        raise TypeError(store.message.code)
    made = create_link(store, json.dumps(snapshot).encode(), owner=new_token(), label="", now=now())
    if not isinstance(made, CreatedLink):
        raise TypeError(made.message.code)
    store.close()
    return made.token


def opened(link: str, start: threading.Barrier) -> float:
    """Seconds that one receiver waits for the whole page."""
    asked = urllib.request.Request(link, headers={"Accept-Encoding": "gzip", "Accept-Language": "en"})  # noqa: S310
    start.wait()
    begun = time.perf_counter()
    with urllib.request.urlopen(asked, timeout=120) as answer:  # noqa: S310
        page = gzip.decompress(answer.read())
    if b"</html>" not in page:
        raise ValueError("half a page")
    return time.perf_counter() - begun


def presenter(page: Page, address: str) -> None:
    """Bring the browser to the share page over the sample."""
    page.set_default_timeout(120_000)
    page.goto(address)
    page.get_by_role("button", name="Open the sample portfolio").first.click()
    page.locator("h1.bs-finding", has_text="€").wait_for()
    page.locator('[data-testid="stSidebarNavLink"][href*="/share"]').click()
    page.locator(".st-key-share_preview iframe").wait_for()


def click(page: Page) -> float:
    """Seconds from a click to the sentence that it changes."""
    sentence = page.locator("h1.bs-finding").inner_text()
    begun = time.perf_counter()
    page.locator(".st-key-share_page_renewals label").click()
    page.wait_for_function(
        "old => document.querySelector('h1.bs-finding')?.innerText !== old", arg=sentence, polling=10
    )
    took = time.perf_counter() - begun
    page.wait_for_timeout(700)
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--receivers", type=int, default=100)
    parser.add_argument("--clicks", type=int, default=12, help="of each kind")
    asked = parser.parse_args()
    alone, crowded, waited = [], [], []
    with (
        tempfile.TemporaryDirectory() as kept,
        server(Path(kept)) as address,
        sync_playwright() as playwright,
        ThreadPoolExecutor(asked.receivers) as crowd,
    ):
        link = f"{address}/s/{shared(Path(kept))}"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(locale="en-GB")
        presenter(page, address)
        click(page)
        for _ in range(asked.clicks):
            alone.append(click(page))
            start = threading.Barrier(asked.receivers + 1)
            receivers = [crowd.submit(opened, link, start) for _ in range(asked.receivers)]
            start.wait()
            crowded.append(click(page))
            waited += [receiver.result() for receiver in receivers]
        browser.close()
    quiet, busy = statistics.median(alone), statistics.median(crowded)
    print(f"a click alone             {quiet * 1000:7.0f} ms (median of {len(alone)})")
    print(f"with {asked.receivers:3d} opening at once  {busy * 1000:7.0f} ms, slowest {max(crowded) * 1000:.0f} ms")
    print(f"ratio                     {busy / quiet:7.2f}")
    slow = statistics.quantiles(waited, n=20)[-1]
    print(f"a receiver waits          {statistics.median(waited) * 1000:7.0f} ms, 95% within {slow * 1000:.0f} ms")


if __name__ == "__main__":
    main()
