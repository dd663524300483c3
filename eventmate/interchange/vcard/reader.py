"""Cards of any vCard version to contact details; never an error, never slower than the input."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Final

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.reading import Skipped
from eventmate.interchange.vcard.charsets import CardDecoder
from eventmate.interchange.vcard.collected import Collected, Slot
from eventmate.interchange.vcard.heads import Head, Heads
from eventmate.interchange.vcard.jcard import as_vcards, looks_like_jcard
from eventmate.interchange.vcard.lines import CardText, cut_cards, logical_lines
from eventmate.interchange.vcard.properties import PROPERTIES

LARGEST_FILE: Final = 50 * 1024 * 1024
MOST_CARDS: Final = 20_000
LARGEST_CARD: Final = 10 * 1024 * 1024
LONGEST_TEXT: Final = 64 * 1024
MOST_PROPERTIES: Final = 200

_BINARY: Final = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_FRAME: Final = frozenset(("BEGIN", "END", "VERSION"))


@dataclass(frozen=True, slots=True)
class VCardReading:
    """The people of a text, and what had to be left out of it."""

    contacts: tuple[ContactDetails, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class ReadProperty:
    """One property of a card and what it was read into; None where nothing was kept of it."""

    head: Head
    value: str
    slot: Slot | None


class _TooMuch(Exception):
    """A card beyond the limits, with the sentence that says so."""


def read_vcards(data: bytes | str) -> VCardReading:
    """Everything in a file or a pasted text."""
    contacts: list[ContactDetails] = []
    skipped: list[Skipped] = []
    for result in iterate_vcards(data):
        if isinstance(result, Skipped):
            skipped.append(result)
        else:
            contacts.append(result)
    return VCardReading(tuple(contacts), tuple(skipped))


def iterate_vcards(data: bytes | str) -> Generator[ContactDetails | Skipped, None, None]:
    """The same one card at a time, so that a long import can show progress and stop."""
    if len(data) > LARGEST_FILE:
        yield Skipped(0, "This file is larger than 50 MB. Please split it into smaller ones.")
        return
    decoder = CardDecoder(data)
    if looks_like_jcard(decoder.text) and (cards := as_vcards(decoder.text)):
        decoder = CardDecoder("\n".join(cards))
    heads = Heads()
    count = 0
    for count, card in enumerate(cut_cards(decoder.text), 1):
        if count > MOST_CARDS:
            yield Skipped(
                card.line, "This file holds more than 20,000 cards; the rest was left out."
            )
            return
        yield _read_card(CardText(decoder.card(card.text), card.line), heads)
    if count == 0:
        yield _read_fragment(decoder.card(decoder.text), heads)


def _read_card(card: CardText, heads: Heads) -> ContactDetails | Skipped:
    if len(card.text) > LARGEST_CARD:
        return Skipped(card.line, "This card is larger than 10 MB and was left out.")
    try:
        collected = _collect(card.text, heads)
    except _TooMuch as reason:
        return Skipped(card.line, str(reason))
    details = collected.details(card.text)
    if collected.is_group:
        name = f"“{details.name}”" if details.name else "This card"
        return Skipped(card.line, f"{name} is a group of contacts, not a person.")
    return details


def _read_fragment(text: str, heads: Heads) -> ContactDetails | Skipped:
    """Bare properties without BEGIN and END as one card, if most lines are known ones."""
    known = others = 0
    if len(text) <= LARGEST_CARD:
        for head, _ in logical_lines(text, heads):
            known += head.name in PROPERTIES and head.name not in _FRAME
            others += head.name not in PROPERTIES
            if head.name == "BEGIN":
                # A calendar, say; its UID and URL are no person's.
                known = 0
                break
    if known > others:
        return _read_card(CardText(text, 1), heads)
    return Skipped(1, "There is no contact card in this text.")


def _collect(text: str, heads: Heads) -> Collected:
    lines = logical_lines(text, heads)
    if len(text) > LONGEST_TEXT:
        lines = _within_limit(lines)
    collected = Collected(_is_legacy(text, heads))
    find = PROPERTIES.get
    # The frame of BEGIN, VERSION and END says nothing of the person.
    most = MOST_PROPERTIES + len(_FRAME)
    for count, (head, value) in enumerate(lines, 1):
        read = find(head.name)
        if read is not None:
            read(collected, head, value)
        if count > most and not collected.is_group:
            raise _TooMuch("This card has more than 200 properties and was left out.")
    return collected


def _within_limit(lines: Iterator[tuple[Head, str]]) -> Iterator[tuple[Head, str]]:
    for head, value in lines:
        if len(value) > LONGEST_TEXT and head.name not in _BINARY and not head.is_base64:
            raise _TooMuch("This card holds a text of more than 64 KB and was left out.")
        yield head, value


def _is_legacy(text: str, heads: Heads) -> bool:
    """Whether the card says that it is version 2.1, which has rules of its own."""
    if "2.1" not in text:
        return False
    versions = (value for head, value in logical_lines(text, heads) if head.name == "VERSION")
    return next(versions, "").strip() == "2.1"


def trace(card: str) -> tuple[ContactDetails, tuple[ReadProperty, ...]]:
    """One card with what each of its properties was read into, for a lossless way back."""
    heads = Heads()
    collected = Collected(_is_legacy(card, heads))
    traced = []
    for head, value in logical_lines(card, heads):
        read = PROPERTIES.get(head.name)
        traced.append(ReadProperty(head, value, read and read(collected, head, value)))
    return collected.details(card), tuple(traced)
