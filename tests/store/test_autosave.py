"""What was saved comes back whole, to the one who holds its key, until it expires or is forgotten."""

import datetime as dt

import pytest
from sqlalchemy import select, update

from store import autosave
from store.autosave import Restored, Saved, forget, new_key, restore, save, spoken, typed
from store.database import Store
from store.purge import purge
from store.refusal import Refused
from store.schema import AUTOSAVE
from store.sealing import new_token
from store.workspace_file import write_workspace
from tests.store.portfolios import small_workspace

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)
KEPT = dt.timedelta(days=autosave.KEEP_DAYS)


def test_the_last_saved_work_comes_back(store: Store) -> None:
    key, work = new_token(), write_workspace(small_workspace())
    assert save(store, key, b"earlier", now=NOW) == Saved(NOW, NOW + KEPT)
    assert isinstance(save(store, key, work, now=NOW + dt.timedelta(hours=1)), Saved)
    assert restore(store, key, now=NOW + KEPT) == Restored(work, NOW + dt.timedelta(hours=1))
    assert len(store.read(lambda c: c.execute(select(AUTOSAVE)).all())) == 1


def test_nobody_elses_work_comes_back(store: Store) -> None:
    save(store, new_token(), b"work", now=NOW)
    found = restore(store, new_token(), now=NOW)
    assert isinstance(found, Refused)
    assert found.message.code == "store.autosave.none"


def test_expired_work_is_not_given_and_is_deleted(store: Store) -> None:
    key = new_token()
    save(store, key, b"work", now=NOW)
    assert isinstance(restore(store, key, now=NOW + KEPT), Refused)
    assert purge(store, now=NOW + KEPT).autosaves == 1
    assert store.read(lambda c: c.execute(select(AUTOSAVE)).all()) == []


def test_forgetting_forgets(store: Store) -> None:
    key = new_token()
    save(store, key, b"work", now=NOW)
    assert forget(store, key) is True
    assert forget(store, key) is False
    assert isinstance(restore(store, key, now=NOW), Refused)


def test_nothing_readable_is_kept_and_nothing_can_be_lengthened(store: Store) -> None:
    key = new_token()
    save(store, key, b"Hogeschool Zuidrand", now=NOW)
    row = store.read(lambda c: c.execute(select(AUTOSAVE)).one())
    assert b"Hogeschool" not in row.sealed_workspace
    store.write(lambda c: c.execute(update(AUTOSAVE).values(expires_at=2_000_000_000)).rowcount)
    assert isinstance(restore(store, key, now=NOW), Refused)


def test_work_that_is_too_large_is_refused_with_the_limit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "MAX_BYTES", 2**20)
    found = save(store, new_token(), b"x" * (2**20 + 1), now=NOW)
    assert isinstance(found, Refused)
    assert (found.message.code, found.message.params) == ("store.autosave.too_large", {"megabytes": 1})


def test_two_windows_do_not_overwrite_each_other(store: Store) -> None:
    key, later = new_key(), NOW + dt.timedelta(minutes=1)
    first = save(store, key, b"first", now=NOW)
    assert isinstance(first, Saved)
    assert isinstance(save(store, key, b"second", now=later, over=first.saved_at), Saved)
    refused = save(store, key, b"the other window", now=later + dt.timedelta(minutes=1), over=first.saved_at)
    assert isinstance(refused, Refused)
    assert refused.message.code == "store.autosave.elsewhere"
    assert restore(store, key, now=later) == Restored(b"second", later)


def test_what_was_forgotten_in_one_window_does_not_come_back_from_another(store: Store) -> None:
    key = new_key()
    save(store, key, b"work", now=NOW)
    forget(store, key)
    refused = save(store, key, b"work", now=NOW, over=NOW)
    assert isinstance(refused, Refused)
    assert refused.message.code == "store.autosave.none"
    assert isinstance(restore(store, key, now=NOW), Refused)


def test_a_recovery_code_is_understood_as_people_type_it() -> None:
    key = new_key()
    assert len({new_key() for _ in range(100)}) == 100
    assert typed(spoken(key)) == key
    assert typed(f"  {spoken(key).lower().replace('-', ' ')}\n") == key
    assert typed(key.replace("0", "o").replace("1", "l")) == key
    for wrong in ("", key[:-1], key + "A", "U" * 28, "é" * 28):
        assert typed(wrong) is None
