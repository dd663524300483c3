"""Dates of repetitions: right on the wall clock, never too many, never for long."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.agendas import Repetition
from eventmate.domain.errors import UnusableRepetition
from eventmate.interchange.calendars.legacy_rules import modern_rule
from eventmate.interchange.calendars.recurrence import occurrences

BERLIN = ZoneInfo("Europe/Berlin")
LATER = datetime(2100, 1, 1)


def days(rule: str, start: datetime, until: datetime = LATER, most: int = 5) -> list[str]:
    found = occurrences(Repetition(rule, start), start, until, most)
    return [f"{moment:%d.%m. %H:%M %z}".strip() for moment in found]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY", "27 28 29 30 31"),
        ("FREQ=WEEKLY;BYDAY=FR,MO", "27 30 03 06 10"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=3", "27 10 24"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "27 24 29 26 31"),
        ("FREQ=MONTHLY;BYDAY=4FR", "27 24 22 26 24"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "27 31 30 29 30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "27 31 30 31 30"),
        ("FREQ=YEARLY;BYWEEKNO=13;BYDAY=FR", "27 02 31 30 29"),
        ("FREQ=YEARLY;BYDAY=1MO,-1SU", "27 27 04 26 03"),
        ("FREQ=YEARLY;BYYEARDAY=1,-1", "27 31 01 31 01"),
        ("FREQ=DAILY;UNTIL=20260329", "27 28 29"),
        ("FREQ=DAILY;UNTIL=20260329T170000Z", "27 28"),
        ("FREQ=DAILY;COUNT=2\nFREQ=WEEKLY;COUNT=2", "27 28 03"),
        ("", "27"),
    ],
)
def test_rules(rule: str, expected: str) -> None:
    found = days(rule, datetime(2026, 3, 27, 19, 30, tzinfo=BERLIN))

    assert " ".join(day[:2] for day in found) == expected
    assert {day[7:12] for day in found} == {"19:30"}


def test_the_wall_clock_stays_when_clocks_are_changed() -> None:
    assert days("FREQ=DAILY", datetime(2026, 3, 28, 2, 30, tzinfo=BERLIN), most=3) == [
        "28.03. 02:30 +0100",
        "29.03. 03:30 +0200",
        "30.03. 02:30 +0200",
    ]
    assert days("FREQ=DAILY", datetime(2026, 10, 24, 2, 30, tzinfo=BERLIN), most=3) == [
        "24.10. 02:30 +0200",
        "25.10. 02:30 +0200",
        "26.10. 02:30 +0100",
    ]


def test_times_without_zone_stay_without() -> None:
    assert days("FREQ=DAILY;UNTIL=20260329T050000Z", datetime(2026, 3, 28, 2, 30)) == [
        "28.03. 02:30",
        "29.03. 02:30",
    ]


def test_dates_added_and_left_out() -> None:
    start = datetime(2026, 5, 4, 17, tzinfo=UTC)
    repetition = Repetition(
        "FREQ=WEEKLY;COUNT=3",
        start.astimezone(BERLIN),
        added=(datetime(2026, 5, 6, 17, tzinfo=UTC), start),
        left_out=(datetime(2026, 5, 11, 17, tzinfo=UTC),),
    )
    found = occurrences(repetition, start, start + timedelta(days=30))

    assert [(at.day, at.hour) for at in found] == [(4, 19), (6, 19), (18, 19)]


def test_a_window_far_from_the_beginning_of_an_endless_rule() -> None:
    repetition = Repetition("FREQ=DAILY", datetime(1970, 1, 1, 9, tzinfo=BERLIN))
    found = occurrences(repetition, datetime(2026, 5, 4, 9), datetime(2026, 5, 6, 8, 59))

    assert [at.date() for at in found] == [date(2026, 5, 4), date(2026, 5, 5)]


def test_never_more_than_a_thousand() -> None:
    repetition = Repetition("FREQ=HOURLY", datetime(2026, 1, 1))

    assert len(occurrences(repetition, datetime(2026, 1, 1), LATER, most=5_000)) == 1_000


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=90",
        "FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6;BYSECOND=0,1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=DAILY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=tomorrow",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "COUNT=5",
        "nonsense",
        "FREQ=DAILY;BYMONTHDAY=" + ",".join(["1"] * 1_000),
    ],
)
def test_unusable_rules_are_refused_with_a_sentence(rule: str) -> None:
    with pytest.raises(UnusableRepetition, match=r"^[A-Z“].*\.$"):
        days(rule, datetime(2026, 5, 4))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)
def test_a_date_that_never_comes_is_given_up_in_time(rule: str) -> None:
    repetition = Repetition(rule, datetime(1600, 1, 1))
    with at_most(0.5), pytest.raises(UnusableRepetition, match="in time"):
        occurrences(repetition, datetime(1601, 1, 1), datetime.max)


def test_counting_to_dates_too_far_away_is_given_up() -> None:
    rule = "FREQ=DAILY;BYMONTHDAY=1,2,3,4,5,6,7,8,9;COUNT=900000000"
    repetition = Repetition(rule, datetime(1600, 1, 1))
    with pytest.raises(UnusableRepetition, match="in time"):
        occurrences(repetition, datetime(9000, 1, 1), datetime.max)


@pytest.mark.parametrize("rule", ["HOURLY", "DAILY", "WEEKLY;BYDAY=MO,TH"])
def test_even_periods_are_counted_without_being_walked_through(rule: str) -> None:
    repetition = Repetition(f"FREQ={rule};COUNT=99999999", datetime(1600, 1, 1))
    found = occurrences(repetition, datetime(2026, 5, 4), datetime(2026, 5, 8))

    assert {moment.day for moment in found} >= {4, 7}


def test_a_date_that_never_comes_is_none_within_a_year() -> None:
    repetition = Repetition("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", datetime(1990, 1, 1))

    assert occurrences(repetition, datetime(2026, 1, 1), datetime(2027, 1, 1)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D3 #50", "FREQ=DAILY;INTERVAL=3;COUNT=50"),
        ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
        ("D1 #0", "FREQ=DAILY;INTERVAL=1"),
        ("W2 TU TH #27", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=27"),
        ("MP3 3+ FR #17", "FREQ=MONTHLY;INTERVAL=3;BYDAY=3FR;COUNT=17"),
        ("MP1 1- MO #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1MO"),
        ("MD3 20 LD #4", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20,-1;COUNT=4"),
        ("MD3 20 20060630T000000", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20;UNTIL=20060630T000000"),
        ("YM2 5 #13", "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;COUNT=13"),
        ("YD1 141 #17", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=141;COUNT=17"),
        ("W1 XX", ""),
        ("FREQ=DAILY", ""),
        ("", ""),
    ],
)
def test_rules_of_old_calendars(old: str, new: str) -> None:
    assert modern_rule(old) == new


def _numbers(low: int, high: int) -> st.SearchStrategy[str]:
    numbers = st.lists(st.integers(low, high).filter(bool), min_size=1, max_size=3, unique=True)
    return numbers.map(lambda found: ",".join(map(str, found)))


@st.composite
def rules(draw: Callable[[st.SearchStrategy[str]], str]) -> str:
    """Rules of the frequencies and parts that RFC 5545 allows together."""
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.sampled_from('1234'))}"]
    weekdays = st.lists(st.sampled_from(["MO", "WE", "FR", "SU"]), min_size=1, unique=True)
    optional = [("BYMONTH", _numbers(1, 12)), ("BYDAY", weekdays.map(",".join))]
    if frequency != "WEEKLY":
        optional.append(("BYMONTHDAY", _numbers(-28, 28)))
    if frequency == "YEARLY":
        optional += [("BYYEARDAY", _numbers(-366, 366)), ("BYWEEKNO", _numbers(-53, 53))]
    if frequency in ("MONTHLY", "YEARLY"):
        placed = st.tuples(st.sampled_from(["1", "2", "-1", "5"]), st.sampled_from(["MO", "SA"]))
        optional += [
            ("BYDAY", placed.map("".join)),
            ("BYSETPOS", st.sampled_from(["1", "-1", "2"])),
        ]
    used: set[str] = set()
    for name, values in optional:
        if name not in used and draw(st.sampled_from("yn")) == "y":
            used.add(name)
            parts.append(f"{name}={draw(values)}")
    if draw(st.sampled_from("ynn")) == "y":
        parts.append(f"COUNT={draw(st.sampled_from(['1', '7', '60', '400']))}")
    if draw(st.sampled_from("yn")) == "y":
        parts.append(f"WKST={draw(st.sampled_from(['MO', 'SU', 'WE']))}")
    return ";".join(parts)


@settings(max_examples=80)
@given(rules(), st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)), st.integers(0, 2_000))
def test_dates_are_those_of_another_program(rule: str, start: datetime, apart: int) -> None:
    start = start.replace(microsecond=0)
    first, last = start + timedelta(days=apart), start + timedelta(days=apart + 500)
    found = occurrences(Repetition(rule, start), first, last, 200)

    expected = rrulestr(rule, dtstart=start).between(first, last, inc=True)
    if apart == 0 and start not in expected:
        # The first date always counts here, as RFC 5545 says; there only where it fits the rule.
        expected = [start, *expected]
    assert list(found) == expected[:200]
