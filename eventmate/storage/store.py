"""The one connection to the library file, and its transactions.

It is opened, used and closed on one thread; SQLite's own check enforces that.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from eventmate.domain.changes import BatchId
from eventmate.storage import batches, search_index, touch_due
from eventmate.storage.errors import LibraryDamaged, StorageFull, StorageUnwritable, TextDamaged
from eventmate.storage.soundness import UNWRITABLE, primary_code

logger = logging.getLogger(__name__)

# FULL: a saved person survives a dead battery. recursive_triggers: REPLACE keeps the index right.
PRAGMAS = (
    "PRAGMA journal_mode = {journal}",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)

_CORRUPT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@dataclass(slots=True)
class Writing:
    """One running write: its connection, the batch it records under, and, once it is over,
    the batch that undoes it (none when nothing changed).
    """

    connection: Connection
    opened: BatchId | None = None
    batch: BatchId | None = None


def make_engine(path: Path, journal: str = "WAL") -> Engine:
    """An engine with exactly one connection and explicit transactions."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=StaticPool, connect_args={"isolation_level": None}
    )

    def on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma.format(journal=journal))
        cursor.close()

    def on_begin(connection: Connection) -> None:
        if statement := connection.get_execution_options().get("begin", "BEGIN"):
            connection.exec_driver_sql(statement)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    return engine


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn the environment's trouble (full, read-only, damaged) into sentences; bugs pass."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as error:
        told = error.orig if isinstance(error, exc.DBAPIError) else error
        code = primary_code(told)
        if code == sqlite3.SQLITE_FULL:
            raise StorageFull from error
        if code in UNWRITABLE:
            raise StorageUnwritable from error
        if code in _CORRUPT:
            raise LibraryDamaged(path) from error
        if "Could not decode to UTF-8" in str(told):
            raise TextDamaged from None  # its message quotes the text
        raise


class Store:
    """Transactions on the library; leaving one by an exception undoes it."""

    def __init__(self, path: Path, journal: str = "WAL") -> None:
        self.path = path
        self.changed = False
        self._engine = make_engine(path, journal)

    @property
    def engine(self) -> Engine:
        """The engine, for schema work and its tests."""
        return self._engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the library."""
        with known_errors(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, label: str = "", undoes: BatchId | None = None) -> Iterator[Writing]:
        """Commit on success, roll back on any exception.

        With a `label` everything changed becomes one batch that can be undone under that name;
        without one (drafts, upkeep) nothing is recorded.
        """
        with known_errors(self.path), self._engine.connect() as connection:
            connection.execution_options(begin="BEGIN IMMEDIATE")
            with connection.begin():
                opened = batches.open_batch(connection, label, undoes) if label else None
                work = Writing(connection, None if opened is None else opened.id)
                yield work
                search_index.refresh(connection)
                touch_due.refresh(connection)
                if opened is not None:
                    work.batch = batches.close_batch(connection, opened)
        self.changed = True

    @contextmanager
    def outside(self) -> Iterator[Connection]:
        """The connection without a transaction, for pragmas and whole-file work."""
        with known_errors(self.path), self._engine.connect() as connection:
            connection.execution_options(begin="")
            yield connection

    def close(self) -> None:
        """Write everything into the one file and let go of it.

        Where that finds no room, what was saved stays in the log until the next start.
        """
        try:
            with self.outside() as connection:
                connection.exec_driver_sql("PRAGMA optimize")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except (StorageFull, StorageUnwritable, LibraryDamaged) as error:
            logger.warning("The log stays beside the library: %s", type(error).__name__)
        finally:
            self._engine.dispose()
