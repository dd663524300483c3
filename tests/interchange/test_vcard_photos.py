"""Pictures in every syntax cards use; nothing is ever fetched."""

import base64
import socket

import pytest

from eventmate.interchange.vcard.reader import read_vcards

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
CODE = base64.b64encode(PICTURE).decode()
FOLDED = "\r\n ".join(CODE[start : start + 70] for start in range(0, len(CODE), 70))
UNINDENTED = "\r\n".join(CODE[start : start + 70] for start in range(0, len(CODE), 70))


def photo(*lines: str) -> bytes | None:
    """The picture of a card with these lines, which never hide the name after them."""
    text = "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "FN:Ada", "END:VCARD", ""))
    (contact,) = read_vcards(text).contacts
    assert contact.name == "Ada"
    return contact.photo


@pytest.mark.parametrize(
    "line",
    [
        f"PHOTO;ENCODING=b;TYPE=PNG:{CODE}",
        f"PHOTO;ENCODING=BASE64;PNG:{FOLDED}",
        f"PHOTO;TYPE=PNG;ENCODING=BASE64:\r\n {FOLDED}\r\n",
        f"PHOTO;BASE64:\r\n  {FOLDED}",
        f"PHOTO;ENCODING=BASE64:{UNINDENTED}\r\n",
        f"PHOTO;ENCODING=BASE64:{UNINDENTED}",
        f"PHOTO;Encoding=b:\r\n{UNINDENTED}",
        f"PHOTO;VALUE=URI:data:image/png;base64,{FOLDED}",
        f"PHOTO:data:image/png;base64,{CODE}",
        f"PHOTO:data:image/png;base64,{UNINDENTED}",
        f"PHOTO:data:image/png;base64\\,{CODE}",
        f"PHOTO;TYPE=PNG:data:base64\\,{FOLDED}",
        f"PHOTO;VALUE=URI:{CODE}",
        f"PHOTO:{FOLDED}",
        f"PHOTO:\r\nPHOTO:\r\nPHOTO;ENCODING=b:\r\nPHOTO;ENCODING=b:{CODE}",
        f"PHOTO;ENCODING=b:{CODE.rstrip('=')}",
        f"PHOTO;VALUE=uri:https://example.com/a.png\r\nPHOTO;ENCODING=b:{CODE}",
        f"item1.PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&a==;ENCODING=b:{CODE}",
    ],
)
def test_embedded_pictures(line: str) -> None:
    assert photo(line) == PICTURE


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO:",
        "PHOTO;ENCODING=b:",
        "PHOTO;VALUE=uri:http://example.com/a.gif",
        "PHOTO:https://example.com/a.gif",
        "PHOTO;VALUE=URL:ftp://example.com/a.gif",
        "PHOTO:file:///etc/passwd",
        "PHOTO:data:image/png;base64",
        "PHOTO:data:,",
        "PHOTO:SGVsbG8=",
        "PHOTO;VALUE=uri:CID:part3",
    ],
)
def test_everything_else_is_no_picture(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("A card's address was looked up.")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert photo(line) is None


def test_a_picture_cut_short_gives_what_is_left() -> None:
    assert photo("PHOTO;ENCODING=b:iVBORw0KGgoAA:junk==\r\n\r\n") == PICTURE[:8] + b"\0"
