"""A real server and a real Chromium. Skipped out loud where there is no Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.program import ROOT, free_port, wait_for

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def address(tmp_path_factory) -> Iterator[str]:
    """Where the dashboard answers, started as the README starts it."""
    port = free_port()
    log = tmp_path_factory.mktemp("server") / "log.txt"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "serve.py", "--server.port", str(port),
             "--server.headless", "true", "--server.address", "127.0.0.1"],
            cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for one file: while one is open an event loop runs, in which no test of another file could run its own."""
    if _CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=_CHROMIUM,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        )
        yield started
        started.close()


@pytest.fixture
def page(browser, address, request) -> Iterator[Page]:
    """A tab whose every request to the outside is refused and remembered in `page.outside`."""
    width, height, language = getattr(request, "param", (1280, 720, "nl"))
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale={"nl": "nl-NL", "en": "en-GB"}[language], base_url=address
    )
    tab = context.new_page()
    tab.set_default_timeout(60_000)
    tab.outside = []

    def guard(route) -> None:
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            tab.outside.append(route.request.url)
            route.abort()

    tab.route("**/*", guard)
    yield tab
    context.close()
