"""Opening the store: connect, and bring its tables up to this release."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, text

from store.database import Store, StoreUnavailable, connect, database_url, unavailable

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
# Any number that nothing else in the database locks on.
_LOCK: Final = 5_061_706_001


def open_store(environment: Mapping[str, str]) -> Store | StoreUnavailable:
    """The store that the settings ask for, its tables ready. Safe when several processes start at once."""
    return open_url(database_url(environment))


def open_url(url: str) -> Store | StoreUnavailable:
    """The store on a database URL, its tables ready."""
    store = connect(url)
    if isinstance(store, StoreUnavailable):
        return store
    failure = migrate(store)
    if failure is not None:
        store.close()
        return failure
    return store


def migrate(store: Store) -> StoreUnavailable | None:
    """Run the steps that are missing, in one transaction: a crash halfway leaves the tables as they were.

    SQLite lets one writer in (BEGIN IMMEDIATE), PostgreSQL holds an advisory lock until the end of the transaction;
    a second process waits, and then finds nothing to do.
    """

    def upgrade(connection: Connection) -> None:
        if store.kind == "postgresql":
            # Waiting for another process's steps is no failure, however long they take.
            connection.execute(text("SET LOCAL lock_timeout = 0"))
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    try:
        return store.write(upgrade)
    except CommandError:
        # The database carries a step that this program does not know: a later release has been here.
        return unavailable("newer")
