"""A coffee chat: two times proposed, one agreed on, on the calendar, noted when it is over."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from library_stage import NOW, dump

from eventmate.domain.chats import LASTS, Chat, proposed_times, times_words
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.days_ahead import DayKind
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.calendar_feed import FILE
from eventmate.services.touches import TouchDraft
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

ANA, RAJ = ContactId(1), ContactId(2)


class Clock:
    """Stands still until it is moved."""

    now = NOW.astimezone()

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    made = Services(library, Preferences(tmp_path / "settings.json"), clock)
    for name in ("Ana Sousa", "Raj Patel"):
        made.contacts.add(ContactDetails(name=name))
    yield made
    library.close()


@pytest.fixture
def chat(clock: Clock) -> Chat:
    begins_at = (clock.now + timedelta(days=2)).replace(hour=10, minute=0, second=0, tzinfo=None)
    return Chat(ANA, "Ana Sousa", begins_at, "tram feeds")


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_two_times_of_two_working_days_leave_time_to_answer(today: date) -> None:
    first, second = proposed_times(today)
    assert today + timedelta(days=3) <= first.date() < second.date() <= today + timedelta(days=6)
    assert all(each.weekday() < 5 and 9 <= each.hour <= 17 for each in (first, second))


def test_a_message_proposes_them_in_words(services: Services) -> None:
    wanted = services.follow_ups.add(ANA, FollowUpKind.COFFEE_CHAT, NOW.date()).value
    body = services.messages.compose(wanted).draft.body
    assert times_words(proposed_times(NOW.date())) in body
    assert "Monday 19 October at 10:00 or Tuesday 20 October at 15:30" in body


def test_an_agreed_chat_stands_ahead_and_in_the_calendar(
    services: Services, chat: Chat, tmp_path: Path
) -> None:
    services.chats.plan(chat)
    (day,) = services.days_ahead.coming()
    assert (day.kind, day.on, day.begins) == (
        DayKind.CHAT,
        chat.begins_at.date(),
        chat.begins_at.time(),
    )
    assert services.chats.over() == []

    (entry,) = Calendar.from_ical(services.chats.calendar(chat)).walk("VEVENT")
    assert entry.decoded("DTSTART") == chat.begins_at.astimezone()
    assert entry.decoded("DTEND") - entry.decoded("DTSTART") == LASTS
    assert str(entry["SUMMARY"]) == "Coffee chat with Ana Sousa"
    assert len(entry.walk("VALARM")) == 1
    services.calendar_feed.move_to(tmp_path)
    (kept,) = Calendar.from_ical((tmp_path / FILE).read_bytes()).walk("VEVENT")
    assert (kept["UID"], kept.decoded("DTSTART")) == (entry["UID"], entry.decoded("DTSTART"))
    assert "DESCRIPTION" not in kept


def test_when_it_is_over_it_is_asked_about_once(
    services: Services, chat: Chat, clock: Clock
) -> None:
    services.chats.plan(chat)
    clock.now = chat.begins_at.astimezone() + LASTS
    assert services.chats.over() == [chat]
    assert services.days_ahead.coming() == []

    before = dump(services)
    on = chat.begins_at.date()
    kind = InteractionKind.COFFEE_CHAT
    notes = [TouchDraft(ANA, kind, "her thesis", on=on), TouchDraft(RAJ, kind, on=on)]
    services.chats.held(chat, notes)
    assert services.chats.over() == []
    (noted,) = services.contacts.page(ANA).interactions
    assert (noted.kind, noted.note) == (kind, "her thesis")
    assert len(services.contacts.page(RAJ).interactions) == 1
    services.undo.undo()
    assert dump(services) == before


def test_one_that_did_not_happen_leaves_nothing(
    services: Services, chat: Chat, clock: Clock
) -> None:
    services.chats.plan(chat)
    clock.now += timedelta(days=9)
    services.chats.let_be(services.chats.over()[0])
    assert services.chats.over() == []
    assert services.contacts.page(ANA).interactions == ()


def test_a_chat_of_long_ago_is_asked_about_no_more(
    services: Services, chat: Chat, clock: Clock
) -> None:
    services.chats.plan(chat)
    clock.now += timedelta(days=60)
    assert services.chats.over() == []


def test_an_hour_that_is_none_is_noon(services: Services, chat: Chat, clock: Clock) -> None:
    services.chats.plan(chat)
    with services.library.store.writing("Damage") as work:
        work.connection.exec_driver_sql("UPDATE contact_date SET begins = '99:xx'")
    clock.now += timedelta(days=9)
    (found,) = services.chats.over()
    assert found.begins_at.hour == 12
