"""People already known are recognised, never merged unasked, and only completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.contacts import Address, ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.identity import Certainty, Reason, merged, recognise


def person(
    name: str = "",
    *,
    organisation: str = "",
    email: str = "",
    phone: str = "",
    link: str = "",
    uid: str = "",
) -> ContactDetails:
    values = ((PointKind.EMAIL, email), (PointKind.PHONE, phone), (PointKind.LINK, link))
    points = tuple(ContactPoint(kind, value) for kind, value in values if value)
    return ContactDetails(name=name, organisation=organisation, points=points, uid=uid)


CARD = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
SARA = person(
    "Sara Kim",
    organisation="Acme",
    email="sara@acme.example",
    phone="+1 555-010-0199",
    link="https://www.linkedin.com/in/sarakim",
    uid=CARD,
)
CERTAIN, UNSURE, NONE = Certainty.CERTAIN, Certainty.UNSURE, Certainty.NONE


@pytest.mark.parametrize(
    ("incoming", "certainty", "reason"),
    [
        (person("Kim, S.", uid=CARD), CERTAIN, Reason.SAME_CARD),
        (person("Sara Lee", uid=CARD), CERTAIN, Reason.SAME_CARD),
        (person("Tom Lee", uid=CARD), UNSURE, Reason.SHARED_CARD),
        (person("S. K.", link="linkedin.com/in/sarakim/"), CERTAIN, Reason.SAME_PROFILE),
        (person("Sara", email="SARA@acme.example"), CERTAIN, Reason.SAME_EMAIL),
        (person("Sara Lee", email="sara@acme.example"), CERTAIN, Reason.SAME_EMAIL),
        (person("Kim, Sara", phone="+1 (555) 010 0199"), CERTAIN, Reason.SAME_PHONE),
        (person("S. Kim", phone="+15550100199"), CERTAIN, Reason.SAME_PHONE),
        (person("Tom Kim", phone="+15550100199"), UNSURE, Reason.SHARED_PHONE),
        (
            person("sara KIM", organisation="ACME"),
            UNSURE,
            Reason.SAME_NAME_AND_ORGANISATION,
        ),
        (person("Dr. Sara Kim", organisation="Other"), UNSURE, Reason.SAME_NAME),
        (person("Sara"), NONE, None),
        (person("Tom Kim", organisation="Acme"), NONE, None),
        (person(), NONE, None),
    ],
)
def test_recognising(incoming: ContactDetails, certainty: Certainty, reason: Reason | None) -> None:
    found = recognise(incoming, [(ContactId(1), person("Ada")), (ContactId(7), SARA)])
    assert (found.certainty, found.reason) == (certainty, reason)
    assert found.contact == (None if certainty is NONE else 7)


def test_a_short_card_id_needs_the_name() -> None:
    known = [(ContactId(1), person("Sara Kim", uid="1"))]
    assert recognise(person("Sara Kim", uid="1"), known).reason is Reason.SAME_CARD
    assert recognise(person("Sara Lee", uid="1"), known).reason is Reason.SHARED_CARD


def test_a_shared_mailbox_is_not_a_person() -> None:
    known = [(ContactId(1), person("Sara Kim", email="info@acme.example"))]
    found = recognise(person("Tom Lee", email="info@acme.example"), known)
    assert (found.certainty, found.reason) == (UNSURE, Reason.SHARED_EMAIL)


def test_spellings_of_one_name_are_one_name() -> None:
    known = [(ContactId(1), person("Jörg Müller"))]
    for name in ("Joerg Mueller", "Müller, Jörg", "JORG MULLER"):
        assert recognise(person(name), known).reason is Reason.SAME_NAME


def test_the_firmest_match_comes_first() -> None:
    known = [(ContactId(1), person("Sara Kim")), (ContactId(2), SARA)]
    found = recognise(person("Sara Kim", email="sara@acme.example"), known)
    assert [match.contact for match in found.matches] == [2, 1]


def test_merging_fills_and_adds_and_overwrites_nothing() -> None:
    known = ContactDetails(
        name="Sara Kim",
        title="CTO",
        points=(ContactPoint(PointKind.EMAIL, "sara@acme.example", "work"),),
        tags=("AI",),
    )
    incoming = ContactDetails(
        name="Kim Sara",
        title="Engineer",
        organisation="Acme",
        points=(
            ContactPoint(PointKind.EMAIL, "Sara@Acme.example"),
            ContactPoint(PointKind.PHONE, "+1 555 010 0199"),
            ContactPoint(PointKind.PHONE, "+1 (555) 010-0199"),
        ),
        addresses=(Address(city="Lisbon"),),
        tags=("ai", "rail", "Rail"),
        photo=b"x",
    )
    done = merged(known, incoming)
    assert (done.name, done.title, done.organisation) == ("Sara Kim", "CTO", "Acme")
    assert done.emails == ("sara@acme.example",)
    assert len(done.phones) == 1
    assert done.addresses == incoming.addresses
    assert [tag.casefold() for tag in done.tags] == ["ai", "rail"]
    assert done.tags[0] == "AI"
    assert done.photo == b"x"
    assert merged(done, incoming) == done


def test_another_name_fills_no_part_of_the_name() -> None:
    done = merged(person("Sara Kim"), ContactDetails(name="Tom Lee", given="Tom", title="CTO"))
    assert (done.given, done.title) == ("", "CTO")


PEOPLE = st.builds(
    person,
    st.sampled_from(["", "Sara Kim", "Tom Lee", "李小龍"]),
    organisation=st.sampled_from(["", "Acme"]),
    email=st.sampled_from(["", "a@x.example", "b@x.example"]),
)


@given(PEOPLE, PEOPLE)
def test_merging_keeps_everything_known(known: ContactDetails, incoming: ContactDetails) -> None:
    done = merged(known, incoming)
    assert not known.name or done.name == known.name
    assert not known.organisation or done.organisation == known.organisation
    assert done.points[: len(known.points)] == known.points
    assert merged(done, incoming) == done


def test_a_firm_s_web_site_is_not_a_person() -> None:
    known = [(ContactId(1), person("Sara Kim", link="https://acme.example/team"))]
    assert recognise(person("Tom Lee", link="acme.example/team"), known).certainty is NONE
