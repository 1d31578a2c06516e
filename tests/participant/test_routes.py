"""A phone against the real routes and a real store: what it is shown, what counts, and what it never learns."""

import datetime as dt
import json
import logging
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from analytics.workshop.agenda import EXPECTATION, STEPS
from participant.routes import MAX_BODY, MaskedCodes, Phones
from store import sealing, workshop
from store.attempts import JOINS_BY_CLIENT
from store.database import Store, unavailable
from store.migrate import open_url
from store.workshop import NewRoom

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)
ACCOUNTS = [{"id": "1", "name": "Hogeschool <b>Zuid</b>"}, {"id": "2", "name": "Zorggroep Oost"}]
SHOWN = {"title": "Directiedag <script>", "accounts": ACCOUNTS}
SETUP = {"evidence": {"secret": "Verborgen BV", "risk": 0.41}}


@pytest.fixture(autouse=True)
def _cheap_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_url(f"sqlite:///{tmp_path}/blindspot.db")
    assert isinstance(opened, Store)
    return opened


@pytest.fixture
def room(store: Store) -> NewRoom:
    opened = workshop.open_room(store, setup=SETUP, shown=SHOWN, now=NOW)
    assert isinstance(opened, NewRoom)
    return opened


def phone(store: Store, language: str = "en") -> TestClient:
    app = Starlette(routes=Phones(lambda: store, lambda: NOW).routes())
    return TestClient(app, headers={"accept-language": language}, follow_redirects=False)


def inside(store: Store, room: NewRoom, name: str = "", language: str = "en") -> TestClient:
    client = phone(store, language)
    answer = client.post("/w/join", data={"code": room.code, "name": name, "lang": language})
    assert (answer.status_code, answer.headers["location"]) == (303, "room"), answer.text
    return client


def at(store: Store, room: NewRoom, step: str) -> None:
    assert workshop.move(store, room.presenter, step=STEPS.index(step), now=NOW)


def vote(client: TestClient, question: object, value: object) -> tuple[int, bool]:
    answer = client.post("/w/vote", json={"question": question, "value": value})
    return answer.status_code, answer.json()["ok"]


def test_a_phone_joins_and_is_still_in_after_a_reload(store: Store, room: NewRoom) -> None:
    client = inside(store, room, "Anna")
    for _ in range(2):
        page = client.get("/w/room")
        assert page.status_code == 200
        assert "You are in" in page.text
    people = workshop.people(store, room.presenter, now=NOW)
    assert isinstance(people, tuple)
    assert [person.name for person in people] == ["Anna"]


def test_scanning_the_same_code_again_leads_back_and_makes_no_second_person(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    assert client.get(f"/w/{room.code}").headers["location"] == "room"
    assert client.get("/w/ABCDEF").status_code == 200, "another room's code asks to join it"
    people = workshop.people(store, room.presenter, now=NOW)
    assert isinstance(people, tuple)
    assert len(people) == 1


def test_the_cookie_is_out_of_reach_of_scripts_and_of_the_rest_of_the_dashboard(store: Store, room: NewRoom) -> None:
    client = phone(store)
    answer = client.post("/w/join", data={"code": room.code})
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/w;" in cookie


@pytest.mark.parametrize(
    "typed", ["ABCDEF", "", "  ", "é" * 30, "<script>alert(1)</script>", "' OR 1=1 --", "A" * 5000]
)
def test_a_wrong_code_gets_one_sentence(store: Store, room: NewRoom, typed: str) -> None:
    answer = phone(store).post("/w/join", data={"code": typed})
    assert answer.status_code == 404
    assert "code" in answer.text
    assert "<script>alert" not in answer.text
    assert "set-cookie" not in answer.headers


def test_guessing_codes_comes_to_an_end_also_with_the_right_one(store: Store, room: NewRoom) -> None:
    client = phone(store)
    statuses = [client.post("/w/join", data={"code": "ABCDEF"}).status_code for _ in range(JOINS_BY_CLIENT.tries + 1)]
    assert statuses[0] == 404
    assert statuses[-1] == 429
    assert client.post("/w/join", data={"code": room.code}).status_code == 429


def test_a_closed_room_lets_nobody_in_and_thanks_who_was_there(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    workshop.close_room(store, room.presenter, now=NOW)
    assert phone(store).post("/w/join", data={"code": room.code}).status_code == 404
    assert "has ended" in client.get("/w/room").text
    at(store, room, "estimate")
    assert vote(client, "renewal:1", "surely") == (409, False)


def test_without_a_room_the_phone_is_led_to_the_door(store: Store) -> None:
    client = phone(store)
    assert client.get("/w/room").headers["location"] == "../w"
    assert client.get("/w").status_code == 200
    told = client.get("/w/state").json()
    assert told["gone"] is True


def test_a_removed_phone_is_told_so(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    people = workshop.people(store, room.presenter, now=NOW)
    assert isinstance(people, tuple)
    workshop.remove_participant(store, room.presenter, people[0].id, now=NOW)
    at(store, room, "estimate")
    assert client.get("/w/state").json()["gone"] is True
    assert vote(client, "renewal:1", "surely") == (409, False)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("step", STEPS)
def test_each_step_in_each_language_shows_only_what_it_should(
    store: Store, room: NewRoom, step: str, language: str
) -> None:
    client, other = inside(store, room, language=language), inside(store, room, "Somebody Else")
    at(store, room, "expectations")
    other.post("/w/entry", json={"slot": 0, "expectation": "what the other typed", "measure": "", "customer": "x"})
    at(store, room, step)
    page = client.get("/w/room")
    assert page.status_code == 200
    assert f'lang="{language}"' in page.text
    assert not re.search(r">\s*(phone|store)\.[a-z]", page.text), "a key instead of a sentence"
    for hidden in ("Verborgen BV", "0.41", "Somebody Else", "what the other typed", room.presenter, room.id):
        assert hidden not in page.text
    assert "<script>\n" not in page.text.replace('<script>"use strict"', "")
    assert "<b>Zuid</b>" not in page.text
    assert "Directiedag &lt;script&gt;" in page.text


def test_votes_count_once_and_can_be_changed_until_the_reveal(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    for value in ("surely", "surely_not", "surely_not"):
        assert vote(client, "renewal:1", value) == (200, True)
    assert 'value="surely_not" checked' in client.get("/w/room").text
    workshop.reveal(store, room.presenter, ("renewal:1",), now=NOW)
    assert vote(client, "renewal:1", "surely") == (409, False)
    votes = workshop.votes(store, room.presenter, now=NOW)
    assert isinstance(votes, dict)
    assert list(votes["renewal:1"].values()) == ["surely_not"]


def test_a_phone_that_comes_back_late_still_counts_until_the_answers_are_shown(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "gut")
    assert vote(client, "contact:2", "never") == (200, True)
    assert vote(client, "problem:after", 3) == (400, False), "what was not asked yet does not count"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("renewal:3", "surely"), ("renewal:1", "perhaps"), ("renewal:1", 1), ("problem:before", 6), ("problem:before", 0),
        ("problem:before", True), ("problem:before", "3"), ("renewal:1", None), ("renewal:1", ["surely"]),
        ("renewal:1", {"a": 1}), (None, "surely"), ("", "surely"), ("renewal:" + "1" * 500, "surely"),
        ("plan:after", 3), ({"a": 1}, 3), ("__class__", "surely"),
    ],
)  # fmt: skip
def test_what_was_not_asked_does_not_count(store: Store, room: NewRoom, question: object, value: object) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    assert vote(client, question, value) == (400, False)
    assert workshop.votes(store, room.presenter, now=NOW) == {}


def test_a_step_that_asks_nothing_takes_nothing(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    assert vote(client, "renewal:1", "surely") == (400, False)
    answer = client.post("/w/entry", json={"slot": 0, "expectation": "early", "measure": "", "customer": ""})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 3000, b"null", b'{"question":' + b"1" * MAX_BODY]
)
def test_a_broken_body_is_an_answer_and_not_an_error(store: Store, room: NewRoom, body: bytes) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    answer = client.post("/w/vote", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["ok"] is False


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "http://testserver.evil.example"},
    ],
)
def test_another_site_cannot_vote_or_join_with_this_phone(store: Store, room: NewRoom, headers: dict[str, str]) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    sent = client.post("/w/vote", json={"question": "renewal:1", "value": "surely"}, headers=headers)
    assert sent.status_code == 403
    assert client.post("/w/join", data={"code": room.code}, headers=headers).status_code == 403
    as_form = client.post(
        "/w/vote", content=b'{"question":"renewal:1","value":"surely"}', headers={"content-type": "text/plain"}
    )
    assert as_form.status_code == 400
    assert workshop.votes(store, room.presenter, now=NOW) == {}


def test_a_pause_is_later_and_not_never(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    workshop.move(store, room.presenter, paused=True, now=NOW)
    told = client.post("/w/vote", json={"question": "renewal:1", "value": "surely"}).json()
    assert (told["ok"], told["later"]) == (False, True)
    assert "pause" in client.get("/w/room").text
    workshop.move(store, room.presenter, paused=False, now=NOW)
    assert vote(client, "renewal:1", "surely") == (200, True)


def test_expectations_stand_once_however_often_they_are_sent_and_keep_their_group(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "expectations")
    body = {"slot": 1, "customer": "Zuid", "expectation": "  Meedenken\nover <i>later</i>  ", "measure": ""}
    for _ in range(3):
        assert client.post("/w/entry", json=body).json() == {"ok": True}
    typed = workshop.entries(store, room.presenter, EXPECTATION, now=NOW)
    assert isinstance(typed, tuple)
    assert [entry.body["expectation"] for entry in typed] == ["Meedenken over <i>later</i>"]
    workshop.change_entry(store, room.presenter, typed[0].id, {**BODY, "group": "Toekomst"}, now=NOW)
    client.post("/w/entry", json={**body, "measure": "jaargesprek"})
    (after,) = workshop.entries(store, room.presenter, EXPECTATION, now=NOW)  # type: ignore[misc]
    assert (after.body["group"], after.body["measure"]) == ("Toekomst", "jaargesprek")
    assert "<i>later</i>" not in client.get("/w/room").text
    assert "&lt;i&gt;later&lt;/i&gt;" in client.get("/w/room").text
    client.post("/w/entry", json={**body, "expectation": "   "})
    assert workshop.entries(store, room.presenter, EXPECTATION, now=NOW) == ()


BODY = {"customer": "Zuid", "expectation": "Meedenken", "measure": ""}


@pytest.mark.parametrize("slot", [-1, 3, 99, True, "0", None, 1.0])
def test_there_are_three_places_and_no_more(store: Store, room: NewRoom, slot: object) -> None:
    client = inside(store, room)
    at(store, room, "expectations")
    assert client.post("/w/entry", json={**BODY, "slot": slot}).status_code == 400


def test_long_texts_are_cut_to_what_the_form_allows(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "expectations")
    client.post("/w/entry", json={"slot": 0, "customer": "c" * 900, "expectation": "e" * 900, "measure": "m" * 900})
    (typed,) = workshop.entries(store, room.presenter, EXPECTATION, now=NOW)  # type: ignore[misc]
    assert [len(str(typed.body[part])) for part in ("customer", "expectation", "measure")] == [80, 200, 200]


def test_the_page_is_sent_again_only_where_it_changed(store: Store, room: NewRoom) -> None:
    client, other = inside(store, room), inside(store, room)
    first = client.get("/w/state").json()
    assert client.get("/w/state", params={"key": first["key"]}).json() == {}
    at(store, room, "estimate")
    second = client.get("/w/state", params={"key": first["key"]}).json()
    assert second["step"] == str(STEPS.index("estimate"))
    vote(other, "renewal:1", "surely")
    assert client.get("/w/state", params={"key": second["key"]}).json() == {}, "another's vote must not redraw"


def test_a_store_that_is_away_costs_a_sentence_and_a_retry(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    at(store, room, "estimate")
    token = client.cookies.get("blindspot_phone")
    away = TestClient(Starlette(routes=Phones(lambda: unavailable("gone"), lambda: NOW).routes()))
    away.cookies.set("blindspot_phone", str(token))
    told = away.post("/w/vote", json={"question": "renewal:1", "value": "surely"})
    assert (told.status_code, told.json()["later"]) == (503, True)
    assert away.get("/w/room").status_code == 503
    assert away.get("/w/state").status_code == 503


def test_a_failure_that_nobody_foresaw_shows_and_logs_no_text(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> Store:
        raise RuntimeError("Verborgen BV")

    client = TestClient(Starlette(routes=Phones(broken, lambda: NOW).routes()))
    client.cookies.set("blindspot_phone", "a" * sealing.TOKEN_LENGTH + ".ABCDEF.nl")
    assert client.get("/w/room").status_code == 503
    assert "Verborgen BV" not in client.get("/w/room").text + caplog.text


def test_another_phone_cannot_be_read_with_a_made_up_token(store: Store, room: NewRoom) -> None:
    inside(store, room)
    stranger = phone(store)
    stranger.cookies.set("blindspot_phone", "A" * sealing.TOKEN_LENGTH + f".{room.code}.nl")
    assert stranger.get("/w/room").status_code == 404
    assert stranger.get("/w/state").json()["gone"] is True


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("/w/K7PQRM", "/w/…"),
        ("/w/k7pqrm?lang=nl", "/w/…?lang=nl"),
        ("/w/state?key=1", "/w/state?key=1"),
        ("/w/room", "/w/room"),
    ],
)
def test_codes_do_not_reach_the_log(line: str, kept: str) -> None:
    record = logging.LogRecord("uvicorn.access", logging.INFO, "", 0, "%s %s", ("GET", line), None)
    assert MaskedCodes().filter(record)
    assert record.getMessage() == f"GET {kept}"


def test_nothing_in_the_page_comes_from_outside(store: Store, room: NewRoom) -> None:
    client = inside(store, room)
    page = client.get("/w/room")
    assert "http://" not in page.text
    assert "https://" not in page.text
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert json.loads(client.get("/w/state").text)["key"]
