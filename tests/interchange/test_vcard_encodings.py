"""Old cards in old encodings: quoted-printable, character sets, several of them in one file."""

import pytest

from eventmate.domain.contacts import ContactDetails
from eventmate.interchange.vcard.reader import read_vcards


def read(data: bytes | str) -> ContactDetails:
    """The one person of this file."""
    (contact,) = read_vcards(data).contacts
    return contact


def card(*lines: str) -> str:
    """A 2.1 card with these lines."""
    return "\r\n".join(("BEGIN:VCARD", "VERSION:2.1", *lines, "END:VCARD", ""))


NAMES = (
    *(("Müller", "latin-1"), ("Zoë", "cp1252"), ("Łukasz", "cp1250"), ("Łódź", "iso-8859-2")),
    *(("Дмитрий", "windows-1251"), ("Дмитрий", "koi8-r"), ("Ελένη", "iso-8859-7")),
    *(("שרה", "windows-1255"), ("محمد", "windows-1256"), ("안드로이드", "euc-kr")),
    *(("李小龍", "big5"), ("李小龙", "gb2312"), ("安藤ロイド", "shift_jis"), ("安藤", "euc-jp")),
    *(("Straße", "utf-8"), ("表 能", "shift_jis"), ("สมชาย", "tis-620"), ("Ağca", "iso-8859-9")),
    *(("山田", "iso-2022-jp"), ("Øster", "iso-8859-1")),
)


@pytest.mark.parametrize(("name", "charset"), NAMES)
def test_a_named_character_set_is_used(name: str, charset: str) -> None:
    text = card(f"N;CHARSET={charset.upper()}:{name};X;;;", f"FN;CHARSET={charset}:{name}")

    assert read(text.encode(charset)).name == name
    assert read(text.encode(charset)).family == name


@pytest.mark.parametrize(("name", "charset"), NAMES)
def test_quoted_printable_in_a_named_character_set(name: str, charset: str) -> None:
    coded = "".join(f"={byte:02X}" for byte in name.encode(charset))
    text = card(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{coded[:12]}=", coded[12:])

    assert read(text.encode()).name == name


def test_one_file_may_hold_cards_in_several_encodings() -> None:
    western, russian = card("FN:Müller"), card("FN;CHARSET=windows-1251:Дмитрий")
    japanese = card("FN;CHARSET=SHIFT_JIS:安藤")
    data = western.encode("cp1252") + card("FN:Łukasz").encode()

    data += russian.encode("cp1251") + japanese.encode("cp932") + card("FN:Zoë").encode("cp1252")

    names = [contact.name for contact in read_vcards(data).contacts]
    assert names == ["Müller", "Łukasz", "Дмитрий", "安藤", "Zoë"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_files(encoding: str) -> None:
    assert read(card("FN:Ángela 李小龍").encode(encoding)).name == "Ángela 李小龍"


def test_every_card_may_bring_its_own_byte_order_mark() -> None:
    data = card("FN:A").encode("utf-8-sig") + card("FN:B").encode("utf-8-sig")

    assert [contact.name for contact in read_vcards(data).contacts] == ["A", "B"]


def test_a_letter_folded_in_its_middle_is_whole_again() -> None:
    data = card("FN:Müller").encode().replace(b"\xc3\xbc", b"\xc3\r\n \xbc")

    assert read(data).name == "Müller"


def test_an_unknown_character_set_is_guessed() -> None:
    assert read(card("FN;CHARSET=NONE-SUCH:Müller").encode("cp1252")).name == "Müller"
    assert read(card("FN;CHARSET=X;QUOTED-PRINTABLE:M=FCller")).name == "Müller"


@pytest.mark.parametrize(
    "lines",
    [
        ("NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=", "two: =3D", "FN:A"),
        ("NOTE;QUOTED-PRINTABLE:one=0Atwo:=", " =3D", "FN:A"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:=", "one=0A=", "two: =3D=", "", "FN:A"),
        ("NOTE;ENCODING=quoted-printable;CHARSET=utf-8:one=0a", " two: =3d", "FN:A"),
    ],
)
def test_soft_line_breaks(lines: tuple[str, ...]) -> None:
    contact = read(card(*lines))

    assert contact.note == "one\ntwo: ="
    assert contact.name == "A"


def test_semicolons_inside_quoted_printable_do_not_part() -> None:
    contact = read(card("N;ENCODING=QUOTED-PRINTABLE:=C3=96=3B;=C3=84;;;"))

    assert (contact.family, contact.given) == ("Ö;", "Ä")


def test_a_wholly_encoded_name_is_still_parted() -> None:
    contact = read(card("N;ENCODING=QUOTED-PRINTABLE:=C3=96=3B=C3=84=3B=3B=3B"))

    assert (contact.family, contact.given) == ("Ö", "Ä")


def test_text_in_base64() -> None:
    assert read(card("FN;ENCODING=B:w4Rkw6E=")).name == "Ädá"


def test_text_that_was_decoded_badly_elsewhere_stays_storable() -> None:
    read("BEGIN:VCARD\nFN:a\ud800b\nEND:VCARD").name.encode("utf-8")
