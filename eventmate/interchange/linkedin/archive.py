"""The files of an export's archive, read into memory; nothing is ever unpacked to disk."""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from eventmate.domain.errors import UnreadableFile

MOST_FILES = 2000
LONGEST_NAME = 255
LARGEST_FILE = 50 * 1024 * 1024
LARGEST_WHOLE = 2 * 1024 * 1024 * 1024
MOST_TIMES_SMALLER = 100
SMALL_ENOUGH = 1024 * 1024  # bytes that need no look at how tightly they were packed
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")
_ENCRYPTED = 1


class ArchiveRefused(UnreadableFile):
    """The archive is not what LinkedIn makes."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This archive was not read: {why}. Download your LinkedIn data again.")


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """One file of an archive and the day it was packed."""

    data: bytes
    packed_on: date | None


def read_archive(data: bytes, wanted: Sequence[str]) -> Mapping[str, ArchivedFile]:
    """The files called one of `wanted` (in lower case), in whatever folder; raises UnreadableFile.

    An archive that could do harm anywhere is refused whole, before anything in it is unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_harm(entries)
            found: dict[str, ArchivedFile] = {}
            for entry in entries:
                name = entry.filename.rpartition("/")[2].lower()
                if name in wanted and name not in found:
                    found[name] = ArchivedFile(_unpacked(archive, entry), _day(entry))
            return found
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as error:
        raise ArchiveRefused("it is damaged") from error


def _refuse_harm(entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise ArchiveRefused("it holds far more files than an export does")
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise ArchiveRefused("it would unpack to more than 2 GB")
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise ArchiveRefused("two files in it have the same name")
    for entry in entries:
        for why in _faults(entry):
            raise ArchiveRefused(why)
    if _overlap(entries):
        raise ArchiveRefused("files in it lie over each other")


def _faults(entry: zipfile.ZipInfo) -> Iterator[str]:
    parts = entry.orig_filename.split("/")
    if (
        ".." in parts
        or "\\" in entry.orig_filename
        or "\0" in entry.orig_filename
        or entry.orig_filename.startswith("/")
        or _DRIVE.match(entry.orig_filename)
    ):
        yield "a file in it wants to be written elsewhere"
    if len(entry.orig_filename) > LONGEST_NAME or any(map(_DEVICES.match, parts)):
        yield "a file in it has an impossible name"
    if stat.S_ISLNK(entry.external_attr >> 16):
        yield "it holds a link instead of a file"
    if entry.flag_bits & _ENCRYPTED:
        yield "it is locked with a password"
    allowed = max(SMALL_ENOUGH, entry.compress_size * MOST_TIMES_SMALLER)
    if entry.file_size > allowed:
        yield "a file in it is packed far too tightly"


def _overlap(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether the same bytes are said to be several files."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    ends = (entry.header_offset + entry.compress_size for entry in ordered)
    starts = (entry.header_offset for entry in ordered[1:])
    return any(end > start for end, start in zip(ends, starts, strict=False))


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A file, never more of it than it claims to hold."""
    if entry.file_size > LARGEST_FILE:
        raise ArchiveRefused(f"{entry.filename} in it is larger than 50 MB")
    with archive.open(entry) as file:
        return file.read(LARGEST_FILE)


def _day(entry: zipfile.ZipInfo) -> date | None:
    try:
        return date(*entry.date_time[:3])
    except ValueError:
        return None
