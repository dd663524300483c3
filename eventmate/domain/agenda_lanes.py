"""Where talks stand in a grid of rooms and times; what overlaps in one room stands side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from eventmate.domain.agenda_days import AgendaDay
from eventmate.domain.events import Talk

MINUTE = timedelta(minutes=1)
HOUR_HEIGHT, HIGHEST_HOUR = 72, 288  # px
LINE_HEIGHT = 24  # px that most talks of a day should have, so that a line fits in
# Where they last so long at least, two lines of a title and its speakers fit in.
FULL_HEIGHT, LONG_ENOUGH = 60, 30


@dataclass(frozen=True, slots=True)
class Placed:
    """A talk in its column; `top` and `bottom` are minutes after the day's first hour.

    `lane` is its place among `lanes` side by side.
    """

    talk: Talk
    column: int
    top: float
    bottom: float
    lane: int = 0
    lanes: int = 1


def rooms_of(talks: Iterable[Talk]) -> tuple[str, ...]:
    """Rooms in the order their schedule names them; talks without one come last."""
    by_source = sorted(talks, key=lambda talk: talk.id)
    rooms = dict.fromkeys(talk.room for talk in by_source)
    return tuple(sorted(rooms, key=lambda room: not room))


def hour_height(talks: Sequence[Talk]) -> int:
    """How high an hour is, in px: so that what most talks of a day say fits into them."""
    lengths = sorted((talk.ends_at - talk.starts_at) / MINUTE for talk in talks)
    usual = max(lengths[len(lengths) // 2], 1) if lengths else HOUR_HEIGHT
    wanted = FULL_HEIGHT if usual >= LONG_ENOUGH else LINE_HEIGHT
    return min(HIGHEST_HOUR, max(HOUR_HEIGHT, round(wanted * 60 / usual)))


def minutes_after(start: datetime, moment: datetime) -> float:
    """Minutes that pass between two moments, whatever clocks do meanwhile."""
    return (moment - start) / MINUTE


def place_talks(
    day: AgendaDay, talks: Iterable[Talk], rooms: Sequence[str], shortest: float
) -> tuple[Placed, ...]:
    """Talks of a day in the columns of their rooms; each takes `shortest` minutes at least."""
    columns = {room: column for column, room in enumerate(rooms)}
    end = minutes_after(day.starts_at, day.ends_at)
    by_column: list[list[Placed]] = [[] for _ in rooms]
    for talk in talks:
        top = min(max(0.0, minutes_after(day.starts_at, talk.starts_at)), end)
        bottom = min(end, minutes_after(day.starts_at, talk.ends_at))
        column = columns[talk.room]
        by_column[column].append(Placed(talk, column, top, max(bottom, top + shortest)))
    return tuple(item for column in by_column for item in _side_by_side(column))


def _side_by_side(items: list[Placed]) -> list[Placed]:
    """The talks of one room by time, each in the first lane that is free."""
    found: list[Placed] = []
    together: list[tuple[Placed, int]] = []
    ends: list[float] = []
    for item in sorted(items, key=lambda item: (item.top, -item.bottom, item.talk.id)):
        if ends and item.top >= max(ends):
            found += _in_lanes(together, len(ends))
            together, ends = [], []
        lane = next((at for at, end in enumerate(ends) if end <= item.top), len(ends))
        ends[lane : lane + 1] = [item.bottom]
        together.append((item, lane))
    return found + _in_lanes(together, len(ends))


def _in_lanes(items: list[tuple[Placed, int]], lanes: int) -> list[Placed]:
    return [
        Placed(item.talk, item.column, item.top, item.bottom, lane, lanes) for item, lane in items
    ]
