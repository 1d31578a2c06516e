"""What was saved comes back whole, to the one who holds its key, until it expires or is forgotten."""

import datetime as dt

import pytest
from sqlalchemy import select, update

from store import autosave
from store.autosave import Restored, Saved, forget, restore, save
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
