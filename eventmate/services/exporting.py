"""Contacts as text in the formats other programs read, written whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.errors import EventMateError


class ExportFormat(StrEnum):
    """Formats contacts are written in."""

    VCARD3 = "vcard"
    VCARD4 = "vcard4"
    CSV = "csv"
    JSON = "json"


class Export:
    """Contacts ready to be written."""

    def __init__(self, target: ExportFormat, people: Sequence[ContactDetails]) -> None:
        self.target = target
        self.count = len(people)
        self._people = people

    def text(self) -> Iterator[str]:
        """The file's text in pieces."""
        yield from _WRITERS[self.target](self._people)

    def write(self, path: Path) -> None:
        """Write the file whole or not at all, for this user only (0600)."""
        write_atomically(path, (piece.encode("utf-8") for piece in self.text()))


class NotWritten(EventMateError):
    """A file that could not be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        said = f"{path.name} could not be written"
        if path.is_dir():
            sentence = f"{path} is a folder. Add a name for the file and try again."
        elif error.errno in (errno.ENOSPC, errno.EDQUOT):
            sentence = f"{said}: the disk is full. Make room there and try again."
        elif not path.parent.is_dir():
            sentence = f"{said}: there is no folder {path.parent}. Choose another folder."
        else:
            sentence = f"{said} there. Choose another folder and try again."
        super().__init__(sentence)


def write_atomically(path: Path, pieces: Iterable[bytes]) -> None:
    """Replace a file by new content in one step; a failure leaves the old one.

    Raises NotWritten.
    """
    try:
        _write(path, pieces)
    except OSError as error:
        raise NotWritten(path, error) from error


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    temporary = path.parent / f".{path.name}.part"
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _vcard3(people: Sequence[ContactDetails]) -> Iterator[str]:
    from eventmate.interchange.vcard.writer import write_vcards

    return write_vcards(people, "3.0")


def _vcard4(people: Sequence[ContactDetails]) -> Iterator[str]:
    from eventmate.interchange.vcard.writer import write_vcards

    return write_vcards(people, "4.0")


def _csv(people: Sequence[ContactDetails]) -> Iterator[str]:
    from eventmate.interchange.csv_contacts.writer import write_csv

    return write_csv(people)


def _json(people: Sequence[ContactDetails]) -> Iterator[str]:
    from eventmate.interchange.json_contacts import write_json

    return write_json(people)


_WRITERS: dict[ExportFormat, Callable[[Sequence[ContactDetails]], Iterator[str]]] = {
    ExportFormat.VCARD3: _vcard3,
    ExportFormat.VCARD4: _vcard4,
    ExportFormat.CSV: _csv,
    ExportFormat.JSON: _json,
}
