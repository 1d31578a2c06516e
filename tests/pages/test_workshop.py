"""Workshop: each step on the screen, in both languages; blind until the reveal; nothing lost; nothing that leaks."""

import asyncio
import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.requests import Request

import ui.frame
from analytics.workshop.agenda import AGREE, EXPECTATION, STEPS, questions_at
from analytics.workshop.stage import Position, asked, beats, kept_of, position
from receiver import routes
from store import sealing, workshop
from store.database import Store, StoreUnavailable
from store.refusal import Refused, refused
from ui import workshop_rehearsal
from ui.state import State
from ui.workshop import delete_own_rooms, own_rooms
from ui.workshop_cookie import COOKIE, TICKETS, answer
from ui.workshop_room import Held, held, now
from ui.workshop_wall import literal

UNSAFE, SAFE, UNHAPPY = "Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm"
NASTY = '<img src=x onerror="alert(1)"> **vet** [x](http://a) $y$ :smile:'


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)
    monkeypatch.setattr(routes, "_OPENED", [])
    monkeypatch.setattr(routes, "_SERVING", threading.Event())
    monkeypatch.setenv("BLINDSPOT_DATABASE_URL", f"sqlite:///{tmp_path}/kept/blindspot.db")
    routes._SERVING.set()
    opened = routes.settings_store()
    assert isinstance(opened, Store)
    yield opened
    opened.close()


class Room:
    """A workshop as its presenter has it on the screen, and the phones of those who are in it."""

    def __init__(self, page, store: Store) -> None:
        self.page, self.store, self.phones = page, store, []

    @property
    def token(self) -> str:
        return self.page.at.session_state["workshop_tokens"][0]

    @property
    def room(self) -> workshop.Room:
        found = workshop.room_of(self.store, self.token, now=now())
        assert isinstance(found, workshop.Room), found
        return found

    def enter(self, *names: str) -> None:
        for name in names:
            came = workshop.join(self.store, self.room.code, now=now(), client="192.0.2.9", name=name)
            assert isinstance(came, workshop.Joined), came
            self.phones.append(came)

    def vote(self, question: str, *values) -> None:
        for phone, value in zip(self.phones, values, strict=True):
            assert isinstance(workshop.vote(self.store, phone.token, question, value, now=now()), int)

    def write(self, place: int, text: str, measure: str = "", customer: str = "") -> None:
        body = {"customer": customer, "expectation": text, "measure": measure}
        done = workshop.write_entry(self.store, EXPECTATION, body, token=self.phones[place].token, now=now())
        assert isinstance(done, str), done

    def press(self, key: str):
        self.page.button(key).click().run()
        self.page.healthy()
        return self

    @property
    def here(self) -> Position:
        notes = workshop.entries(self.store, self.token, "stage", now=now())
        return position(self.room.step, notes[-1].body if notes else {})

    def to(self, step: str, beat: str = "") -> "Room":
        """Straight to a beat, with all revealed that it shows."""
        place = STEPS.index(step)
        wanted = Position(place, beats(place).index(beat) if beat else 0)
        shown = self.here.revealed | ({wanted.curtain} - {""}) | ({"before"} if place > STEPS.index("gut") else set())
        for moment in shown - self.here.revealed:
            questions = tuple(question.id for question in asked(moment, self.room.shown))
            assert workshop.reveal(self.store, self.token, questions, now=now()) is True
        there = kept_of(replace(wanted, revealed=frozenset(shown)))
        notes = workshop.entries(self.store, self.token, "stage", now=now())
        if notes:
            workshop.change_entry(self.store, self.token, notes[-1].id, there, now=now())
        else:
            workshop.write_entry(self.store, "stage", there, presenter=self.token, now=now())
        workshop.move(self.store, self.token, step=place, now=now())
        self.page.at.run()
        self.page.healthy()
        return self

    @property
    def title(self) -> str:
        (sentence,) = self.page._texts(r'<h1 class="room-title[^>]*>(.*?)</h1>')
        return sentence

    def loose(self):
        """The cards to click on."""
        return next(one for one in self.page.at.get("button_group") if str(one.key).startswith("workshop_loose"))

    def answer_all(self) -> None:
        """Everybody thinks that everybody stays, and was spoken to this quarter."""
        for question in questions_at(STEPS.index("estimate"), self.room.shown):
            value = {"renewal": "surely", "contact": "half_year"}.get(question.kind, 2)
            self.vote(question.id, *[value] * len(self.phones))


@pytest.fixture
def room(screen, three_accounts, store):
    def make(language: str = "nl", *people: str, key: str = "workshop.open.start", **fields) -> Room:
        page = screen(three_accounts, language, **fields).open("workshop")
        next(button for button in page.at.button if button.label == page.t(key)).click().run()
        page.healthy()
        made = Room(page, store)
        made.enter(*people)
        return made

    return make


def test_it_proposes_accounts_that_make_the_point(screen, three_accounts, language):
    page = screen(three_accounts, language).open("workshop").healthy()
    assert page.t("workshop.open.title") == page.finding
    accounts = page.at.multiselect(key="workshop_accounts")
    assert set(accounts.value) == {UNSAFE, SAFE, UNHAPPY}
    assert page.t("workshop.why.hidden") in page.words
    assert page.t("workshop.open.not_served") not in page.words


def test_without_a_server_that_carries_phones_it_says_so(screen, three_accounts):
    routes._SERVING.clear()
    page = screen(three_accounts).open("workshop").healthy()
    assert page.t("workshop.open.not_served") in page.words


def test_the_way_in_is_on_the_screen(room, language):
    made = room(language, "Ann", "", "Bo <b>")
    made.page.at.run()
    code, page = made.room.code, made.page.healthy()
    assert f"{code[:3]} {code[3:]}" in page.raw_html
    assert 'class="room-qr" src="data:image/svg+xml' in page.raw_html
    assert ">3<" in page.raw_html
    assert "Bo &lt;b&gt;" in page.raw_html
    assert made.token not in page.raw_html
    assert made.token.encode() not in page.sent()


def test_the_arrow_leads_through_every_step_and_back_in_both_languages(room, language):
    made = room(language, "Ann", "Bo", "Cas")
    made.answer_all()
    seen = []
    while not any(button.key == "room_finish" for button in made.page.at.button):
        here = made.here
        seen.append((here.name, here.beat))
        assert made.page.t(f"workshop.step.{here.name}") in made.page.words or here.step == 0
        assert set(made.room.shown) == {"title", "accounts"}
        assert made.title
        made.press("room_forward")
        assert len(seen) < 40
    assert {step for step, _ in seen} == set(STEPS)
    assert made.here.revealed == {"after", "before"}
    made.press("room_back")
    assert STEPS[made.room.step] == "close"
    made.press("room_forward").press("room_finish")
    assert made.page.finding == made.page.t("workshop.desk.open", n=3)


def test_nothing_of_an_answer_is_sent_before_the_reveal(room):
    made = room("nl", "Ann", "Bo", "Cas")
    made.answer_all()
    for step in ("csat", "estimate"):
        made.to(step)
        sent = made.page.sent()
        assert b"surely" not in sent
        assert b"half_year" not in sent
    assert ">3 <" in made.page.raw_html
    # The arrow into the gut feeling finds a curtain; a second press opens it, for good.
    made.press("room_forward")
    assert made.title == made.page.t("workshop.curtain.title")
    assert not made.page.at.get("plotly_chart")
    assert isinstance(workshop.vote(made.store, made.phones[0].token, "renewal:1", "unsure", now=now()), int)
    made.press("room_forward")
    assert made.page.at.get("plotly_chart")
    late = workshop.vote(made.store, made.phones[0].token, "renewal:1", "surely", now=now())
    assert isinstance(late, Refused)
    assert late.message.code == "store.workshop.revealed"


def test_gut_feeling_against_evidence(room, language):
    made = room(language, "Ann", "Bo", "Cas")
    made.answer_all()
    made.to("evidence", "risk_order")
    assert "1" in made.title
    assert "room-fly" in made.page.raw_html
    made.to("evidence", "renewal")
    assert made.title == made.page.t("workshop.against.wrong", n=2).replace("**", "")
    made.to("evidence", "nobody_knew")
    assert UNSAFE in made.page.words
    assert made.page.t("workshop.knew.title").replace("**", "") == made.title


def test_the_wall_shows_text_as_text(room):
    made = room("nl", "Ann", "Bo")
    made.to("expectations", "wall")
    made.write(0, NASTY, customer="<i>x</i>", measure="<script>y</script>")
    made.write(1, "Bel ons terug", measure="binnen een uur")
    made.page.at.run()
    assert "&lt;img src=x" in made.page.raw_html
    # The one script is our own, to the letter.
    written = made.page.raw_html.replace(f"<script>{ui.frame._SCRIPTS}</script>", "", 1)
    assert "<script" not in written
    assert 'onerror="' not in written
    assert "binnen een uur" in made.page.words


def test_the_presenter_groups_and_removes(room, language):
    made = room(language, "Ann", "Bo", "Cas")
    made.to("expectations", "wall")
    for place, text in enumerate(("Storing snel weg", "Bij storing een bericht", "Onzin")):
        made.write(place, text, measure="uur" if place == 0 else "")
    made.to("expectations", "groups")
    page = made.page
    pills = made.loose()
    cards = {
        one.body["expectation"]: one.id for one in workshop.entries(made.store, made.token, EXPECTATION, now=now())
    }
    pills.set_value([cards["Storing snel weg"], cards["Bij storing een bericht"]])
    next(one for one in page.at.text_input if one.key.endswith("_name")).set_value("Herstel <b>")
    next(one for one in page.at.button if one.label == page.t("workshop.sort.together")).click().run()
    page.healthy()
    assert made.title == page.t("workshop.groups.same", n=2, people=3, group="Herstel <b>")
    assert "Herstel &lt;b&gt;" in page.raw_html
    pills = made.loose()
    pills.set_value([cards["Onzin"]])
    next(one for one in page.at.button if one.label == page.t("workshop.sort.remove")).click().run()
    assert len(workshop.entries(made.store, made.token, EXPECTATION, now=now())) == 2
    made.to("expectations", "heard")
    assert made.title == page.t("workshop.heard.none")


def test_a_decision_stands_in_the_plan_once(room, language):
    made = room(language, "Ann")
    made.to("decisions")
    page = made.page
    next(one for one in page.at.text_input if one.key.startswith("decide_owner")).set_value("Eva")
    next(one for one in page.at.button if one.label == page.t("workshop.decide.make")).click().run()
    page.healthy()
    (row,) = page.state.plan
    assert (row["account"], row["level"], row["owner"]) == (UNHAPPY, "executive", "Eva")
    assert made.title == page.t("workshop.decisions.title", n=1)
    page.at.run()
    assert len(page.state.plan) == 1
    page.state.plan = []
    page.at.run()
    assert page.state.plan == []


def test_the_shift_and_the_results(room, language):
    made = room(language, "Ann", "Bo", "Cas")
    made.answer_all()
    made.to("close")
    for opinion in ("problem", "plan"):
        made.vote(f"{opinion}:after", 5, 4, 4)
    made.to("close", "shift")
    page = made.page
    before, after = page.t("workshop.of", k=0, people=3), page.t("workshop.of", k=3, people=3)
    assert made.title == page.t("workshop.shift.title", before=before, after=after)
    kept = page.state.workshop
    assert kept["people"] == 3
    assert kept["opinions"]["problem"]["after"] == {str(n): c for n, c in zip(AGREE, (0, 0, 0, 2, 1), strict=True)}
    assert "Ann" not in repr(kept)


def test_closing_votes_are_not_kept_before_they_are_shown(room):
    made = room("nl", "Ann")
    made.answer_all()
    made.to("close")
    made.vote("problem:after", 5)
    made.page.at.run()
    assert set(made.page.state.workshop["opinions"]["problem"]["after"].values()) == {0}


def test_names_hidden_are_hidden_everywhere(room):
    made = room("nl", "Ann", "Bo", "Cas", hide_names=True)
    made.answer_all()
    for step in STEPS:
        made.to(step)
        sent = made.page.sent()
        for name in (UNSAFE, SAFE, UNHAPPY):
            assert name.encode() not in sent, step
    assert UNSAFE not in repr(made.room.shown)
    made.press("room_names")
    assert UNSAFE in repr(made.room.shown)


def test_a_reload_comes_back_to_the_same_place(room, screen):
    made = room("nl", "Ann", "Bo", "Cas")
    made.answer_all()
    made.to("evidence", "contact")
    # A new session without any portfolio: only the token came back.
    again = screen({}, "nl")
    again.at.session_state["workshop_tokens"] = (made.token,)
    again.open("workshop").healthy()
    assert Room(again, made.store).title == made.title
    assert again.figure() == made.page.figure()


def test_a_room_that_is_gone_is_let_go(room):
    made = room("nl")
    workshop.delete_room(made.store, made.token)
    made.page.at.run()
    assert made.page.finding == made.page.t("workshop.open.title")


def test_a_room_of_another_release_is_let_go(room):
    made = room("nl")
    other = workshop.open_room(made.store, setup={"evidence": {"old": True}}, shown={}, now=now())
    made.page.at.session_state["workshop_tokens"] = (other.presenter,)
    made.page.at.run()
    assert made.page.finding == made.page.t("workshop.open.title")


def test_pretended_participants_answer_a_few_at_a_time(room, monkeypatch):
    made = room("nl", key="workshop.open.rehearse").to("estimate")
    kept = made.page.at.session_state
    names = ("workshop_tokens", "workshop_pretended", "workshop_pretended_typed", "workshop_pretended_looks")
    session = {name: kept[name] for name in names}
    monkeypatch.setattr("streamlit.session_state", session)

    def done() -> int:
        answers = workshop.votes(made.store, made.token, now=now())
        return len(answers.get("plan:before", {}))

    def look() -> bool:
        found = held(made.token)
        assert isinstance(found, Held)
        return workshop_rehearsal.act(made.page.state, found)

    counts = []
    for _ in range(12):
        look()
        counts.append(done())
    assert counts == sorted(counts)
    assert any(0 < count < workshop_rehearsal.PEOPLE for count in counts)
    assert counts[-1] == workshop_rehearsal.PEOPLE
    assert not look()
    workshop.move(made.store, made.token, step=STEPS.index("expectations"), now=now())
    for _ in range(8):
        look()
    assert len(workshop.entries(made.store, made.token, EXPECTATION, now=now())) == 2 * workshop_rehearsal.PEOPLE


def test_pretended_participants_whose_tokens_are_gone_are_replaced(room, screen):
    made = room("nl", key="workshop.open.rehearse")
    before = {person.id for person in workshop.people(made.store, made.token, now=now())}
    again = screen({}, "nl")
    again.at.session_state["workshop_tokens"] = (made.token,)
    again.at.session_state["workshop_presenting"] = False
    again.open("workshop").healthy()
    again.button("desk_pretended_again").click().run()
    after = {person.id for person in workshop.people(made.store, made.token, now=now())}
    assert len(after) == workshop_rehearsal.PEOPLE
    assert not before & after
    assert not [button for button in again.healthy().at.button if button.key == "desk_pretended_again"]


def test_while_the_store_is_away_the_screen_stays(room, monkeypatch):
    made = room("nl", "Ann")
    made.to("csat")
    title = made.title
    away = StoreUnavailable(refused("store.unavailable.gone").message)
    monkeypatch.setattr("ui.workshop_room.settings_store", lambda: away)
    made.page.at.run()
    assert made.title == title
    assert made.page.t.say(away.message) in made.page.words
    made.page.button("room_forward").click().run()
    assert not made.page.at.exception


def test_pause_stops_the_phones(room):
    made = room("nl", "Ann").press("room_pause")
    assert made.room.paused
    assert made.page.t("workshop.paused") in made.page.words
    refusal = workshop.vote(made.store, made.phones[0].token, "renewal:1", "surely", now=now())
    assert isinstance(refusal, Refused)
    assert not made.press("room_pause").room.paused


def test_out_of_full_screen_and_back(room):
    made = room("nl", "Ann", "Bo")
    style = "".join(element.body for element in made.page.at.get("html"))
    assert "stSidebar" in style
    made.press("room_leave")
    assert made.page.finding == made.page.t("workshop.desk.open", n=2)
    made.press(f"desk_out_{made.phones[0].participant}")
    assert made.page.finding == made.page.t("workshop.desk.open", n=1)
    made.press("desk_step_decisions")
    assert STEPS[made.room.step] == "decisions"
    made.press("desk_present")
    assert made.title == made.page.t("workshop.decisions.none")


def test_after_it_the_code_is_dead_and_what_is_personal_is_wiped(room, language):
    made = room(language, "Ann", "Bo")
    made.write(0, "Meedenken")
    code, token = made.room.code, made.token
    made.press("room_leave")
    assert made.page.button("desk_close").disabled
    made.page.at.checkbox(key="desk_sure").check().run()
    made.press("desk_close")
    assert made.page.finding == made.page.t("workshop.desk.closed", n=2)
    assert isinstance(workshop.join(made.store, code, now=now(), client="192.0.2.8"), Refused)
    made.press("desk_forget")
    assert {person.name for person in workshop.people(made.store, token, now=now())} == {""}
    made.press("desk_delete")
    assert made.page.finding == made.page.t("workshop.open.title")
    assert isinstance(workshop.room_of(made.store, token, now=now()), Refused)


def test_a_rehearsal_is_marked_kept_out_of_the_plan_and_wiped(room):
    made = room("nl", key="workshop.open.rehearse")
    assert made.page.t("workshop.rehearsal") in made.page.words
    assert len(workshop.people(made.store, made.token, now=now())) == workshop_rehearsal.PEOPLE
    made.to("decisions")
    next(one for one in made.page.at.button if one.label == made.page.t("workshop.decide.make")).click().run()
    assert made.page.state.plan == []
    assert made.page.state.workshop == {}
    rehearsed, code = made.token, made.room.code
    made.press("room_leave").press("desk_for_real")
    assert made.token != rehearsed
    assert isinstance(workshop.room_of(made.store, rehearsed, now=now()), Refused)
    assert (made.room.step, made.room.setup["rehearsal"], made.room.code != code) == (0, False, True)
    assert workshop.people(made.store, made.token, now=now()) == ()
    assert made.page.t("workshop.rehearsal") not in made.page.words


@pytest.mark.parametrize(
    "text",
    ["**vet**", "![x](http://evil)", "$a$", ":material/home:", "a_b_c", "[x](y)", "`c`", "<b>", "1. een", "a\nb"],
)
def test_typed_text_is_no_markdown(text):
    written = literal(text)
    assert "\n" not in written
    for place, letter in enumerate(written):
        if letter in "*_`[]()!$:<>#":
            assert written[place - 1] == "\\"


class TestTheCookie:
    """How the presenter's browser finds its room again."""

    def ask(self, ticket: str, scheme: str = "https", folder: str = ""):
        scope = {
            "type": "http", "method": "GET", "scheme": scheme, "server": ("example.test", 443), "headers": [],
            "path": f"{folder}/presenter/{ticket}", "root_path": "", "query_string": b"",
            "path_params": {"ticket": ticket},
        }  # fmt: skip
        return asyncio.run(answer(Request(scope)))

    def test_a_ticket_works_once(self):
        ticket = TICKETS.give("token", now())
        first, second = self.ask(ticket), self.ask(ticket)
        assert (first.status_code, second.status_code) == (204, 204)
        assert "set-cookie" not in second.headers
        cookie = first.headers["set-cookie"].lower()
        assert cookie.startswith(f"{COOKIE}=token")
        for said in ("httponly", "samesite=strict", "secure", "path=/_stcore/stream"):
            assert said in cookie
        assert first.headers["cache-control"].startswith("no-store")

    def test_a_guess_learns_nothing(self):
        answers = [self.ask(guess) for guess in ("x", "..%2f", "a" * 500)]
        assert {(found.status_code, found.body) for found in answers} == {(204, b"")}
        assert not any("set-cookie" in found.headers for found in answers)

    def test_without_tls_the_cookie_still_comes_back(self):
        assert "secure" not in self.ask(TICKETS.give("t", now()), "http").headers["set-cookie"].lower()

    def test_under_a_folder_it_goes_to_that_folders_connection(self):
        assert (
            "path=/app/_stcore/stream"
            in self.ask(TICKETS.give("t", now()), folder="/app").headers["set-cookie"].lower()
        )

    def test_the_last_room_that_goes_takes_the_cookie_along(self):
        assert "max-age=0" in self.ask(TICKETS.give("", now())).headers["set-cookie"].lower()

    def test_a_ticket_is_for_a_minute(self):
        old = TICKETS.give("token", now() - dt.timedelta(minutes=2))
        assert "set-cookie" not in self.ask(old).headers

    def test_the_page_asks_for_it_once_and_holds_no_token(self, room):
        made = room("nl")
        (source,) = {body for body in made.page._html() if "presenter/" in body}
        ticket = source.split("presenter/")[1].split('"')[0]
        assert self.ask(ticket).headers["set-cookie"].startswith(f"{COOKIE}={made.token}")
        made.page.at.run()
        assert not [body for body in made.page._html() if "presenter/" in body]


def test_own_rooms_are_listed_and_deleted(room, monkeypatch):
    made = room("nl", "Ann")
    held = {"workshop_tokens": (made.token,)}
    monkeypatch.setattr("streamlit.session_state", held)
    (own,) = own_rooms()
    assert (own.people, own.closed, own.rehearsal) == (1, False, False)
    assert delete_own_rooms() == 1
    assert own_rooms() == ()
    assert delete_own_rooms() == 0


def test_a_fresh_session_has_no_results():
    assert State().workshop == {}
