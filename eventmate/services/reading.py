"""Reading any file or pasted text: what it is decides who reads it. Nothing is saved here."""

import re
from collections.abc import Callable
from pathlib import Path

from eventmate.domain.codes import Code, CodeKind, FoundCode
from eventmate.domain.connections import LinkedInExport
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import FileKind, Reading

MOST_BYTES = 50 * 1024 * 1024
MOST_TEXT_BYTES = 64 * 1024  # more than any code holds; a longer text is not one
MOST_CODE_BYTES = 2953  # what the largest QR code holds
_START = 4096
_TEXT_ENDINGS = {".txt", ".text"}

_ARCHIVE = b"PK\x03\x04"
_PDF = b"%PDF-"
# Control characters that no code uses to part its fields.
_NO_TEXT = re.compile("[\x00-\x03\x05-\x08\x0e-\x1b]")
_MARKED_UP = re.compile(r"\s*<[!?A-Za-z]")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"BM")
_PICTURE_ENDINGS = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"}
# A page may begin with a comment or as XML, a schedule in JSON with a comment.
_MARKUP = ("<!--", "<?XML", "<HEAD", "<BODY", "<META", "<TITLE")
_JSON = ("{", "[", "/*")
# What a text starts with, and the endings of its files; the first that fits decides.
_SIGNS: tuple[tuple[FileKind, tuple[str, ...], frozenset[str]], ...] = (
    (FileKind.VCARD, ("BEGIN:VCARD",), frozenset({".vcf", ".vcard"})),
    (FileKind.CALENDAR, ("BEGIN:VCALENDAR", "BEGIN:VEVENT"), frozenset({".ics", ".ical", ".vcs"})),
    (FileKind.HTML, ("<!DOCTYPE HTML", "<HTML"), frozenset({".html", ".htm"})),
    (FileKind.SCHEDULE, ("<?XML", "<SCHEDULE"), frozenset({".xml"})),
    (
        FileKind.CSV,
        ("FIRST NAME,", "NOTES:\n", "SEP="),
        frozenset({".csv", ".tsv", ".tab", ".ldif"}),
    ),
)


def _is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _start_of(data: bytes) -> str:
    from eventmate.interchange.text_decoding import decode_text

    return decode_text(data[:_START]).text.lstrip("\ufeff \t\r\n").upper()


def kind_of(name: str, data: bytes) -> FileKind:
    """What a file is, by its content first and its name second."""
    ending = Path(name).suffix.casefold()
    if _is_picture(data) or ending in _PICTURE_ENDINGS:
        return FileKind.IMAGE
    start = _start_of(data)
    if ending in _TEXT_ENDINGS and _may_be_one_code(data, start):
        return FileKind.TEXT
    if start.startswith(_MARKUP) and "<HTML" in start:
        return FileKind.HTML
    for kind, opening, endings in _SIGNS:
        if start.startswith(opening) or ending in endings:
            return kind
    if start.startswith(_JSON) and _is_schedule(data):
        return FileKind.SCHEDULE
    return FileKind.VCARD if "\nBEGIN:VCARD" in start else FileKind.TEXT


def _is_schedule(data: bytes) -> bool:
    from eventmate.interchange.schedules.reader import looks_like_schedule

    return looks_like_schedule(data)


def _may_be_one_code(data: bytes, start: str) -> bool:
    """Whether a text is short enough for a code and holds at most one card."""
    return len(data) <= MOST_CODE_BYTES and start.count("BEGIN:VCARD") <= 1


def read_file(path: Path) -> Reading:
    """Read a file whatever it is; trouble is a sentence in the result, never an exception."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            return Reading(
                FileKind.TEXT, error="This file is larger than 50 MB, so it was not read."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        return Reading(FileKind.TEXT, error=f"There is no file called {path.name}.")
    except IsADirectoryError:
        return Reading(FileKind.TEXT, error=f"{path.name} is a folder. Choose a file in it.")
    except OSError:
        return Reading(FileKind.TEXT, error=f"{path.name} cannot be opened. Check its permissions.")
    return read_bytes(path.name, data)


def read_bytes(name: str, data: bytes) -> Reading:
    """As `read_file`, for something dropped or pasted; `name` may be empty."""
    if data.startswith(_ARCHIVE):
        return _read_archive(name, data)
    kind = kind_of(name, data)
    try:
        return _READERS[kind](data)
    except UnreadableFile as error:
        return Reading(kind, error=str(error))


def _read_vcard(data: bytes) -> Reading:
    from eventmate.interchange.vcard.reader import read_vcards

    found = read_vcards(data)
    has_cards = found.contacts or b"BEGIN:VCARD" in data.upper().replace(b"\0", b"")
    error = "" if has_cards else "There is no contact card in this file."
    return Reading(FileKind.VCARD, found.contacts, skipped=found.skipped, error=error)


def _read_archive(name: str, data: bytes) -> Reading:
    from eventmate.interchange.linkedin.reader import read_linkedin_archive

    try:
        found = read_linkedin_archive(name, data)
    except UnreadableFile as error:
        return Reading(FileKind.LINKEDIN, error=str(error))
    return Reading(FileKind.LINKEDIN, found.contacts, (), found.skipped, linkedin=found.export)


def _read_csv(data: bytes) -> Reading:
    from eventmate.interchange.csv_contacts.reader import read_csv
    from eventmate.interchange.linkedin.reader import is_linkedin_table, read_linkedin_table

    if is_linkedin_table(data):
        return Reading(FileKind.LINKEDIN, linkedin=read_linkedin_table(data))
    found = read_csv(data)
    if found.kind is FileKind.LINKEDIN and found.contacts:
        export = LinkedInExport(connected_on=found.connected_on)
        return Reading(found.kind, found.contacts, skipped=found.skipped, linkedin=export)
    error = "" if found.contacts or found.skipped else "There is no contact in this table."
    return Reading(found.kind, found.contacts, skipped=found.skipped, error=error)


def _read_calendar(data: bytes) -> Reading:
    from eventmate.interchange.calendars.reader import read_calendar

    found = read_calendar(data)
    entries = found.calendar.entries
    error = "" if entries or found.skipped else "There is no event in this calendar."
    name = found.calendar.name
    return Reading(
        FileKind.CALENDAR,
        skipped=found.skipped,
        error=error,
        agendas=entries,
        title=name,
        is_partial=found.calendar.is_partial,
    )


def _read_schedule(data: bytes) -> Reading:
    from eventmate.interchange.schedules.reader import read_schedule

    found = read_schedule(data)
    return Reading(FileKind.SCHEDULE, skipped=found.skipped, agendas=(found.agenda,))


def _read_page(data: bytes) -> Reading:
    from eventmate.interchange.event_pages.reader import read_event_page

    found = read_event_page(data)
    return Reading(FileKind.HTML, skipped=found.skipped, agendas=found.agendas)


def _read_image(data: bytes) -> Reading:
    from eventmate.recognition.qr_reading import find_codes

    codes = tuple(read_code_text(found.text) for found in find_codes(data))
    contacts = tuple(code.contact for code in codes if code.contact is not None)
    error = "" if codes else "No QR code was found in this picture."
    return Reading(FileKind.IMAGE, contacts, codes, error=error)


def find_in_frame(
    buffer: bytes | bytearray | memoryview, width: int, height: int, stride: int
) -> tuple[FoundCode, ...]:
    """All codes in one camera frame of 8-bit grey, `stride` bytes a row; for the scanner."""
    from eventmate.recognition.qr_reading import find_codes_in_grey

    return find_codes_in_grey(buffer, width, height, stride)


def read_code_text(text: str) -> Code:
    """What the text of one code is."""
    from eventmate.interchange.codes import read_code

    return read_code(text)


def _read_text(data: bytes) -> Reading:
    from eventmate.interchange.text_decoding import decode_text

    if data.lstrip().startswith(b"{"):
        return _read_json(data)
    text = decode_text(data[:MOST_TEXT_BYTES]).text
    if not text.strip():
        return Reading(FileKind.TEXT, error="There is nothing in this file.")
    if data.startswith(_PDF):
        raise UnreadableFile("This is a PDF, which EventMate does not read. Save it as a table.")
    if _NO_TEXT.search(text):
        raise UnreadableFile("This file is of a kind that EventMate does not read.")
    code = read_code_text(text)
    if code.kind is CodeKind.TEXT and (len(data) > MOST_CODE_BYTES or _MARKED_UP.match(text)):
        raise UnreadableFile("There is no contact, event or code in this text.")
    contacts = () if code.contact is None else (code.contact,)
    return Reading(FileKind.TEXT, contacts, (code,))


def _read_json(data: bytes) -> Reading:
    from eventmate.interchange.json_contacts import read_json

    found = read_json(data)
    error = "" if found.contacts or found.skipped else "There is no contact in this file."
    return Reading(FileKind.TEXT, found.contacts, skipped=found.skipped, error=error)


_READERS: dict[FileKind, Callable[[bytes], Reading]] = {
    FileKind.VCARD: _read_vcard,
    FileKind.CSV: _read_csv,
    FileKind.LINKEDIN: _read_csv,
    FileKind.IMAGE: _read_image,
    FileKind.TEXT: _read_text,
    FileKind.CALENDAR: _read_calendar,
    FileKind.SCHEDULE: _read_schedule,
    FileKind.HTML: _read_page,
}
