"""Deletion that deletes: what has ended is removed, and no trace of it stays in the files that we control."""

import datetime as dt
import sqlite3
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete
from sqlalchemy.exc import SQLAlchemyError

from store.attempts import forget_ended
from store.database import Store, StoreUnavailable
from store.moment import seconds
from store.schema import AUTOSAVE, ROOM, SHARED


@dataclass(frozen=True, slots=True)
class Purged:
    """What was removed. `wiped` is False where a reader kept the write-ahead log in use: the next purge does it."""

    links: int
    autosaves: int
    rooms: int
    wiped: bool


def purge(store: Store, *, now: dt.datetime) -> Purged | StoreUnavailable:
    """Delete what has expired: links, autosaves, rooms, counts of tries. Called at the start and each hour."""
    at = seconds(now)

    def remove(connection: Connection) -> tuple[int, int, int]:
        forget_ended(connection, at)
        # A room takes its participants, votes and texts with it.
        return _expired(connection, SHARED, at), _expired(connection, AUTOSAVE, at), _expired(connection, ROOM, at)

    removed = store.write(remove)
    if isinstance(removed, StoreUnavailable):
        return removed
    return Purged(*removed, wiped=wipe(store))


def _expired(connection: Connection, table: Table, at: int) -> int:
    return connection.execute(delete(table).where(table.c.expires_at <= at)).rowcount


def wipe(store: Store) -> bool:
    """Let nothing of deleted rows remain in the database's files; whether that was possible just now.

    SQLite overwrites deleted content with zeros (secure_delete), but older pages stay in the write-ahead log until it
    is emptied: done here, and free pages go back to the disk. On PostgreSQL, VACUUM clears the dead rows; its own
    write-ahead log and backups end when the server's settings say so. In either case what would be found is sealed.
    """
    outside = {"isolation_level": "AUTOCOMMIT"} if store.kind == "postgresql" else {"blindspot_outside": True}
    try:
        with store.engine.connect().execution_options(**outside) as connection:
            if store.kind == "postgresql":
                connection.exec_driver_sql("VACUUM shared, autosave, attempt, room, participant, vote, revealed, entry")
                return True
            driver: Any = connection.connection.driver_connection
            # As a script it runs to its end; as a statement it would free one page.
            driver.executescript("PRAGMA incremental_vacuum")
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
            return not busy
    except (SQLAlchemyError, sqlite3.Error):
        return False
