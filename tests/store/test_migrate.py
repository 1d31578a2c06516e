"""The tables come up by themselves, once, however many processes start; a later release is recognised."""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from store.database import Store, StoreUnavailable, database_url
from store.migrate import open_url
from store.schema import METADATA

ROOT = Path(__file__).parents[2]


def test_the_migrations_make_exactly_the_schema(store: Store) -> None:
    assert store.read(lambda c: compare_metadata(MigrationContext.configure(c), METADATA)) == []


def test_opening_again_changes_nothing(store: Store, url: str) -> None:
    again = open_url(url)
    assert isinstance(again, Store)
    assert again.read(lambda c: c.execute(text("SELECT count(*) FROM alembic_version")).scalar_one()) == 1
    again.close()


def test_several_processes_starting_at_once_all_find_a_ready_store(url: str) -> None:
    program = (
        "import sys; from store.migrate import open_url; from store.database import Store; s = open_url(sys.argv[1]); "
        "assert isinstance(s, Store), s; "
        "print(s.read(lambda c: c.exec_driver_sql('select count(*) from shared').scalar()))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", program, url], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(5)
    ]
    ended = [(process.communicate(timeout=60), process.returncode) for process in started]
    assert [(out, code) for (out, _), code in ended] == [(b"0\n", 0)] * 5, ended


def test_a_store_of_a_later_release_is_left_alone(store: Store, url: str) -> None:
    store.write(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")).rowcount)
    found = open_url(url)
    assert isinstance(found, StoreUnavailable)
    assert found.message.code == "store.unavailable.newer"


def test_the_settings_choose_the_database() -> None:
    assert database_url({"BLINDSPOT_DATABASE_URL": " postgresql://h/d "}) == "postgresql://h/d"
    assert database_url({"BLINDSPOT_DATA_DIR": "/srv/kept"}) == "sqlite:////srv/kept/blindspot.db"
    assert database_url({}) == f"sqlite:///{Path.cwd()}/blindspot-data/blindspot.db"
