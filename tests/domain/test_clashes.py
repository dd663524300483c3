"""Clashes and walks among starred talks."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from talks_stage import talk

from eventmate.domain.clashes import clashes, clashing_groups, impossible_walks
from eventmate.domain.events import Talk


def starred(start: str, minutes: int = 40, room: str = "Sala Tejo", number: int = 0) -> Talk:
    return talk(start, minutes, room, is_starred=True, number=number)


def test_talks_at_the_same_time_clash() -> None:
    first, second = starred("16:20", 50, number=1), starred("16:30", 50, "Sado", 2)
    (found,) = clashes([second, first])
    assert (found.first, found.second) == (first, second)


def test_one_after_the_other_is_no_clash() -> None:
    assert clashes([starred("16:00", 40), starred("16:40")]) == ()


def test_only_starred_talks_that_take_place_count() -> None:
    others = [talk("16:00"), talk("16:00", is_starred=True, is_cancelled=True)]
    assert clashes([starred("16:00"), *others]) == ()
    assert impossible_walks([starred("15:20"), talk("16:00", room="Sado")]) == ()


def test_a_walk_needs_its_minutes() -> None:
    talks = [starred("16:00", 40, number=1), starred("16:44", 30, "Sado", 2)]
    (found,) = impossible_walks(talks)
    assert found.minutes == 4
    assert impossible_walks(talks, walking_minutes=4) == ()


def test_no_walk_within_a_room_or_where_a_room_is_not_known() -> None:
    assert impossible_walks([starred("16:00"), starred("16:40")]) == ()
    assert impossible_walks([starred("16:00", room=""), starred("16:40")]) == ()


def test_what_hangs_together_is_one_choice() -> None:
    talks = [
        starred("10:00", 60, number=1),
        starred("10:30", 60, number=2),
        starred("11:00", 60, number=3),
        starred("14:00", 60, number=4),
        starred("14:00", 30, number=5),
    ]
    groups = clashing_groups(clashes(talks))
    assert [[item.id for item in group] for group in groups] == [[1, 2, 3], [4, 5]]


TALKS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 120), st.sampled_from(("A", "B"))), max_size=12
).map(
    lambda made: [
        starred(f"{start // 60 + 9:02}:{start % 60:02}", length, room, number)
        for number, (start, length, room) in enumerate(made)
    ]
)


@given(TALKS)
def test_every_overlap_is_found_once(talks: list[Talk]) -> None:
    found = {frozenset((c.first.id, c.second.id)) for c in clashes(talks)}
    expected = {
        frozenset((a.id, b.id))
        for a, b in combinations(talks, 2)
        if max(a.starts_at, b.starts_at) < min(a.ends_at, b.ends_at)
    }
    # A talk of no length within another is on at the same time, too.
    points = {
        frozenset((a.id, b.id))
        for a in talks
        for b in talks
        if a.starts_at == a.ends_at and b.starts_at < a.starts_at < b.ends_at
    }
    assert found == expected | points
    grouped = [item.id for group in clashing_groups(clashes(talks)) for item in group]
    assert sorted(grouped) == sorted({each for pair in found for each in pair})


@given(TALKS, st.integers(0, 20))
def test_a_walk_is_never_a_clash(talks: list[Talk], minutes: int) -> None:
    clashing = {(c.first.id, c.second.id) for c in clashes(talks)}
    for walk in impossible_walks(talks, minutes):
        assert 0 <= walk.minutes < minutes
        assert walk.first.room != walk.second.room
        assert (walk.first.id, walk.second.id) not in clashing
