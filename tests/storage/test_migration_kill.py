"""A migration that is killed at any of its statements leaves the old library or the new one."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from earlier_stage import FROZEN, content, tables_of, thawed
from library_stage import is_whole, open_services

from eventmate.storage import schema
from eventmate.storage.tables import SCHEMA_VERSION

TESTS = Path(__file__).parent.parent


def form(database: Path) -> tuple[int, list[str]]:
    """The version and everything the schema is made of, as a next start finds it."""
    with closing(sqlite3.connect(database)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        parts = connection.execute("SELECT type || name || coalesce(sql, '') FROM sqlite_master")
        return version, sorted(part for (part,) in parts)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_at_each_statement_it_is_all_or_nothing(tmp_path: Path) -> None:
    old = thawed(FROZEN[-1], tmp_path / "old.db")
    columns = tables_of(old)
    before = content(old, columns)
    copies = tmp_path / "copies"
    copies.mkdir()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    script = str(TESTS / "kill_steps.py")
    subprocess.run([sys.executable, script, old, copies], env=environment, check=True)
    *killed, finished = sorted(copies.glob("*.db"))
    assert len(killed) > 50
    new = form(finished)
    assert new[0] == SCHEMA_VERSION

    for database in killed:
        assert form(database) in (form(old), new), database.name
        assert content(database, columns) == before
    for database in killed[::10]:
        schema.migrate(database, database)
        assert form(database) == new
        assert content(database, columns) == before
        assert is_whole(database)


def test_the_next_start_completes_an_update_cut_short(tmp_path: Path) -> None:
    started = thawed(FROZEN[-1], tmp_path / "started" / "eventmate.db")
    people = content(started, tables_of(started))["contact"][0]
    database = tmp_path / "next" / "eventmate.db"
    database.parent.mkdir()
    with closing(sqlite3.connect(started, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA cache_size = 1")  # so that changes reach the log early
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE _alembic_tmp_contact AS SELECT * FROM contact")
        for suffix in ("", "-wal"):
            shutil.copy(f"{started}{suffix}", f"{database}{suffix}")
    assert Path(f"{database}-wal").stat().st_size > 0

    services = open_services(database.parent)
    assert services.contacts.count() == people
    services.library.close()

    assert len(list((database.parent / "backups").glob("before-update-*.db"))) == 1
    version, parts = form(database)
    assert version == SCHEMA_VERSION
    assert not any("_alembic_tmp" in part for part in parts)
    assert is_whole(database)
