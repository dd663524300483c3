"""What is collected for an event, and how it stands while it is on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from brief_stage import DAYS, TALKS, prepared
from library_stage import NOW, open_services
from sqlalchemy import insert

from eventmate.domain.cards import CardDraft
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.openers import Situation
from eventmate.services.briefs import Briefs
from eventmate.services.bundle import Services
from eventmate.storage.tables import opener


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path)
    yield opened
    opened.library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    return prepared(services)


def test_everything_prepared_is_collected(services: Services, event: EventId) -> None:
    found = services.briefs.of_event(event)
    assert found.event.name == DAYS.name
    assert [goal.reached for goal in found.goals] == [1, 0]
    assert [day.day for day in found.days] == [date(2026, 10, 14), date(2026, 10, 15)]
    assert [talk.title for talk in found.talks] == [talk.title for talk in TALKS]
    assert (found.my_name, found.headline) == ("Noor Haddad", "Transit data people can trust")
    assert "Noor Haddad" in found.code_text
    assert not found.is_empty


def test_those_who_come_first_stand_first_with_photo_and_talk(
    services: Services, event: EventId
) -> None:
    first, second, third = services.briefs.of_event(event).people
    assert first.target.name == "Søren Østergaard"
    assert first.photo is not None
    assert first.talk is not None
    assert first.talk.title == "Ferries and tides"
    assert (second.target.name, second.photo, second.talk) == ("Amina Diallo", None, None)
    services.targets.set_met(first.target.id, met=True)
    assert [person.target.id for person in services.briefs.of_event(event).people] == [
        second.target.id,
        third.target.id,
        first.target.id,
    ]


def test_only_starred_talks_go_along(services: Services, event: EventId) -> None:
    talks = services.events.talks(event)
    services.talks.set_starred([talks[0].id], starred=False)
    assert len(services.briefs.of_event(event).talks) == len(TALKS) - 1


def test_an_event_without_anything_is_empty(services: Services) -> None:
    event = services.events.add(DAYS).value
    found = services.briefs.of_event(event)
    assert found.is_empty
    assert (found.code_text, found.opener) == ("", "")
    assert services.briefs.code(found) is None
    mission = services.briefs.mission(event)
    assert (mission.goals, mission.now, mission.next, mission.person) == ((), None, None, None)


def test_a_card_without_a_name_has_no_code(services: Services) -> None:
    services.cards.add(CardDraft(headline="Nobody yet"))
    event = services.events.add(DAYS).value
    assert services.briefs.of_event(event).code_text == ""


def test_my_newest_own_sentence_begins(services: Services, event: EventId) -> None:
    situation = Situation.FIRST_CONTACT.value
    rows = [
        {"key": "", "situation": situation, "text": "What brings you here?"},
        {"key": "", "situation": situation, "text": "Which talk are you off to?"},
        {"key": "first-3", "situation": situation, "text": "The product's own, reworded"},
        {"key": "", "situation": Situation.VIRTUAL.value, "text": "Where are you joining from?"},
    ]
    with services.library.store.writing("Openers") as work:
        work.connection.execute(insert(opener), rows)
    assert services.briefs.of_event(event).opener == "Which talk are you off to?"
    services.events.change(event, replace(DAYS, is_virtual=True))
    assert services.briefs.of_event(event).opener == "Where are you joining from?"


@pytest.mark.parametrize(
    ("minutes", "now", "following"), [(-10, None, 0), (5, 0, 1), (60, None, 1)]
)
def test_the_present_state_shows_my_talk_now_and_the_next(
    services: Services, event: EventId, minutes: int, now: int | None, following: int
) -> None:
    moment = TALKS[0].starts_at + timedelta(minutes=minutes)
    found = Briefs(services.library.store, lambda: moment, services.goals).mission(event)
    assert (found.now.title if found.now else None) == (None if now is None else TALKS[now].title)
    assert found.next is not None
    assert found.next.title == TALKS[following].title


def test_the_next_to_meet_is_the_first_not_met(services: Services, event: EventId) -> None:
    found = services.briefs.mission(event)
    assert found.person is not None
    assert found.person.target.name == "Søren Østergaard"
    assert found.person.photo is not None
    assert (found.waiting, found.met) == (3, 0)
    services.targets.set_met(found.person.target.id, met=True)
    after = services.briefs.mission(event)
    assert after.person is not None
    assert after.person.target.name == "Amina Diallo"
    assert (after.waiting, after.met) == (2, 1)


def test_the_nearest_event_is_the_one_that_is_on(services: Services, event: EventId) -> None:
    later = NOW.date() + timedelta(days=30)
    services.events.add(replace(DAYS, name="Later", starts_on=later, ends_on=later))
    assert services.briefs.nearest() == event
    services.events.delete(event)
    assert services.briefs.nearest() == EventId(event + 1)


def test_an_event_that_is_gone_is_said(services: Services, event: EventId) -> None:
    services.events.delete(event)
    with pytest.raises(NotFound):
        services.briefs.of_event(event)
    with pytest.raises(NotFound):
        services.briefs.mission(event)
