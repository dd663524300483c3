"""Contacts go out as JSON lines and come back the same; any bytes at all are answered."""

import json

import pytest
from generated_people import people
from hypothesis import given, settings
from hypothesis import strategies as st

from eventmate.domain.contact_fields import contact_fields
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.json_contacts import read_json, write_json

SARA = ContactDetails(
    name="Sara Kim",
    organisation="Acme",
    points=(
        ContactPoint(PointKind.PHONE, "+1 555-0100", "mobile"),
        ContactPoint(PointKind.EMAIL, "sara@acme.example", "work"),
    ),
    addresses=(Address(city="Vienna"),),
    tags=("ai",),
    photo=b"\xff\xd8",
)


@settings(max_examples=60)
@given(st.lists(people.filter(lambda person: person != ContactDetails()), max_size=4))
def test_contacts_come_back_the_same(written: list[ContactDetails]) -> None:
    text = "".join(write_json(written))
    assert text.count("\n") == len(written)
    reading = read_json(text.encode())
    assert reading.contacts == tuple(written)
    assert reading.skipped == ()


def test_the_fields_have_their_agreed_names() -> None:
    fields = contact_fields(SARA)
    names = (
        "name given family additional prefix suffix nickname org department title headline "
        "emails phones links addresses birthday note tags photo uid"
    )
    assert " ".join(fields) == names
    assert fields["emails"] == ["sara@acme.example"]
    assert fields["photo"] is True
    address = dict.fromkeys(("street", "city", "region", "postal_code", "country", "label"), "")
    assert fields["addresses"] == [address | {"city": "Vienna"}]


def test_plain_fields_a_list_and_one_object_are_read_too() -> None:
    plain = {"name": "Ada", "emails": ["ada@x.example"], "org": "Acme", "age": 7, "title": None}
    expected = ContactDetails(
        name="Ada",
        organisation="Acme",
        points=(ContactPoint(PointKind.EMAIL, "ada@x.example"),),
    )
    for text in (json.dumps(plain), json.dumps([plain], indent=2), json.dumps(plain, indent=2)):
        assert read_json(b"\xef\xbb\xbf" + text.encode()).contacts == (expected,)


def test_what_is_no_contact_is_named_by_its_line() -> None:
    reading = read_json(b'{"name": "Ada"}\n{broken\n\n[1]\n{"name": 5}\n')
    assert [person.name for person in reading.contacts] == ["Ada"]
    assert [item.line for item in reading.skipped] == [2, 4, 5]
    assert all(item.why.endswith(".") for item in reading.skipped)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)
_keys = st.sampled_from(("name", "points", "addresses", "tags", "photo_data", "emails", "uid"))


@given(st.dictionaries(_keys, _values))
def test_any_object_is_answered(fields: dict[str, object]) -> None:
    reading = read_json(json.dumps(fields).encode())
    assert len(reading.contacts) + len(reading.skipped) == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(data: bytes) -> None:
    read_json(data)


@pytest.mark.parametrize(
    "data",
    [b"[" * 100_000, b'{"name":' * 50_000, b'{"name": ' + b"9" * 10_000 + b"}", b'"\\ud800"'],
)
def test_hostile_values_are_named(data: bytes) -> None:
    assert read_json(data).contacts == ()


def test_a_lone_surrogate_is_written_as_a_mark() -> None:
    assert "".join(write_json([ContactDetails(name="a\ud800b")])).startswith('{"name": "a?b"')
