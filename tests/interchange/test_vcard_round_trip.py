"""What is written is read back the same."""

from dataclasses import replace

import pytest
from generated_people import people
from hypothesis import given, settings

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.vcard.reader import read_vcards
from eventmate.interchange.vcard.writer import LONGEST_LINE, Version, write_vcard, write_vcards

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")
FIVE_PHONES = tuple(
    ContactPoint(PointKind.PHONE, f"+1 555 010 000{number}", label)
    for number, label in enumerate(("work", "home", "mobile", "pager", "summer house"))
)


def _read_back(details: ContactDetails, version: Version) -> ContactDetails:
    reading = read_vcards(write_vcard(details, version).encode())
    assert not reading.skipped
    (contact,) = reading.contacts
    return replace(contact, original=details.original)


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=500, deadline=None)
@given(details=people)
def test_every_field_comes_back(version: Version, details: ContactDetails) -> None:
    details = replace(details, points=details.points + FIVE_PHONES)

    assert _read_back(details, version) == details


@pytest.mark.parametrize("version", VERSIONS)
def test_words_of_the_frame_at_a_fold_are_only_words(version: Version) -> None:
    for word in ("END:VCARD", "BEGIN:VCARD"):
        details = ContactDetails(
            name="A",
            note="x" * (LONGEST_LINE - len("NOTE:")) + word,
            offers="x" * (LONGEST_LINE - len("X-EVENTMATE-OFFERS:")) + word,
            uid="1",
        )

        assert write_vcard(details, version).count(f"\r\n {word}\r\n") == 2
        assert _read_back(details, version) == details


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=200, deadline=None)
@given(details=people)
def test_lines_are_short_and_hold_no_control_characters(
    version: Version, details: ContactDetails
) -> None:
    text = write_vcard(replace(details, note="a\x07b\x1b\x00\x7f" + details.note), version)

    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any(letter < " " or letter == "\x7f" for line in lines for letter in line)
    assert sum(line.startswith("FN:") for line in lines) == 1
    assert sum(line.startswith(("N:", "N;")) for line in lines) == 1


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=200, deadline=None)
@given(details=people, other=people)
def test_an_edited_card_keeps_the_edit(
    version: Version, details: ContactDetails, other: ContactDetails
) -> None:
    edited = replace(other, original=write_vcard(details, "3.0"))

    assert _read_back(edited, version) == edited


def test_a_file_of_several_people_is_read_in_order() -> None:
    crowd = [ContactDetails(name=f"Person {number}") for number in range(20)]

    text = "".join(write_vcards(crowd, "4.0"))

    assert [contact.name for contact in read_vcards(text).contacts] == [
        person.name for person in crowd
    ]


def test_a_person_without_a_name_still_gets_one_for_other_programs() -> None:
    phone = ContactPoint(PointKind.PHONE, "+1 555 0100")

    assert "FN:+1 555 0100\r\n" in write_vcard(ContactDetails(points=(phone,)), "3.0")
    assert "FN:Unknown\r\n" in write_vcard(ContactDetails(), "3.0")


def test_a_whole_name_is_split_for_phones_but_not_for_us() -> None:
    text = write_vcard(ContactDetails(name="Sara van Kim"), "3.0")

    assert "=1:Kim;Sara van;;;\r\n" in text
    assert read_vcards(text).contacts[0].given == ""


def test_an_address_keeps_its_lines() -> None:
    address = Address("Floor 2\n1 High Street", "Bath", "", "BA1", "UK", "studio")

    assert _read_back(ContactDetails(name="A", addresses=(address,)), "3.0").addresses == (address,)
