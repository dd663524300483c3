"""Opening and closing the library: lock, header, migration, check after an unclean end."""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from eventmate.domain.errors import EventMateError
from eventmate.storage import backup, batches, schema, search_index
from eventmate.storage.errors import LibraryGone
from eventmate.storage.folder_kind import FolderKind, folder_kind
from eventmate.storage.soundness import not_damaged
from eventmate.storage.store import Store
from eventmate.storage.tables import SCHEMA_VERSION

logger = logging.getLogger(__name__)

# https://www.sqlite.org/wal.html#walresetbug: needs two connections; we have one. Log it anyway.
_WAL_RESET_FIXED = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open library and what the user should know about how it was opened."""

    store: Store
    folder: FolderKind
    recovered: bool = False
    created: bool = False

    @property
    def is_shared(self) -> bool:
        """Whether other computers may reach the file too."""
        return self.folder is not FolderKind.LOCAL


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def _create(database: Path, journal: str) -> Store:
    database.unlink(missing_ok=True)
    schema.create_file(database)
    store = Store(database, journal)
    with store.writing() as work:
        schema.create(work.connection)
    # From here on the file itself says what it is; a log that is lost takes only what came after.
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return store


def _unfinished_first_start(database: Path, backups: Path) -> bool:
    """Whether the file is an empty one from a first start that was cut short."""
    return database.is_file() and database.stat().st_size == 0 and not backup.copies(backups)


def open_library(
    database: Path, backups: Path, *, anew: bool = False, sound: Callable[[], None] | None = None
) -> Opened:
    """Open the library, making or updating it when needed; the lock must be held.

    `sound` waits for a check of the file that was begun before; else it is looked through here.

    Raises NotALibrary, SchemaTooNew, LibraryDamaged, MigrationFailed or StorageUnwritable, each
    with the file as it was. Where the file is gone but backups are there, LibraryGone is raised
    unless an empty one is wanted `anew`.
    """
    kind = folder_kind(database.parent)
    journal = "WAL" if kind is FolderKind.LOCAL else "DELETE"
    if sqlite3.sqlite_version_info < _WAL_RESET_FIXED:
        logger.info("SQLite %s, one connection", sqlite3.sqlite_version)
    backup.remove_unfinished(backups, database.parent)
    if not database.exists() and not anew and backup.copies(backups):
        raise LibraryGone(database)
    if not database.exists() or _unfinished_first_start(database, backups):
        return Opened(_create(database, journal), kind, created=True)
    unclean = _log_of(database).exists() and _log_of(database).stat().st_size > 0
    header = schema.check_header(database)
    (sound or partial(not_damaged, database))()
    if header.version < SCHEMA_VERSION:
        _migrate(database, backups, journal)
    store = Store(database, journal)
    with store.writing() as work:
        search_index.keep_whole(work.connection, thoroughly=unclean)
        batches.forget_old(work.connection, datetime.now(UTC))
    store.changed = False
    return Opened(store, kind, recovered=unclean)


def _migrate(database: Path, backups: Path, journal: str) -> None:
    old = Store(database, journal)
    copy = backups / datetime.now(UTC).strftime("before-update-%Y%m%d-%H%M%S.db")
    backup.write(old, copy)
    old.close()
    schema.migrate(database, copy)


def close_library(store: Store, backups: Path, pause: timedelta = timedelta(0)) -> None:
    """Close; when something changed, leave a verified copy first and thin the older ones.

    No copy is made within `pause` of the newest one, so that a hundred commands in a row do not
    leave a hundred copies. A copy that cannot be made is no reason to say that something was not
    saved: it is only logged.
    """
    try:
        newest = next(iter(backup.copies(backups)), None)
        now = datetime.now(UTC)
        if store.changed and (newest is None or now - backup.made_at(newest) >= pause):
            backup.make(store, backups)
            backup.thin(backups, now)
    except (EventMateError, OSError) as error:
        logger.warning("No backup when closing: %s", type(error).__name__)
    finally:
        store.close()
