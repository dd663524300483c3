"""Backups, restoring and checking the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from eventmate.domain.contacts import Contact
from eventmate.paths import AppPaths
from eventmate.storage import backup, checking, verify
from eventmate.storage.clock import to_text
from eventmate.storage.errors import (
    LibraryDamaged,
    NotABackup,
    NotALibrary,
    known_system_errors,
)
from eventmate.storage.library import Opened, close_library, open_library
from eventmate.storage.lock import InstanceLock
from eventmate.storage.store import Store


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One verified copy of the library: where, when (UTC), how many contacts."""

    path: Path
    made_at: datetime
    contacts: int


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A file beside the library that may still hold what was erased in it, and its time (UTC)."""

    path: Path
    made_at: datetime


class Library:
    """The library as a whole: held from opening to closing, one process at a time."""

    def __init__(self, paths: AppPaths, lock: InstanceLock | None = None) -> None:
        self.paths = paths
        self._lock = lock
        self._opened: Opened | None = None

    @property
    def store(self) -> Store:
        """The open store; asking before `open` is a bug."""
        assert self._opened is not None
        return self._opened.store

    def hold(self) -> None:
        """Take the lock; raises LibraryBusy or FolderUnusable."""
        with known_system_errors(self.paths.data):
            self.paths.create()
            if self._lock is None:
                self._lock = InstanceLock(self.paths.lock)

    def open(self, *, anew: bool = False, sound: Callable[[], None] | None = None) -> Opened:
        """Open for use, on the thread that will use it; raises EventMateError with a sentence.

        With `anew` an empty library is made where there is none, even if backups are. `sound`
        waits for a check of the file that was begun before, see storage/soundness.
        """
        self.hold()
        with known_system_errors(self.paths.data):
            self._opened = open_library(
                self.paths.database, self.paths.backups, anew=anew, sound=sound
            )
        return self._opened

    def close(self, pause: timedelta = timedelta(0)) -> None:
        """Back up when something changed, close and let the next process in.

        No backup is made within `pause` of the newest one.
        """
        try:
            if self._opened is not None:
                close_library(self._opened.store, self.paths.backups, pause)
        finally:
            self._opened = None
            self.release()

    def release(self) -> None:
        """Let the next process in."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def back_up(self, target: Path | None = None) -> BackupFile:
        """Make a verified copy, in the backups folder or at `target`."""
        if target is not None:
            with known_system_errors(target.parent):
                backup.write(self.store, target)
            return BackupFile(target, datetime.now(UTC), verify.contents(target).contacts)
        with known_system_errors(self.paths.backups):
            made = backup.make(self.store, self.paths.backups)
            backup.thin(self.paths.backups, made.made_at)
        self.store.changed = False
        return BackupFile(made.path, made.made_at, made.contacts)

    def back_up_if_changed(self) -> BackupFile | None:
        """Make a verified copy when something changed since the last one."""
        return self.back_up() if self.store.changed else None

    def back_up_before(self) -> BackupFile | None:
        """Make a verified copy before much changes at once, unless the newest holds every step."""
        newest = next(iter(self.backups()), None)
        held = 0 if newest is None else backup.last_step_in(newest)
        return None if backup.last_step(self.store) == held else self.back_up()

    def backups(self) -> list[Path]:
        """The copies kept, newest first."""
        return backup.copies(self.paths.backups)

    def backups_holding(
        self, traces: Sequence[str], contact: Contact | None = None
    ) -> list[KeptCopy]:
        """Every older copy in which one of the traces (a name, an address) is written, or which
        has the contact, whatever they were called then.
        """
        folders = (self.paths.backups, self.paths.data)
        known = None if contact is None else (contact.id, to_text(contact.created_at))
        return [KeptCopy(*found) for found in backup.holding(*folders, traces, known)]

    def remove_backups(self, paths: Sequence[Path]) -> int:
        """Delete copies for good; returns how many there were. Others than ours are left alone."""
        ours = {copy for copy, _ in backup.older_copies(self.paths.backups, self.paths.data)}
        wanted = [path for path in paths if path in ours]
        for path in wanted:
            path.unlink(missing_ok=True)
        return len(wanted)

    def newest_backup(self) -> BackupFile | None:
        """The newest copy that is whole."""
        found = backup.newest_sound(self.paths.backups)
        return None if found is None else BackupFile(found.path, found.made_at, found.contacts)

    def restore(self, source: Path) -> Path | None:
        """Put a copy in the library's place and open it; returns where the old one is kept.

        Raises NotABackup or SchemaTooNew with nothing changed.
        """
        try:
            verify.contents(source)
        except (NotALibrary, LibraryDamaged) as error:
            raise NotABackup(source, is_damaged=isinstance(error, LibraryDamaged)) from error
        self.hold()
        before = self._opened
        if before is not None:
            before.store.close()
        with known_system_errors(self.paths.data):
            kept = backup.restore(source, self.paths.database, self.paths.backups)
        if before is None:
            self.open()
        else:
            # Looked through and brought up to date; the use cases go on with the store they
            # have, which connects again by itself, also when restoring did not work.
            open_library(self.paths.database, self.paths.backups).store.close()
            before.store.changed = False
        return kept

    def start_over(self) -> Path | None:
        """Move a file that cannot be read aside and open an empty library; returns where it is,
        or none where the file was gone.
        """
        self.hold()
        aside = None
        if self.paths.database.exists():
            with known_system_errors(self.paths.data):
                aside = backup.set_aside(self.paths.database)
        self.open(anew=True)
        return aside

    def check(self, *, repair: bool = False) -> list[checking.Problem]:
        """What is wrong with the library; with `repair`, what was put right as well.

        A copy is made before anything is changed.
        """
        if not repair:
            return checking.check(self.store)
        name = datetime.now(UTC).strftime("before-repair-%Y%m%d-%H%M%S.db")
        return checking.repair(self.store, self.paths.backups / name)
