"""Whether a library file that nothing holds open is whole; also for files from strangers."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from eventmate.storage import schema, triggers
from eventmate.storage.errors import LibraryDamaged, NotALibrary
from eventmate.storage.soundness import WHOLE, is_damage, opened
from eventmate.storage.tables import SCHEMA_VERSION, UNDOABLE


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a library holds: rows by table."""

    rows: dict[str, int]

    @property
    def contacts(self) -> int:
        """Number of contacts."""
        return self.rows.get("contact", 0)


def _unexpected(connection: sqlite3.Connection) -> bool:
    """Whether the file has triggers or views of its own, which could act when it is opened."""
    known = {" ".join(statement.split()) for statement in triggers.all_triggers()}
    rows = connection.execute(
        "SELECT type, sql FROM sqlite_master WHERE type IN ('trigger','view')"
    )
    return any(kind == "view" or " ".join(sql.split()) not in known for kind, sql in rows)


def contents(path: Path) -> Contents:
    """Rows by table of a whole library file.

    Raises NotALibrary, SchemaTooNew or LibraryDamaged. The file itself is never changed.
    """
    header = schema.check_header(path)
    with opened(path) as connection:
        if any(is_damage(line) for (line,) in connection.execute(WHOLE)):
            raise LibraryDamaged(path)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LibraryDamaged(path)
        # An older file has older triggers; they are replaced when it is brought up to date.
        if header.version == SCHEMA_VERSION and _unexpected(connection):
            raise NotALibrary(path)
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        return Contents(
            {
                table.name: connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
                for table in UNDOABLE
                if table.name in names
            }
        )
