"""Talks are split by the days people at the event count."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks_stage import WEDNESDAY, lisbon, talk

from eventmate.domain.agenda_days import AgendaDay, agenda_days
from eventmate.domain.events import EventId, Talk, TalkId

THURSDAY = WEDNESDAY + timedelta(days=1)
ZONES = ("Europe/Lisbon", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC")


def titles(days: tuple[AgendaDay, ...]) -> dict[date, list[str]]:
    return {day.day: [item.title for item in day.talks] for day in days}


def test_a_plain_programme_has_a_day_for_each_date() -> None:
    days = agenda_days([talk("10:00", day=1), talk("09:15"), talk("16:30", 50)], lisbon)
    assert titles(days) == {
        WEDNESDAY: ["Sala Tejo 09:15", "Sala Tejo 16:30"],
        THURSDAY: ["Sala Tejo 10:00"],
    }
    hours = [(lisbon(day.starts_at).hour, lisbon(day.ends_at).hour) for day in days]
    assert hours == [(9, 18), (10, 11)]


def test_the_small_hours_belong_to_the_evening_where_the_programme_goes_on() -> None:
    evening = [talk("23:30", 60, title="Late"), talk("01:00", title="Later", day=1)]
    days = agenda_days([*evening, talk("10:00", day=1, title="Morning")], lisbon)
    assert titles(days) == {WEDNESDAY: ["Late", "Later"], THURSDAY: ["Morning"]}
    assert lisbon(days[0].ends_at).hour == 2


def test_a_talk_soon_after_midnight_follows_an_evening_that_ends_at_midnight() -> None:
    days = agenda_days([talk("23:00", 60), talk("00:15", day=1)], lisbon)
    assert [day.day for day in days] == [WEDNESDAY]


@pytest.mark.parametrize("start", ["05:00", "05:59"])
def test_an_early_start_is_its_own_day_without_a_night_before(start: str) -> None:
    days = agenda_days([talk("17:00"), talk(start, day=1)], lisbon)
    assert [day.day for day in days] == [WEDNESDAY, THURSDAY]


def test_six_o_clock_is_morning_even_after_a_night() -> None:
    days = agenda_days([talk("23:30", 60), talk("06:00", day=1)], lisbon)
    assert [day.day for day in days] == [WEDNESDAY, THURSDAY]


def test_what_takes_all_day_neither_makes_a_night_nor_stretches_the_day() -> None:
    hall = talk("00:00", 24 * 60, "Foyer", title="Exhibition", day=1)
    days = agenda_days([talk("10:00"), talk("10:00", day=1), hall], lisbon)
    assert titles(days)[THURSDAY] == ["Exhibition", "Sala Tejo 10:00"]
    assert [lisbon(day.starts_at).hour for day in days] == [10, 10]


def test_a_day_of_one_long_item_is_as_long_as_a_day_at_most() -> None:
    (day,) = agenda_days([talk("00:00", 72 * 60)], lisbon)
    assert day.ends_at - day.starts_at == timedelta(hours=24)


def test_the_night_when_clocks_go_back_is_an_hour_longer() -> None:
    first = talk("23:30", 300, day=10)
    (day,) = agenda_days([first], lisbon)
    assert day.ends_at - day.starts_at == timedelta(hours=6)
    assert [lisbon(day.starts_at).hour, lisbon(day.ends_at).hour] == [23, 4]


MOMENTS = st.datetimes(
    datetime(2026, 3, 20), datetime(2026, 4, 10), timezones=st.just(UTC), allow_imaginary=False
)
TALKS = st.lists(
    st.builds(
        lambda start, length: Talk(TalkId(0), EventId(1), "x", start, start + length),
        MOMENTS,
        st.timedeltas(timedelta(minutes=-30), timedelta(days=3)),
    ),
    max_size=12,
)


@given(TALKS, st.sampled_from(ZONES))
def test_every_talk_is_in_one_day_within_its_hours(talks: list[Talk], zone: str) -> None:
    def wall(moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(zone))

    days = agenda_days(talks, wall)
    assert sorted(id(t) for day in days for t in day.talks) == sorted(map(id, talks))
    assert [day.day for day in days] == sorted({day.day for day in days})
    for day in days:
        assert timedelta() < day.ends_at - day.starts_at <= timedelta(hours=38)
        assert wall(day.starts_at).minute == 0
        for item in day.talks:
            shown = wall(item.starts_at)
            assert shown.date() == day.day or (
                shown.date() == day.day + timedelta(days=1) and shown.hour < 6
            )
