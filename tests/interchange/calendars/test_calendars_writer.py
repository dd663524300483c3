"""Calendar files: the same bytes everywhere, and what they say comes back."""

import locale
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.calendar_items import CalendarItem
from eventmate.interchange.calendars.reader import read_calendar
from eventmate.interchange.calendars.writer import write_calendar
from eventmate.interchange.vcard.values import clean

GOLDEN = Path(__file__).parents[2] / "data" / "calendars" / "written.ics"
LISBON = ZoneInfo("Europe/Lisbon")
STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ITEMS = (
    CalendarItem(
        uid="talk-7@eventmate.example",
        title="Größe zählt; Vektoren, immer wieder \\ und noch ein Wort mehr für die zweite Zeile",
        starts_at=datetime(2026, 3, 29, 3, 30, tzinfo=LISBON),
        ends_at=datetime(2026, 3, 29, 4, 15, tzinfo=LISBON),
        place="Hall 3",
        description="With Ada Lovelace.\nBring a laptop 👩‍💻.",
        url="https://conference.example/talks/7?a=1,2;b",
        alarm_minutes=10,
    ),
    CalendarItem(
        "event-1@eventmate.example", "All three days", date(2026, 3, 27), date(2026, 3, 29)
    ),
    CalendarItem(
        "event-2@eventmate.example",
        "Breakfast",
        datetime(2026, 3, 28, 8),
        datetime(2026, 3, 28, 9),
        cancelled=True,
    ),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def test_the_golden_file() -> None:
    assert write_calendar(ITEMS, STAMP) == GOLDEN.read_bytes()


@pytest.mark.parametrize("zone", ["Pacific/Apia", "Asia/Kathmandu", "Europe/Berlin"])
def test_bytes_are_the_same_on_any_computer(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_ALL)
    monkeypatch.setenv("TZ", zone)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        if hasattr(time, "tzset"):
            time.tzset()
        assert write_calendar(ITEMS, STAMP) == GOLDEN.read_bytes()
    finally:
        monkeypatch.undo()
        locale.setlocale(locale.LC_ALL, before)
        if hasattr(time, "tzset"):
            time.tzset()


def test_what_is_written_is_read() -> None:
    reading = read_calendar(write_calendar(ITEMS, STAMP))
    talk, event, breakfast = reading.calendar.entries

    assert reading.skipped == ()
    assert (talk.key, talk.event.name) == (ITEMS[0].uid, ITEMS[0].title)
    assert talk.event.description == ITEMS[0].description
    assert (talk.event.venue, talk.event.url) == (ITEMS[0].place, ITEMS[0].url)
    assert f"{talk.event.begins} {talk.event.timezone}" == "02:30:00 UTC"
    assert (event.event.starts_on, event.event.ends_on) == (date(2026, 3, 27), date(2026, 3, 29))
    assert (breakfast.floating, breakfast.cancelled) == (True, True)


@pytest.mark.parametrize(
    "ends_at", [datetime(2026, 3, 28, 7), datetime(2026, 3, 28, 9, tzinfo=UTC), date(2026, 3, 29)]
)
def test_an_end_that_does_not_fit_is_the_beginning(ends_at: datetime | date) -> None:
    item = CalendarItem("a", "Breakfast", datetime(2026, 3, 28, 8), ends_at)

    assert b"DTEND:20260328T080000\r\n" in write_calendar([item], STAMP)


@given(TEXTS, TEXTS, TEXTS)
def test_any_texts_come_back(title: str, place: str, description: str) -> None:
    start = datetime(2026, 5, 4, 19, tzinfo=UTC)
    item = CalendarItem("id", title, start, start + timedelta(hours=1), place, description)
    data = write_calendar([item], STAMP)
    (found,) = read_calendar(data).calendar.entries

    assert found.event.name == (" ".join(clean(title).split()) or "Untitled event")
    assert found.event.venue == " ".join(clean(place).split())
    assert found.event.description == clean(description).strip()


@given(TEXTS)
def test_lines_are_short_and_whole(text: str) -> None:
    start = date(2026, 5, 4)
    data = write_calendar([CalendarItem("id", text, start, start, description=text)], STAMP)
    lines = data.split(b"\r\n")

    assert data.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode("utf-8")
