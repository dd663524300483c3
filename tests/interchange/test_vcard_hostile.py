"""Files made to break readers: each is answered with the honest cards around the trap."""

import pytest
from pace import at_most

from eventmate.interchange.vcard.reader import read_vcards

ADA = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:L;Ada;;;\r\nFN:Ada\r\nEND:VCARD\r\n"
SLOWEST = 2.0


def around(middle: bytes) -> bytes:
    """A trap between two honest cards."""
    return ADA + middle + b"\r\n" + ADA


def card(*lines: bytes) -> bytes:
    """A card with these lines."""
    return b"\n".join((b"BEGIN:VCARD", *lines, b"END:VCARD", b""))


MEGABYTE = 1_000_000
TRAPS: dict[str, bytes] = {
    "parameters without a colon": card(b"A;" * 40),
    "a megabyte of parameters": card(b"A;" * (MEGABYTE // 2)),
    "parameters to the end": card(b"A" + b";A=1" * 200_000 + b":x"),
    "quotes never closed": card(b'TEL;X="' + b"a:" * 100_000),
    "half a million quotes": card(b"TEL;X=" + b'"' * 500_001 + b":1"),
    "one long group": card(b"a" * MEGABYTE + b".TEL:1"),
    "many groups": card(b"a." * 200_000 + b"TEL:1"),
    "a long name": card(b"N:" + b";" * MEGABYTE),
    "a name of escapes": card(b"N:" + b"\\;" * 30_000),
    "a name of backslashes": card(b"FN:" + b"\\" * 65_001),
    "circumflexes": card(b"TEL;X=" + b"^" * MEGABYTE + b":1"),
    "folds without text": card(b"NOTE:", *(b" " for _ in range(200_000))),
    "soft breaks without text": card(b"NOTE;ENCODING=QUOTED-PRINTABLE:", *(b"=",) * 200_000),
    "equal signs": card(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=" * 60_000),
    "broken quoted-printable": card(b"NOTE;ENCODING=QUOTED-PRINTABLE:=G1=ZZ=0"),
    "broken base64": card(b"PHOTO;ENCODING=b:!!!!@@@@===="),
    "one base64 letter": card(b"PHOTO;ENCODING=b:A"),
    "a base64 line of spaces": card(b"PHOTO;ENCODING=b:" + b" " * MEGABYTE),
    "large base64": card(b"PHOTO;ENCODING=b:" + b"A" * 5_000_000),
    "base64 beyond the limit": card(b"PHOTO;ENCODING=b:" + b"A" * 11_000_000),
    "two encodings": card(b"FN;ENCODING=b;ENCODING=QUOTED-PRINTABLE:QWRh"),
    "a data address without end": card(b"PHOTO:data:image/png;base64"),
    "a data address of percents": card(b"PHOTO:data:," + b"%" * 60_000),
    "a picture from a file": card(b"PHOTO;VALUE=uri:file:///etc/passwd"),
    "a picture from a share": card(b"PHOTO;VALUE=uri://host/share/a.png"),
    "a script for a link": card(b"URL:javascript:alert(1)"),
    "markup everywhere": card(b"FN:<img src=file:///x>", b"NOTE:<script>1</script>"),
    "a format string": card(b"FN:%s%n{0.__class__}"),
    "a path for a unique name": card(b"UID:../../../etc/passwd"),
    "a formula": card(b"FN:=HYPERLINK(1)"),
    "a statement": card(b"FN:'; DROP TABLE contact;--"),
    "zero bytes": card(b"FN:a\0b", b"\0\0\0:\0"),
    "only zero bytes": b"\0" * 100_000,
    "every control character": card(b"FN:" + bytes(range(9)) + bytes(range(14, 32)) + b"\x7f"),
    "direction overrides": card("FN:\u202e\u2066abc\u2069".encode()),
    "marks on one letter": card(b"FN:a" + "\u0301".encode() * 10_000),
    "halves of pairs": card(b"FN:\xed\xa0\x80\xed\xb0\x80"),
    "broken utf-8": card(b"FN:\xff\xfe\xfd\xc0\x80"),
    "a cut letter": card(b"FN:\xf0\x9f\x91"),
    "a byte order mark inside": card(b"\xef\xbb\xbfFN:x"),
    "a character set that is a codec": card(b"FN;CHARSET=hex;ENCODING=QUOTED-PRINTABLE:41"),
    "a character set that is zipped": card(b"FN;CHARSET=zlib;ENCODING=QUOTED-PRINTABLE:x=9C"),
    "a character set of dots": card(b"FN;CHARSET=../../x;ENCODING=QUOTED-PRINTABLE:=FF"),
    "a raw idna character set": card(b"FN;CHARSET=idna:\xff.\xff"),
    "a character set that escapes": card(b"FN;CHARSET=unicode_escape:\xff\\U99999999"),
    "nested cards": b"BEGIN:VCARD\n" * 3_000,
    "nested agents": b"BEGIN:VCARD\nAGENT:\n" * 3_000 + b"END:VCARD\n" * 3_000,
    "ends without begins": b"END:VCARD\n" * 3_000,
    "an agent that never ends": b"BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\n",
    "an agent made of text": card(b"AGENT:BEGIN:VCARD\\nFN:x\\nEND:VCARD"),
    "calendars inside": card(b"BEGIN:VCALENDAR", b"UID:x", b"END:VCALENDAR"),
    "versions at odds": card(b"VERSION:2.1", b"VERSION:4.0", b"VERSION:99"),
    "many properties": card(*(b"X-%d:1" % number for number in range(5_000))),
    "many phones": card(*(b"TEL:%d" % number for number in range(200))),
    "a note beyond the limit": card(b"NOTE:" + b"a" * 100_000),
    "labels without a group": card(b"X-ABLabel:x", b".X-ABLabel:y", b"item1.X-ABLabel:z"),
    "labels at odds": card(b"i.TEL:1", b"i.X-ABLabel:a", b"i.X-ABLabel:b"),
    "an impossible birthday": card(b"BDAY:99999999", b"BDAY:0000-00-00"),
    "digits of other scripts": card("BDAY:١٩٧٠-٠٧-١٤".encode(), "TEL:٠١٢".encode()),
    "a birthday of digits": card(b"BDAY:" + b"1" * 60_000),
    "types without end": card(b"TEL;TYPE=" + b"a," * 100_000 + b":1"),
    "an e-mail address of brackets": card(b"EMAIL:" + b"<" * 30_000 + b">" * 30_000),
    "a phone of percents": card(b"TEL:tel:" + b"%" * 60_000),
    "tags without end": card(b"CATEGORIES:" + b"a," * 30_000),
    "carriage returns": b"\r" * MEGABYTE,
    "all line ends": b"BEGIN:VCARD\n\r\n\r\rFN:x\r\r\n\n\rEND:VCARD\r\n",
    "markers in spaces": b" " * 100_000 + b"BEGIN:VCARD" + b" " * 100_000,
    "markers without lines": b"BEGIN:VCARD " * 50_000,
    "colons": b":" * MEGABYTE,
    "a program": b"MZ\x90\0" + bytes(range(256)) * 400,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400,
}


def test_there_are_enough_traps() -> None:
    assert len(TRAPS) >= 60


@pytest.mark.parametrize("trap", TRAPS)
def test_honest_cards_around_a_trap_are_read(trap: str) -> None:
    with at_most(SLOWEST):
        reading = read_vcards(around(TRAPS[trap]))

    names = [contact.name for contact in reading.contacts]
    assert (names[0], names[-1]) == ("Ada", "Ada")
    for contact in reading.contacts:
        texts = (contact.name, contact.note, *(point.value for point in contact.points))
        assert not any(letter < " " and letter not in "\n\t" for text in texts for letter in text)
        repr(contact).encode("utf-8")


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_alone_is_answered(trap: str) -> None:
    with at_most(SLOWEST):
        reading = read_vcards(TRAPS[trap])

    assert reading.contacts or reading.skipped
    assert all(skipped.why.endswith(".") for skipped in reading.skipped)
