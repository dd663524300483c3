"""Whom to write to again, a few a week, and new jobs to congratulate on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.connections import LastMessage, LinkedInExport
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind, Role
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.links import profile_key
from eventmate.domain.reading import FileKind, Reading
from eventmate.domain.reconnecting import reason
from eventmate.services.bundle import Services
from eventmate.services.reconnecting import Reconnecting

LINK = "https://www.linkedin.com/in/{}"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


def add(services: Services, name: str, *roles: Role) -> ContactId:
    """A contact with roles and a page of their own."""
    link = ContactPoint(PointKind.LINK, LINK.format(name.lower()), "LinkedIn")
    made = services.contacts.add(ContactDetails(name=name, points=(link,))).value
    services.contacts.set_roles(made, roles)
    return made


def wrote(services: Services, name: str, days: int) -> None:
    """Their last message came so many days ago."""
    last = LastMessage(NOW - timedelta(days=days), they_wrote=True)
    export = LinkedInExport(last_messages={profile_key(LINK.format(name.lower())): last})
    services.exchange.bring_in(Reading(FileKind.LINKEDIN, linkedin=export), "messages.csv")


def proposed(services: Services) -> list[str]:
    return [item.name for item in services.reconnecting.week().proposals]


def test_people_from_earlier_and_those_long_quiet_are_proposed(services: Services) -> None:
    services.preferences.change(reconnects_a_week=9)
    add(services, "Colleague", Role.FORMER_COLLEAGUE)
    add(services, "Classmate", Role.CLASSMATE)
    add(services, "Professor", Role.PROFESSOR)
    for name in ("Friend", "Recent", "Written", "Longago"):
        add(services, name, *([Role.CLASSMATE] if name == "Recent" else []))
    wrote(services, "Recent", 100)
    wrote(services, "Written", 300)
    wrote(services, "Longago", 400)
    wrote(services, "Professor", 200)

    assert proposed(services) == ["Classmate", "Colleague", "Professor", "Longago"]
    reasons = [reason(item) for item in services.reconnecting.week().proposals]
    assert reasons[0] == "A classmate. Nothing is noted between you yet."
    assert reasons[3].startswith("They wrote last, on 2025-")


def test_a_few_a_week_and_answers_are_kept(services: Services) -> None:
    people = [add(services, f"Mate{n}", Role.CLASSMATE) for n in range(6)]
    assert proposed(services) == ["Mate0", "Mate1", "Mate2"]
    before = dump(services)
    services.reconnecting.not_now(people[0])
    services.reconnecting.not_at_all(people[1])
    assert proposed(services) == ["Mate2"]
    services.undo.undo()
    services.undo.undo()
    assert dump(services) == before
    services.reconnecting.not_now(people[0])
    services.reconnecting.not_at_all(people[1])
    services.reconnecting.write(people[2])

    later = NOW + timedelta(days=8)
    store, preferences = services.library.store, services.preferences
    next_week = Reconnecting(store, lambda: later, preferences).week()
    assert [item.name for item in next_week.proposals] == ["Mate3", "Mate4", "Mate5"]


def test_whoever_is_looked_after_otherwise_is_left_alone(services: Services) -> None:
    rhythm, planned, asked = (add(services, n, Role.CLASSMATE) for n in ("Rhea", "Pia", "Noa"))
    services.keeping.set_rhythm([rhythm], 30)
    services.follow_ups.add(planned, FollowUpKind.CHECK_IN, NOW.date())
    services.contacts.set_terms(asked, consent="", source="", do_not_contact=True)
    assert proposed(services) == []


def test_writing_again_waits_in_the_queue(services: Services) -> None:
    mate = add(services, "Mate", Role.CLASSMATE)
    services.reconnecting.write(mate)
    (entry,) = services.follow_ups.queue()
    assert (entry.follow_up.kind, entry.name) == (FollowUpKind.RECONNECT, "Mate")
    services.undo.undo()
    assert services.follow_ups.queue() == []
    assert proposed(services) == ["Mate"]


def job(services: Services, organisation: str, day: datetime) -> None:
    link = ContactPoint(PointKind.LINK, LINK.format("sara"), "LinkedIn")
    details = ContactDetails(name="Sara", organisation=organisation, title="CTO", points=(link,))
    export = LinkedInExport(day.date())
    reading = Reading(FileKind.LINKEDIN, (details,), linkedin=export)
    services.exchange.bring_in(reading, "export.zip")


def test_a_new_job_is_congratulated_on_or_let_be(services: Services) -> None:
    job(services, "Acme", datetime(2026, 1, 1, tzinfo=UTC))
    job(services, "Beta", datetime(2026, 6, 1, tzinfo=UTC))
    (change,) = services.reconnecting.changes()
    services.reconnecting.congratulate(change.id)
    (entry,) = services.follow_ups.queue()
    assert (entry.follow_up.kind, entry.follow_up.about) == (
        FollowUpKind.CONGRATULATION,
        "CTO at Beta",
    )
    assert services.reconnecting.changes() == []
    services.undo.undo()
    services.reconnecting.dismiss([change.id])
    assert (services.reconnecting.changes(), services.follow_ups.queue()) == ([], [])
    assert services.reconnecting.exported().people == 1
