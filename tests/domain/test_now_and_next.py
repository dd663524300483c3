"""What runs and what comes next."""

from datetime import timedelta

import pytest
from talks_stage import talk

from eventmate.domain.events import Talk
from eventmate.domain.now_and_next import NowAndNext, now_and_next

NOW = talk("15:42").starts_at


def at(*talks: Talk, lingering: int = 0) -> NowAndNext:
    return now_and_next(talks, NOW, timedelta(minutes=lingering))


def test_my_own_talk_wins_over_those_next_door() -> None:
    mine = talk("15:00", 60, is_starred=True)
    assert at(talk("15:30"), mine, talk("15:40")).now == mine
    assert at(talk("15:30"), talk("15:40", number=2)).now == talk("15:40", number=2)


def test_the_next_starred_talk_is_next_unless_it_is_tomorrow() -> None:
    soon, mine = talk("16:00"), talk("17:00", is_starred=True)
    assert at(soon, mine).next == mine
    assert at(soon, talk("17:00", day=1, is_starred=True)).next == soon


def test_people_still_speak_at_the_door() -> None:
    ended = talk("15:00", 40)
    assert at(ended).now is None
    assert at(ended, lingering=15).now == ended
    assert at(ended, talk("15:42", number=2), lingering=15).now == talk("15:42", number=2)


@pytest.mark.parametrize("start", ["15:30", "16:00"])
def test_cancelled_talks_do_not_take_place(start: str) -> None:
    assert at(talk(start, is_cancelled=True, is_starred=True)) == NowAndNext()
