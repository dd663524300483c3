"""One process at a time on one library; the system lets go when the process ends, however it ends.

Standard library rather than a lock package: the lock file must survive `kill -9` without going
stale, which only a kernel lock does, and that is one call on each system.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from eventmate.storage.errors import LibraryBusy


def _lock(handle: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """Held from opening the library to closing it; raises LibraryBusy when another holds it."""

    def __init__(self, path: Path) -> None:
        flags = os.O_RDWR | os.O_CREAT
        self._handle: IO[bytes] = os.fdopen(os.open(path, flags, 0o600), "r+b")
        try:
            _lock(self._handle)
        except OSError:
            self._handle.close()
            raise LibraryBusy from None

    def release(self) -> None:
        """Let the next process in; calling twice is harmless."""
        self._handle.close()

    def __enter__(self) -> "InstanceLock":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
