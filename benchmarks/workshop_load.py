"""How long a full room waits: twenty-five phones that answer at the same moment, and the presenter's screen.

    python -m benchmarks.workshop_load [--phones 25] [--database URL]

Starts the server as a host does and opens a workshop in a real browser on the sample. The phones come in together, then
each gives its whole ballot from the same moment on. Prints how long coming in took, the median and the slowest of the
first answers, the time in which every ballot was in, the time until the screen said that all are done, and the ratio of
an answer in the crowd to an answer by one phone alone in the same run. The phones, the browser and the server share
this machine, so each figure is an upper bound.
"""

# ruff: noqa: S101  an answer that was refused makes the measurement worthless

import argparse
import datetime as dt
import shutil
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
from playwright.sync_api import BrowserContext, Page, sync_playwright

from analytics.workshop.agenda import STEPS, questions_at
from locales import translator
from store import workshop
from store.database import DATABASE_FILE, Store
from store.migrate import open_url
from store.workshop import Room
from tests.program import Program
from ui.workshop_cookie import COOKIE

ALONE = 20


def opened(program: Program, context: BrowserContext) -> tuple[Page, Room, Store]:
    """A workshop on the sample, as its presenter opens it."""
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(program.address)
    page.get_by_role("button", name="sample portfolio").first.click()
    page.locator("h1.bs-finding", has_text="€").wait_for()
    page.locator('[data-testid="stSidebarNavLink"][href*="/workshop"]').click()
    page.get_by_role("button", name=translator("en")("workshop.open.start")).click()
    page.locator(".room-qr").wait_for()
    while not (held := [one["value"] for one in context.cookies() if one["name"] == COOKIE]):
        page.wait_for_timeout(100)
    store = open_url(program.database or f"sqlite:///{program.kept / DATABASE_FILE}")
    assert isinstance(store, Store)
    room = workshop.room_of(store, held[0], now=dt.datetime.now(dt.UTC))
    assert isinstance(room, Room)
    return page, room, store


def measure(program: Program, phones: int) -> None:
    """One workshop up to the last vote of the blind estimate."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 720})
        page, room, store = opened(program, context)
        clients = [httpx2.Client(base_url=program.address, timeout=60) for _ in range(phones + 1)]
        began = time.perf_counter()
        with ThreadPoolExecutor(phones + 1) as crowd:
            inside = crowd.map(lambda one: one.post("/w/join", data={"code": room.code, "lang": "en"}), clients)
            assert {answer.status_code for answer in inside} == {303}
        print(f"coming in together ({phones + 1} phones): {time.perf_counter() - began:.1f} s")

        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(1500)
        page.keyboard.press("ArrowRight")
        page.locator(".room-rings").wait_for()
        asked = questions_at(STEPS.index("estimate"), room.shown)

        def answer(client: httpx2.Client, place: int, turn: int) -> float:
            start = time.perf_counter()
            value = asked[place].values[turn % len(asked[place].values)]
            told = client.post("/w/vote", json={"question": asked[place].id, "value": value}).json()
            assert told == {"ok": True}, told
            return time.perf_counter() - start

        alone = statistics.median(answer(clients[-1], turn % len(asked), turn) for turn in range(ALONE))
        ready = threading.Barrier(phones + 1)

        def ballot(number: int) -> tuple[float, float]:
            ready.wait()
            first = answer(clients[number], 0, number)
            for place in range(1, len(asked)):
                answer(clients[number], place, number + place)
            return first, time.perf_counter()

        with ThreadPoolExecutor(phones) as crowd:
            running = [crowd.submit(ballot, number) for number in range(phones)]
            ready.wait()
            began = time.perf_counter()
            # The last one has answered before the crowd, so all are done when the crowd is.
            page.locator(
                ".room-big", has_text=f"{phones + 1} {translator('en')('workshop.done', n=phones + 1)}"
            ).wait_for()
            shown = time.perf_counter() - began
            done = [one.result() for one in running]
        firsts = sorted(first for first, _ in done)
        print(f"one answer, alone:                     {alone * 1000:.0f} ms (median of {ALONE})")
        print(f"one answer of each, at the same moment: median {firsts[phones // 2]:.2f} s, slowest {firsts[-1]:.2f} s")
        print(f"all {phones * len(asked)} answers in:                    {max(end for _, end in done) - began:.2f} s")
        print(f"the screen says that all are done:     {shown:.2f} s after the first answer")
        print(f"ratio of an answer in the crowd to one alone: {firsts[phones // 2] / alone:.1f}")
        store.close()
        browser.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--phones", type=int, default=25)
    arguments.add_argument("--database", default="", help="address of an empty database; none is a SQLite file")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Program(Path(folder), chosen.database)
        server.start()
        try:
            measure(server, chosen.phones)
        finally:
            server.stop()
    sys.exit(0)
