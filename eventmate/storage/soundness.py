"""Whether our own library file is whole, looked through with nothing but SQLite.

What reads and writes the library takes long to import; this needs none of it and goes beside.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from eventmate.storage.errors import FolderUnusable, LibraryDamaged

WHOLE = "PRAGMA integrity_check"  # 42 ms for 10,000 contacts
_QUICK = "PRAGMA quick_check"  # 16 ms
UNWRITABLE = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
}


def primary_code(error: BaseException | None) -> int:
    """What kind of trouble SQLite told of: the low byte of its extended code; 0 for none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(line: str) -> bool:
    """Whether a line of SQLite's check tells of damage; from 3.44 on it also names a broken
    full-text index, which is no loss.
    """
    return line != "ok" and "contact_search" not in line


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
        where, question = address(path, "mode=rw"), WHOLE
    elif log.exists() and log.stat().st_size > 0:
        where, question = address(path, "mode=ro"), WHOLE
    else:
        where, question = address(path), _QUICK
    with opened(path, where) as connection:
        if any(is_damage(line) for (line,) in connection.execute(question)):
            raise LibraryDamaged(path)


class SoundnessCheck:
    """Looks through the library on a thread of its own from now on; `wait` tells what it found."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._error: BaseException | None = None
        self._thread = Thread(target=self._look, name="soundness", daemon=True)
        # Of a file that is not there, or that a first start left empty, nothing can be said.
        self._has_file = path.is_file() and path.stat().st_size > 0
        if self._has_file:
            self._thread.start()

    def _look(self) -> None:
        try:
            not_damaged(self._path)
        except Exception as error:
            self._error = error

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to wait for any more."""
        return not self._thread.is_alive()

    def wait(self) -> None:
        """Return once the file is known to be whole; raises what `not_damaged` raises."""
        if not self._has_file:
            not_damaged(self._path)
            return
        self._thread.join()
        if self._error is not None:
            raise self._error
