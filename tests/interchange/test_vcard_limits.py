"""No input is slow, no card beyond the limits takes its neighbours along."""

import time

import pytest

from eventmate.interchange.vcard import reader
from eventmate.interchange.vcard.reader import read_vcards

LONG = 1_000_000
SECONDS = 0.05  # far from what ordinary cards of that length take anywhere
UNITS = (
    *("A;", "A=", 'A="', ";", ":", ",", '"', "\\", "\\n", "\\;", "^", "^^", "=", "=3D", "="),
    *(" ", "\t", "a", ".", "item1.", "\r", "\n ", "\n\t", "=\n", "\n", "\r\n ", "é", "\ufeff"),
    *('A="x";', "TYPE=a,", "BEGIN:VCARD\n", "END:VCARD\n", "AGENT:\nBEGIN:VCARD\n"),
    *(":vcard ", "BEGIN:VCARD ", "N:a;b\n", "a:b\n"),
)
PLACES = (
    "{}",
    "N{}:x",
    "TEL;{}:1",
    "FN:{}",
    "NOTE;QUOTED-PRINTABLE:{}",
    "PHOTO;BASE64:{}",
)
LINES = [(place, unit) for place in PLACES for unit in dict.fromkeys(UNITS)]


ORDINARY = """BEGIN:VCARD
VERSION:3.0
N:Kim;Sara;;;
FN:Sara Kim
ORG:Example Ltd;Research
TITLE:Engineer
TEL;TYPE=CELL:+1 555 010 0000
EMAIL;TYPE=INTERNET,WORK:sara@example.com
ADR;TYPE=WORK:;;1 Street;City;;12345;Land
NOTE:met at a fair
END:VCARD
"""


def seconds(text: str) -> float:
    """How much processor time reading a text takes, at best."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read_vcards(text)
        best = min(best, time.process_time() - start)
    return best


def test_there_are_enough_pathological_lines() -> None:
    assert len(LINES) >= 200


@pytest.mark.parametrize(("place", "unit"), LINES)
def test_pathological_lines_take_no_longer_than_ordinary_cards(place: str, unit: str) -> None:
    # Many small cards are many contacts: that is work, not a trap, and beside as many others.
    is_many_cards = "BEGIN" in unit or "END" in unit
    length = 50_000 if is_many_cards else LONG
    line = place.format(unit * (length // len(unit)))

    peers = length // (len(unit) if is_many_cards else len(ORDINARY))
    took = seconds(f"BEGIN:VCARD\nVERSION:3.0\n{line}\nFN:A\nEND:VCARD\n")
    # The peer is read in the same second, on the same machine.
    assert took < SECONDS or took < 2 * seconds(ORDINARY * peers)


@pytest.mark.parametrize("unit", ["A;", 'A="', "\\;", "=3D", "\n ", "=\n", ":vcard ", "a:b\n"])
def test_time_grows_with_the_input(unit: str) -> None:
    small = "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:" + unit * (LONG // len(unit))
    large = "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:" + unit * (2 * LONG // len(unit))

    # Twice the input in twice the time, with room for a busy machine.
    assert seconds(large) < 4 * seconds(small) + 0.05


def card(*lines: str) -> str:
    """A card with these lines."""
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


@pytest.mark.parametrize(
    "lines",
    [
        [f"X-A{number}:1" for number in range(201)],
        ["NOTE:" + "a" * (reader.LONGEST_TEXT + 1)],
        ["X-UNKNOWN:" + "é" * (reader.LONGEST_TEXT + 1)],
        ["NOTE:" + "a" * 40_000, " " + "a" * 40_000],
        ["PHOTO;ENCODING=b:" + "A" * (reader.LARGEST_CARD + 1)],
    ],
)
def test_a_card_beyond_the_limits_is_skipped_alone(lines: list[str]) -> None:
    reading = read_vcards(card("FN:A") + card(*lines) + card("FN:B"))

    assert [contact.name for contact in reading.contacts] == ["A", "B"]
    (skipped,) = reading.skipped
    assert skipped.line == 5
    assert skipped.why.endswith("was left out.")


def test_a_large_picture_is_no_large_text() -> None:
    (contact,) = read_vcards(card("FN:A", "PHOTO;ENCODING=b:" + "A" * 400_000)).contacts

    assert contact.photo is not None
    assert len(contact.photo) == 300_000


def test_a_file_of_too_many_cards_is_cut() -> None:
    reading = read_vcards("BEGIN:VCARD\nEND:VCARD\n" * (reader.MOST_CARDS + 5))

    assert len(reading.contacts) == reader.MOST_CARDS
    assert reading.skipped[0].line == 2 * reader.MOST_CARDS + 1


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    reading = read_vcards(b"\n" * (reader.LARGEST_FILE + 1))

    assert reading.contacts == ()
    assert "50 MB" in reading.skipped[0].why


def test_cards_come_one_by_one() -> None:
    cards = reader.iterate_vcards(card("FN:A") * 3)

    assert next(cards) == next(cards)
    cards.close()
