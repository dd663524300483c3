"""Two contacts who are one person become one, with all of both; one step takes it back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import (
    Address,
    ContactDetails,
    ContactId,
    ContactPoint,
    PointKind,
    Role,
)
from eventmate.domain.encounters import Place
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.targets import TargetDraft
from eventmate.interchange.vcard.reader import read_vcards
from eventmate.interchange.vcard.writer import write_vcard
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
EMAIL = ContactPoint(PointKind.EMAIL, "sara@acme.example", "work")
PHONE = ContactPoint(PointKind.PHONE, "+1 212 555 0138")

FIRST = ContactDetails(
    name="Sara Kim",
    organisation="Acme",
    points=(EMAIL,),
    tags=("ai",),
    note="Likes trams",
    original="BEGIN:VCARD\nFN:Sara Kim\nX-BADGE:one\nEND:VCARD\n",
)
SECOND = ContactDetails(
    name="Sara Kim",
    title="CTO",
    organisation="Rail",
    points=(ContactPoint(PointKind.EMAIL, "SARA@acme.example"), PHONE),
    addresses=(Address(city="Springfield"),),
    tags=("AI", "gtfs"),
    note="Met on the ferry",
    photo=b"\xff\xd8jpeg",
    original="BEGIN:VCARD\nFN:Sara J. Kim\nX-SEAT:two\nEND:VCARD\n",
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path / "library"))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), NOW.astimezone)
    library.close()


@pytest.fixture
def two(services: Services) -> tuple[ContactId, ContactId]:
    """The same person twice."""
    first = services.contacts.add(FIRST, "Badge").value
    return first, services.contacts.add(SECOND, "Import").value


def test_the_older_stays_with_the_details_of_both(
    services: Services, two: tuple[ContactId, ContactId]
) -> None:
    first, second = two
    services.contacts.set_roles(first, [Role.PEER])
    services.contacts.set_roles(second, [Role.MENTOR, Role.PEER])
    services.contacts.set_terms(second, consent="may write", source="Import", do_not_contact=True)

    assert services.merging.join(second, first).value == first

    contact = services.contacts.get(first)
    details = contact.details
    assert details.points == (EMAIL, PHONE)
    assert details.addresses == SECOND.addresses
    assert details.tags == ("ai", "gtfs")
    assert (details.title, details.organisation, details.photo) == ("CTO", "Acme", SECOND.photo)
    assert details.note == "Likes trams\n\nMet on the ferry\n\nRail"
    assert FIRST.original in details.original
    assert SECOND.original in details.original
    assert contact.roles == (Role.PEER, Role.MENTOR)
    assert (contact.consent, contact.source) == ("may write", "Badge; Import")
    assert contact.do_not_contact
    with pytest.raises(NotFound):
        services.contacts.get(second)


def test_what_was_met_promised_and_planned_moves_and_comes_back(
    services: Services, two: tuple[ContactId, ContactId]
) -> None:
    first, second = two
    reading = read_burst("Sara Kim, Rail > send paper by Friday ? intro / trams", NOW.date())
    captured = services.captures.line(reading, Place()).value
    assert captured.contact == second
    services.contacts.in_touch(second, "wrote")
    services.follow_ups.add(first, FollowUpKind.CHECK_IN, date(2026, 11, 1), "first")
    event = services.events.add(EventDraft("Data Days", NOW.date(), NOW.date())).value
    for draft in (
        TargetDraft(event, contact=second, name="Sara Kim"),
        TargetDraft(event, name="Raj Patel", introducer=second),
    ):
        services.targets.add(draft)
    before = {each: services.contacts.page(each) for each in two}

    merged = services.merging.join(first, second)

    page = services.contacts.page(first)
    assert [item.spoke_of for item in page.encounters] == ["trams"]
    assert {item.text for item in page.promises} == {"send paper", "intro"}
    assert {item.about for item in page.follow_ups} == {"first", "", "send paper"}
    assert [item.note for item in page.interactions] == ["wrote"]
    assert page.contact.last_touch == before[second].contact.last_touch
    people = {item.name: item.draft for item in services.targets.of_event(event)}
    assert people["Sara Kim"].contact == first
    assert people["Raj Patel"].introducer == first
    assert {each.follow_up.contact for each in services.follow_ups.queue()} == {first}

    assert merged.batch is not None
    services.undo.undo(merged.batch)
    assert {each: services.contacts.page(each) for each in two} == before


def test_one_and_the_same_is_left_alone(
    services: Services, two: tuple[ContactId, ContactId]
) -> None:
    assert services.merging.join(two[0], two[0]).batch is None
    assert services.contacts.get(two[0]).details == FIRST


def test_a_card_made_of_two_is_one_card_when_it_leaves(
    services: Services, two: tuple[ContactId, ContactId]
) -> None:
    services.merging.join(*two)

    card = write_vcard(services.contacts.get(two[0]).details, "3.0")

    (read,) = read_vcards(card.encode()).contacts
    assert (read.name, read.organisation, read.title) == ("Sara Kim", "Acme", "CTO")
    assert card.count("\r\nFN:") == card.count("BEGIN:VCARD") == 1
    assert "X-BADGE:one" in card
    assert "Sara J. Kim" not in card.replace(read.note, "")
