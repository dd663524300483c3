"""What came of an event: people, what followed, and what it cost; facts, no marks.

A tie counts as alive some days after an event when we were in touch (any touch, or another
meeting) within TIE_WINDOW days before or after that day. The windows of the two marks meet, so
that every touch belongs to the mark it is nearest to and one long talk does not count twice.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

MARKS = (90, 180)  # days after the last day of the event
TIE_WINDOW = 45  # days before and after a mark
REPLY_DAYS = 180  # what somebody writes later has other reasons
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Ties:
    """Ties alive some days after; `is_open` while the window is not over yet."""

    days: int
    alive: int
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """What one tie, or one person met, took: money where a cost is known, and hours."""

    cost: Decimal | None
    hours: Decimal | None


@dataclass(frozen=True, slots=True)
class EventReturn:
    """The figures of one event that is over.

    `ties` has the marks that were reached; `next_mark` is the day of the one that comes next.
    `follow_ups` leaves out what was dropped; `replies` are touches that others began, `replied`
    the people who did.
    """

    goals: int = 0
    goals_reached: int = 0
    met: int = 0
    met_first: int = 0
    follow_ups: int = 0
    follow_ups_done: int = 0
    replies: int = 0
    replied: int = 0
    ties: tuple[Ties, ...] = ()
    next_mark: date | None = None
    cost: Decimal | None = None
    currency: str = ""
    hours: int = 0

    @property
    def latest(self) -> Ties | None:
        """The ties at the last mark that was reached."""
        return self.ties[-1] if self.ties else None

    def share(self) -> Share | None:
        """What one took: of the ties at the last mark, before the first one of the people met.

        Nothing where there is nobody to share between, or neither cost nor hours are known.
        """
        heads = self.met if self.latest is None else self.latest.alive
        if not heads or (self.cost is None and not self.hours):
            return None
        cost = None if self.cost is None else (self.cost / heads).quantize(_CENT, ROUND_HALF_UP)
        hours = (Decimal(self.hours) / heads).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return Share(cost, hours if self.hours else None)


def marks_reached(last_day: date, today: date) -> tuple[int, ...]:
    """The marks of an event that were reached by a day."""
    return tuple(mark for mark in MARKS if today >= last_day + timedelta(days=mark))


def next_mark(last_day: date, today: date) -> date | None:
    """The day of the mark that comes next, while one does."""
    days = (last_day + timedelta(days=mark) for mark in MARKS)
    return next((day for day in days if day > today), None)
