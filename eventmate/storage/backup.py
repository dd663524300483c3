"""Verified copies of the library: made, kept, thinned and put back."""

import mmap
import os
import re
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from eventmate.domain.errors import EventMateError
from eventmate.storage import schema, soundness, verify
from eventmate.storage.errors import LibraryDamaged
from eventmate.storage.store import Store, known_errors

PATTERN = "eventmate-*.db"
_STAMP = "eventmate-%Y%m%d-%H%M%S-%f.db"
_LAST_STEP = "SELECT seq FROM sqlite_sequence WHERE name = 'batch'"

# Everything for two days, then 12 daily, 10 weekly, 9 monthly: a year at about forty files.
KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
# What stood before an update, a restore or a repair is longer of use, and the latest always.
_BEFORE = re.compile(r"(before-[a-z]+-)(?:eventmate-)?(\d{8}-\d{6})(?:-\d{6})?\.db")
KEEP_ALL_BEFORE = timedelta(days=30)
KEPT_BEFORE = 5


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy."""

    path: Path
    made_at: datetime
    contacts: int


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        _sync(folder)


def _private_empty(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _land(temporary: Path, target: Path) -> None:
    """Rename a finished file into place so that a crash leaves the old or the new one."""
    _sync(temporary)
    temporary.replace(target)
    _sync_folder(target.parent)


def make(store: Store, folder: Path, now: datetime | None = None) -> Backup:
    """Copy the open library into `folder` and verify the copy before it gets its name."""
    made_at = now or datetime.now(UTC)
    target = folder / made_at.strftime(_STAMP)
    write(store, target)
    return Backup(target, made_at, verify.contents(target).contacts)


@contextmanager
def _landing(target: Path) -> Iterator[Path]:
    """A private file to fill, renamed to `target` once it is; a failure leaves nothing."""
    temporary = target.with_name(f".{target.name}.part")
    try:
        _private_empty(temporary)
        with known_errors(target):
            yield temporary
        _land(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write(store: Store, target: Path) -> None:
    """Copy the open library to `target` (0600), verified; a failure leaves no file behind.

    Raises LibraryDamaged when the copy is not whole, StorageFull when there is no room.
    """
    with _landing(target) as temporary:
        with store.outside() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(temporary),))
        verify.contents(temporary)


def copy_as_it_is(store: Store, target: Path) -> None:
    """Copy the open library page by page to `target` (0600), faults and all."""
    with (
        _landing(target) as temporary,
        closing(sqlite3.connect(temporary)) as copy,
        store.outside() as connection,
    ):
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.backup(copy)


def copy_file(source: Path, target: Path) -> None:
    """Copy a library file that nothing holds open, page by page, verified."""
    with _landing(target) as temporary:
        with (
            closing(sqlite3.connect(soundness.address(source), uri=True)) as reading,
            closing(sqlite3.connect(temporary)) as writing,
        ):
            reading.backup(writing)
        verify.contents(temporary)


def set_aside(database: Path) -> Path:
    """Move a file that cannot be read, and its log, out of the way; nothing is deleted."""
    aside = database.with_name(datetime.now(UTC).strftime(f"{database.name}.damaged-%Y%m%d-%H%M%S"))
    database.replace(aside)
    _move_logs(database, aside)
    return aside


def _move_logs(database: Path, aside: Path) -> None:
    for suffix in ("-wal", "-shm"):
        log = database.with_name(database.name + suffix)
        if log.exists():
            log.replace(aside.with_name(aside.name + suffix))


def _fold_log(database: Path) -> None:
    """Write what a sound library's log still holds into the file, or a copy would miss it."""
    schema.check_header(database)
    soundness.not_damaged(database)
    Store(database).close()


def _copy_bytes(source: Path, target: Path) -> None:
    with _landing(target) as temporary:
        shutil.copyfile(source, temporary)


def remove_unfinished(folder: Path, data: Path) -> None:
    """Delete what a copy that was cut short left behind; nobody may be making one now."""
    for path in (*folder.glob(".*.part*"), *data.glob(".*.part*"), *data.glob(".*.incoming*")):
        path.unlink(missing_ok=True)


def restore(source: Path, database: Path, folder: Path, now: datetime | None = None) -> Path | None:
    """Put a backup in the library's place; the library must be closed.

    The library it replaces is kept in `folder` and returned, so that this can be taken back. A
    log left beside it belongs to the old file and would ruin the new one: it is moved aside.
    Raises NotALibrary, SchemaTooNew or LibraryDamaged before anything is changed.
    """
    verify.contents(source)
    incoming = database.with_name(f".{database.name}.incoming")
    kept: Path | None = None
    try:
        copy_file(source, incoming)
        if database.exists():
            kept = folder / (now or datetime.now(UTC)).strftime(f"before-restore-{_STAMP}")
            with suppress(EventMateError):
                _fold_log(database)
            _copy_bytes(database, kept)
        _move_logs(database, database.with_name(f"{database.name}.damaged"))
        _land(incoming, database)
    finally:
        with suppress(OSError):
            incoming.unlink(missing_ok=True)
    return kept


def made_at(path: Path) -> datetime:
    """When a copy was made, from its name."""
    if found := _BEFORE.fullmatch(path.name):
        return datetime.strptime(found[2], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    return datetime.strptime(path.name, _STAMP).replace(tzinfo=UTC)


def copies(folder: Path) -> list[Path]:
    """The copies in a folder, newest first."""
    return sorted(folder.glob(PATTERN), reverse=True)


def older_copies(folder: Path, data: Path) -> list[tuple[Path, datetime]]:
    """Every file that holds the library as it once was, with its time, the latest first."""
    paths = [*folder.glob("*.db"), *data.glob("*.damaged*")]
    found = [(path, datetime.fromtimestamp(path.stat().st_mtime, UTC)) for path in paths]
    return sorted(found, key=lambda copy: copy[1], reverse=True)


def holding(
    folder: Path, data: Path, traces: Iterable[str], known: tuple[int, str] | None = None
) -> list[tuple[Path, datetime]]:
    """The older copies in whose bytes one of the texts is written, wherever in the file.

    With a contact's id and the text of when it was created, also those that have the contact
    under another name.
    """
    wanted = [trace.encode() for trace in traces if trace.strip()]
    return [
        copy
        for copy in older_copies(folder, data)
        if _holds(copy[0], wanted) or (known is not None and _has_contact(copy[0], known))
    ]


def _has_contact(path: Path, known: tuple[int, str]) -> bool:
    found = "SELECT 1 FROM contact WHERE id = ? AND created_at = ?"
    try:
        with soundness.opened(path) as connection:
            return connection.execute(found, known).fetchone() is not None
    except EventMateError:
        return False


def _holds(path: Path, wanted: list[bytes]) -> bool:
    if path.stat().st_size == 0:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return any(content.find(trace) >= 0 for trace in wanted)


def last_step(store: Store) -> int:
    """The number of the last step that was taken in the open library; 0 for none."""
    with store.reading() as connection:
        return int(connection.exec_driver_sql(_LAST_STEP).scalar() or 0)


def last_step_in(copy: Path) -> int | None:
    """The same of a copy; none where it cannot be read."""
    with suppress(EventMateError), soundness.opened(copy) as connection:
        row = connection.execute(_LAST_STEP).fetchone()
        return row[0] if row else 0
    return None


def newest_sound(folder: Path) -> Backup | None:
    """The newest copy that is whole, or none."""
    for path in copies(folder):
        with suppress(LibraryDamaged):
            return Backup(path, made_at(path), verify.contents(path).contacts)
    return None


def _first_of_each(
    paths: Iterable[Path], period: Callable[[datetime], object], count: int
) -> set[Path]:
    kept: dict[object, Path] = {}
    for path in paths:
        kept.setdefault(period(made_at(path)), path)
        if len(kept) > count:
            kept.popitem()
            break
    return set(kept.values())


def to_keep(
    paths: Iterable[Path], now: datetime, keep_all: timedelta = KEEP_ALL, at_least: int = 1
) -> set[Path]:
    """Which copies stay: all of two days, the newest, then 12 days, 10 weeks, 9 months."""
    newest_first = sorted(paths, reverse=True)
    kept = {path for path in newest_first if now - made_at(path) <= keep_all}
    kept.update(newest_first[:at_least])
    older = [path for path in newest_first if path not in kept]
    kept |= _first_of_each(older, lambda made: made.date(), DAILY)
    kept |= _first_of_each(older, lambda made: made.isocalendar()[:2], WEEKLY)
    kept |= _first_of_each(older, lambda made: (made.year, made.month), MONTHLY)
    return kept


def thin(folder: Path, now: datetime) -> None:
    """Remove the copies that need not be kept; call only after a good one was made."""
    paths = copies(folder)
    superfluous = set(paths) - to_keep(paths, now)
    for before in _before_each(folder):
        superfluous |= set(before) - to_keep(before, now, KEEP_ALL_BEFORE, KEPT_BEFORE)
    for path in superfluous:
        path.unlink(missing_ok=True)


def _before_each(folder: Path) -> Iterable[list[Path]]:
    """The copies of what stood before each kind of change."""
    kinds: dict[str, list[Path]] = defaultdict(list)
    for path in folder.glob("before-*.db"):
        if found := _BEFORE.fullmatch(path.name):
            kinds[found[1]].append(path)
    return kinds.values()
