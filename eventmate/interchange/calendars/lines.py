"""The content lines of a calendar: folded ones joined, each with the line it began on."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from eventmate.interchange.text_decoding import decode_text

# A letter of several bytes with a fold inside it, as programs leave it that fold by octets.
_CUT_LETTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")
_HEAD = re.compile(r"[ \t]*+([A-Za-z0-9_.-]++)[ \t]*+((?:;[^\":;]*+(?:\"[^\"]*+\"[^\":;]*+)*+)*+):")
# A quotation mark that nothing closes, and colons where quotation marks should stand around.
_LOOSE_HEAD = re.compile(r"[ \t]*+([A-Za-z0-9_.-]++)[ \t]*+(;[^:]*+):")
_PARAMETER = re.compile(r";\s*([A-Za-z0-9-]++)\s*(?:=\s*(?:\"([^\"]*+)\"?|([^;]*+)))?")
_INDENTED = re.compile(r"(?:[ \t]*+\n)*+([ \t]++)BEGIN[ \t]*:", re.IGNORECASE)
_SOFT_BREAK: Final = "QUOTED-PRINTABLE"
_LONGEST_HEAD: Final = 1024
# More than 5 MB of real calendars hold.
MOST_LINES: Final = 100_000


class Line(NamedTuple):
    """One property: its 1-based line, name in capitals, parameters as written, raw value."""

    number: int
    name: str
    parameters: str
    value: str

    def parameter(self, name: str) -> str:
        """A parameter's value without its quotation marks; empty where there is none."""
        if not self.parameters:
            return ""
        for found in _PARAMETER.finditer(self.parameters):
            if found[1].upper() == name:
                return (found[2] or found[3] or "").strip()
        return ""


class Stray(NamedTuple):
    """A line that is no property: its 1-based number and what it says."""

    number: int
    text: str


def calendar_text(data: bytes) -> str:
    """The text of a calendar's bytes with line feeds only; letters cut by a fold are whole."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = decode_text(_CUT_LETTER.sub(rb"\1\3\2", data)).text
    else:
        # UTF-16 of Latin letters is UTF-8 too, full of zeros.
        text = decode_text(data).text
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text.lstrip("\ufeff")


def content_lines(text: str) -> Iterator[Line | Stray]:
    """Every property of the text in order, and the lines that are none."""
    indented = _INDENTED.match(text[:_LONGEST_HEAD])
    indent = indented[1] if indented else ""
    parts: list[str] = []
    began = 0
    for number, raw in enumerate(text.split("\n", MOST_LINES)[:MOST_LINES], 1):
        line = raw.removeprefix(indent) if indent else raw
        if parts and _continues(line, parts):
            continue
        if line and not line.isspace():
            if parts:
                yield _line(began, parts)
            parts, began = [line], number
    if parts:
        yield _line(began, parts)


def _continues(line: str, parts: list[str]) -> bool:
    """Take the line into the property at hand if it belongs there."""
    if parts[-1].endswith("=") and _SOFT_BREAK in parts[0][:_LONGEST_HEAD].upper():
        parts[-1] = parts[-1][:-1]
        parts.append(line.lstrip(" \t") if line[:1] in (" ", "\t") else line)
        return True
    if line[:1] in (" ", "\t"):
        parts.append(line[1:])
        return True
    return False


def _line(number: int, parts: list[str]) -> Line | Stray:
    text = parts[0] if len(parts) == 1 else "".join(parts)
    found = _HEAD.match(text) or _LOOSE_HEAD.match(text)
    if found is None:
        return Stray(number, text)
    return Line(number, found[1].upper(), found[2], text[found.end() :])
