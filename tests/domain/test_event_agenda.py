"""Stars change an agenda before the library has them."""

from hypothesis import given
from hypothesis import strategies as st
from talks_stage import lisbon, talk

from eventmate.domain.agenda_days import agenda_days
from eventmate.domain.clashes import clashes, impossible_walks
from eventmate.domain.event_agenda import EventAgenda, with_stars
from eventmate.domain.events import EventId, TalkId


def agenda_with(starred: set[int], minutes: int = 5) -> EventAgenda:
    """Nine talks of which some clash or are far apart."""
    talks = [
        talk(
            f"{10 + number // 3}:{number * 20 % 60:02}",
            20 + number % 2 * 10,
            "AB"[number % 2],
            number,
            is_starred=number in starred,
        )
        for number in range(9)
    ]
    days = agenda_days(talks, lisbon)
    walks = impossible_walks(talks, minutes)
    return EventAgenda(EventId(1), "Europe/Lisbon", days, clashes(talks), walks, minutes)


def test_there_is_something_to_find() -> None:
    assert agenda_with(set(range(9))).clashes
    assert agenda_with(set(range(9))).walks


@given(st.sets(st.integers(0, 8)), st.sets(st.integers(0, 8)), st.integers(0, 60))
def test_stars_that_come_and_go_are_as_if_they_had_always_been(
    starred: set[int], changed: set[int], minutes: int
) -> None:
    ids = set(map(TalkId, changed))
    before = agenda_with(starred, minutes)
    assert with_stars(before, ids, True) == agenda_with(starred | changed, minutes)
    assert with_stars(before, ids, False) == agenda_with(starred - changed, minutes)
