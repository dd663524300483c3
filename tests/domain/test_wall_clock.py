"""Wall clocks all over the world, in the nights when clocks are changed too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.wall_clock import from_wall, in_zone, offset_between, zone_named

BERLIN = ZoneInfo("Europe/Berlin")
SHOWN = "%a %d %b %Y %H:%M %z"


@pytest.mark.parametrize(
    ("moment", "timezone", "wall"),
    [
        ("2026-06-12T09:00Z", "Europe/Lisbon", "Fri 12 Jun 2026 10:00 +0100"),
        ("2026-01-12T09:00Z", "Europe/Lisbon", "Mon 12 Jan 2026 09:00 +0000"),
        # The night clocks go forward, and the one they go back, in the north.
        ("2026-03-29T00:59Z", "Europe/Berlin", "Sun 29 Mar 2026 01:59 +0100"),
        ("2026-03-29T01:00Z", "Europe/Berlin", "Sun 29 Mar 2026 03:00 +0200"),
        ("2026-10-25T00:30Z", "Europe/Berlin", "Sun 25 Oct 2026 02:30 +0200"),
        ("2026-10-25T01:30Z", "Europe/Berlin", "Sun 25 Oct 2026 02:30 +0100"),
        ("2026-03-08T06:59Z", "America/New_York", "Sun 08 Mar 2026 01:59 -0500"),
        ("2026-03-08T07:00Z", "America/New_York", "Sun 08 Mar 2026 03:00 -0400"),
        ("2026-11-01T05:30Z", "America/New_York", "Sun 01 Nov 2026 01:30 -0400"),
        ("2026-11-01T06:30Z", "America/New_York", "Sun 01 Nov 2026 01:30 -0500"),
        # In the south.
        ("2026-04-04T15:59Z", "Australia/Sydney", "Sun 05 Apr 2026 02:59 +1100"),
        ("2026-04-04T16:00Z", "Australia/Sydney", "Sun 05 Apr 2026 02:00 +1000"),
        ("2026-10-03T15:59Z", "Australia/Sydney", "Sun 04 Oct 2026 01:59 +1000"),
        ("2026-10-03T16:00Z", "Australia/Sydney", "Sun 04 Oct 2026 03:00 +1100"),
        ("2026-09-26T14:00Z", "Pacific/Auckland", "Sun 27 Sep 2026 03:00 +1300"),
        # Half an hour only.
        ("2026-04-04T14:59Z", "Australia/Lord_Howe", "Sun 05 Apr 2026 01:59 +1100"),
        ("2026-04-04T15:00Z", "Australia/Lord_Howe", "Sun 05 Apr 2026 01:30 +1030"),
        ("2026-10-03T15:30Z", "Australia/Lord_Howe", "Sun 04 Oct 2026 02:30 +1100"),
        # Odd offsets, the far ends of the world, a day that was left out.
        ("2026-06-12T09:00Z", "Asia/Kathmandu", "Fri 12 Jun 2026 14:45 +0545"),
        ("2026-06-12T18:20Z", "Asia/Kathmandu", "Sat 13 Jun 2026 00:05 +0545"),
        ("2026-06-12T09:00Z", "Asia/Kolkata", "Fri 12 Jun 2026 14:30 +0530"),
        ("2026-06-12T10:00Z", "Pacific/Kiritimati", "Sat 13 Jun 2026 00:00 +1400"),
        ("2026-06-12T09:00Z", "Pacific/Pago_Pago", "Thu 11 Jun 2026 22:00 -1100"),
        ("2026-06-12T11:30Z", "Pacific/Apia", "Sat 13 Jun 2026 00:30 +1300"),
        ("2011-12-30T09:59Z", "Pacific/Apia", "Thu 29 Dec 2011 23:59 -1000"),
        ("2011-12-30T10:00Z", "Pacific/Apia", "Sat 31 Dec 2011 00:00 +1400"),
        ("2026-01-12T09:00Z", "America/St_Johns", "Mon 12 Jan 2026 05:30 -0330"),
        # Clocks that go back for Ramadan only.
        ("2024-03-01T12:00Z", "Africa/Casablanca", "Fri 01 Mar 2024 13:00 +0100"),
        ("2024-03-20T12:00Z", "Africa/Casablanca", "Wed 20 Mar 2024 12:00 +0000"),
        ("2024-04-15T12:00Z", "Africa/Casablanca", "Mon 15 Apr 2024 13:00 +0100"),
        # Floating times are any wall clock's own; unknown and empty names mean here.
        ("2026-06-12T09:00", "Asia/Tokyo", "Fri 12 Jun 2026 09:00 +0900"),
        ("2026-06-12T09:00", "", "Fri 12 Jun 2026 09:00 +0200"),
        ("2026-06-12T09:00Z", "", "Fri 12 Jun 2026 11:00 +0200"),
        ("2026-06-12T09:00Z", "Mars/Olympus_Mons", "Fri 12 Jun 2026 11:00 +0200"),
        ("2026-06-12T09:00Z", "../../etc/passwd", "Fri 12 Jun 2026 11:00 +0200"),
        ("2026-06-12T09:00Z", "Europe", "Fri 12 Jun 2026 11:00 +0200"),
    ],
)
def test_the_clock_of_a_place_shows(moment: str, timezone: str, wall: str) -> None:
    shown = in_zone(datetime.fromisoformat(moment), timezone, BERLIN)

    assert shown.strftime(SHOWN) == wall


@pytest.mark.parametrize(
    ("wall", "timezone", "moment", "shown"),
    [
        ("2026-06-12T10:00", "Europe/Lisbon", "12 09:00", "10:00"),
        ("2026-06-12T00:00", "Pacific/Kiritimati", "11 10:00", "00:00"),
        ("2026-06-12T23:30", "Pacific/Pago_Pago", "13 10:30", "23:30"),
        # An hour that is missing: later by what is missing.
        ("2026-03-29T02:30", "Europe/Berlin", "29 01:30", "03:30"),
        ("2026-03-08T02:00", "America/New_York", "08 07:00", "03:00"),
        ("2026-10-04T02:15", "Australia/Sydney", "03 16:15", "03:15"),
        ("2026-10-04T02:15", "Australia/Lord_Howe", "03 15:45", "02:45"),
        ("2026-09-06T00:00", "America/Santiago", "06 04:00", "01:00"),
        ("2011-12-30T12:00", "Pacific/Apia", "30 22:00", "12:00"),
        # An hour that comes twice: the first.
        ("2026-10-25T02:30", "Europe/Berlin", "25 00:30", "02:30"),
        ("2026-11-01T01:30", "America/New_York", "01 05:30", "01:30"),
        ("2026-04-05T02:30", "Australia/Sydney", "04 15:30", "02:30"),
        ("2026-04-05T01:45", "Australia/Lord_Howe", "04 14:45", "01:45"),
        ("2026-06-12T10:00", "", "12 08:00", "10:00"),
        ("2026-06-12T10:00", "Nowhere/At_All", "12 08:00", "10:00"),
    ],
)
def test_what_a_clock_shows_is_a_moment(wall: str, timezone: str, moment: str, shown: str) -> None:
    at = datetime.fromisoformat(wall)
    found = from_wall(at.date(), at.time(), timezone, BERLIN)

    assert found.astimezone(UTC).strftime("%d %H:%M") == moment
    assert found.strftime("%H:%M") == shown


@pytest.mark.parametrize(
    ("timezone", "moment", "hours"),
    [
        ("Europe/Lisbon", "2026-06-12T09:00Z", -1),
        ("Asia/Tokyo", "2026-06-12T09:00Z", 7),
        ("Asia/Tokyo", "2026-01-12T09:00Z", 8),
        ("Asia/Kathmandu", "2026-06-12T09:00Z", 3.75),
        ("America/New_York", "2026-03-10T09:00Z", -5),
        ("America/New_York", "2026-06-12T09:00Z", -6),
        ("Pacific/Kiritimati", "2026-06-12T09:00Z", 12),
        ("Nowhere/At_All", "2026-06-12T09:00Z", 0),
        ("", "2026-06-12T09:00Z", 0),
        ("Asia/Tokyo", "2026-06-12T09:00", 7),
    ],
)
def test_how_far_a_place_is_ahead(timezone: str, moment: str, hours: float) -> None:
    at = datetime.fromisoformat(moment)

    assert offset_between(timezone, BERLIN, at) == timedelta(hours=hours)


def test_the_first_and_last_days_there_are_do_not_fail() -> None:
    assert from_wall(date.max, time.max, "Pacific/Pago_Pago", BERLIN).year == 9999
    assert in_zone(datetime.max.replace(tzinfo=UTC), "Asia/Tokyo", BERLIN).year == 9999
    assert zone_named("x" * 10_000) is None
    assert zone_named("a\0b") is None


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2050, 1, 1)).map(lambda at: at.replace(tzinfo=UTC)),
    st.sampled_from(["Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"]),
)
def test_a_clock_and_back_is_the_same_moment_or_the_first_of_two(
    moment: datetime, timezone: str
) -> None:
    wall = in_zone(moment, timezone, BERLIN)
    back = from_wall(wall.date(), wall.time(), timezone, BERLIN)

    assert back.replace(tzinfo=None) == wall.replace(tzinfo=None, fold=0)
    assert timedelta() <= moment - back.astimezone(UTC) <= timedelta(hours=1 if wall.fold else 0)
