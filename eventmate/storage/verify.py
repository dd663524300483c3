"""Whether a library file that nothing holds open is whole; also for files from strangers."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eventmate.storage import schema, search_index, triggers
from eventmate.storage.errors import FolderUnusable, LibraryDamaged, NotALibrary
from eventmate.storage.store import UNWRITABLE, primary_code
from eventmate.storage.tables import SCHEMA_VERSION, UNDOABLE

_WHOLE = "PRAGMA integrity_check"  # 42 ms for 10,000 contacts
_QUICK = "PRAGMA quick_check"  # 16 ms


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a library holds: rows by table."""

    rows: dict[str, int]

    @property
    def contacts(self) -> int:
        """Number of contacts."""
        return self.rows.get("contact", 0)


def address(path: Path, mode: str = "mode=ro&immutable=1") -> str:
    """Where SQLite finds a file for reading only.

    Unless said otherwise the file is taken as it is: a log left beside a stranger's file must
    not be replayed into it.
    """
    return f"{path.resolve().as_uri()}?{mode}"


@contextmanager
def opened(path: Path, where: str = "") -> Iterator[sqlite3.Connection]:
    """A connection that trusts nothing in the file; trouble with it becomes a sentence."""
    connection = sqlite3.connect(where or address(path), uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
        yield connection
    except sqlite3.DatabaseError as error:
        if primary_code(error) in UNWRITABLE:
            raise FolderUnusable(path.parent) from error
        raise LibraryDamaged(path) from error
    finally:
        connection.close()


def not_damaged(path: Path) -> None:
    """Look through our own library before it is opened; raises LibraryDamaged.

    What did not end well is looked through as a whole. A connection that may write would fold a
    log into a damaged file when it closes, so this one may not, unless there is a journal: that
    must be rolled back before anything can be read.
    """
    log, journal = (path.with_name(path.name + suffix) for suffix in ("-wal", "-journal"))
    if journal.exists() and journal.stat().st_size > 0:
        where, question = address(path, "mode=rw"), _WHOLE
    elif log.exists() and log.stat().st_size > 0:
        where, question = address(path, "mode=ro"), _WHOLE
    else:
        where, question = address(path), _QUICK
    with opened(path, where) as connection:
        if any(search_index.is_damage(line) for (line,) in connection.execute(question)):
            raise LibraryDamaged(path)


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
        if any(search_index.is_damage(line) for (line,) in connection.execute(_WHOLE)):
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
