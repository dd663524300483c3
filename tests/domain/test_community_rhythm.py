"""When to take part again: over months' ends and leap days, and never late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.communities import Community, CommunityDraft, CommunityId
from eventmate.domain.community_rhythm import (
    FORTNIGHT,
    HALF_YEAR,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    is_reminded,
    is_that_time,
    later,
    next_time,
)

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
RHYTHMS = st.sampled_from((1, 3, WEEK, FORTNIGHT, 28, MONTH, QUARTER, HALF_YEAR, YEAR, 1000))


@pytest.mark.parametrize(
    ("day", "every", "after", "expected"),
    [
        ("2026-10-15", WEEK, "2026-10-15", "2026-10-22"),
        ("2026-10-15", WEEK, "2026-10-21", "2026-10-22"),
        ("2026-10-15", WEEK, "2026-10-22", "2026-10-29"),
        ("2028-02-28", 1, "2028-02-28", "2028-02-29"),
        ("2026-12-25", FORTNIGHT, "2026-12-25", "2027-01-08"),
        ("2026-10-15", MONTH, "2026-10-15", "2026-11-15"),
        ("2026-12-15", MONTH, "2026-12-15", "2027-01-15"),
        ("2027-01-31", MONTH, "2027-01-31", "2027-02-28"),
        ("2028-01-31", MONTH, "2028-01-31", "2028-02-29"),
        ("2027-02-28", MONTH, "2027-02-28", "2027-03-31"),
        ("2027-01-30", MONTH, "2027-01-30", "2027-02-28"),
        ("2027-01-31", MONTH, "2027-04-02", "2027-04-30"),
        ("2026-11-30", QUARTER, "2026-11-30", "2027-02-28"),
        ("2026-10-15", QUARTER, "2027-02-01", "2027-04-15"),
        ("2026-08-31", HALF_YEAR, "2026-08-31", "2027-02-28"),
        ("2028-02-29", YEAR, "2028-02-29", "2029-02-28"),
        ("2028-02-29", YEAR, "2031-03-01", "2032-02-29"),
        ("2026-10-15", YEAR, "2026-01-01", "2027-10-15"),
        ("9999-12-20", MONTH, "9999-12-20", "9999-12-31"),
        ("9999-12-30", WEEK, "9999-12-30", "9999-12-31"),
    ],
)
def test_a_rhythm_goes_on(day: str, every: int, after: str, expected: str) -> None:
    found = later(date.fromisoformat(day), every, date.fromisoformat(after))
    assert found == date.fromisoformat(expected)


@given(DAYS, RHYTHMS, DAYS)
def test_the_next_date_is_the_first_one_ahead(day: date, every: int, after: date) -> None:
    found = later(day, every, after)
    assert found > day
    assert found > after
    assert found - max(day, after) <= timedelta(days=max(every + 3, 1))


@given(DAYS, RHYTHMS, DAYS, st.integers(-40, 40))
def test_what_moved_on_has_not_passed(day: date, every: int, today: date, days: int) -> None:
    draft = CommunityDraft("Tram Data", every_days=every, next_on=day)
    on = today + timedelta(days=days)
    found = next_time(draft, on, today)
    assert found is not None
    assert found > max(day, on, today)


def test_without_a_rhythm_a_date_that_was_is_gone_and_a_far_one_stays() -> None:
    today = date(2026, 10, 14)
    for days, stays in ((-3, False), (0, False), (6, False), (7, True)):
        planned = today + timedelta(days=days)
        draft = CommunityDraft("Tram Data", next_on=planned)
        assert next_time(draft, today, today) == (planned if stays else None)
    assert next_time(CommunityDraft("Tram Data"), today, today) is None


def test_a_rhythm_without_a_date_begins_with_what_was_given() -> None:
    today = date(2026, 10, 14)
    draft = CommunityDraft("Tram Data", every_days=MONTH)
    assert next_time(draft, today, today) == date(2026, 11, 14)
    assert next_time(draft, date(2026, 7, 31), today) == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("every", "days", "expected"),
    [
        (WEEK, 3, True),
        (WEEK, 4, False),
        (MONTH, 15, True),
        (MONTH, 16, False),
        (MONTH, -50, True),
        (0, 6, True),
        (0, 7, False),
    ],
)
def test_what_was_given_counts_for_the_nearer_date(every: int, days: int, expected: bool) -> None:
    on = date(2026, 10, 14)
    draft = CommunityDraft("Tram Data", every_days=every, next_on=on + timedelta(days=days))
    assert is_that_time(draft, on) is expected


def test_without_a_date_only_a_rhythm_has_a_next_time() -> None:
    on = date(2026, 10, 14)
    assert is_that_time(CommunityDraft("Tram Data", every_days=MONTH), on)
    assert not is_that_time(CommunityDraft("Tram Data"), on)


@pytest.mark.parametrize(
    ("every", "days", "expected"),
    [
        (0, 0, True),
        (0, 6, True),
        (0, 7, False),
        (0, -6, True),
        (0, -7, False),
        (MONTH, 6, True),
        (MONTH, 7, False),
        (WEEK, 2, True),
        (WEEK, 3, False),
        (1, 1, False),
    ],
)
def test_a_reminder_comes_within_the_week_and_goes_by_itself(
    every: int, days: int, expected: bool
) -> None:
    today = date(2026, 10, 14)
    draft = CommunityDraft("Tram Data", every_days=every, next_on=today + timedelta(days=days))
    assert is_reminded(Community(CommunityId(1), draft), today) is expected


def test_without_a_date_there_is_no_reminder() -> None:
    draft = CommunityDraft("Tram Data", every_days=WEEK)
    assert not is_reminded(Community(CommunityId(1), draft), date(2026, 10, 14))
