"""Forty-five minutes in fast motion: one presenter and ten phones, and all that goes wrong in a real room."""

import datetime as dt
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from analytics.workshop.agenda import AGREE, CONTACT, DECISION, EXPECTATION, RENEWAL, STEPS
from analytics.workshop.stage import Position, position
from locales import translator
from store import workshop
from store.database import DATABASE_FILE, Store
from store.migrate import open_url
from store.workshop import Room
from tests.browser.drawn import SAMPLE, finding, open_sample
from tests.program import Program
from ui.workshop_cookie import COOKIE

pytestmark = pytest.mark.browser

PHONES = 10
T = translator("nl")
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "locale": "nl-NL"}
OWNER = "Jeroen =Tasman"
NASTY = '<img src=x onerror="document.title=1"> & meedenken'


@pytest.fixture
def program(tmp_path) -> Iterator[Program]:
    made = Program(tmp_path)
    made.start()
    yield made
    made.stop()


def until(what: Callable[[], bool], told: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            pytest.fail(f"never came: {told}")
        time.sleep(0.1)


@dataclass
class Presenter:
    """The consultant at the projector, and what the store holds of their room."""

    context: BrowserContext
    page: Page
    store: Store

    @property
    def token(self) -> str:
        found = [one["value"] for one in self.context.cookies() if one["name"] == COOKIE]
        assert found, "the browser holds no way back to the room"
        return found[0]

    def room(self) -> Room:
        found = workshop.room_of(self.store, self.token, now=dt.datetime.now(dt.UTC))
        assert isinstance(found, Room)
        return found

    def here(self) -> Position:
        kept = workshop.entries(self.store, self.token, "stage", now=dt.datetime.now(dt.UTC))
        return position(self.room().step, kept[-1].body if kept else {})

    def votes(self) -> dict:
        return workshop.votes(self.store, self.token, now=dt.datetime.now(dt.UTC))

    def typed(self, kind: str) -> list[dict]:
        return [one.body for one in workshop.entries(self.store, self.token, kind, now=dt.datetime.now(dt.UTC))]

    def forward(self) -> Position:
        """The right arrow, and the screen that follows it."""
        before = self.here()
        self.page.keyboard.press("ArrowRight")
        until(lambda: self.here() == before.forward(), f"the step after {before}")
        now = self.here()
        expect(self.page.locator(".room-step")).to_have_text(T(f"workshop.step.{now.name}"))
        expect(self.page.locator(".room-head")).to_be_visible()
        expect(self.page.get_by_test_id("stException")).to_have_count(0)
        return now

    def forward_to(self, name: str) -> None:
        while self.here().name != name:
            self.forward()

    def done(self, people: int) -> None:
        """So many have answered all, on the screen."""
        expect(self.page.locator(".room-big")).to_have_text(
            re.compile(rf"^{people}\b.*{re.escape(T('workshop.done', n=PHONES))}"), timeout=20_000
        )


def opened(browser: Browser, program: Program) -> Presenter:
    """The sample, the workshop's page, and a room that is open."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 720}, base_url=program.address)
    page = context.new_page()
    page.set_default_timeout(30_000)
    open_sample(page)
    page.locator('[data-testid="stSidebarNavLink"][href*="/workshop"]').click()
    page.get_by_role("button", name=T("workshop.open.start")).click()
    page.locator(".room-qr").wait_for()
    until(lambda: any(one["name"] == COOKIE for one in context.cookies()), "the presenter's cookie")
    store = open_url(f"sqlite:///{program.kept / DATABASE_FILE}")
    assert isinstance(store, Store)
    return Presenter(context, page, store)


def joined(browser: Browser, program: Program, code: str, number: int) -> Page:
    """A phone of its own that scanned the code; every second one gives a name."""
    page = browser.new_context(**PHONE).new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{program.address}/w/{code}")
    if number % 2:
        page.locator("[name=name]").fill(f"Deelnemer {number}")
    page.locator("form button").click()
    page.wait_for_url("**/w/room")
    return page


def choices(number: int, accounts: list[str]) -> dict[str, str | int]:
    """What a participant answers: different for each, so that a vote on the wrong person is seen."""
    mine: dict[str, str | int] = {"problem:before": AGREE[number % 5], "plan:before": AGREE[(number + 2) % 5]}
    for place, account in enumerate(accounts):
        mine[f"renewal:{account}"] = RENEWAL[(number + place) % len(RENEWAL)]
        mine[f"contact:{account}"] = CONTACT[(number * 2 + place) % len(CONTACT)]
    return mine


def tap(phone: Page, question: str, value: str | int) -> None:
    """Choose an answer as a finger does; the card of the question is brought to the front first."""
    field = phone.locator(f'fieldset[data-question="{question}"]')
    field.wait_for(state="attached")
    for _ in range(12):
        if field.is_visible():
            break
        phone.locator("section:not([hidden]) button[data-go='1']").click()
    field.locator("label", has=phone.locator(f'input[value="{value}"]')).click()
    assert field.locator(f'input[value="{value}"]').is_checked()


def answer(phone: Page, mine: dict[str, str | int], only: Callable[[str], bool] = lambda _: True) -> None:
    phone.locator("fieldset").first.wait_for(state="attached")
    asked = [one.get_attribute("data-question") for one in phone.locator("fieldset").all()]
    for question in asked:
        if only(question):
            tap(phone, question, mine[question])


def confirmed(phone: Page) -> None:
    """Nothing waits on the phone any more."""
    # Not `wait_for_function`: the page's own policy forbids what that does.
    waiting = "localStorage.getItem('blindspot-' + document.querySelector('main').dataset.room) || '{}'"
    until(lambda: phone.evaluate(f"Object.keys(JSON.parse({waiting})).length") == 0, "the phone's last answer")


def test_a_workshop_from_the_first_scan_to_the_plan(browser, program):
    presenter = opened(browser, program)
    code = presenter.room().code
    accounts = [one["id"] for one in presenter.room().shown["accounts"]]
    expect(presenter.page.locator(".room-letters")).to_have_text(re.compile(r"\s*".join(code)))
    phones = [joined(browser, program, code, number) for number in range(PHONES)]
    expect(presenter.page.locator(".room-big")).to_have_text(str(PHONES))

    # The blind estimate, and everything that goes wrong in it.
    presenter.forward_to("estimate")
    wanted = [choices(number, accounts) for number in range(PHONES)]
    for number in range(5):
        answer(phones[number], wanted[number])
        confirmed(phones[number])
    presenter.done(5)

    presenter.page.reload()
    presenter.done(5)

    phones[5].context.set_offline(True)
    answer(phones[5], wanted[5])
    expect(phones[5].locator("#bar")).to_be_visible()
    phones[5].context.set_offline(False)
    confirmed(phones[5])

    answer(phones[6], wanted[6], lambda question: question.startswith("renewal"))
    confirmed(phones[6])
    slept = phones[6].context.storage_state()
    phones[6].context.close()
    phones[6] = browser.new_context(**PHONE, storage_state=slept).new_page()
    phones[6].goto(f"{program.address}/w/room")
    first = phones[6].locator(f'fieldset[data-question="renewal:{accounts[0]}"]')
    assert first.locator("input:checked").get_attribute("value") == wanted[6][f"renewal:{accounts[0]}"]
    answer(phones[6], wanted[6], lambda question: not question.startswith("renewal"))
    confirmed(phones[6])
    presenter.done(7)

    program.kill()
    answer(phones[7], wanted[7])
    expect(phones[7].locator("#bar")).to_be_visible()
    program.start()
    confirmed(phones[7])
    presenter.done(8)
    for number in (8, 9):
        answer(phones[number], wanted[number])
        confirmed(phones[number])
    presenter.done(PHONES)

    # Who thinks again has one vote still.
    wanted[0][f"renewal:{accounts[0]}"] = "surely_not"
    phones[0].reload()
    tap(phones[0], f"renewal:{accounts[0]}", "surely_not")
    confirmed(phones[0])

    def ballots() -> list[tuple]:
        cast = presenter.votes()
        people = {person for given in cast.values() for person in given}
        return sorted(
            tuple(sorted((q, str(given[one])) for q, given in cast.items() if one in given)) for one in people
        )

    expected = sorted(tuple(sorted((question, str(value)) for question, value in mine.items())) for mine in wanted)
    assert ballots() == expected

    # The reveal closes the vote for good.
    presenter.forward()
    expect(presenter.page.locator("body")).to_contain_text(T("workshop.curtain.title"))
    presenter.forward()
    told = phones[1].evaluate(
        """async (question) => (await fetch("vote", {method: "POST", body: JSON.stringify({question, value: "surely"}),
        headers: {"Content-Type": "application/json"}})).status""",
        f"renewal:{accounts[1]}",
    )
    assert told == 409
    assert ballots() == expected
    expect(phones[1].locator("fieldset")).to_have_count(0)

    presenter.forward_to("expectations")
    for number, phone in enumerate(phones):
        phone.locator("textarea").first.fill(
            NASTY if number == 3 else "Sneller reageren" if number % 2 else "Meedenken"
        )
        if number < 4:
            phone.locator("[name=measure]").first.fill("binnen vier uur")
        phone.locator("form[data-expectations] button").click()
        confirmed(phone)
    expect(presenter.page.locator(".room-card")).to_have_count(PHONES, timeout=20_000)
    assert NASTY in presenter.page.locator(".room-wall").inner_text()
    assert presenter.page.locator(".room-wall img").count() == 0
    assert len(presenter.typed(EXPECTATION)) == PHONES
    presenter.forward()
    presenter.page.get_by_role("button", name=T("workshop.sort.propose")).click()
    expect(presenter.page.locator(".room-bar").first).to_be_visible()
    presenter.forward()

    presenter.forward_to("decisions")
    presenter.page.get_by_label(T("workshop.decide.owner")).fill(OWNER)
    presenter.page.get_by_role("button", name=T("workshop.decide.make")).click()
    expect(presenter.page.locator(".room-decision")).to_contain_text(OWNER)
    assert [one["owner"] for one in presenter.typed(DECISION)] == [OWNER]

    presenter.forward_to("close")
    for number, phone in enumerate(phones):
        tap(phone, "problem:after", 5)
        tap(phone, "plan:after", AGREE[number % 5])
        confirmed(phone)
    presenter.done(PHONES)
    while not presenter.here().last:
        presenter.forward()
    cast = presenter.votes()
    assert list(cast["problem:after"].values()) == [5] * PHONES
    assert sorted(cast["plan:after"].values()) == sorted(AGREE[number % 5] for number in range(PHONES))
    expect(presenter.page.locator("h1.room-title").first).to_contain_text("10 van de 10")

    # Afterwards: the decision is in the plan, and the room's address is dead.
    presenter.page.keyboard.press("Escape")
    presenter.page.get_by_text(T("workshop.desk.sure")).click()
    presenter.page.get_by_role("button", name=T("workshop.desk.close")).click()
    finding(presenter.page, "gesloten")
    expect(phones[2].locator("h1")).to_have_text(T("phone.closed"), timeout=20_000)
    stranger = browser.new_context(**PHONE).new_page()
    stranger.goto(f"{program.address}/w/{code}")
    stranger.locator("form button").click()
    expect(stranger.locator("[role=alert]")).to_be_visible()
    assert presenter.room().code is None
    assert STEPS[presenter.room().step] == "close"

    # The server was started again since, so the session is a new one: the portfolio is opened, the decision is there.
    presenter.page.locator('[data-testid="stSidebarNavLink"][href*="/data"]').click()
    presenter.page.get_by_role("button", name=SAMPLE["nl"]).first.click()
    finding(presenter.page, "€")
    presenter.page.locator('[data-testid="stSidebarNavLink"][href*="/workshop"]').click()
    presenter.page.get_by_role("button", name=T("workshop.desk.plan")).click()
    expect(presenter.page.locator("body")).to_contain_text(OWNER)
    presenter.store.close()
    for one in (*phones, stranger, presenter.page):
        one.context.close()
