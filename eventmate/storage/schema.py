"""Making a new library and bringing an old one up to date, all or nothing."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from eventmate.domain.errors import NotFound
from eventmate.storage import tables, triggers
from eventmate.storage.errors import (
    LibraryDamaged,
    MigrationFailed,
    NotALibrary,
    SchemaTooNew,
)

MIGRATIONS = Path(__file__).with_name("migrations")

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
# https://www.sqlite.org/fileformat.html#the_database_header
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


@dataclass(frozen=True, slots=True)
class Header:
    """What the first hundred bytes of a library say."""

    version: int
    application_id: int


def read_header(path: Path) -> Header:
    """Read a file's header before any connection is open; raises NotFound, NotALibrary or
    LibraryDamaged.

    Reading the file directly is safe only then: closing it would drop the locks of a connection.
    """
    if not path.exists():
        raise NotFound(f"There is no file called {path.name}.")
    if path.is_dir():
        raise NotALibrary(path)
    with path.open("rb") as handle:
        start = handle.read(_HEADER_BYTES)
    if not start.strip(b"\0"):
        raise LibraryDamaged(path)
    if not start.startswith(_MAGIC) or len(start) < _HEADER_BYTES:
        raise NotALibrary(path)
    return Header(
        version=int.from_bytes(start[_USER_VERSION], "big"),
        application_id=int.from_bytes(start[_APPLICATION_ID], "big"),
    )


def check_header(path: Path, head: int = tables.SCHEMA_VERSION) -> Header:
    """As `read_header`, refusing other programs' files and newer libraries."""
    header = read_header(path)
    if header.application_id != tables.APPLICATION_ID:
        raise NotALibrary(path)
    if header.version > head:
        raise SchemaTooNew(path, header.version, head)
    return header


def create(connection: Connection) -> None:
    """Create every table, index and trigger in an empty file and stamp it.

    A new library takes the very steps that old ones took, so that the two cannot differ; Alembic
    itself is not needed for that.
    """
    for steps in sorted((MIGRATIONS / "versions").glob("*.sql")):
        for statement in steps.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    triggers.create_triggers(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\t"
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    )
    connection.exec_driver_sql(
        f"INSERT INTO alembic_version VALUES ('{tables.SCHEMA_VERSION:04d}')"
    )
    stamp(connection, tables.SCHEMA_VERSION)


def stamp(connection: Connection, version: int) -> None:
    """Write our application id and the schema version into the header."""
    connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def create_file(path: Path) -> None:
    """Make an empty file for this user only, so that SQLite never creates it with wider rights."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def migrate(
    path: Path,
    backup: Path,
    *,
    scripts: Path = MIGRATIONS,
    head: int = tables.SCHEMA_VERSION,
) -> None:
    """Bring an older library to `head` in one transaction; raises MigrationFailed.

    Foreign keys are off meanwhile (a table rebuild would cascade and empty its children) and
    checked before the commit. Alembic is slow to import, so only an old file pays for it.
    """
    from eventmate.storage.migration_run import run

    try:
        run(path, scripts, head)
    except Exception as error:
        raise MigrationFailed(backup) from error


def is_empty(path: Path) -> bool:
    """Whether a sound SQLite file holds no table yet (a first start that was cut short)."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    finally:
        connection.close()
