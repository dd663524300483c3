"""The pictures that stand in a card's own text, for keeping the text without what they hide."""

from collections.abc import Callable
from typing import Final

from eventmate.interchange.vcard.heads import Head, Heads
from eventmate.interchange.vcard.lines import joined_lines, split_lines
from eventmate.interchange.vcard.photos import is_picture, read_photo
from eventmate.interchange.vcard.writer import folded, picture_line

Renewed = Callable[[bytes], bytes | None]  # a picture to the one that may be kept, or to none

_NAMES: Final = ("PHOTO", "LOGO")
_MARKS: Final = (*_NAMES, "BASE64", "ENCODING=B", "DATA:IMAGE")


def with_renewed_pictures(text: str, renewed: Renewed) -> str:
    """The text of cards with each picture as `renewed` makes it; links and all else stay."""
    upper = text.upper()
    if "BEGIN:VCARD" not in upper or not any(mark in upper for mark in _MARKS):
        return text
    heads = Heads()
    lines = split_lines(text)
    kept: list[str] = []
    position = 0
    for count, joined, is_property in joined_lines(lines, heads):
        written, position = lines[position : position + count], position + count
        head, value = heads.split(joined) if is_property else (None, "")
        picture = _picture(head, value) if head is not None else None
        if head is None or picture is None:
            kept += written
        elif picture and (small := renewed(picture)):
            kept += _lines_of(head, value, small)
    return "\n".join(kept)


def _picture(head: Head, value: str) -> bytes | None:
    """The picture of a property, empty where it cannot be read; None where it holds none."""
    is_named = head.name in _NAMES
    data = read_photo(head, value)
    if data is not None and (is_named or is_picture(data)):
        return data
    is_encoded = head.is_base64 or head.is_quoted_printable
    return b"" if is_named and is_encoded and value.strip() else None


def _lines_of(head: Head, value: str, picture: bytes) -> list[str]:
    name = f"{head.group}.{head.name}" if head.group else head.name
    version = "4.0" if value.lstrip()[:5].lower() == "data:" else "3.0"
    return folded(":".join(picture_line(name, picture, version))).splitlines()
