"""A link shows what it was made to show, to whoever holds it, until it ends; and nothing to anybody else."""

import dataclasses
import datetime as dt
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, update

from store import attempts, sealing
from store.database import Store, StoreUnavailable
from store.migrate import open_url
from store.purge import Purged, purge
from store.refusal import Refused
from store.schema import ATTEMPT, SHARED
from store.share_links import (
    CreatedLink,
    OpenedLink,
    create_link,
    delete_all_links,
    delete_link,
    list_links,
    open_link,
    revoke_link,
)

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
ACCOUNT = "Hogeschool Zuidrand & Zonen"
SNAPSHOT = ('{"accounts": ["' + ACCOUNT + '"]}').encode() * 300
OWNER = sealing.new_token()


@pytest.fixture(autouse=True)
def _cheap_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)


def made(store: Store, **options: object) -> CreatedLink:
    given: dict = {"owner": OWNER, "label": f"Bestuur {ACCOUNT}", "now": NOW, **options}
    link = create_link(store, given.pop("snapshot", SNAPSHOT), **given)
    assert isinstance(link, CreatedLink), link
    return link


def answer(store: Store, token: str, *, now: dt.datetime = NOW, client: str = "192.0.2.1", **options: str) -> str:
    """`opened`, or the code of the refusal."""
    found = open_link(store, token, now=now, client=client, **options)
    if isinstance(found, OpenedLink):
        assert found.snapshot == SNAPSHOT
        return "opened"
    return found.message.code


def test_a_link_opens_and_counts(store: Store) -> None:
    link = made(store)
    assert [answer(store, link.token, now=NOW + n * DAY) for n in range(3)] == ["opened"] * 3
    (info,) = list_links(store, OWNER)
    assert (info.id, info.label, info.opened) == (link.id, f"Bestuur {ACCOUNT}", 3)
    assert (info.created_at, info.expires_at, info.last_opened_at) == (NOW, NOW + 30 * DAY, NOW + 2 * DAY)
    assert not info.has_passcode


def test_tokens_are_long_random_and_never_shown(store: Store) -> None:
    links = [made(store) for _ in range(5)]
    assert len({link.token for link in links}) == 5
    assert all(len(link.token) == sealing.TOKEN_LENGTH and link.token not in repr(link) for link in links)


def test_unknown_revoked_expired_and_deleted_get_one_answer(store: Store) -> None:
    revoked, expired, deleted = made(store), made(store, days=1), made(store)
    assert revoke_link(store, OWNER, revoked.id, now=NOW) is True
    assert delete_link(store, OWNER, deleted.id) is True
    answers = {
        answer(store, sealing.new_token()),
        answer(store, ""),
        answer(store, "x" * 100_000),
        answer(store, "\ud800'; DROP TABLE shared; --"),
        answer(store, revoked.token),
        answer(store, expired.token, now=NOW + DAY),
        answer(store, deleted.token),
    }
    assert answers == {"store.link.ended"}


def test_a_link_ends_on_its_second(store: Store) -> None:
    link = made(store, days=1)
    assert answer(store, link.token, now=NOW + DAY - dt.timedelta(seconds=1)) == "opened"
    assert answer(store, link.token, now=NOW + DAY) == "store.link.ended"


def test_revocation_destroys_the_snapshot_at_once(store: Store) -> None:
    link = made(store)
    assert revoke_link(store, OWNER, link.id, now=NOW + DAY) is True
    assert store.read(lambda c: c.execute(select(SHARED.c.sealed_snapshot)).scalar_one()) is None
    assert answer(store, link.token, now=NOW) == "store.link.ended"
    (info,) = list_links(store, OWNER)
    assert info.revoked_at == NOW + DAY
    assert revoke_link(store, OWNER, link.id, now=NOW) is False


def test_a_revocation_between_looking_and_counting_still_holds(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    link = made(store)
    real = sealing.unseal

    def revoked_meanwhile(key: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
        monkeypatch.setattr("store.share_links.unseal", real)
        assert revoke_link(store, OWNER, link.id, now=NOW) is True
        return real(key, sealed, bound_to)

    monkeypatch.setattr("store.share_links.unseal", revoked_meanwhile)
    assert answer(store, link.token) == "store.link.ended"


def test_only_the_owner_lists_revokes_and_deletes(store: Store) -> None:
    link, other = made(store), sealing.new_token()
    assert list_links(store, other) == ()
    assert revoke_link(store, other, link.id, now=NOW) is False
    assert delete_link(store, other, link.id) is False
    assert delete_all_links(store, other) == 0
    assert list_links(store, link.token) == ()
    assert answer(store, OWNER) == "store.link.ended"
    assert answer(store, link.token) == "opened"
    assert delete_all_links(store, OWNER) == 1
    assert list_links(store, OWNER) == ()


def test_a_passcode_is_asked_checked_and_forgiving_of_keyboards(store: Store) -> None:
    link = made(store, passcode=" café-42 ")
    assert answer(store, link.token) == "store.link.passcode_needed"
    assert answer(store, link.token, passcode="café-43") == "store.link.passcode_wrong"
    assert answer(store, link.token, passcode="") == "store.link.passcode_wrong"
    assert answer(store, link.token, passcode="cafe\u0301-42") == "opened"
    (info,) = list_links(store, OWNER)
    assert (info.opened, info.has_passcode) == (1, True)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"passcode": "12345"}, "store.link.passcode_length"),
        ({"passcode": "     1     "}, "store.link.passcode_length"),
        ({"passcode": "x" * 129}, "store.link.passcode_length"),
        ({"days": 0}, "store.link.days"),
        ({"days": 367}, "store.link.days"),
        ({"snapshot": b"x" * (20 * 2**20 + 1)}, "store.link.too_large"),
    ],
)
def test_what_is_no_link_is_refused(store: Store, options: dict, code: str) -> None:
    given = {"snapshot": b"x", "owner": OWNER, "label": "", "now": NOW, **options}
    found = create_link(store, given.pop("snapshot"), **given)
    assert isinstance(found, Refused)
    assert found.message.code == code


def test_a_moment_without_a_time_zone_is_a_mistake_of_the_caller(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"):
        made(store, now=dt.datetime(2026, 11, 1))  # noqa: DTZ001


def test_guessing_links_is_stopped_and_starts_again_later(store: Store) -> None:
    link, most = made(store), attempts.LINKS_BY_CLIENT.tries
    answers = [answer(store, sealing.new_token(), client="203.0.113.9") for _ in range(most + 3)]
    assert answers == ["store.link.ended"] * most + ["store.link.too_many"] * 3
    assert answer(store, link.token, client="203.0.113.9") == "store.link.too_many"
    assert answer(store, link.token, client="198.51.100.4") == "opened"
    assert answer(store, link.token, client="203.0.113.9", now=NOW + dt.timedelta(hours=1)) == "opened"


def test_a_flood_from_everywhere_slows_the_guessers_and_nobody_else(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "LINKS_BY_ALL", dataclasses.replace(attempts.LINKS_BY_ALL, tries=10))
    link = made(store)
    for number in range(10):
        assert answer(store, "guess", client=f"203.0.113.{number}") == "store.link.ended"
    assert answer(store, "guess", client="203.0.113.0") == "store.link.too_many"
    assert answer(store, link.token, client="198.51.100.4") == "opened"


def test_guessing_a_passcode_is_stopped_for_the_client_and_then_for_the_link(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "PASSCODES_BY_CLIENT", dataclasses.replace(attempts.PASSCODES_BY_CLIENT, tries=3))
    monkeypatch.setattr(attempts, "PASSCODES_BY_LINK", dataclasses.replace(attempts.PASSCODES_BY_LINK, tries=5))
    link = made(store, passcode="geheim")
    wrong = [answer(store, link.token, passcode=f"wrong{n}") for n in range(5)]
    assert wrong == ["store.link.passcode_wrong"] * 3 + ["store.link.too_many"] * 2
    assert answer(store, link.token, passcode="geheim", client="198.51.100.4") == "opened"
    wrong = [answer(store, link.token, passcode=f"wrong{n}", client=f"198.51.100.{n}") for n in range(3)]
    assert wrong == ["store.link.passcode_wrong"] * 2 + ["store.link.too_many"]
    assert answer(store, link.token, passcode="geheim", client="198.51.100.77") == "store.link.too_many"
    assert answer(store, link.token, passcode="geheim", now=NOW + 2 * DAY) == "opened"


def test_two_servers_share_one_count_and_never_try_more_than_allowed(store: Store, url: str) -> None:
    """Forty guesses at once over two stores on one database: exactly the allowance is tried."""
    link = made(store, passcode="geheim")
    other = open_url(url)
    assert isinstance(other, Store)
    with ThreadPoolExecutor(8) as pool:
        tries = pool.map(lambda n: answer((store, other)[n % 2], link.token, passcode=f"wrong{n}"), range(40))
    answers = list(tries)
    other.close()
    assert answers.count("store.link.passcode_wrong") == attempts.PASSCODES_BY_CLIENT.tries
    assert set(answers) == {"store.link.passcode_wrong", "store.link.too_many"}


def test_a_boardroom_with_one_address_and_the_right_passcode_gets_in(store: Store) -> None:
    link = made(store, passcode="geheim")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: answer(store, link.token, passcode="geheim"), range(40)))
    assert answers == ["opened"] * 40
    (info,) = list_links(store, OWNER)
    assert info.opened == 40
    assert set(store.read(lambda c: c.execute(select(ATTEMPT.c.tries)).scalars().all())) == {0}


@pytest.mark.parametrize("column", ["expires_at", "created_at", "has_passcode"])
def test_who_writes_to_the_database_cannot_lengthen_a_link(store: Store, column: str) -> None:
    link = made(store)
    later = {"expires_at": 2_000_000_000, "created_at": 0, "has_passcode": True}[column]
    store.write(lambda c: c.execute(update(SHARED).values({column: later})).rowcount)
    assert answer(store, link.token, passcode="geheim") != "opened"


def test_a_snapshot_moved_to_another_link_does_not_open(store: Store) -> None:
    first, second = made(store), made(store)
    sealed = store.read(lambda c: c.execute(select(SHARED.c.sealed_snapshot).where(SHARED.c.id == first.id)).scalar())
    store.write(
        lambda c: c.execute(update(SHARED).where(SHARED.c.id == second.id).values(sealed_snapshot=sealed)).rowcount
    )
    assert answer(store, second.token) == "store.link.ended"


def test_injection_through_labels_and_owners_changes_nothing(store: Store) -> None:
    evil = "'; DROP TABLE shared; -- \u0000 <script>alert(1)</script> {0} %s"
    link = made(store, label=evil, owner=evil)
    (info,) = list_links(store, evil)
    assert info.label == evil
    assert delete_link(store, evil, "' OR 1=1 --") is False
    assert answer(store, link.token) == "opened"


def test_purge_removes_what_ended_and_nothing_else(store: Store) -> None:
    ended, living = made(store, days=1), made(store, days=3)
    answer(store, "guess")
    found = purge(store, now=NOW + 2 * DAY)
    assert found == Purged(links=1, autosaves=0, rooms=0, wiped=True)
    assert [info.id for info in list_links(store, OWNER)] == [living.id]
    assert store.read(lambda c: c.execute(select(ATTEMPT)).all()) == []
    assert ended.id != living.id


def files_of(store: Store, request: pytest.FixtureRequest) -> list[Path]:
    if store.path:
        return list(store.path.parent.iterdir())
    folder: Path = request.getfixturevalue("postgres").folder
    request.getfixturevalue("postgres").run("CHECKPOINT")
    return [path for path in folder.rglob("*") if path.is_file()]


def found_in(files: list[Path], *needles: bytes) -> list[str]:
    return [f"{path.name}: {needle[:20]!r}" for path in files for needle in needles if needle in path.read_bytes()]


def test_the_database_files_hold_no_name_no_token_no_passcode_and_no_address(
    store: Store, request: pytest.FixtureRequest
) -> None:
    link = made(store, passcode="geheim-woord")
    answer(store, link.token, passcode="geheim-woord", client="203.0.113.55")
    answer(store, "guess", client="203.0.113.55")
    answer(store, link.token, passcode="geheim-mis", client="203.0.113.55")
    words = [ACCOUNT, "Hogeschool", "Bestuur", link.token, OWNER, "geheim", "203.0.113.55"]
    needles = [
        form for word in words for form in (word.encode(), word.encode("utf-16-le"), word.encode().hex().encode())
    ]
    files = files_of(store, request)
    assert files
    assert found_in(files, *needles) == []
    known = store.read(lambda c: c.execute(select(SHARED.c.token_hash)).scalar_one())
    assert known == sealing.lookup_hash("share", link.token)


@pytest.mark.parametrize("how", ["purge", "revoke", "delete"])
def test_what_was_deleted_is_gone_from_the_sqlite_files(tmp_path: Path, how: str) -> None:
    """Even the sealed bytes: searched for, in slices, in the database file and its write-ahead log."""
    store = open_url(f"sqlite:///{tmp_path}/data/blindspot.db")
    assert isinstance(store, Store)
    link, kept = made(store), made(store, days=90)
    sealed = store.read(lambda c: c.execute(select(SHARED.c.sealed_snapshot).where(SHARED.c.id == link.id)).scalar())
    slices = [sealed[start : start + 24] for start in range(0, len(sealed) - 24, 512)]
    assert found_in(list(store.path.parent.iterdir()), *slices)
    if how == "purge":
        purge(store, now=NOW + 31 * DAY)
    elif how == "revoke":
        revoke_link(store, OWNER, link.id, now=NOW)
    else:
        delete_link(store, OWNER, link.id)
    assert found_in(list(store.path.parent.iterdir()), *slices) == []
    assert answer(store, kept.token) == "opened"
    store.close()


def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    store = open_url(f"sqlite:///{tmp_path}/data/blindspot.db")
    assert isinstance(store, Store)
    made(store)
    assert store.path.parent.stat().st_mode & 0o077 == 0
    assert [path.name for path in store.path.parent.iterdir() if path.stat().st_mode & 0o077] == []
    store.close()


def test_openings_at_once_are_each_counted(store: Store) -> None:
    link, failed = made(store), []

    def opens() -> None:
        failed.extend(code for code in (answer(store, link.token) for _ in range(10)) if code != "opened")

    threads = [threading.Thread(target=opens) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (info,) = list_links(store, OWNER)
    assert (failed, info.opened) == ([], 60)


def test_a_full_disk_refuses_a_new_link_and_still_opens_an_old_one(tmp_path: Path) -> None:
    store = open_url(f"sqlite:///{tmp_path}/data/blindspot.db")
    assert isinstance(store, Store)
    link = made(store)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.close()

    from sqlalchemy import event  # noqa: PLC0415

    @event.listens_for(store.engine, "connect")
    def _small(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    found = create_link(store, b"x" * 10**6, owner=OWNER, label="", now=NOW)
    assert isinstance(found, StoreUnavailable)
    assert found.message.code == "store.unavailable.full"
    assert answer(store, link.token) == "opened"
    assert len(list_links(store, OWNER)) == 1
    store.close()
