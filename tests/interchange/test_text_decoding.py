"""Bytes become the text their writer meant."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.interchange.text_decoding import decode_text

WESTERN = ("Müller", "Zoë", "Renée Déjà", "Łódź", "Ødegård", "Straße", "Señor Núñez", "Þór", "Ærø")
JAPANESE = ("安藤 ロイド", "山田太郎", "鈴木 さくら", "サトウ ケン", "東京都 港区", "高橋 表")


@pytest.mark.parametrize("name", [*WESTERN, *JAPANESE, "李小龍", "Дмитрий", "שרה", "👩🏽‍💻"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_certain(name: str, encoding: str) -> None:
    decoded = decode_text(f"FN:{name}\r\n".encode(encoding))

    assert decoded.text == f"FN:{name}\r\n"
    assert decoded.certain


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["Müller", "山田太郎", "Дмитрий"])
def test_utf_16_without_a_mark_is_recognised(encoding: str, name: str) -> None:
    text = f"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD\r\n"

    decoded = decode_text(text.encode(encoding))

    assert (decoded.text, decoded.encoding, decoded.certain) == (text, encoding, True)


@pytest.mark.parametrize("name", [name for name in WESTERN if name != "Łódź"])
def test_western_names_are_guessed(name: str) -> None:
    decoded = decode_text(f"Name;{name};x\r\n".encode("cp1252"))

    assert decoded.text == f"Name;{name};x\r\n"
    assert decoded.encoding == "cp1252"
    assert not decoded.certain


@pytest.mark.parametrize("name", JAPANESE)
def test_japanese_names_are_guessed(name: str) -> None:
    decoded = decode_text(f"N:{name};;;\r\n".encode("cp932"))

    assert decoded.text == f"N:{name};;;\r\n"
    assert decoded.encoding == "cp932"


def test_half_width_katakana_are_guessed() -> None:
    assert decode_text("ｱﾝﾄﾞｳ ﾛｲﾄﾞ".encode("cp932")).text == "ｱﾝﾄﾞｳ ﾛｲﾄﾞ"


def test_a_broken_byte_does_not_spoil_the_rest() -> None:
    decoded = decode_text("Müller, Zoë, Łukasz, Øster".encode() + b" \xff")

    assert decoded.text == "Müller, Zoë, Łukasz, Øster \ufffd"
    assert not decoded.certain


def test_bytes_that_cp1252_leaves_open_are_still_read() -> None:
    assert decode_text(b"caf\xe9 \x81 \x8d").encoding == "latin-1"


def test_an_odd_byte_at_the_end_of_utf_16_is_dropped() -> None:
    assert decode_text("Name".encode("utf-16-le") + b"x").text == "Name"


@given(st.binary(max_size=400))
def test_any_bytes_give_text(data: bytes) -> None:
    for mark in (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        decode_text(mark + data).text.encode("utf-8")
