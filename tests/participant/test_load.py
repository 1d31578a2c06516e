"""A full room: twenty-five phones that all answer at the same moment, over HTTP, on either database."""

import datetime as dt
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus

import httpx2
import pytest

from analytics.workshop.agenda import EXPECTATION, STEPS, questions_at
from store import workshop
from store.database import DATABASE_FILE, Store
from store.migrate import open_url
from store.workshop import NewRoom
from tests.program import Program
from tests.store.conftest import postgres, server_url  # noqa: F401  fixtures

PHONES = 25
SHOWN = {"title": "Directiedag", "accounts": [{"id": str(one), "name": f"Klant {one}"} for one in range(1, 6)]}
QUESTIONS = questions_at(STEPS.index("estimate"), SHOWN)


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def program(request: pytest.FixtureRequest, tmp_path) -> Iterator[Program]:
    """The real program over a database of either kind."""
    made = Program(tmp_path, "" if request.param == "sqlite" else request.getfixturevalue("server_url"))
    made.start()
    yield made
    made.stop()


def all_at_once(phones: list[httpx2.Client], work) -> list:
    """Every phone does its work from the same moment on."""
    ready = threading.Barrier(len(phones))

    def one(number: int):
        ready.wait(timeout=60)
        return work(number, phones[number])

    with ThreadPoolExecutor(len(phones)) as crowd:
        return list(crowd.map(one, range(len(phones))))


def test_every_answer_of_a_full_room_counts_once(program):
    store = open_url(program.database or f"sqlite:///{program.kept / DATABASE_FILE}")
    assert isinstance(store, Store)
    room = workshop.open_room(store, setup={}, shown=SHOWN, now=now())
    assert isinstance(room, NewRoom)
    phones = [httpx2.Client(base_url=program.address, timeout=60) for _ in range(PHONES)]

    def come_in(number: int, phone: httpx2.Client) -> int:
        return phone.post("/w/join", data={"code": room.code, "name": f"Mens {number}", "lang": "nl"}).status_code

    # They share one address, as a room behind one router does.
    assert all_at_once(phones, come_in) == [HTTPStatus.SEE_OTHER] * PHONES
    people = workshop.people(store, room.presenter, now=now())
    assert sorted(person.name for person in people) == sorted(f"Mens {number}" for number in range(PHONES))

    assert workshop.move(store, room.presenter, step=STEPS.index("estimate"), now=now())

    def answer(number: int, phone: httpx2.Client) -> list[dict]:
        wanted = [(one.id, one.values[(number + place) % len(one.values)]) for place, one in enumerate(QUESTIONS)]
        # Each twice, as a phone sends that missed the confirmation.
        return [
            phone.post("/w/vote", json={"question": question, "value": value}).json()
            for question, value in wanted
            for _ in range(2)
        ]

    told = all_at_once(phones, answer)
    assert [one for given in told for one in given if one != {"ok": True}] == []
    cast = workshop.votes(store, room.presenter, now=now())
    by_name = {person.id: int(person.name.removeprefix("Mens ")) for person in people}
    found = {(by_name[one], question): value for question, given in cast.items() for one, value in given.items()}
    assert found == {
        (number, question.id): question.values[(number + place) % len(question.values)]
        for number in range(PHONES)
        for place, question in enumerate(QUESTIONS)
    }

    assert workshop.move(store, room.presenter, step=STEPS.index("expectations"), now=now())

    def write(number: int, phone: httpx2.Client) -> list[dict]:
        return [
            phone.post("/w/entry", json={"slot": slot, "expectation": f"{number}-{slot}", "measure": ""}).json()
            for slot in range(3)
        ]

    assert all_at_once(phones, write) == [[{"ok": True}] * 3] * PHONES
    typed = workshop.entries(store, room.presenter, EXPECTATION, now=now())
    assert sorted(str(one.body["expectation"]) for one in typed) == sorted(
        f"{number}-{slot}" for number in range(PHONES) for slot in range(3)
    )
    for phone in phones:
        phone.close()
    store.close()
