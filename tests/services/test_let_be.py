"""Whoever asked not to be contacted is proposed nowhere; anybody else alike would be."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, open_services

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cadences import ContactDate
from eventmate.domain.contacts import ContactDetails, ContactId, Role
from eventmate.domain.encounters import Place
from eventmate.domain.events import EventDraft
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.mentoring import MentorWish
from eventmate.services.bundle import Services

TODAY = NOW.date()
ANA, RAJ = ContactId(1), ContactId(2)


def add(services: Services, details: ContactDetails, role: Role | None = None) -> None:
    made = services.contacts.add(details).value
    if role is not None:
        services.contacts.set_roles(made, [role])


def a_day_is_near(services: Services) -> None:
    add(services, ContactDetails(name="Ana", birthday=f"1984-{TODAY + timedelta(days=3):%m-%d}"))
    services.keeping.add_date(ContactDate(ANA, TODAY, "the launch"))


def a_rhythm_is_due(services: Services) -> None:
    add(services, ContactDetails(name="Ana"))
    services.keeping.set_rhythm([ANA], 1)


def long_not_seen(services: Services) -> None:
    add(services, ContactDetails(name="Ana"), Role.CLASSMATE)


def could_help(services: Services) -> None:
    add(services, ContactDetails(name="Ana", offers="rain delay data"))
    add(services, ContactDetails(name="Raj", needs="rain delay data"))


def could_be_a_mentor(services: Services) -> None:
    add(services, ContactDetails(name="Ana", headline="Runs tram feeds in production"))
    services.mentors.set_wish(MentorWish(skills="tram feeds in production"))


def something_is_planned(services: Services) -> None:
    add(services, ContactDetails(name="Ana"))
    services.follow_ups.add(ANA, FollowUpKind.CHECK_IN, TODAY)


PROPOSED: dict[str, tuple[Callable[[Services], None], Callable[[Services], list[str]]]] = {
    "days ahead": (a_day_is_near, lambda s: [each.name for each in s.days_ahead.coming()]),
    "in touch": (a_rhythm_is_due, lambda s: [each.name for each in s.keeping.due()]),
    "reconnect": (
        long_not_seen,
        lambda s: [each.name for each in s.reconnecting.week().proposals],
    ),
    "introductions": (
        could_help,
        lambda s: [name for p in s.broker.proposals() for name in (p.giver.name, p.seeker.name)],
    ),
    "mentors": (could_be_a_mentor, lambda s: [each.name for each in s.mentors.candidates()]),
    "calendar of follow-ups": (
        something_is_planned,
        lambda s: [each.title.split(":")[0] for each in s.calendar_feed.items()],
    ),
    "calendar of days": (
        a_day_is_near,
        lambda s: [each.title.split(":")[0] for each in s.calendar_feed.items()],
    ),
}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


def let_be(services: Services) -> None:
    services.contacts.set_terms(ANA, consent="", source="", do_not_contact=True)


@pytest.mark.parametrize("what", PROPOSED)
def test_they_are_not_brought_up(services: Services, what: str) -> None:
    prepare, proposed = PROPOSED[what]
    prepare(services)
    assert "Ana" in proposed(services)
    let_be(services)
    assert "Ana" not in proposed(services)


def test_a_message_to_them_says_that_there_is_nothing_to_send(services: Services) -> None:
    something_is_planned(services)
    let_be(services)
    (entry,) = services.follow_ups.queue()
    assert entry.do_not_contact
    assert services.messages.compose(entry.follow_up.id).contact.do_not_contact


def test_a_debrief_proposes_no_step_and_no_message(services: Services) -> None:
    day = services.clock().date()
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    services.captures.line(read_burst("Ana Sousa > the paper", TODAY), Place(event, "Tram Days"))
    (person,) = services.debriefs.waiting().people
    assert FollowUpKind.LINKEDIN in person.proposed
    assert services.debriefs.drafts([ANA])
    let_be(services)
    (person,) = services.debriefs.waiting().people
    assert FollowUpKind.LINKEDIN not in person.proposed
    assert services.debriefs.drafts([ANA]) == []


def test_meeting_them_again_plans_no_thanks(services: Services) -> None:
    def meet() -> list[date]:
        services.captures.line(read_burst("Ana Sousa, Torunica", TODAY), Place())
        return [each.follow_up.due_on for each in services.follow_ups.queue()]

    assert len(meet()) == 1
    services.follow_ups.drop([services.follow_ups.queue()[0].follow_up.id])
    let_be(services)
    with services.library.store.writing("Long ago") as work:
        work.connection.exec_driver_sql("UPDATE encounter SET met_at = '2026-01-01T00:00:00+00:00'")
    assert meet() == []
    assert len(services.contacts.page(ANA).encounters) == 2
