"""What calendars call their zones, found in the IANA database."""

import pytest

from eventmate.interchange.calendars.reader import read_calendar

CENTRAL = """BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT"""
EASTERN = """BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT"""
KATHMANDU = """BEGIN:STANDARD
DTSTART:19860101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0545
END:STANDARD"""
NOWHERE = """BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0123
TZOFFSETTO:+0123
END:STANDARD"""


def zone_of(head: str, block: str = "") -> tuple[str, bool, list[str]]:
    """The zone read from a beginning, whether it floats, and what was said about it."""
    definition = f"BEGIN:VTIMEZONE\nTZID:Custom\n{block}\nEND:VTIMEZONE\n" if block else ""
    text = f"{definition}BEGIN:VEVENT\nDTSTART;TZID={head}:20260504T190000\nEND:VEVENT\n"
    reading = read_calendar(text.encode())
    (found,) = reading.calendar.entries
    assert found.event.begins is not None
    assert found.event.begins.hour == 19
    return found.event.timezone, found.floating, [item.why for item in reading.skipped]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ('"Europe/Berlin"', "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Europe_Berlin", "Europe/Berlin"),
        ("America-New_York", "America/New_York"),
        ("/mozilla.example/20050126_1/Asia/Tokyo", "Asia/Tokyo"),
        ("posix/Europe/Vaduz", "Europe/Vaduz"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("Etc/GMT-2", "Etc/GMT-2"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("W. Europe Standard Time 1", "Europe/Berlin"),
        ("Pacific Daylight Time", "America/Los_Angeles"),
        ('"Eastern Time (US & Canada)"', "America/New_York"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', "Europe/Amsterdam"),
        ("(UTC+01:00) Amsterdam", "Europe/Amsterdam"),
        ("UTC+11", "Etc/GMT-11"),
        ('"GMT +01:00"', "Etc/GMT-1"),
        ('"(GMT+05:30) Somewhere"', "Asia/Kolkata"),
    ],
)
def test_names(written: str, name: str) -> None:
    assert zone_of(written) == (name, False, [])


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        (CENTRAL, "Europe/Berlin"),
        (EASTERN, "America/New_York"),
        (KATHMANDU, "Asia/Kathmandu"),
        (f"X-LIC-LOCATION:Europe/Lisbon\n{NOWHERE}", "Europe/Lisbon"),
    ],
)
def test_rules_a_calendar_brings_along(rules: str, name: str) -> None:
    assert zone_of("Custom", rules) == (name, False, [])


def test_rules_of_another_year_are_compared_in_their_own() -> None:
    until = CENTRAL.replace("16010101", "19960101").replace(
        "BYMONTH=10", "BYMONTH=10;UNTIL=20001231T000000Z"
    )

    assert zone_of("Custom", until.replace("BYMONTH=3", "BYMONTH=3;UNTIL=20001231T000000Z"))[0]


@pytest.mark.parametrize("block", ["", NOWHERE, "BEGIN:STANDARD\nTZOFFSETTO:x\nEND:STANDARD"])
def test_an_unknown_zone_floats_and_is_named(block: str) -> None:
    zone, floating, (why,) = zone_of("Custom", block)

    assert (zone, floating) == ("", True)
    assert why == "The time zone “Custom” is unknown; its hours are taken as the place's own."
