"""Where everything of a day stands in the grid, in px from the corner below heads and gutter."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect

from eventmate.domain.agenda_days import HOUR, is_long
from eventmate.domain.agenda_lanes import hour_height, minutes_after, place_talks, rooms_of
from eventmate.domain.events import Talk, TalkId
from eventmate.ui.pages.events.agenda.shown_day import ShownDay

ABOVE, BELOW = 12, 12  # free paper before the first hour and after the last
MARGIN, BETWEEN = 4, 2  # left and right of a column's talks, above and below each
SHORTEST = 18  # the height of a talk of a few minutes
NARROWEST_COLUMN, NARROWEST_LANE = 152, 96


@dataclass(frozen=True, slots=True)
class Block:
    """One talk in the grid."""

    talk: Talk
    column: int
    area: QRect


@dataclass(frozen=True, slots=True)
class Column:
    """One room: its left edge and width."""

    room: str
    left: int
    width: int
    talks: int


class DayLayout:
    """A day's talks in the columns and lanes of its rooms, whatever the width."""

    def __init__(self, shown: ShownDay) -> None:
        self.shown = shown
        self.rooms = rooms_of(shown.talks)
        self.hour_height = hour_height([talk for talk in shown.day.talks if not is_long(talk)])
        shortest = (SHORTEST + 2 * BETWEEN) * 60 / self.hour_height
        self.placed = place_talks(shown.day, shown.talks, self.rooms, shortest)

    def holds_same(self, shown: ShownDay) -> bool:
        """Whether another view of a day has the same talks in the same places."""
        return (self.shown.day, self.shown.talks) == (shown.day, shown.talks)


class GridGeometry:
    """A day laid out for a width; wider than that where the rooms need it."""

    def __init__(self, layout: DayLayout, width: int) -> None:
        shown, rooms, placed = layout.shown, layout.rooms, layout.placed
        self.shown = shown
        self.hour_height = layout.hour_height
        lanes = [1] * len(rooms)
        counts = [0] * len(rooms)
        for item in placed:
            lanes[item.column] = max(lanes[item.column], item.lanes)
            counts[item.column] += 1
        self.columns = _columns(rooms, lanes, counts, width)
        self.by_column: list[list[Block]] = [[] for _ in rooms]
        for item in placed:
            column = self.columns[item.column]
            inside = column.width - 2 * MARGIN
            left = column.left + MARGIN + inside * item.lane // item.lanes
            right = column.left + MARGIN + inside * (item.lane + 1) // item.lanes
            right -= BETWEEN if item.lane + 1 < item.lanes else 0
            top = ABOVE + round(item.top * self.hour_height / 60) + BETWEEN
            bottom = ABOVE + round(item.bottom * self.hour_height / 60) - BETWEEN
            area = QRect(left, top, right - left, bottom - top)
            self.by_column[item.column].append(Block(item.talk, item.column, area))
        self.blocks = {block.talk.id: block for column in self.by_column for block in column}
        hours = (shown.day.ends_at - shown.day.starts_at) / HOUR
        lowest = max((block.area.bottom() for block in self.blocks.values()), default=0)
        self.height = max(ABOVE + round(hours * self.hour_height), lowest + BETWEEN + 1) + BELOW
        self.width = max(width, sum(column.width for column in self.columns))
        self._made_for = width

    def fits(self, width: int) -> bool:
        """Whether another width would change nothing."""
        return width == self._made_for or max(width, self._made_for) < self.width

    def top_of(self, moment: datetime) -> int:
        """How far down a moment is."""
        minutes = minutes_after(self.shown.day.starts_at, moment)
        return ABOVE + round(minutes * self.hour_height / 60)

    def hours(self) -> list[tuple[int, datetime]]:
        """Each full hour of the day as the clocks there show it, and how far down it is."""
        day = self.shown.day
        count = (day.ends_at - day.starts_at) // HOUR
        moments = [day.starts_at + timedelta(hours=hour) for hour in range(count + 1)]
        return [(self.top_of(moment), self.shown.wall(moment)) for moment in moments]

    def columns_in(self, left: int, right: int) -> list[int]:
        """The columns that lie between two edges, wholly or in part."""
        return [
            position
            for position, column in enumerate(self.columns)
            if column.left < right and column.left + column.width > left
        ]

    def blocks_in(self, area: QRect) -> list[Block]:
        """The talks of which something lies in an area."""
        return [
            block
            for column in self.columns_in(area.left(), area.right() + 1)
            for block in self.by_column[column]
            if block.area.intersects(area)
        ]

    def block_at(self, place: QPoint) -> Block | None:
        """The talk at a point."""
        found = (b for b in self.blocks_in(QRect(place, place)) if b.area.contains(place))
        return next(found, None)

    def neighbour(self, wanted: TalkId, across: int, down: int) -> Talk | None:
        """The next talk in a direction: in the same room by time, else at about the same time."""
        block = self.blocks.get(wanted)
        if block is None:
            return None
        if down:
            column = self.by_column[block.column]
            place = column.index(block) + down
            return column[place].talk if 0 <= place < len(column) else None
        column_at = block.column + across
        while 0 <= column_at < len(self.columns):
            if self.by_column[column_at]:
                return max(
                    self.by_column[column_at], key=lambda other: _nearness(block, other)
                ).talk
            column_at += across
        return None

    def first(self) -> Talk | None:
        """The first talk of the day in the leftmost room of those that begin with it."""
        blocks = sorted(self.blocks.values(), key=lambda b: (b.area.top(), b.area.left()))
        return blocks[0].talk if blocks else None


def _nearness(block: Block, other: Block) -> tuple[int, int]:
    """How much of the time two talks share, then how near they are."""
    shared = min(block.area.bottom(), other.area.bottom()) - max(block.area.top(), other.area.top())
    return min(shared, block.area.height()), -abs(block.area.top() - other.area.top())


def _columns(
    rooms: tuple[str, ...], lanes: list[int], counts: list[int], width: int
) -> tuple[Column, ...]:
    """Rooms side by side; those with talks side by side get more of the width."""
    needed = [max(NARROWEST_COLUMN, 2 * MARGIN + NARROWEST_LANE * count) for count in lanes]
    spare = max(0, width - sum(needed))
    columns: list[Column] = []
    left = 0
    for position, room in enumerate(rooms):
        extra = spare * (position + 1) // len(rooms) - spare * position // len(rooms)
        columns.append(Column(room, left, needed[position] + extra, counts[position]))
        left += columns[-1].width
    return tuple(columns)
