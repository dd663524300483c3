"""Cards as JSON say the same as cards as text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.contacts import Address, ContactPoint, PointKind
from eventmate.interchange.vcard.reader import read_vcards

CARD = [
    "vcard",
    [
        ["version", {}, "text", "4.0"],
        ["fn", {}, "text", "Sara Kim; CTO, \\o/"],
        ["n", {}, "text", ["Kim", "Sara", "", "", ["Jr.", "M.Sc."]]],
        ["org", {"type": "work"}, "text", ["Acme, Inc.", "Radio; Lab"]],
        ["tel", {"type": ["work", "voice"]}, "uri", "tel:+1-555-0100;ext=2"],
        ["email", {"group": "item1"}, "text", "sara@acme.example"],
        ["x-ablabel", {"group": "item1"}, "text", "garden"],
        ["adr", {"type": "home"}, "text", ["", "", ["1 High Street"], "Bath", "", "BA1", "UK"]],
        ["categories", {}, "text", "ai", "radio, small"],
        ["bday", {}, "date", "--03-02"],
        ["note", {}, "text", "one\ntwo\rEND:VCARD"],
        ["bad"],
        None,
        ["a:b", {}, "text", "x"],
    ],
]


def test_every_field_is_read() -> None:
    (contact,) = read_vcards(json.dumps(CARD)).contacts

    assert contact.name == "Sara Kim; CTO, \\o/"
    assert (contact.given, contact.family, contact.suffix) == ("Sara", "Kim", "Jr.,M.Sc.")
    assert (contact.organisation, contact.department) == ("Acme, Inc.", "Radio; Lab")
    assert contact.points == (
        ContactPoint(PointKind.PHONE, "+1-555-0100 ext. 2", "work"),
        ContactPoint(PointKind.EMAIL, "sara@acme.example", "garden"),
    )
    assert contact.addresses == (Address("1 High Street", "Bath", "", "BA1", "UK", "home"),)
    assert contact.tags == ("ai", "radio, small")
    assert contact.birthday == "--03-02"
    assert contact.note == "one\ntwoEND:VCARD"


def test_an_array_of_cards() -> None:
    reading = read_vcards("\ufeff" + json.dumps([CARD, CARD, 1]))

    assert len(reading.contacts) == 2


@pytest.mark.parametrize("depth", [100, 900, 970, 990, 1_000, 1_500])
def test_deep_json_is_answered(depth: int) -> None:
    value = "[" * depth + "]" * depth

    reading = read_vcards(f'["vcard", [["note", {{}}, "text", {value}]]]')

    assert reading.contacts or reading.skipped


@pytest.mark.parametrize(
    "text",
    ['["vcard"', '["vcard"]', '["vcard", {}]', '["vcard", 1]', '["vcard", ' + "[" * 100_000],
)
def test_broken_json_is_no_card(text: str) -> None:
    reading = read_vcards(text)

    assert reading.contacts == ()
    assert reading.skipped


_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=10)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.lists(st.lists(_json, max_size=5), max_size=5), st.dictionaries(st.text(), _json))
def test_any_json_is_answered(properties: list[list[object]], parameters: object) -> None:
    entries = [["fn", parameters, "text", "A"], *properties]

    reading = read_vcards(json.dumps(["vcard", entries]))

    assert len(reading.contacts) == 1
