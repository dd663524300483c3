"""My card's code says what I chose, in the spelling phones accept, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.contacts import Address, PointKind
from eventmate.interchange.card_payload import (
    NothingForCode,
    available_payloads,
    card_text,
    card_vcard,
)
from eventmate.interchange.vcard.reader import read_vcards

MIRA = CardDraft(
    label="Work",
    name="Mira Novak",
    headline="Makes maps people can trust",
    organisation="Acme, Maps; Co",
    title="Cartographer",
    points=(
        CardPoint(PointKind.EMAIL, "private@mira.example", "home", in_code=False),
        CardPoint(PointKind.EMAIL, "mira@acme.example", "work"),
        CardPoint(PointKind.PHONE, "+1 (202) 555-0143", "mobile"),
        CardPoint(PointKind.PHONE, "+1 202 555 0199", "work"),
        CardPoint(PointKind.LINK, "https://mira.example", "site"),
        CardPoint(PointKind.LINK, "www.linkedin.com/in/mira-novak-doe", "LinkedIn"),
    ),
    address=Address("1 Main Street\nFloor 2", "Springfield", "", "12345", "Austria"),
    offers="Old maps",
    needs="Rangers",
    photo=b"\xff\xd8\xff not a real picture",
)


def _lines(payload: Payload, card: CardDraft = MIRA) -> list[str]:
    return card_text(card, payload).split("\r\n")


def test_the_full_card_says_all_that_was_chosen() -> None:
    assert _lines(Payload.FULL) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Novak;Mira;;;",
        "FN:Mira Novak",
        r"ORG:Acme\, Maps\; Co",
        "TITLE:Cartographer",
        "EMAIL:mira@acme.example",
        "TEL;TYPE=CELL:+1 (202) 555-0143",
        "TEL;TYPE=WORK:+1 202 555 0199",
        "URL:https://mira.example",
        "URL:https://www.linkedin.com/in/mira-novak-doe",
        r"ADR;TYPE=WORK:;;1 Main Street\nFloor 2;Springfield;;12345;Austria",
        "NOTE:Makes maps people can trust",
        "END:VCARD",
    ]


def test_what_i_offer_and_look_for_goes_out_only_when_chosen() -> None:
    chosen = replace(MIRA, notes_in_code=True)
    note = r"NOTE:Makes maps people can trust\nI offer: Old maps\nI look for: Rangers"
    assert note in _lines(Payload.FULL, chosen)
    assert "maps" not in card_text(chosen, Payload.SMALL)


def test_the_small_card_is_small() -> None:
    assert _lines(Payload.SMALL) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Novak;Mira",
        "FN:Mira Novak",
        r"ORG:Acme\, Maps\; Co",
        "TEL;TYPE=CELL:+12025550143",
        "EMAIL:mira@acme.example",
        "URL:https://www.linkedin.com/in/mira-novak-doe",
        "END:VCARD",
    ]
    assert len(card_text(MIRA, Payload.SMALL).encode()) <= 190


def test_the_small_card_tells_the_title_where_there_is_room() -> None:
    points = tuple(point for point in MIRA.points if point.kind is not PointKind.LINK)
    text = card_text(replace(MIRA, points=points), Payload.SMALL)
    assert "\r\nTITLE:Cartographer\r\n" in text
    assert len(text.encode()) <= 180


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("linkedin.com/in/mira", "https://linkedin.com/in/mira"),
        (" http://mira.example/a b ", "http://mira.example/ab"),
        ("mira.example:8080/x", "https://mira.example:8080/x"),
        ("https://a.example/?q=1,2;3", "https://a.example/?q=1,2;3"),
    ],
)
def test_a_link_card_is_just_the_link(typed: str, link: str) -> None:
    card = CardDraft(points=(CardPoint(PointKind.LINK, typed),))
    assert card_text(card, Payload.LINK) == link


def test_linkedin_comes_first_and_a_look_alike_does_not() -> None:
    assert card_text(MIRA, Payload.LINK) == "https://www.linkedin.com/in/mira-novak-doe"
    points = ("https://first.example", "https://linkedin.com.evil.example/in/x")
    card = CardDraft(points=tuple(CardPoint(PointKind.LINK, value) for value in points))
    assert card_text(card, Payload.LINK) == "https://first.example"


@pytest.mark.parametrize("payload", list(Payload))
def test_a_card_with_nothing_for_a_payload_says_what_to_add(payload: Payload) -> None:
    hidden = CardPoint(PointKind.LINK, "https://hidden.example", in_code=False)
    with pytest.raises(NothingForCode, match="Add your"):
        card_text(CardDraft(points=(hidden,)), payload)


def test_payloads_on_offer_follow_from_the_card() -> None:
    assert available_payloads(CardDraft()) == ()
    assert available_payloads(CardDraft(name="Mira")) == (Payload.FULL, Payload.SMALL)
    assert available_payloads(CardDraft(points=MIRA.points)) == (Payload.LINK,)
    assert available_payloads(MIRA) == tuple(Payload)


def test_an_organisation_alone_is_a_card() -> None:
    assert "FN:Acme" in _lines(Payload.SMALL, CardDraft(organisation="Acme"))


def test_the_file_is_the_full_card_with_its_photo() -> None:
    text = card_vcard(MIRA)
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert text.endswith("END:VCARD\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (mira,) = read_vcards(text).contacts
    assert (mira.name, mira.given, mira.family) == ("Mira Novak", "Mira", "Novak")
    assert (mira.organisation, mira.title) == (MIRA.organisation, MIRA.title)
    assert mira.emails == ("mira@acme.example",)
    assert mira.phones == ("+1 (202) 555-0143", "+1 202 555 0199")
    assert mira.links[1] == "https://www.linkedin.com/in/mira-novak-doe"
    assert mira.note == MIRA.headline
    assert mira.photo == MIRA.photo
    assert mira.addresses[0].street == "1 Main Street\nFloor 2"


def test_a_nameless_card_makes_no_file() -> None:
    with pytest.raises(NothingForCode):
        card_vcard(CardDraft())


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
CARDS = st.builds(
    CardDraft,
    name=TEXTS.map(lambda text: f"Łu {text}"),
    headline=TEXTS,
    organisation=TEXTS,
    title=TEXTS,
    points=st.lists(
        st.builds(CardPoint, st.sampled_from(PointKind), TEXTS, TEXTS, st.booleans()), max_size=4
    ).map(tuple),
    address=st.builds(Address, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
    offers=TEXTS,
    needs=TEXTS,
    notes_in_code=st.booleans(),
)


@given(CARDS, st.sampled_from([Payload.FULL, Payload.SMALL]))
def test_any_card_is_one_sound_vcard(card: CardDraft, payload: Payload) -> None:
    text = card_text(card, payload)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCARD"
    assert lines[-1] == "END:VCARD"
    assert sum(line.startswith("FN:") for line in lines) == 1
    assert all(line == line.strip(" ") and "\n" not in line and ":" in line for line in lines)
    (contact,) = read_vcards(text).contacts
    assert contact.name.startswith("Łu")


@given(CARDS)
def test_what_is_not_chosen_never_goes_out(card: CardDraft) -> None:
    secret = CardPoint(PointKind.PHONE, "+1 202 555 0166", "home", in_code=False)
    hidden = replace(card, points=(secret, *card.points), photo=b"\xff\xd8\xff")
    for payload in available_payloads(hidden):
        assert card_text(hidden, payload) == card_text(card, payload)
    assert "0166" not in card_vcard(hidden)
