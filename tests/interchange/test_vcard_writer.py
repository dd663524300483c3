"""Written cards as other programs see them, and the way back of cards we received."""

from dataclasses import replace
from pathlib import Path

import pytest

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.vcard.reader import read_vcards
from eventmate.interchange.vcard.writer import Version, write_vcard

GOLDEN = Path(__file__).parents[1] / "data" / "vcard"

SARA = ContactDetails(
    name="Dr. Sara Kim-Müller",
    given="Sara",
    family="Kim-Müller",
    prefix="Dr.",
    nickname="Sari",
    pronouns="she/her",
    organisation="Acme; Sons, Inc.",
    department="Research",
    title="CTO",
    headline="Makes radios small",
    industry="Electronics",
    points=(
        ContactPoint(PointKind.EMAIL, "sara@acme.example", "work"),
        ContactPoint(PointKind.PHONE, "+1 555 0100", "mobile"),
        ContactPoint(PointKind.PHONE, "+1 555 0101", "summer house"),
        ContactPoint(PointKind.LINK, "https://www.linkedin.com/in/sara-kim", "LinkedIn"),
    ),
    addresses=(Address("Floor 2\n1 High Street", "Bath", "", "BA1", "UK", "work"),),
    birthday="--03-02",
    note="Met at the fair.\nLikes 安藤's paper, \\o/; a line long enough to be folded: ünïcödé",
    offers="Reviews of antenna designs",
    needs="A venue in Kyōto",
    tags=("ai", "radio, small"),
    photo=b"\xff\xd8\xff\xe0" + bytes(60),
    uid="urn:uuid:11111111-2222-4333-8444-555555555555",
)
RECEIVED = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Example//Phone 9//EN",
        "N;SORT-AS=Kim:Kim;Sara;;;",
        "FN:Sara Kim",
        "ORG:Acme;Research;Radio Lab",
        "TITLE:CTO",
        "ROLE:Engineer",
        "item1.TEL;TYPE=CELL;X-SLOT=1:+1 555 0100",
        "item1.X-ABLabel:boat",
        "TEL;TYPE=WORK;X-SLOT=2:+1 555 0101",
        "item2.ADR;TYPE=HOME:PO 1;;1 High Street;Bath;;BA1;UK",
        "item2.X-ABADR:gb",
        "item3.X-ABDATE;VALUE=date:2015-08-08",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
        "IMPP;X-SERVICE-TYPE=Jabber:xmpp:sara@acme.example",
        "PHOTO;VALUE=uri:https://acme.example/sara.jpg",
        'X-LONG;X-Q="a;b:c":' + "long " * 30 + "end",
        "REV:2024-01-01T00:00:00Z",
        "END:VCARD",
    )
)


def unfolded(text: str) -> list[str]:
    """The logical lines of a written card."""
    return text.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize(("version", "file"), [("3.0", "sara-3.vcf"), ("4.0", "sara-4.vcf")])
def test_golden_cards(version: Version, file: str) -> None:
    assert write_vcard(SARA, version).encode() == (GOLDEN / file).read_bytes()


def received() -> ContactDetails:
    """The person of the card we received."""
    (contact,) = read_vcards(RECEIVED).contacts
    return contact


def test_an_unchanged_card_goes_back_as_it_came() -> None:
    assert sorted(unfolded(write_vcard(received(), "3.0"))) == sorted([*RECEIVED.split("\r\n"), ""])


def test_an_edited_phone_changes_nothing_else() -> None:
    contact = received()
    new = ContactPoint(PointKind.PHONE, "+1 555 0199", "work")
    edited = replace(contact, points=(contact.points[0], new))

    before, after = set(RECEIVED.split("\r\n")), set(unfolded(write_vcard(edited, "3.0"))) - {""}

    assert before - after == {"TEL;TYPE=WORK;X-SLOT=2:+1 555 0101"}
    assert after - before == {"TEL;TYPE=WORK:+1 555 0199"}


def test_another_version_carries_what_only_the_original_knows() -> None:
    lines = unfolded(write_vcard(received(), "4.0"))

    assert "item3.X-ABDATE;VALUE=date:2015-08-08" in lines
    assert "item3.X-ABLabel:_$!<Anniversary>!$_" in lines
    assert "ROLE:Engineer" in lines
    assert "IMPP;X-SERVICE-TYPE=Jabber:xmpp:sara@acme.example" in lines
    assert sum(line.startswith("VERSION:") for line in lines) == 1


def test_new_labels_take_groups_the_original_leaves_free() -> None:
    contact = received()
    added = ContactPoint(PointKind.EMAIL, "sara@home.example", "garden")
    text = write_vcard(replace(contact, points=(*contact.points, added)), "3.0")

    assert "item4.EMAIL:sara@home.example" in unfolded(text)
    (again,) = read_vcards(text).contacts
    assert again.points[-1] == added


def test_what_was_cleared_does_not_come_back() -> None:
    cleared = replace(received(), title="", organisation="", department="", points=())

    (again,) = read_vcards(write_vcard(cleared, "3.0")).contacts

    assert (again.title, again.organisation, again.points) == ("", "", ())


def test_encoded_lines_of_old_cards_are_carried_decoded() -> None:
    old = "\n".join(
        (
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N:Kim;Sara",
            "X-SPOUSE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE;HOME:J=C3=BCrg=0AKim",
            "X-KEY;X509;ENCODING=BASE64:",
            " AAEC",
            " AwQF",
            "",
            "END:VCARD",
        )
    )
    (contact,) = read_vcards(old).contacts

    lines = unfolded(write_vcard(contact, "3.0"))

    assert "X-SPOUSE;TYPE=HOME:Jürg\\nKim" in lines
    assert "X-KEY;TYPE=X509;ENCODING=b:AAECAwQF" in lines


def test_a_second_embedded_picture_stays_behind() -> None:
    text = RECEIVED.replace(
        "REV:", "PHOTO;ENCODING=b:/9j/4AAQ\r\nPHOTO;ENCODING=b:/9j/4BBR\r\nREV:"
    )
    (contact,) = read_vcards(text).contacts

    written = write_vcard(replace(contact, photo=None), "3.0")

    assert "/9j/4" not in written
    assert "https://acme.example/sara.jpg" in written


@pytest.mark.parametrize("original", ["MECARD:N:Kim,Sara;TEL:1;;", "Name: Sara", "a,b\n1,2"])
def test_an_original_of_another_kind_is_not_carried(original: str) -> None:
    contact = ContactDetails(name="Sara", given="Sara", original=original)

    assert unfolded(write_vcard(contact, "3.0"))[2:-2] == ["FN:Sara", "N:;Sara;;;"]


def test_what_is_carried_cannot_add_lines_or_control_characters() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nX-A:b\x0b\x85\x07c\nX B:d\nX-C\x01;E=\x02f:g\nEND:VCARD"
    (contact,) = read_vcards(text).contacts

    written = write_vcard(contact, "3.0")

    assert "X-A:bc\r\n" in written
    assert "X B" not in written
    assert "\x01" not in written
    assert "\x02" not in written
