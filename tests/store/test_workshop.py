"""The room on both databases: nothing is lost, nobody votes twice, nobody sees what they should not."""

import dataclasses
import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from store import attempts, sealing, workshop
from store.database import Store
from store.migrate import open_url
from store.purge import purge
from store.refusal import Refused
from store.schema import ENTRY, METADATA, PARTICIPANT, ROOM, VOTE
from store.workshop import Joined, NewRoom, PhoneView, Room

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)
SETUP = {"accounts": ["Hogeschool Zuidrand"], "evidence": {"Hogeschool Zuidrand": 0.41}}
SHOWN = {"accounts": ["Klant 1"]}


@pytest.fixture(autouse=True)
def _cheap_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)


def opened(store: Store, **options: int) -> NewRoom:
    room = workshop.open_room(store, setup=SETUP, shown=SHOWN, now=NOW, **options)
    assert isinstance(room, NewRoom)
    return room


def joined(store: Store, room: NewRoom, name: str = "") -> Joined:
    found = workshop.join(store, room.code, now=NOW, client="192.0.2.1", name=name)
    assert isinstance(found, Joined), found
    return found


def code(found: object) -> str:
    assert isinstance(found, Refused), found
    return found.message.code


def test_the_room_is_still_there_after_a_restart(store: Store, url: str) -> None:
    room = opened(store)
    phone = joined(store, room, "Piet")
    workshop.vote(store, phone.token, "renew:1", 0.7, now=NOW)
    workshop.move(store, room.presenter, step=3, now=NOW)
    restarted = open_url(url)
    assert isinstance(restarted, Store)
    again = workshop.room_of(restarted, room.presenter, now=NOW)
    assert isinstance(again, Room)
    assert (again.step, again.code, again.setup, again.shown) == (3, room.code, SETUP, SHOWN)
    assert workshop.votes(restarted, room.presenter, now=NOW) == {"renew:1": {phone.participant: 0.7}}
    assert workshop.my_votes(restarted, phone.token, now=NOW) == {"renew:1": 0.7}
    view = workshop.phone(restarted, phone.token, now=NOW)
    assert isinstance(view, PhoneView)
    assert (view.step, view.shown) == (3, SHOWN)
    restarted.close()


def test_one_person_one_vote_changeable_until_the_reveal(store: Store) -> None:
    room = opened(store)
    ann, bob = joined(store, room), joined(store, room)
    for value in (0.2, 0.9):
        workshop.vote(store, ann.token, "renew:1", value, now=NOW)
    workshop.vote(store, bob.token, "renew:1", "unknown", now=NOW)
    assert workshop.votes(store, room.presenter, now=NOW) == {
        "renew:1": {ann.participant: 0.9, bob.participant: "unknown"}
    }
    assert workshop.reveal(store, room.presenter, ("renew:1",), now=NOW) is True
    assert workshop.reveal(store, room.presenter, ("renew:1",), now=NOW) is True
    assert code(workshop.vote(store, ann.token, "renew:1", 0.1, now=NOW)) == "store.workshop.revealed"
    assert isinstance(workshop.vote(store, ann.token, "renew:2", 0.1, now=NOW), int)
    assert workshop.votes(store, room.presenter, now=NOW)["renew:1"][ann.participant] == 0.9
    assert workshop.phone(store, ann.token, now=NOW).revealed == {"renew:1"}


def test_twenty_five_people_at_once_are_each_counted_once(store: Store) -> None:
    room = opened(store)
    phones = workshop.simulate(store, room.presenter, 25, now=NOW)
    assert isinstance(phones, tuple)
    with ThreadPoolExecutor(10) as pool:
        answers = list(
            pool.map(lambda n: workshop.vote(store, phones[n % 25].token, "renew:1", n // 25, now=NOW), range(75))
        )
    assert [answer for answer in answers if not isinstance(answer, int)] == []
    found = workshop.votes(store, room.presenter, now=NOW)["renew:1"]
    assert sorted(found) == sorted(phone.participant for phone in phones)
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(VOTE))) == 25


def test_a_vote_is_before_the_reveal_or_refused_by_it(store: Store) -> None:
    """Votes and the reveal race: what the presenter reads right after the reveal never changes any more."""
    room = opened(store)
    phones = workshop.simulate(store, room.presenter, 10, now=NOW)
    with ThreadPoolExecutor(11) as pool:
        racing = [pool.submit(workshop.vote, store, phone.token, "q", 1, now=NOW) for phone in phones]
        closing = pool.submit(workshop.reveal, store, room.presenter, ("q",), now=NOW)
        assert closing.result() is True
        right_after = workshop.votes(store, room.presenter, now=NOW).get("q", {})
        counted = [one.result() for one in racing]
    assert workshop.votes(store, room.presenter, now=NOW).get("q", {}) == right_after
    assert len(right_after) == sum(isinstance(answer, int) for answer in counted)


def test_a_participant_gets_nothing_of_the_portfolio_and_of_others(store: Store) -> None:
    room = opened(store)
    ann, bob = joined(store, room, "Ann"), joined(store, room, "Bob")
    workshop.vote(store, bob.token, "renew:1", 0.123, now=NOW)
    workshop.write_entry(store, "expectation", {"text": "bobs"}, token=bob.token, now=NOW)
    seen = repr(
        [workshop.my_votes(store, ann.token, now=NOW), dataclasses.asdict(workshop.phone(store, ann.token, now=NOW))]
    )
    assert not [
        word for word in ("Zuidrand", "0.41", "0.123", "Bob", "bobs", room.code, room.presenter) if word in seen
    ]
    for ask in (workshop.room_of, workshop.votes, workshop.people):
        assert code(ask(store, ann.token, now=NOW)) == "store.workshop.no_room"
    assert code(workshop.entries(store, ann.token, "expectation", now=NOW)) == "store.workshop.no_room"
    assert code(workshop.reveal(store, ann.token, ("renew:1",), now=NOW)) == "store.workshop.no_room"
    assert workshop.delete_room(store, ann.token) is False


def test_rooms_do_not_see_each_other(store: Store) -> None:
    one, two = opened(store), opened(store)
    phone = joined(store, two)
    entry = workshop.write_entry(store, "expectation", {"text": "x"}, token=phone.token, now=NOW)
    assert workshop.votes(store, one.presenter, now=NOW) == {}
    assert workshop.entries(store, one.presenter, "expectation", now=NOW) == ()
    assert workshop.remove_entry(store, one.presenter, entry, now=NOW) is False
    assert workshop.change_entry(store, one.presenter, entry, {"text": "y"}, now=NOW) is False
    assert workshop.remove_participant(store, one.presenter, phone.participant, now=NOW) is False


@pytest.mark.parametrize(
    "typed", [str.lower, lambda code: f" {code[:3]}-{code[3:]} ", lambda code: f"{code[:3]} {code[3:]}"]
)
def test_a_code_is_read_as_it_is_typed(store: Store, typed) -> None:  # type: ignore[no-untyped-def]
    room = opened(store)
    assert isinstance(workshop.join(store, typed(room.code), now=NOW, client="x"), Joined)


def test_unknown_expired_and_closed_codes_get_one_answer(store: Store) -> None:
    room, other = opened(store), opened(store, hours=1)
    workshop.close_room(store, room.presenter, now=NOW)
    later = NOW + dt.timedelta(hours=1)
    answers = {
        code(workshop.join(store, room.code, now=NOW, client="x")),
        code(workshop.join(store, other.code, now=later, client="x")),
        code(workshop.join(store, "AAAAAA", now=NOW, client="x")),
        code(workshop.join(store, "", now=NOW, client="x")),
        code(workshop.join(store, "'; DROP TABLE room; --" * 9, now=NOW, client="x")),
    }
    assert answers == {"store.workshop.wrong_code"}


def test_guessing_codes_is_stopped_and_a_flood_stops_guessers_only(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = opened(store)
    monkeypatch.setattr(attempts, "JOINS_BY_CLIENT", dataclasses.replace(attempts.JOINS_BY_CLIENT, tries=3))
    monkeypatch.setattr(attempts, "JOINS_BY_ALL", dataclasses.replace(attempts.JOINS_BY_ALL, tries=4))
    guesses = [code(workshop.join(store, "AAAAAA", now=NOW, client="g")) for _ in range(4)]
    assert guesses == ["store.workshop.wrong_code"] * 3 + ["store.workshop.too_many_codes"]
    assert code(workshop.join(store, room.code, now=NOW, client="g")) == "store.workshop.too_many_codes"
    assert code(workshop.join(store, "AAAAAA", now=NOW, client="h")) == "store.workshop.wrong_code"
    assert code(workshop.join(store, room.code, now=NOW, client="h")) == "store.workshop.too_many_codes"
    assert isinstance(workshop.join(store, room.code, now=NOW, client="i"), Joined)


def test_paused_and_closed_rooms_take_nothing(store: Store) -> None:
    room = opened(store)
    phone = joined(store, room)
    workshop.move(store, room.presenter, paused=True, now=NOW)
    assert code(workshop.vote(store, phone.token, "q", 1, now=NOW)) == "store.workshop.paused"
    workshop.move(store, room.presenter, paused=False, now=NOW)
    assert isinstance(workshop.vote(store, phone.token, "q", 1, now=NOW), int)
    assert workshop.close_room(store, room.presenter, now=NOW) is True
    assert workshop.close_room(store, room.presenter, now=NOW) is False
    assert code(workshop.vote(store, phone.token, "q", 2, now=NOW)) == "store.workshop.closed"
    assert code(workshop.write_entry(store, "e", {"text": "x"}, token=phone.token, now=NOW)) == "store.workshop.closed"
    assert workshop.votes(store, room.presenter, now=NOW) == {"q": {phone.participant: 1}}
    assert workshop.room_of(store, room.presenter, now=NOW).code is None


def test_somebody_shown_out_no_longer_counts(store: Store) -> None:
    room = opened(store)
    phone = joined(store, room, "  Jan   Jansen  ")
    workshop.vote(store, phone.token, "q", 1, now=NOW)
    assert [person.name for person in workshop.people(store, room.presenter, now=NOW)] == ["Jan Jansen"]
    assert workshop.remove_participant(store, room.presenter, phone.participant, now=NOW) is True
    assert workshop.votes(store, room.presenter, now=NOW) == {}
    assert workshop.people(store, room.presenter, now=NOW) == ()
    assert code(workshop.phone(store, phone.token, now=NOW)) == "store.workshop.no_room"
    assert code(workshop.vote(store, phone.token, "q", 1, now=NOW)) == "store.workshop.no_room"


def test_texts_are_kept_changed_removed_and_limited(store: Store) -> None:
    room = opened(store)
    phone = joined(store, room)
    evil = "<script>'; DROP TABLE entry; -- \u0000 {0}"
    first = workshop.write_entry(store, "expectation", {"text": evil, "measure": None}, token=phone.token, now=NOW)
    second = workshop.write_entry(store, "expectation", {"text": "b"}, token=phone.token, now=NOW)
    decision = workshop.write_entry(store, "decision", {"what": "Bel de CIO"}, presenter=room.presenter, now=NOW)
    shown = workshop.entries(store, room.presenter, "expectation", now=NOW)
    assert sorted(entry.id for entry in shown) == sorted([first, second])
    assert next(entry for entry in shown if entry.id == first).body == {"text": evil, "measure": None}
    assert workshop.remove_entry(store, room.presenter, first, now=NOW) is True
    assert workshop.change_entry(store, room.presenter, decision, {"what": "Bel", "owner": "Ann"}, now=NOW) is True
    assert [e.id for e in workshop.entries(store, room.presenter, "expectation", now=NOW)] == [second]
    (kept,) = workshop.entries(store, room.presenter, "decision", now=NOW)
    assert (kept.body, kept.participant) == ({"what": "Bel", "owner": "Ann"}, None)
    long = workshop.write_entry(store, "expectation", {"text": "x" * 301}, token=phone.token, now=NOW)
    assert code(long) == "store.workshop.too_long"
    assert code(workshop.vote(store, phone.token, "q", "x" * 300, now=NOW)) == "store.workshop.too_long"
    assert code(workshop.vote(store, phone.token, "", 1, now=NOW)) == "store.workshop.too_long"
    for _ in range(18):
        workshop.write_entry(store, "expectation", {"text": "more"}, token=phone.token, now=NOW)
    over = workshop.write_entry(store, "expectation", {"text": "more"}, token=phone.token, now=NOW)
    assert code(over) == "store.workshop.too_many_texts"


def test_every_change_moves_the_version(store: Store) -> None:
    room = opened(store)
    seen = [workshop.version_of(store, room.id)]

    def after(found: object) -> None:
        assert not isinstance(found, Refused)
        seen.append(workshop.version_of(store, room.id))

    phone = joined(store, room)
    after(phone)
    after(workshop.vote(store, phone.token, "q", 1, now=NOW))
    entry = workshop.write_entry(store, "e", {"text": "x"}, token=phone.token, now=NOW)
    after(entry)
    after(workshop.change_entry(store, room.presenter, entry, {"text": "y"}, now=NOW))
    after(workshop.remove_entry(store, room.presenter, entry, now=NOW))
    after(workshop.reveal(store, room.presenter, ("q",), now=NOW))
    after(workshop.move(store, room.presenter, step=1, now=NOW))
    after(workshop.remove_participant(store, room.presenter, phone.participant, now=NOW))
    after(workshop.forget_people(store, room.presenter, now=NOW))
    after(workshop.close_room(store, room.presenter, now=NOW))
    assert seen == sorted(set(seen))
    assert workshop.version_of(store, "no such room") == 0


def test_what_is_personal_is_wiped_and_the_results_stay(store: Store) -> None:
    room = opened(store)
    phone = joined(store, room, "Piet")
    workshop.vote(store, phone.token, "q", 1, now=NOW)
    workshop.write_entry(store, "e", {"text": "x"}, token=phone.token, now=NOW)
    assert workshop.forget_people(store, room.presenter, now=NOW) is True
    assert [person.name for person in workshop.people(store, room.presenter, now=NOW)] == [""]
    assert [entry.participant for entry in workshop.entries(store, room.presenter, "e", now=NOW)] == [None]
    assert workshop.votes(store, room.presenter, now=NOW) == {"q": {phone.participant: 1}}


@pytest.mark.parametrize("how", ["deleted", "expired"])
def test_a_room_takes_everything_with_it(store: Store, how: str) -> None:
    room = opened(store)
    phone = joined(store, room, "Piet")
    workshop.vote(store, phone.token, "q", 1, now=NOW)
    workshop.write_entry(store, "e", {"text": "x"}, token=phone.token, now=NOW)
    workshop.reveal(store, room.presenter, ("q",), now=NOW)
    if how == "deleted":
        assert workshop.delete_room(store, room.presenter) is True
    else:
        assert purge(store, now=NOW + dt.timedelta(days=31)).rooms == 1
    left = {
        table.name: store.read(lambda c, table=table: c.scalar(select(func.count()).select_from(table)))
        for table in METADATA.sorted_tables
    }
    assert set(left.values()) == {0}, left


def test_the_database_holds_nothing_readable(store: Store) -> None:
    room = opened(store)
    phone = joined(store, room, "Pietje Puk")
    workshop.vote(store, phone.token, "renew:1", "zeker-niet", now=NOW)
    workshop.write_entry(store, "e", {"text": "Zuidrand wil meedenken"}, token=phone.token, now=NOW)
    for table in (ROOM, PARTICIPANT, VOTE, ENTRY):
        rows = repr(store.read(lambda c, table=table: [tuple(row) for row in c.execute(select(table))]))
        words = ("Zuidrand", "Pietje", "zeker-niet", room.code, room.presenter, phone.token)
        assert [word for word in words if word in rows] == [], table.name


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from("ab"), st.integers(0, 9), st.booleans()), max_size=12))
def test_any_order_of_votes_and_reveals_keeps_the_last_vote_before_the_reveal(tmp_path_factory, steps) -> None:  # type: ignore[no-untyped-def]
    folder: Path = tmp_path_factory.mktemp("room")
    store = open_url(f"sqlite:///{folder}/b.db")
    room = opened(store)
    phones = workshop.simulate(store, room.presenter, 3, now=NOW)
    expected: dict[str, dict[str, int]] = {}
    closed = set()
    for who, question, value, reveal in steps:
        if reveal:
            workshop.reveal(store, room.presenter, (question,), now=NOW)
            closed.add(question)
            continue
        workshop.vote(store, phones[who].token, question, value, now=NOW)
        if question not in closed:
            expected.setdefault(question, {})[phones[who].participant] = value
    assert workshop.votes(store, room.presenter, now=NOW) == expected
    store.close()
