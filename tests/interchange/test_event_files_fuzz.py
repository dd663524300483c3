"""Whatever bytes a schedule, a calendar or a list has: events, people or a sentence, soon."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pace import at_most

from eventmate.services.found_agendas import find_agendas
from eventmate.services.list_reading import read_list
from eventmate.services.reading import read_bytes

NOW = datetime(2026, 10, 14, tzinfo=UTC)
SECONDS = 1.0  # of this process, so that a busy machine changes nothing
MOST = 40  # times a piece is repeated
Edit = tuple[str, int, int, bytes]

_EVENT = (
    "<event id='7' guid='ab'><date>2026-10-14T10:30:00+02:00</date><start>10:30</start>"
    "<duration>00:45</duration><title>Bees &amp; Bits</title><abstract>Short.</abstract>"
    "<persons><person id='3'>Ada Example</person></persons></event>"
)
XML = (
    "<?xml version='1.0'?><schedule><conference><title>Tiny</title><start>2026-10-14</start>"
    f"<end>2026-10-15</end></conference><day date='2026-10-14'><room name='Red'>{_EVENT}</room>"
    f"</day><day date='2026-10-15'><room name='Blue'>{_EVENT}</room></day></schedule>"
).encode()
_TALK = {
    "guid": "ab",
    "date": "2026-10-14T10:30:00+02:00",
    "start": "10:30",
    "duration": "00:45",
    "title": "Bees",
    "persons": [{"public_name": "Ada Example"}],
}
JSON = json.dumps(
    {
        "schedule": {
            "conference": {
                "title": "Tiny",
                "days": [{"date": "2026-10-14", "rooms": {"Red": [_TALK, _TALK]}}],
            }
        }
    }
).encode()
SESSIONIZE = json.dumps(
    {
        "sessions": [
            {"id": "1", "title": "Bees", "startsAt": "2026-10-14T10:00:00", "roomId": 7},
        ],
        "speakers": [{"id": "s1", "fullName": "Ada Example", "sessions": [1]}],
        "rooms": [{"id": 7, "name": "Red"}],
    }
).encode()
CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\n"
    b"DTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    b"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Here:20261014T190000\r\nDTEND;TZID=Here:20261014T210000"
    b"\r\nRRULE:FREQ=MONTHLY;BYDAY=2WE\r\nEXDATE;TZID=Here:20261111T190000\r\nSUMMARY:Meetup\r\n"
    b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;TZID=Here:20261209T190000\r\n"
    b"DTSTART:20261210T180000Z\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PAGE = (
    b"<!DOCTYPE html><html><head><title>Tiny</title><script type='application/ld+json'>"
    b'{"@context":"https://schema.org","@type":"Event","name":"Tiny","startDate":'
    b'"2026-10-14T10:00:00+02:00","endDate":"2026-10-15","offers":{"price":"25"}}</script>'
    b"</head><body itemscope itemtype='https://schema.org/Event'><p itemprop='name'>Tiny</p>"
    b"</body></html>"
)
TABLE = (
    b"Name,Title,Company,E-mail,Ticket\r\nAda Example,Engineer,Acme,ada@acme.example,X1\r\n"
    b'"Lee, Tom",CEO,"Firm\r\nand Sons",tom@firm.example,X2\r\n'
)
FILES = {
    "schedule.xml": XML,
    "schedule.json": JSON,
    "view.json": SESSIONIZE,
    "meetup.ics": CALENDAR,
    "event.html": PAGE,
    "list.csv": TABLE,
}
_PIECES = (
    *(b"<", b">", b"&", b"&#x0;", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"</room>", b"<day>"),
    *(b'"', b"'", b"{", b"[", b"null", b"1e999", b'"\\ud800"', b"\0", b"\xff\xfe", b"\r\n ", b"\n"),
    *(b"RRULE:FREQ=SECONDLY\r\n", b"RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n", b"RDATE:"),
    *(b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"DTSTART:00010101\r\n", b"DTEND:99991231T235959Z"),
    *(b"0001-01-01", b"9999-12-31T23:59:59", b"99991231", b"00010101T000000Z", b"-99999:99", b"24"),
    *(b"P99999W", b"TZID=Apia:", b",", b";", b"\t", b"\\", "\u202e\u2066".encode(), b"\xc3"),
)
_edits = st.lists(
    st.tuples(
        st.sampled_from(("put", "replace", "remove", "repeat")),
        st.integers(0, 4_000),
        st.integers(1, 80),
        st.sampled_from(_PIECES) | st.binary(max_size=12),
    ),
    min_size=1,
    max_size=8,
)


def edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    """A file that something happened to."""
    for what, place, length, piece in edits:
        start = place % (len(data) + 1)
        end = start + length
        middle = {
            "put": piece + data[start:end],
            "replace": piece,
            "remove": b"",
            "repeat": data[start:end] * (length % MOST + 1),
        }[what]
        data = data[:start] + middle + data[end:]
    return data


def check(name: str, data: bytes) -> None:
    """Events, people or a sentence that says where; in time."""
    with at_most(SECONDS):
        reading = read_bytes(name, data)
        found = find_agendas(reading, name, NOW)
        listed = read_list(name, data).reading
    answers = (found.ways, reading.contacts, reading.codes, reading.error, reading.skipped)
    assert any(answers) or reading.agendas
    assert listed.people or listed.skipped
    for item in (*reading.skipped, *found.skipped, *listed.skipped):
        assert item.line >= 0
        assert item.why.endswith(".")


@pytest.mark.parametrize("name", FILES)
def test_the_samples_are_whole(name: str) -> None:
    reading = read_bytes(name, FILES[name])
    assert reading.contacts or find_agendas(reading, name, NOW).ways
    check(name, FILES[name])


@settings(max_examples=300)
@given(st.sampled_from(sorted(FILES)), _edits)
def test_whatever_happened_to_a_file_it_is_answered(name: str, edits: list[Edit]) -> None:
    check(name, edited(FILES[name], edits))


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=400))
def test_any_bytes_under_any_name_are_answered(name: str, data: bytes) -> None:
    check(name, data)


@pytest.mark.parametrize("year", ["0001", "0002", "4999", "5000", "9999"])
@pytest.mark.parametrize(
    "entry",
    [
        "DTSTART:{}0101T000000Z\r\nDTEND:{}1231T235959Z",
        "DTSTART;VALUE=DATE:{}0101\r\nDTEND;VALUE=DATE:{}0101\r\nRRULE:FREQ=DAILY",
        "DTSTART;TZID=Pacific/Apia:{}1231T235959\r\nDTEND:{}1231T235959Z",
        "DTSTART:20261014T190000Z\r\nDTEND;TZID=Pacific/Apia:{}1231T235959\r\nRRULE:FREQ=YEARLY",
        "DTSTART:20261014\r\nRRULE:FREQ=YEARLY;UNTIL={}1231\r\nDURATION:P99999W",
    ],
)
def test_years_at_the_edges_of_time(year: str, entry: str) -> None:
    lines = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Far\r\n{entry}\r\nEND:VEVENT\r\n"
    check("far.ics", lines.replace("{}", year).encode())
