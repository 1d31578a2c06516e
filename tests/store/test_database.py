"""A store that is gone, full or busy says so as a value, and has lost nothing when it is back."""

import datetime as dt
import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from store import autosave, database
from store.autosave import Restored, Saved, restore, save
from store.database import Store, StoreUnavailable, connect
from store.migrate import open_url

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)


def why(found: object) -> str:
    assert isinstance(found, StoreUnavailable), found
    return found.message.code


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://h/d", "sqlite://", "sqlite:///:memory:", "postgresql://h:port/d", "oracle+x://y"]
)
def test_an_address_that_is_none_gets_a_sentence(url: str) -> None:
    assert why(connect(url)) == "store.unavailable.url"


def test_a_server_that_does_not_answer_gets_a_sentence(tmp_path: Path) -> None:
    assert why(open_url(f"postgresql://postgres@/none?host={tmp_path}")) == "store.unavailable.gone"


def test_a_file_that_is_no_database_gets_a_sentence_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "blindspot.db"
    path.write_bytes(b"not a database, but somebody's file" * 50)
    assert why(open_url(f"sqlite:///{path}")) == "store.unavailable.gone"
    assert path.read_bytes().startswith(b"not a database")


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[Store]:
    opened = open_url(f"sqlite:///{tmp_path}/data/blindspot.db")
    assert isinstance(opened, Store)
    yield opened
    opened.close()


def test_a_disk_that_goes_away_loses_nothing_and_gets_no_empty_database_in_its_place(on_file: Store) -> None:
    """The folder is moved away under open connections, as when a volume is unmounted, and comes back."""
    assert isinstance(save(on_file, "key", b"work", now=NOW), Saved)
    folder = on_file.path.parent
    away = folder.with_name("away")
    folder.rename(away)
    assert why(restore(on_file, "key", now=NOW)) == "store.unavailable.gone"
    assert why(save(on_file, "key", b"lost?", now=NOW)) == "store.unavailable.gone"
    assert not folder.exists()
    away.rename(folder)
    assert restore(on_file, "key", now=NOW) == Restored(b"work", NOW)
    assert isinstance(save(on_file, "key", b"more work", now=NOW), Saved)


def test_a_file_deleted_during_a_write_is_not_called_saved(on_file: Store) -> None:
    def deleted(connection: database.Connection) -> int:
        on_file.path.unlink()
        return connection.execute(text("DELETE FROM autosave")).rowcount

    assert why(on_file.write(deleted)) == "store.unavailable.gone"


def test_a_dropped_database_gets_a_sentence(store: Store, request: pytest.FixtureRequest) -> None:
    if store.kind == "postgresql":
        name = store.engine.url.database
        request.getfixturevalue("postgres").run(f"DROP DATABASE {name} WITH (FORCE)")
    else:
        store.path.unlink()
    assert why(restore(store, "key", now=NOW)) == "store.unavailable.gone"
    assert why(save(store, "key", b"work", now=NOW)) == "store.unavailable.gone"


@pytest.mark.postgres
def test_a_server_that_restarted_is_found_again(postgres, server_url: str) -> None:  # type: ignore[no-untyped-def]
    opened = open_url(server_url)
    assert isinstance(opened, Store)
    assert isinstance(save(opened, "key", b"work", now=NOW), Saved)
    postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    assert restore(opened, "key", now=NOW) == Restored(b"work", NOW)
    opened.close()


@pytest.mark.postgres
def test_a_full_server_gets_a_sentence(server_url: str) -> None:
    """PostgreSQL reports a full disk as state 53100; a trigger reports the same."""
    opened = open_url(server_url)
    assert isinstance(opened, Store)
    full = "BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END"
    opened.write(lambda c: c.exec_driver_sql(f"CREATE FUNCTION full_() RETURNS trigger LANGUAGE plpgsql AS $${full}$$"))
    opened.write(
        lambda c: c.exec_driver_sql("CREATE TRIGGER t BEFORE INSERT ON autosave FOR EACH ROW EXECUTE FUNCTION full_()")
    )
    assert why(save(opened, "key", b"work", now=NOW)) == "store.unavailable.full"
    opened.close()


@dataclass(frozen=True)
class Disk:
    folder: Path
    grow: Callable[[], object]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk of 1 MB that can grow: a real one where we may mount, else SQLite's own limit with the same error."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        larger = ["mount", "-o", "remount,size=8m", str(folder)]
        yield Disk(folder, lambda: subprocess.run(larger, check=True))
        subprocess.run(["umount", "-l", str(folder)], check=True)
        return
    pages = [250]

    def capped(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages[0]}")

    event.listen(Engine, "connect", capped)
    yield Disk(folder, lambda: pages.__setitem__(0, 10_000))
    event.remove(Engine, "connect", capped)


def test_a_disk_that_is_really_full_keeps_what_was_saved(small_disk: Disk) -> None:
    opened = open_url(f"sqlite:///{small_disk.folder}/blindspot.db")
    assert isinstance(opened, Store)
    assert isinstance(save(opened, "key", b"work", now=NOW), Saved)
    assert why(save(opened, "key", os.urandom(3 * 2**20), now=NOW)) == "store.unavailable.full"
    assert why(save(opened, "other", os.urandom(3 * 2**20), now=NOW)) == "store.unavailable.full"
    assert restore(opened, "key", now=NOW) == Restored(b"work", NOW)
    opened.close()
    again = open_url(f"sqlite:///{small_disk.folder}/blindspot.db")
    assert isinstance(again, Store)
    assert restore(again, "key", now=NOW) == Restored(b"work", NOW)
    again.close()
    small_disk.grow()
    assert isinstance(save(again, "key", b"x" * 3 * 2**20, now=NOW), Saved)
    assert restore(again, "key", now=NOW) == Restored(b"x" * 3 * 2**20, NOW)
    again.close()


def test_a_writer_that_waits_too_long_is_told_so(store: Store, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 1)
    other = open_url(url)
    assert isinstance(other, Store)
    save(store, "key", b"work", now=NOW)

    def holding(connection: database.Connection) -> object:
        connection.execute(text("UPDATE autosave SET saved_at = saved_at"))
        return save(other, "key", b"second", now=NOW)

    assert why(store.write(holding)) == "store.unavailable.busy"
    other.close()


def test_an_error_carries_nothing_of_what_was_stored(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    store.write(lambda c: c.execute(text("DROP TABLE autosave")).rowcount)
    found = save(store, "secret-key", b"secret work", now=NOW)
    assert why(found) == "store.unavailable.gone"
    assert "secret" not in repr(found) + caplog.text


def test_the_work_may_be_as_large_as_is_promised() -> None:
    assert autosave.MAX_BYTES == 100 * 2**20
