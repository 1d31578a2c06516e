"""Where kept things live: one database, SQLite in a folder by default, PostgreSQL by setting.

Every operation is one transaction and ends as a value: what was asked for, or `StoreUnavailable` with a message code
where the database is gone, full, busy or newer than this program. Nothing here reads a clock or knows a table.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from analytics.tables.issue import Message

T = TypeVar("T")
Kind = Literal["sqlite", "postgresql"]

DATABASE_FILE: Final = "blindspot.db"
# How long a writer waits for another one before the answer is "busy".
BUSY_SECONDS: Final = 10


@dataclass(frozen=True, slots=True)
class StoreUnavailable:
    """The store did not do what was asked and lost nothing: store.unavailable.{gone, full, busy, newer, url}."""

    message: Message


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. `path` is the SQLite file (None on PostgreSQL)."""

    engine: Engine = field(repr=False)
    kind: Kind
    path: Path | None = None

    def read(self, work: Callable[[Connection], T]) -> T | StoreUnavailable:
        """Run `work` in one transaction that only reads."""
        return self._transaction(work, writes=False)

    def write(self, work: Callable[[Connection], T]) -> T | StoreUnavailable:
        """Run `work` in one transaction: all of it is kept, or none."""
        return self._transaction(work, writes=True)

    def _transaction(self, work: Callable[[Connection], T], *, writes: bool) -> T | StoreUnavailable:
        try:
            with self.engine.connect().execution_options(blindspot_writes=writes) as connection:
                with connection.begin():
                    found = work(connection)
                # A write into a file that was deleted under us succeeds, and is lost: that must not look like success.
                if writes and self.path and not _same_file(connection.info.get("file"), self.path):
                    connection.invalidate()
                    return unavailable("gone")
                return found
        except (SQLAlchemyError, OSError, sqlite3.Error) as error:
            return StoreUnavailable(Message(_code(error)))

    def close(self) -> None:
        """Close all connections; on SQLite the write-ahead log is folded into the file."""
        self.engine.dispose()


def unavailable(why: Literal["gone", "full", "busy", "newer", "url"]) -> StoreUnavailable:
    """The value that says why the store could not help."""
    return StoreUnavailable(Message(f"store.unavailable.{why}"))


def database_url(environment: Mapping[str, str]) -> str:
    """BLINDSPOT_DATABASE_URL, else a SQLite file in the folder BLINDSPOT_DATA_DIR (`blindspot-data`)."""
    given = environment.get("BLINDSPOT_DATABASE_URL", "").strip()
    if given:
        return given
    folder = Path(environment.get("BLINDSPOT_DATA_DIR", "").strip() or "blindspot-data").absolute()
    return str(URL.create("sqlite", database=str(folder / DATABASE_FILE)))


def connect(url: str, *, create: bool = True) -> Store | StoreUnavailable:
    """A store on a database, its tables not looked at yet (`store.migrate.open_store` does both).

    Args:
        url: `sqlite:///path`, or `postgresql://…` (psycopg is the driver); `postgres://` is understood too.
        create: make the SQLite file and its folder where they are absent. Only ever at the start: a file that is
            gone later is a disk that was not mounted, and a fresh one in its place would hide that.
    """
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
        if address.get_backend_name() == "postgresql":
            return Store(_postgresql(address.set(drivername="postgresql+psycopg")), "postgresql")
        if address.get_backend_name() == "sqlite" and address.database and address.database != ":memory:":
            path = Path(address.database)
            if create:
                _make_file(path)
            return Store(_sqlite(path), "sqlite", path)
    except (ArgumentError, NoSuchModuleError, ValueError):
        return unavailable("url")
    except OSError as error:
        return StoreUnavailable(Message(_code(error)))
    return unavailable("url")


def _make_file(path: Path) -> None:
    """An empty file that only its owner can read, in a folder that only its owner can enter where we make that too."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _postgresql(address: URL) -> Engine:
    return create_engine(
        address,
        pool_pre_ping=True,
        pool_size=5,
        max_overflow=10,
        pool_timeout=BUSY_SECONDS,
        # The error's text would otherwise carry what was being stored into a log.
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "options": f"-c lock_timeout={BUSY_SECONDS}s -c statement_timeout=60s "
            "-c idle_in_transaction_session_timeout=60s",
        },
    )


def _sqlite(path: Path) -> Engine:
    def connection() -> sqlite3.Connection:
        # mode=rw: an absent file is an error, never a new empty database.
        opened = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions are begun by `_begin` below, and by nothing else
            check_same_thread=False,
        )
        try:
            for pragma in (
                # Before the first table: freed pages can be handed back to the disk by `wipe`.
                "auto_vacuum = INCREMENTAL",
                "journal_mode = WAL",
                # Each commit is on the disk before it is called done.
                "synchronous = FULL",
                "foreign_keys = ON",
                # What is deleted is overwritten with zeros.
                "secure_delete = ON",
                # What SQLite must put aside stays in memory, not in a file that is left behind.
                "temp_store = MEMORY",
            ):
                opened.execute(f"PRAGMA {pragma}")
        except BaseException:
            opened.close()
            raise
        return opened

    engine = create_engine(
        "sqlite://",
        creator=connection,
        pool_size=5,
        max_overflow=10,
        pool_timeout=BUSY_SECONDS,
        poolclass=QueuePool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _opened(_connection: sqlite3.Connection, record: Any) -> None:  # noqa: ANN401  SQLAlchemy's own record type
        record.info["file"] = _identity(path)

    @event.listens_for(engine, "checkout")
    def _still_there(_connection: sqlite3.Connection, record: Any, _proxy: object) -> None:  # noqa: ANN401
        if not _same_file(record.info.get("file"), path):
            raise DisconnectionError("the database file was moved or deleted")

    @event.listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:
        options = opened.get_execution_options()
        if options.get("blindspot_outside"):
            return  # what wipes the file's free pages must run outside any transaction
        # A writer takes the lock at once: a reader that turns writer halfway can only fail.
        opened.exec_driver_sql("BEGIN IMMEDIATE" if options.get("blindspot_writes", True) else "BEGIN")

    return engine


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _same_file(known: tuple[int, int] | None, path: Path) -> bool:
    return known is not None and known == _identity(path)


# PostgreSQL's own codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_FULL_STATES: Final = ("53100", "53200")
_BUSY_STATES: Final = ("55P03", "40001", "40P01", "57014", "53300")


def _code(error: Exception) -> str:
    """The message code of a failure: full, busy, or else gone."""
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    number = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if number == sqlite3.SQLITE_FULL or state in _FULL_STATES or _is_full(cause):
        return "store.unavailable.full"
    busy = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    if number in busy or state in _BUSY_STATES or isinstance(error, PoolTimeoutError):
        return "store.unavailable.busy"
    return "store.unavailable.gone"


def _is_full(cause: BaseException | None) -> bool:
    return isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT)
