"""Trouble with the library file itself, each with a sentence for the user."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eventmate.domain.errors import EventMateError


class LibraryBusy(EventMateError):
    """Another EventMate holds the library."""

    def __init__(self) -> None:
        super().__init__(
            "EventMate is open on this library. Close its window, or use the command from there."
        )


class SchemaTooNew(EventMateError):
    """The file was written by a newer EventMate; versions are those of the library's form."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"{path.name} was saved by a newer EventMate: it is a library of version {version}, "
            f"and this EventMate knows versions up to {known}. Please update EventMate to open "
            "it; nothing was changed."
        )


class NotALibrary(EventMateError):
    """The file is something else than an EventMate library."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is not an EventMate library. It was left as it is; "
            "choose another data folder, or move the file away."
        )


class LibraryDamaged(EventMateError):
    """The file is an EventMate library that can no longer be read as a whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is damaged. It was left as it is; restore the newest backup to go on."
        )


class LibraryGone(LibraryDamaged):
    """The file is not there any more, but copies of it are."""

    def __init__(self, path: Path) -> None:
        EventMateError.__init__(
            self,
            f"{path.name} is no longer in {path.parent}, but backups of it are. Restore the "
            "newest backup to go on, or put the file back. Nothing was changed.",
        )


class NotABackup(EventMateError):
    """A file that should be restored and cannot be."""

    def __init__(self, path: Path, *, is_damaged: bool) -> None:
        what = "is damaged" if is_damaged else "is not a copy of an EventMate library"
        super().__init__(
            f"{path.name} {what}, so it was not restored and nothing was changed. "
            "Choose another copy; those made by EventMate are in the backups folder."
        )


class TextDamaged(EventMateError):
    """Some bytes in a sound file are no text any more."""

    def __init__(self) -> None:
        super().__init__(
            "A text in the library can no longer be read. Choose “Check my data” in the settings "
            "to put it right; a backup is made first."
        )


class StorageFull(EventMateError):
    """The disk has no room for the change."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so this was not saved. Free some space and save again; "
            "what you typed is still here."
        )


class StorageUnwritable(EventMateError):
    """The file or folder cannot be written to."""

    def __init__(self) -> None:
        super().__init__(
            "The library cannot be written to. Check that its folder allows changes, "
            "then save again; what you typed is still here."
        )


class FolderUnusable(EventMateError):
    """A folder that is not there, or not ours to read and write."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} cannot be used. Allow EventMate to read and write there, "
            "or choose another folder; nothing was changed."
        )


@contextmanager
def known_system_errors(folder: Path) -> Iterator[None]:
    """Turn the system's trouble with files in a folder into sentences."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise (StorageFull() if full else FolderUnusable(folder)) from error


class MigrationFailed(EventMateError):
    """An update of the file's form did not work; it stayed as it was."""

    def __init__(self, backup: Path) -> None:
        super().__init__(
            "The library could not be brought up to date, so nothing was changed and your data "
            f"is as before. A copy made first is in backups as {backup.name}."
        )


class UndoBlocked(EventMateError):
    """A later change builds on what should be undone."""

    def __init__(self) -> None:
        super().__init__("Something done later builds on this change. Undo the later change first.")


class NothingToUndo(EventMateError):
    """There is no change left that could be undone."""

    def __init__(self) -> None:
        super().__init__("There is nothing to undo.")
