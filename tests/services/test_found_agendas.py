"""What is found in calendars: events of their own, conferences, dates of what repeats."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import pairwise
from pathlib import Path

import pytest
from library_stage import NOW, open_services
from pace import at_most

from eventmate.domain.events import EventKind, EventStatus
from eventmate.services.bundle import Services
from eventmate.services.found_agendas import find_agendas
from eventmate.services.reading import read_bytes


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """All use cases on an empty library."""
    made = open_services(tmp_path)
    yield made
    made.library.close()


CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Harbour Meetup
BEGIN:VEVENT
UID:weekly
DTSTART;TZID=Europe/Lisbon:20260105T190000
DTEND;TZID=Europe/Lisbon:20260105T210000
RRULE:FREQ=WEEKLY
SUMMARY:Harbour Meetup
END:VEVENT
{}END:VCALENDAR
"""
ENTRY = """BEGIN:VEVENT
UID:talk-{0}
DTSTART:20261014T{0:02d}0000Z
DTEND:20261014T{0:02d}4500Z
SUMMARY:Talk {0}
LOCATION:Sala {0}
END:VEVENT
"""


def test_what_repeats_comes_as_its_next_dates(services: Services) -> None:
    reading = read_bytes("meetup.ics", CALENDAR.format("").encode())
    coming = find_agendas(reading, "meetup.ics", NOW).suggested
    days = [item.event.starts_on for item in coming]
    assert days[0] == date(2026, 10, 19)
    assert [(b - a).days for a, b in pairwise(days)] == [7] * 5
    added = services.agendas.bring_in(coming, "meetup.ics").value.added
    again = services.agendas.bring_in(coming, "meetup.ics").value
    assert (added, again.added, again.unchanged) == (6, 0, 6)


SLOW = """BEGIN:VEVENT
UID:slow-{0}
DTSTART:19700101T000000Z
RRULE:FREQ=HOURLY;BYMONTHDAY=1,2,3;COUNT=99999999
SUMMARY:Slow {0}
END:VEVENT
"""


def test_slow_repetitions_lose_only_their_own_dates(services: Services) -> None:
    text = CALENDAR.format("").replace("END:VCALENDAR\n", "")
    text += "".join(SLOW.format(number) for number in range(500)) + "END:VCALENDAR\n"
    with at_most(2):
        found = find_agendas(read_bytes("feed.ics", text.encode()), "feed.ics", NOW)
    names = [item.event.name for item in found.suggested]
    assert (names.count("Harbour Meetup"), names.count("Slow 499")) == (6, 1)
    assert len(names) == 506
    told = found.skipped[-1]
    assert "Only the first date of “Slow 499” was kept." in told.why
    assert text.splitlines()[told.line - 1].startswith("RRULE")
    assert services.agendas.bring_in(found.suggested[:7], "feed.ics").value.added == 7


def test_dates_counted_in_utc_are_on_the_clocks_of_the_place() -> None:
    text = (
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:late\n"
        "DTSTART:20261020T223000Z\nDTEND:20261020T233000Z\nRRULE:FREQ=WEEKLY;COUNT=2\n"
        "SUMMARY:Late\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = find_agendas(read_bytes("late.ics", text.encode()), "late.ics", NOW)
    said = [(e.event.starts_on.day, e.event.begins, e.event.finishes) for e in found.suggested]
    assert said == [(21, time(0, 30), time(1, 30)), (27, time(23, 30), time(0, 30))]
    assert [e.key for e in found.suggested] == ["late/20261020T223000Z", "late/20261027T223000Z"]


def test_many_entries_close_together_are_one_conference() -> None:
    text = CALENDAR.partition("BEGIN:VEVENT")[0]
    text += "".join(ENTRY.format(n) for n in range(9, 15))
    reading = read_bytes("ferry.ics", (text + "END:VCALENDAR\n").encode())
    (coming,) = find_agendas(reading, "ferry.ics", NOW).suggested
    assert coming.event.name == "Harbour Meetup"
    assert [(t.title, t.room) for t in coming.talks[:2]] == [
        ("Talk 9", "Sala 9"),
        ("Talk 10", "Sala 10"),
    ]
    assert coming.talks[0].starts_at == datetime(2026, 10, 14, 9, tzinfo=UTC)
    assert len(find_agendas(reading, "ferry.ics", NOW).ways[1]) == 6


def test_a_conference_calendar_that_breaks_off_takes_nothing_away(services: Services) -> None:
    text = CALENDAR.partition("BEGIN:VEVENT")[0]
    text += "".join(ENTRY.format(n) for n in range(9, 15)) + "END:VCALENDAR\n"

    def bring(text: str) -> list[str]:
        found = find_agendas(read_bytes("ferry.ics", text.encode()), "ferry.ics", NOW)
        (event,) = services.agendas.bring_in(found.ways[0], "ferry.ics").value.events
        return [talk.title for talk in services.events.talks(event.event)]

    titles = [f"Talk {n}" for n in range(9, 15)]
    assert bring(text) == titles
    assert bring(text[: text.index("lk 13")]) == titles
    assert bring(text.replace(ENTRY.format(10), "")) == [t for t in titles if t != "Talk 10"]


def test_entries_with_one_id_are_events_of_their_own(services: Services) -> None:
    days = "".join(ENTRY.format(9).replace("20261014", f"202610{d}") for d in (14, 15, 16, 16))
    text = f"BEGIN:VCALENDAR\n{days}END:VCALENDAR\n"
    found = find_agendas(read_bytes("x.ics", text.encode()), "x.ics", NOW)
    (events,) = [way for way in found.ways if len(way) > 1]
    assert [event.event.starts_on.day for event in events] == [14, 15, 16]
    assert [item.why for item in found.skipped] == [
        "1 entry stands here twice; its last form was kept."
    ]
    assert services.agendas.bring_in(events, "x.ics").value.added == 3
    assert services.agendas.bring_in(events, "x.ics").value.unchanged == 3


def test_nobody_knows_whether_i_go_to_one_of_many_or_went_to_one_that_is_over() -> None:
    def found(*days: int) -> list[EventStatus]:
        entries = "".join(ENTRY.format(9).replace("20261014", f"2026{d}") for d in days)
        text = f"BEGIN:VCALENDAR\n{entries}END:VCALENDAR\n"
        ways = find_agendas(read_bytes("x.ics", text.encode()), "x.ics", NOW)
        return [item.event.status for item in ways.suggested]

    assert found(1230) == [EventStatus.GOING]
    assert found(1230, 1231) == [EventStatus.CONSIDERING] * 2
    assert found(1001) == [EventStatus.CONSIDERING]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("DTSTART:20261014T180000Z\nDTEND:20261014T200000Z", EventKind.MEETUP),
        ("DTSTART:20261014T220000Z\nDTEND:20261015T010000Z", EventKind.MEETUP),
        ("DTSTART:20261014T180000Z\nSUMMARY:Rail Summit", EventKind.CONFERENCE),
        ("DTSTART:20261014T090000Z\nDTEND:20261016T170000Z", EventKind.CONFERENCE),
        ("DTSTART;VALUE=DATE:20261014", EventKind.CONFERENCE),
        ("DTSTART:20261014T180000Z\nLOCATION:https://call.example/x", EventKind.WEBINAR),
    ],
)
def test_hours_say_the_kind_of_an_entry(lines: str, kind: EventKind) -> None:
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    (item,) = read_bytes("x.ics", text.encode()).agendas
    assert item.event.kind is kind
    assert item.event.is_virtual is (kind is EventKind.WEBINAR)
