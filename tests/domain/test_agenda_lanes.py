"""Talks find their places in the grid, and none covers another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks_stage import lisbon, talk

from eventmate.domain.agenda_days import agenda_days
from eventmate.domain.agenda_lanes import Placed, hour_height, place_talks, rooms_of
from eventmate.domain.events import Talk

SHORTEST = 15.0


def placed(*talks: Talk) -> tuple[Placed, ...]:
    (day,) = agenda_days(talks, lisbon)
    return place_talks(day, day.talks, rooms_of(talks), SHORTEST)


def test_rooms_stand_in_the_order_of_the_schedule_and_no_room_last() -> None:
    talks = [
        talk("09:00", room="", number=1),
        talk("10:00", room="Jardim", number=3),
        talk("11:00", room="Sala Tejo", number=2),
    ]
    assert rooms_of(talks) == ("Sala Tejo", "Jardim", "")


def test_a_talk_stands_at_its_minutes() -> None:
    (item,) = placed(talk("10:15", 50))
    assert (item.top, item.bottom, item.lane, item.lanes) == (15, 65, 0, 1)


def test_talks_at_the_same_time_in_one_room_share_its_width() -> None:
    first, second, third = placed(talk("10:00", 60), talk("10:30", 60), talk("11:30", 30))
    assert [(each.lane, each.lanes) for each in (first, second, third)] == [(0, 2), (1, 2), (0, 1)]


def test_lightning_talks_get_room_for_a_line_side_by_side() -> None:
    items = placed(*(talk(f"10:{minute:02}", 5) for minute in range(0, 30, 5)))
    assert {item.bottom - item.top for item in items} == {SHORTEST}
    assert {item.lanes for item in items} == {3}


@pytest.mark.parametrize(
    ("minutes", "height"),
    [
        ((), 72),
        ((40, 5, 40), 90),
        ((30,), 120),
        ((29,), 72),
        ((60,), 72),
        ((5, 5, 40), 288),
        ((10,) * 3, 144),
        ((0, 0), 288),
    ],
)
def test_an_hour_is_higher_where_talks_are_short(minutes: tuple[int, ...], height: int) -> None:
    assert hour_height([talk("10:00", each) for each in minutes]) == height


TALKS = st.lists(
    st.builds(
        lambda start, length, room: talk(f"{start // 60 + 8:02}:{start % 60:02}", length, room),
        st.integers(0, 600),
        st.integers(0, 180),
        st.sampled_from(("Sala Tejo", "Jardim", "")),
    ),
    min_size=1,
    max_size=25,
)


@given(TALKS)
def test_no_talk_covers_another(talks: list[Talk]) -> None:
    items = placed(*talks)
    assert len(items) == len(talks)
    assert all(0 <= item.lane < item.lanes and item.bottom > item.top for item in items)
    for one, other in combinations(items, 2):
        if one.column == other.column and one.top < other.bottom and other.top < one.bottom:
            assert one.lane != other.lane
            assert one.lanes == other.lanes
