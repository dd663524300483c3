"""Entries of calendars: what is read, and what is named where it cannot be."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.agendas import Agenda
from eventmate.domain.events import EventStatus
from eventmate.interchange.calendars.reader import CalendarReading, read_calendar

MEETUP = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Search meetups
BEGIN:VEVENT
UID:may@meetups.example
DTSTART;TZID=Europe/Berlin:20260504T190000
DTEND;TZID=Europe/Berlin:20260504T213000
SUMMARY:Vectors\\, again
LOCATION:Hall 3\\nMain Street 1
DESCRIPTION:Bring a lap
 top\\nand friends
URL:https://meetups.example/may
STATUS:TENTATIVE
END:VEVENT
END:VCALENDAR
"""


def read(text: str) -> CalendarReading:
    return read_calendar(text.replace("\n", "\r\n").encode())


def entry(*lines: str, calendar: tuple[str, ...] = ()) -> Agenda:
    """The only entry of a calendar with these lines."""
    (found,) = read(_calendar(*lines, calendar=calendar)).calendar.entries
    return found


def reasons(*lines: str) -> list[tuple[int, str]]:
    """Where something was left out of an entry with these lines, the first being line 3."""
    return [(item.line, item.why) for item in read(_calendar(*lines)).skipped]


def _calendar(*lines: str, calendar: tuple[str, ...] = ()) -> str:
    head = ("BEGIN:VCALENDAR", *calendar, "BEGIN:VEVENT")
    return "\n".join((*head, *lines, "END:VEVENT", "END:VCALENDAR", ""))


def test_an_entry_with_everything() -> None:
    reading = read(MEETUP)
    (found,) = reading.calendar.entries
    event = found.event

    assert reading.skipped == ()
    assert reading.calendar.name == "Search meetups"
    assert (event.name, event.venue) == ("Vectors, again", "Hall 3, Main Street 1")
    assert event.description == "Bring a laptop\nand friends"
    assert event.url == "https://meetups.example/may"
    assert (event.starts_on, event.ends_on) == (date(2026, 5, 4), date(2026, 5, 4))
    assert (event.begins, event.finishes, event.timezone) == (
        time(19),
        time(21, 30),
        "Europe/Berlin",
    )
    assert event.status is EventStatus.CONSIDERING
    assert (found.key, found.floating, found.cancelled) == ("may@meetups.example", False, False)
    assert (found.talks, found.repetition, found.undated) == ((), None, False)


@pytest.mark.parametrize(
    ("lines", "days", "hours", "timezone", "floating"),
    [
        (["DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260507"], "04 06", None, "", False),
        (["DTSTART;VALUE=DATE:20260504"], "04 04", None, "", False),
        (["DTSTART:20260504", "DTEND:20260504"], "04 04", None, "", False),
        (["DTSTART:20260504", "DURATION:P2D"], "04 05", None, "", False),
        (["DTSTART:20260504T190000", "DTEND:20260504T200000"], "04 04", "19:00 20:00", "", True),
        (["DTSTART:20260504T190000Z"], "04 04", "19:00 None", "UTC", False),
        (["DTSTART:20260504T1900", "DURATION:PT90M"], "04 04", "19:00 20:30", "", True),
        (["DTSTART:2026-05-04T19:00:00+02:00"], "04 04", "17:00 None", "UTC", False),
        (["DTSTART:20260504T240000"], "05 05", "00:00 None", "", True),
        (["DTSTART:20260504T230000", "DURATION:PT2H"], "04 05", "23:00 01:00", "", True),
        (
            ["DTSTART;TZID=Europe/Lisbon:20260504T190000", "DTEND:20260504T190000Z"],
            "04 04",
            "19:00 20:00",
            "Europe/Lisbon",
            False,
        ),
        # One day on the wall clock over the night clocks are changed, and 24 hours.
        (
            ["DTSTART;TZID=Europe/Berlin:20260328T120000", "DURATION:P1D"],
            "28 29",
            "12:00 12:00",
            "Europe/Berlin",
            False,
        ),
        (
            ["DTSTART;TZID=Europe/Berlin:20260328T120000", "DURATION:PT24H"],
            "28 29",
            "12:00 13:00",
            "Europe/Berlin",
            False,
        ),
        (
            ["DTSTART:20260504T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"],
            "04 04",
            None,
            "",
            False,
        ),
    ],
)
def test_days_and_hours(
    lines: list[str], days: str, hours: str | None, timezone: str, floating: bool
) -> None:
    found = entry(*lines)
    event = found.event

    assert f"{event.starts_on:%d} {event.ends_on:%d}" == days
    if hours is None:
        assert (event.begins, event.finishes) == (None, None)
    else:
        shown = [at and f"{at:%H:%M}" for at in (event.begins, event.finishes)]
        assert f"{shown[0]} {shown[1]}" == hours
    assert (event.timezone, found.floating) == (timezone, floating)


@pytest.mark.parametrize(("written", "begins"), [("20260504T170000Z", 19), ("20260504T190000", 19)])
def test_a_calendar_with_a_zone_of_its_own_shows_its_times_in_it(written: str, begins: int) -> None:
    found = entry(f"DTSTART:{written}", calendar=("X-WR-TIMEZONE:Europe/Berlin",))

    assert (found.event.begins, found.event.timezone) == (time(begins), "Europe/Berlin")
    assert not found.floating


def test_repetition_with_dates_added_and_left_out() -> None:
    found = entry(
        "UID:weekly",
        "DTSTART;TZID=Europe/Berlin:20260504T190000",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Europe/Berlin:20260511T190000,20260518T190000",
        "EXDATE;VALUE=DATE:20260525",
        "RDATE:20260602T170000Z/PT1H",
    )
    berlin = ZoneInfo("Europe/Berlin")

    assert found.repetition is not None
    assert found.repetition.rule == "FREQ=WEEKLY;COUNT=5"
    assert found.repetition.starts_at == datetime(2026, 5, 4, 19, tzinfo=berlin)
    assert found.repetition.starts_at.tzinfo == berlin
    assert [moment.day for moment in found.repetition.left_out] == [11, 18, 25]
    assert found.repetition.added == (datetime(2026, 6, 2, 19, tzinfo=berlin),)


def test_a_changed_date_is_an_entry_and_no_longer_a_date_of_the_repetition() -> None:
    series, changed = read(
        "BEGIN:VEVENT\nUID:w\nDTSTART:20260504T170000Z\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:w\nRECURRENCE-ID:20260511T170000Z\nDTSTART:20260512T170000Z\n"
        "STATUS:CANCELLED\nEND:VEVENT\n"
    ).calendar.entries

    assert series.repetition is not None
    assert series.repetition.left_out == (datetime(2026, 5, 11, 17, tzinfo=UTC),)
    assert (series.key, changed.key) == ("w", "w/20260511T170000Z")
    assert (series.cancelled, changed.cancelled) == (False, True)


def test_repetition_of_old_calendars() -> None:
    found = entry("DTSTART:20060504T170000Z", "RRULE:W2 TU TH #27")

    assert found.repetition is not None
    assert found.repetition.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=27"


def test_old_calendars_in_quoted_printable() -> None:
    text = b"BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20060504T170000Z\r\n"
    text += b"SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=\r\n=DFe: hi=\r\n\r\n"
    text += b"LOCATION:Hall\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    (found,) = read_calendar(text).calendar.entries

    assert (found.event.name, found.event.venue) == ("Grüße: hi", "Hall")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\r\r\n"])
def test_any_encoding_and_line_ending(encoding: str, ending: str) -> None:
    text = _calendar("DTSTART:20260504", "SUMMARY:Grüße aus Köln").replace("\n", ending)
    (found,) = read_calendar(text.encode(encoding)).calendar.entries

    assert found.event.name == "Grüße aus Köln"


def test_a_letter_cut_by_a_fold_is_whole() -> None:
    text = b"BEGIN:VEVENT\r\nDTSTART:20260504\r\nSUMMARY:Gr\xc3\r\n \xbc\xc3\x9fe\r\nEND:VEVENT\r\n"
    (found,) = read_calendar(text).calendar.entries

    assert found.event.name == "Grüße"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("DTEND:tomorrow", "The end “tomorrow” is no date and was left out."),
        ("DTEND:20260503T190000Z", "This ends before it begins, so its end was left out."),
        ("DURATION:long", "“long” is no duration and was left out."),
        ("DURATION:-PT1H", "“-PT1H” is no duration and was left out."),
        ("RRULE:FREQ=SOMETIMES", "This rule does not say how often it repeats."),
        ("RRULE:FREQ=DAILY;INTERVAL=0", "“INTERVAL=0” is no part of a rule of repetition."),
        ("EXDATE:never", "“never” is no date to add or leave out."),
        ("URL:see the mail", "“see the mail” is no web address and was left out."),
        ("DTSTAMP:now", "The DTSTAMP “now” cannot be read."),
        ("GEO:here", "The GEO “here” cannot be read."),
        ("SUMARY:Typo", "SUMARY is no property of an entry and was left out."),
        ("SUMMARY=Typo", "“SUMMARY=Typo” is no property of a calendar and was left out."),
        ("RECURRENCE-ID:?", "“?” is no date, so this stands on its own."),
    ],
)
def test_a_bad_property_loses_only_itself_and_is_named(line: str, why: str) -> None:
    assert reasons("DTSTART:20260504T190000Z", line) == [(4, why)]
    assert entry("DTSTART:20260504T190000Z", line).event.begins == time(19)


def test_a_repetition_of_every_second_is_named() -> None:
    ((line, why),) = reasons("DTSTART:20260504T190000Z", "RRULE:FREQ=SECONDLY")

    assert line == 4
    assert "every second" in why


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["DTSTART:20260504T99"], date(2026, 5, 4)),
        (["RECURRENCE-ID:20260505T190000Z"], date(2026, 5, 5)),
        (["DTSTART:soon", "DTEND;VALUE=DATE:20260506"], date(2026, 5, 6)),
    ],
)
def test_the_day_is_kept_where_anything_says_it(lines: list[str], day: date) -> None:
    found = entry(*lines)

    assert (found.event.starts_on, found.undated) == (day, False)
    assert len(reasons(*lines)) == 1


def test_without_any_day_an_entry_is_found_and_says_so() -> None:
    found = entry("SUMMARY:Some day", "DTSTAMP:20260501T080000Z")

    assert (found.event.name, found.undated) == ("Some day", True)
    assert found.event.starts_on == date(2026, 5, 1)
    ((line, why),) = reasons("SUMMARY:Some day")
    assert (line, "set its day by hand" in why) == (2, True)


def test_entries_without_beginning_or_end_are_read() -> None:
    reading = read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260504\nSUMMARY:One\n"
        "BEGIN:VEVENT\nDTSTART:20260505\nSUMMARY:Two\nBEGIN:VALARM\nSUMMARY:No\nEND:VEVENT\n"
        "DTSTART:20260506\nSUMMARY:Three\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20260507\nSUMMARY:Four"
    )

    assert [found.event.name for found in reading.calendar.entries] == [
        "One",
        "Two",
        "Three",
        "Four",
    ]
    assert [item.line for item in reading.skipped] == [2, 8, 11, 14]


def test_what_is_no_event_is_counted_once() -> None:
    reading = read(
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nDUE:x\nEND:VTODO\nBEGIN:VTODO\nEND:VTODO\n"
        "BEGIN:VJOURNAL\nEND:VJOURNAL\nBEGIN:VEVENT\nDTSTART:20260504\nEND:VEVENT\nEND:VCALENDAR\n"
    )

    assert len(reading.calendar.entries) == 1
    ((line, why),) = [(item.line, item.why) for item in reading.skipped]
    assert (line, why) == (2, "1 journal entry, 2 tasks: no events, so not read.")


def test_several_calendars_in_one_file() -> None:
    found = read(
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Asia/Tokyo\nX-WR-CALNAME:East\nBEGIN:VEVENT\n"
        "DTSTART:20260504T000000Z\nEND:VEVENT\nEND:VCALENDAR\n"
        "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nDTSTART:20260504T000000Z\nEND:VEVENT\n"
        "END:VCALENDAR\n"
    ).calendar

    assert [entry.event.timezone for entry in found.entries] == ["Asia/Tokyo", "UTC"]
    assert [entry.cancelled for entry in found.entries] == [False, True]
    assert found.name == "East"


def test_texts_broken_without_a_fold_are_joined() -> None:
    assert entry("DTSTART:20260504", "DESCRIPTION:One", "two words").event.description == (
        "One\ntwo words"
    )


def test_indented_files_are_read() -> None:
    text = "".join(f"    {line}\n" for line in MEETUP.splitlines())

    assert read(text).calendar.entries == read(MEETUP).calendar.entries


@given(st.binary(max_size=2_000))
def test_any_bytes_are_answered(data: bytes) -> None:
    read_calendar(b"BEGIN:VEVENT\r\nDTSTART:20260504\r\n" + data)


@given(st.integers(0, len(MEETUP)), st.text('\r\n \t;:=",\\TZ0129+-', max_size=12))
def test_a_calendar_damaged_anywhere_is_answered(at: int, damage: str) -> None:
    reading = read(MEETUP[:at] + damage + MEETUP[at:])

    lines = [item.line for item in reading.skipped]
    assert all(1 <= line <= MEETUP.count("\n") + 14 for line in lines)
    assert all(item.why.endswith(".") for item in reading.skipped)


@given(st.text(max_size=200).filter(str.strip))
def test_any_title_comes_back(title: str) -> None:
    from eventmate.interchange.vcard.values import clean

    wanted = clean(title.encode("utf-8", "replace").decode()).strip().replace("\n", " ")
    escaped = clean(title).strip().replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,")
    found = read_calendar(
        _calendar("DTSTART:20260504", f"SUMMARY:{escaped}").encode("utf-8", "replace")
    )

    assert found.calendar.entries[0].event.name == (wanted or "Untitled event")
