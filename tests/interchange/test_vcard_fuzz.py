"""Damaged cards: whatever arrives, reading answers, quickly, with text that can be stored."""

import os
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from pace import at_most

from eventmate.interchange.vcard.reader import read_vcards
from eventmate.interchange.vcard.writer import write_vcard

ROUNDS = int(os.environ.get("EVENTMATE_FUZZ_ROUNDS", "3000"))
SEED = int(os.environ.get("EVENTMATE_FUZZ_SEED", "20260"))
SLOWEST = 1.0

SEEDS = (
    (
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kim;Sara;;Dr.;\r\nFN:S. Kim\r\nitem1.TEL;TYPE=CELL:+1\r\n"
        b"item1.X-ABLabel:_$!<Other>!$_\r\nNOTE:a\\nb\\, c\r\n d\r\nEND:VCARD\r\n"
    ),
    (
        b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96;=\n=C3=84;;;\n"
        b"PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\n SkZJRg==\n\nAGENT:\nBEGIN:VCARD\nN:x\nEND:VCARD\n"
        b"END:VCARD\n"
    ),
    'BEGIN:VCARD\nVERSION:4.0\nFN:李小龍\nTEL;VALUE=uri;TYPE="a,b":tel:+1;ext=2\nBDAY:--0203\n'
    'PHOTO:data:image/png;base64,iVBORw0K\nADR;LABEL="a^nb":;;s;c;;;\nEND:VCARD\n'.encode(),
    "BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:安藤\nEND:VCARD\n".encode("cp932"),
    "BEGIN:VCARD\r\nFN:Müller\r\nEND:VCARD\r\n".encode("utf-16-le"),
)
PIECES = (
    *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"\r", b"\n", b"\r\n ", b"\n\t", b":", b";", b",", b'"'),
    *(b"\\", b"=", b"=\n", b"=FF", b"^", b".", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80"),
    *(b"ENCODING=QUOTED-PRINTABLE", b"BASE64", b"CHARSET=utf-16", b"CHARSET=idna", b"AGENT:\n"),
    *(b"VERSION:2.1\n", b"item1.", b"TYPE=", b"data:;base64,", b"tel:%", b"CHARSET=hex\n"),
)


def _mutated(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 0, 1, 3, 20)))
        choices = (chance.choice(PIECES), chance.randbytes(2), bytes(data[end : end + 40]))
        data[start:end] = chance.choice(choices)
    return bytes(data)


def test_mutated_cards_are_always_answered() -> None:
    chance = random.Random(SEED)
    for number in range(ROUNDS):
        data = _mutated(chance)
        with at_most(SLOWEST):
            reading = read_vcards(data)

        assert reading.contacts or reading.skipped, (SEED, number, data)
        for contact in reading.contacts:
            for version in ("3.0", "4.0"):
                again = read_vcards(write_vcard(contact, version))
                assert len(again.contacts) == 1, (SEED, number, data)


@settings(max_examples=1000, deadline=None)
@given(st.one_of(st.text(max_size=300), st.binary(max_size=300)))
def test_any_input_is_answered(data: str | bytes) -> None:
    frame = ("BEGIN:VCARD\n", "\nEND:VCARD")
    framed = data.join(frame) if isinstance(data, str) else data.join(map(str.encode, frame))

    for each in (data, framed):
        for contact in read_vcards(each).contacts:
            str(contact).encode("utf-8")
