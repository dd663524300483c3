"""Birthdays and kept days come up in the days before, and nobody who wants to be let be."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.cadences import ContactDate, DateKind
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.days_ahead import (
    Birthday,
    DayAhead,
    DayKind,
    birthday_ends,
    birthdays_ahead,
    last_day,
)
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

NEW_YEARS_EVE = datetime(2026, 12, 30, 9, tzinfo=UTC)
ANA, RAJ, ZOE, LEAP = (ContactId(each) for each in range(1, 5))


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    made = Services(library, Preferences(tmp_path / "settings.json"), lambda: NEW_YEARS_EVE)
    for name, birthday in (
        ("Ana Sousa", "1984-01-02"),
        ("Raj Patel", "--12-31"),
        ("Zoë Müller", "in spring"),
        ("Marek Novák", "2000-02-29"),
    ):
        made.contacts.add(ContactDetails(name=name, birthday=birthday))
    yield made
    library.close()


def test_days_of_both_years_come_in_order(services: Services) -> None:
    services.keeping.add_date(ContactDate(ZOE, date(2027, 1, 1), "the launch"))
    yearly = ContactDate(ZOE, date(2020, 1, 5), "", DateKind.WORK_ANNIVERSARY, is_yearly=True)
    services.keeping.add_date(yearly)
    services.keeping.add_date(ContactDate(ZOE, date(2026, 12, 29), "is over"))
    services.keeping.add_date(ContactDate(ANA, date(2027, 1, 14), "is too far"))

    assert services.days_ahead.coming() == [
        DayAhead(RAJ, "Raj Patel", date(2026, 12, 31), DayKind.BIRTHDAY),
        DayAhead(ZOE, "Zoë Müller", date(2027, 1, 1), DayKind.ASK, "the launch"),
        DayAhead(ANA, "Ana Sousa", date(2027, 1, 2), DayKind.BIRTHDAY),
        DayAhead(ZOE, "Zoë Müller", date(2027, 1, 5), DayKind.WORK_ANNIVERSARY),
    ]


def test_who_asked_to_be_let_be_is_not_brought_up(services: Services) -> None:
    services.keeping.add_date(ContactDate(RAJ, date(2026, 12, 31), "the launch"))
    services.contacts.set_terms(RAJ, consent="", source="", do_not_contact=True)
    assert [each.contact for each in services.days_ahead.coming()] == [ANA]


def test_the_day_that_most_years_lack_is_kept_on_the_day_before(services: Services) -> None:
    (found,) = [each for each in services.days_ahead.coming(90) if each.contact == LEAP]
    assert found.on == date(2027, 2, 28)


def test_a_word_for_a_day_is_planned_once(services: Services) -> None:
    raj, *_ = services.days_ahead.coming()
    planned = services.days_ahead.plan(raj).value
    assert services.days_ahead.plan(raj).value == planned
    (entry,) = services.follow_ups.queue()
    assert entry.follow_up.kind is FollowUpKind.CONGRATULATION
    assert (entry.follow_up.due_on, entry.follow_up.about) == (raj.on, "birthday")
    services.undo.undo()
    assert services.follow_ups.queue() == []


def test_the_word_fits_the_day(services: Services) -> None:
    yearly = ContactDate(ZOE, date(2020, 1, 5), "", DateKind.WORK_ANNIVERSARY, is_yearly=True)
    services.keeping.add_date(yearly)
    subjects = {}
    for day in services.days_ahead.coming():
        planned = services.days_ahead.plan(day).value
        subjects[day.name] = services.messages.compose(planned).draft.subject
    assert subjects == {
        "Raj Patel": "Happy birthday",
        "Ana Sousa": "Happy birthday",
        "Zoë Müller": "Another year",
    }
    glad = services.follow_ups.add(RAJ, FollowUpKind.CONGRATULATION, date(2026, 12, 30)).value
    assert services.messages.compose(glad).draft.subject == "Congratulations"


@given(st.dates(), st.dates(date(1970, 1, 1)), st.integers(0, 400), st.booleans())
def test_a_birthday_comes_on_its_day_and_is_found_by_its_end(
    born: date, today: date, days: int, has_year: bool
) -> None:
    text = born.isoformat() if has_year else f"--{born.isoformat()[-5:]}"
    found = birthdays_ahead([Birthday(ANA, "Ana", text)], today, days)
    for each in found:
        assert today <= each.on <= last_day(today, days)
        assert (each.on.month, each.on.day) in {(born.month, born.day), (2, 28)}
        assert text[-5:] in birthday_ends(today, days)
    if days >= 366 and today < date(9998, 1, 1):
        assert found
