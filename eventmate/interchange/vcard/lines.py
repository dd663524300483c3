"""The cards of a text and the lines of a card: where each begins and ends, folded lines joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from eventmate.interchange.vcard.heads import Head, Heads

# A colon is rare enough to look for; what stands before it is checked by hand.
_MARKER = re.compile(r":[ \t]*vcard[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n{3,}")
_LOOK_BACK = 64
_BLANK = " \t\ufeff"
_LONGEST_DATA_HEAD = 256
_FOLDED = (" ", "\t")
_FOLDING = ("\n ", "\n\t", "=\n", "ncoding", "NCODING", "ase64", "ASE64")


@dataclass(frozen=True, slots=True)
class CardText:
    """One card as it stands in the source, with the 1-based line it begins on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class _Marker:
    """One `BEGIN:VCARD` or `END:VCARD`; `in_agent` is one that opens on a line of AGENT."""

    start: int
    end: int
    opens: bool
    in_agent: bool
    is_indented: bool


def cut_cards(text: str) -> Iterator[CardText]:
    """Every card of a text in order; a card without END stops where the next begins."""
    counter = _LineCounter(text)
    firm = _FirmMarkers(text)
    opened: _Marker | None = None
    nested = 0
    for marker, following in pairwise(chain(_markers(text), (None,))):
        if marker is None:
            break
        if opened and not nested and _is_folded(marker, opened, following, firm):
            continue
        if marker.opens and opened and marker.in_agent:
            nested += 1
        elif nested and not marker.opens:
            nested -= 1
        elif marker.opens or opened:
            if opened:
                end = marker.start if marker.opens else marker.end
                yield CardText(text[opened.start : end].rstrip(), counter.line_of(opened.start))
            opened, nested = (marker, 0) if marker.opens else (None, 0)
    if opened:
        yield CardText(text[opened.start :].rstrip(), counter.line_of(opened.start))


class _FirmMarkers:
    """The markers that cannot be continued text, each looked at once, for growing positions."""

    def __init__(self, text: str) -> None:
        self._markers = (m for m in _markers(text) if m.in_agent or not m.is_indented)
        self._next = next(self._markers, None)

    def goes_on_after(self, marker: _Marker) -> bool:
        """Whether the card a marker stands in is known to end later, or to hold another."""
        while self._next and self._next.start <= marker.start:
            self._next = next(self._markers, None)
        return self._next is not None and (self._next.in_agent or not self._next.opens)


def _is_folded(
    marker: _Marker, opened: _Marker, following: _Marker | None, firm: _FirmMarkers
) -> bool:
    """Whether an indented marker is only the continued text of a property."""
    if not marker.is_indented or marker.in_agent or opened.is_indented:
        return False
    # A program that indents the END of a card writes it once, right before the next card.
    ends_later = following is not None and not following.opens
    return marker.opens or ends_later or firm.goes_on_after(marker)


class _LineCounter:
    """Counts lines up to growing positions, each part of the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._separator = "\n" if "\n" in text else "\r"
        self._position = 0
        self._line = 1

    def line_of(self, position: int) -> int:
        """The 1-based line of a position not before the last one asked for."""
        self._line += self._text.count(self._separator, self._position, position)
        self._position = position
        return self._line


def _markers(text: str) -> Iterator[_Marker]:
    for found in _MARKER.finditer(text):
        colon = found.start()
        before = text[max(0, colon - _LOOK_BACK) : colon]
        line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
        word = line.strip(_BLANK).upper()
        start = colon - len(line)
        is_indented = line[:1] in _FOLDED
        if word in ("BEGIN", "END"):
            opens = word == "BEGIN"
            in_agent = opens and _follows_agent(text, start)
            yield _Marker(start, found.end(), opens, in_agent, is_indented)
        elif word.endswith("BEGIN") and "AGENT" in word:
            yield _Marker(start, found.end(), True, True, is_indented)


def _follows_agent(text: str, start: int) -> bool:
    """Whether the line before a position is an AGENT property that has no value of its own."""
    before = text[max(0, start - _LOOK_BACK) : start].rstrip()
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].upper()
    return line.endswith(":") and "AGENT" in line


def split_lines(card: str) -> list[str]:
    """The written lines of a card, whatever ends them, an indent of the whole card taken off."""
    if "\r" in card:
        card = card.replace("\r\n", "\n")
        if "\r" in card:
            ends = "\n".join([line.rstrip("\r") for line in card.split("\n")])
            card = ends.replace("\r", "\n")
    if "\n\n\n" in card:
        card = _BLANK_LINES.sub("\n\n", card)
    lines = card.split("\n")
    if _MARKER.search(lines[-1]):
        # Nothing is folded behind the last property.
        lines[-1] = lines[-1].lstrip(_BLANK)
    first = lines[0].lstrip("\ufeff")
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    if indent:
        return [line.removeprefix(indent) for line in lines]
    if len(lines) > 1 and lines[1][:1] in _FOLDED and ":" in lines[1]:
        # The line after BEGIN cannot be a folded one: somebody indented the properties.
        indent = lines[1][: len(lines[1]) - len(lines[1].lstrip(" \t"))]
        return [line.removeprefix(indent) for line in lines]
    return lines


def logical_lines(card: str, heads: Heads) -> Iterator[tuple[Head, str]]:
    """The properties of a card as head and raw value; lines that are no property are left out."""
    lines = split_lines(card)
    joined = "\n".join(lines)
    if any(mark in joined for mark in _FOLDING):
        properties = _unfolded(lines, heads)
    else:
        properties = _plain(lines, heads)
    if "AGENT" in joined or "agent" in joined:
        return _without_agents(properties)
    return properties


def _without_agents(properties: Iterator[tuple[Head, str]]) -> Iterator[tuple[Head, str]]:
    """Leave out the cards inside a card: they are about somebody else."""
    depth = 0
    for head, value in properties:
        depth += head.name == "BEGIN" or (head.name == "AGENT" and _opens_card(value))
        if depth <= 1:
            yield head, value
        depth -= head.name == "END"


def _opens_card(value: str) -> bool:
    return value.strip().upper() == "BEGIN:VCARD"


def _plain(lines: list[str], heads: Heads) -> Iterator[tuple[Head, str]]:
    known = heads.known
    for line in lines:
        written, colon, value = line.partition(":")
        if colon:
            head = known.get(written)
            if head is None:
                head, value = heads.split(line)
            yield head, value


def _unfolded(lines: list[str], heads: Heads) -> Iterator[tuple[Head, str]]:
    """Join folded lines, soft line breaks of quoted-printable, and base64 over several lines."""
    for _, text, is_property in joined_lines(lines, heads):
        if is_property:
            yield heads.split(text)


def joined_lines(lines: list[str], heads: Heads) -> Iterator[tuple[int, str, bool]]:
    """What belongs together: of how many lines, as one text, and whether it is a property."""
    parts: list[str] = []
    head: Head | None = None
    count = 0
    for line in lines:
        if parts and _continues(line, head, parts):
            count += 1
        else:
            if parts:
                yield count, "".join(parts), head is not None
            parts, head, count = [line], None, 1
        if head is None and ":" in line:
            head, _ = heads.split("".join(parts))
    if parts:
        yield count, "".join(parts), head is not None


def _continues(line: str, head: Head | None, parts: list[str]) -> bool:
    """Take the line into the property at hand if it belongs there."""
    if head is not None and head.is_quoted_printable and parts[-1].endswith("="):
        parts[-1] = parts[-1][:-1]
        parts.append(line)
    elif line[:1] in _FOLDED:
        parts.append(line[1:])
    elif line and ":" not in line and head is not None and _holds_base64(head, parts[0]):
        parts.append(line)
    else:
        return False
    return True


def _holds_base64(head: Head, first_line: str) -> bool:
    return head.is_base64 or ";base64," in first_line[:_LONGEST_DATA_HEAD]
