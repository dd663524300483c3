"""Days and times in words."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from eventmate.ui.dates import (
    clock_time,
    day_range,
    friendly_day,
    friendly_moment,
    is_soon,
    time_range,
)

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "Today"),
        (date(2026, 10, 15), "Tomorrow"),
        (date(2026, 10, 13), "Yesterday"),
        (date(2026, 10, 16), "Fri 16 Oct"),
        (date(2027, 1, 2), "2 Jan 2027"),
    ],
)
def test_days_as_people_say_them(day: date, words: str) -> None:
    assert friendly_day(day, TODAY) == words


def test_times() -> None:
    start = datetime(2026, 10, 14, 15, 30).astimezone()
    assert clock_time(start) == "15:30"
    assert time_range(start, start.replace(hour=16, minute=10)) == "15:30\u201316:10"
    assert friendly_moment(start, TODAY) == "Today 15:30"


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (TODAY, "14 Oct 2026"),
        (date(2026, 10, 16), "14\u201316 Oct 2026"),
        (date(2026, 11, 2), "14 Oct\u20132 Nov 2026"),
        (date(2027, 1, 2), "14 Oct 2026\u20132 Jan 2027"),
    ],
)
def test_ranges_of_days(end: date, words: str) -> None:
    assert day_range(TODAY, end) == words


def test_soon_is_within_the_week() -> None:
    assert is_soon(date(2026, 10, 20), TODAY)
    assert not is_soon(date(2026, 10, 21), TODAY)
