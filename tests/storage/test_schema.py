"""The schema made directly, by migrations, and as the models say are one and the same."""

import sqlite3
from pathlib import Path

import pytest
from library_stage import is_whole, open_services, person
from sqlalchemy import create_engine

from eventmate.domain.contacts import ContactQuery
from eventmate.storage import columns, schema, tables
from eventmate.storage.errors import MigrationFailed, SchemaTooNew
from eventmate.storage.store import Store

NEXT = tables.SCHEMA_VERSION + 1
REBUILD = '''"""Rebuild a table."""

import sqlalchemy as sa
from alembic import op

revision = "{next:04d}"
down_revision = "{head:04d}"


def upgrade() -> None:
    with op.batch_alter_table("contact") as batch:
        batch.add_column(sa.Column("shoe_size", sa.Integer))
    {then}
'''


def master(path: Path) -> list[tuple[str, str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    found = sorted((kind, name, " ".join(sql.split())) for kind, name, sql in rows)
    connection.close()
    return found


def migrated(path: Path) -> Path:
    schema.create_file(path)
    schema.migrate(path, path)
    return path


def scripts_with(folder: Path, then: str) -> Path:
    """Our migrations and one more, as they will be after the next release."""
    scripts = folder / "migrations"
    (scripts / "versions").mkdir(parents=True)
    for source in schema.MIGRATIONS.rglob("*"):
        if source.suffix in {".py", ".sql", ".mako"}:
            target = scripts / source.relative_to(schema.MIGRATIONS)
            target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    more = REBUILD.format(then=then, head=tables.SCHEMA_VERSION, next=NEXT)
    (scripts / "versions" / f"{NEXT:04d}_more.py").write_text(more)
    return scripts


def test_a_new_library_equals_a_migrated_one(tmp_path: Path) -> None:
    made = tmp_path / "made.db"
    schema.create_file(made)
    store = Store(made)
    with store.writing() as work:
        schema.create(work.connection)
    store.close()

    assert master(made) == master(migrated(tmp_path / "migrated.db"))
    assert schema.read_header(made) == schema.read_header(tmp_path / "migrated.db")


def test_models_and_migrations_agree(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = create_engine(f"sqlite:///{migrated(tmp_path / 'x.db')}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        found = compare_metadata(context, columns.metadata)
    engine.dispose()

    # The full-text index keeps tables of its own.
    assert [item for item in found if "contact_search" not in str(item)] == []


def test_a_rebuilt_table_keeps_every_row_and_trigger(tmp_path: Path) -> None:
    services = open_services(tmp_path / "library")
    for number in range(40):
        services.contacts.add(person(number))
    services.library.close()
    database = tmp_path / "library" / "eventmate.db"
    before = master(database)

    # The version check of this program would refuse the result, so it is looked at directly.
    schema.migrate(database, database, scripts=scripts_with(tmp_path, "pass"), head=NEXT)

    connection = sqlite3.connect(database)
    counts = {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("contact", "contact_point", "contact_tag")
    }
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    assert counts == {"contact": 40, "contact_point": 80, "contact_tag": 20}
    assert version == NEXT
    assert {row[:2] for row in master(database)} == {row[:2] for row in before}
    assert is_whole(database)


def test_a_failing_migration_changes_nothing(tmp_path: Path) -> None:
    services = open_services(tmp_path / "library")
    services.contacts.add(person(1))
    services.library.close()
    database = tmp_path / "library" / "eventmate.db"
    before = master(database)
    scripts = scripts_with(tmp_path, "raise RuntimeError")

    with pytest.raises(MigrationFailed, match="nothing was changed"):
        schema.migrate(database, database, scripts=scripts, head=NEXT)

    assert master(database) == before
    services = open_services(tmp_path / "library")
    assert len(services.contacts.find(ContactQuery(text="person"), 5).rows) == 1
    services.library.close()


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    database = migrated(tmp_path / "x.db")
    connection = sqlite3.connect(database)
    connection.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION + 1}")
    connection.close()

    with pytest.raises(SchemaTooNew, match="newer EventMate"):
        schema.check_header(database)


def test_foreign_keys_are_on_in_use(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    with services.library.store.outside() as connection:
        wanted = {
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "secure_delete": 1,
            "trusted_schema": 0,
            "synchronous": 2,
            "journal_mode": "wal",
        }
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
    services.library.close()

    assert found == wanted
