"""How far an event is, by its own clock."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from eventmate.domain.events import EventDraft
from eventmate.ui.dates import long_day, wall_time
from eventmate.ui.pages.events.overview.when_words import (
    countdown,
    has_begun,
    hours_words,
    is_over,
)

FIRST = date(2026, 10, 14)
LISBON = EventDraft("Days", FIRST, date(2026, 10, 16), "Europe/Lisbon", begins=time(9))
BERLIN = timezone(timedelta(hours=2))
LATE = EventDraft("Late", FIRST, FIRST, "Europe/Berlin", begins=time(19), finishes=time(22))


def at(day: int, hour: int, month: int = 10) -> datetime:
    """A moment here, which is Berlin in summer."""
    return datetime(2026, month, day, hour, 30, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("draft", "now", "words"),
    [
        (LISBON, at(1, 12), f"Starts in 13 days, {wall_time(time(9))} in Lisbon"),
        (LISBON, at(13, 12), f"Starts tomorrow, {wall_time(time(9))} in Lisbon"),
        (LISBON, at(14, 0), f"Starts tomorrow, {wall_time(time(9))} in Lisbon"),
        (LISBON, at(14, 9), f"Starts today, {wall_time(time(9))} in Lisbon"),
        (LISBON, at(14, 10), "On now, day 1 of 3"),
        (LISBON, at(16, 23), "On now, day 3 of 3"),
        (LISBON, at(17, 12), "Ended yesterday"),
        (LISBON, at(30, 12), "Ended 14 days ago"),
        (LATE, at(14, 12), f"Starts today, {wall_time(time(19))}"),
        (LATE, at(14, 20), f"On now, until {wall_time(time(22))}"),
        (LATE, at(14, 22), "Ended today"),
        (EventDraft("Bare", FIRST, FIRST), at(13, 12), "Starts tomorrow"),
        (EventDraft("Bare", FIRST, FIRST), at(14, 0), "On now"),
        (EventDraft("Old", FIRST, FIRST), at(24, 12, 12), f"Ended on {long_day(FIRST)}"),
    ],
)
def test_the_countdown(draft: EventDraft, now: datetime, words: str) -> None:
    assert countdown(draft, now) == words


def test_an_event_far_away_begins_and_ends_by_its_own_clock() -> None:
    draft = EventDraft("Apia", FIRST, FIRST, "Pacific/Apia")
    before = datetime(2026, 10, 13, 10, 59, tzinfo=UTC)
    assert not has_begun(draft, before)
    assert has_begun(draft, before + timedelta(minutes=1))
    assert not is_over(draft, before + timedelta(days=1))
    assert is_over(draft, before + timedelta(days=1, minutes=1))


@pytest.mark.parametrize(
    ("begins", "finishes", "words"),
    [
        (None, None, ""),
        (time(9), None, f"from {wall_time(time(9))}"),
        (None, time(17), f"until {wall_time(time(17))}"),
        (time(9), time(17), f"{wall_time(time(9))}\u2013{wall_time(time(17))}"),
    ],
)
def test_hours(begins: time | None, finishes: time | None, words: str) -> None:
    assert hours_words(EventDraft("x", FIRST, FIRST, begins=begins, finishes=finishes)) == words
