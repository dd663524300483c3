"""When to rehearse before an event: close together at first, then further apart.

Spacing beats cramming (Cepeda et al., Psychological Bulletin 132, 2006): the first day, one and
three days later, the day before; five minutes before it begins a silent read-through.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.rehearsals import PracticeDay, PracticeKind, PracticeState

AFTER = (0, 1, 3)  # days from the first
BEFORE = 1  # day before the event


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of a plan before it is kept."""

    due_on: date
    kind: PracticeKind


def planned_days(first: date, event: date) -> tuple[PlannedDay, ...]:
    """The days of a plan from `first` up to an event's first day; none when that is behind."""
    if event < first:
        return ()
    last = event - timedelta(days=BEFORE)
    days = {first + timedelta(days=after) for after in AFTER} | {last}
    rehearsals = sorted(day for day in days if first <= day <= last)
    return (
        *(PlannedDay(day, PracticeKind.REHEARSE) for day in rehearsals),
        PlannedDay(event, PracticeKind.READ_THROUGH),
    )


def due_day(days: Sequence[PracticeDay], today: date) -> PracticeDay | None:
    """The open day that is due: the latest up to today, so that a missed one never piles up."""
    due = [day for day in days if day.state is PracticeState.OPEN and day.due_on <= today]
    return max(due, key=lambda day: day.due_on, default=None)


def next_day(days: Sequence[PracticeDay], today: date) -> PracticeDay | None:
    """The next open day after today."""
    ahead = [day for day in days if day.state is PracticeState.OPEN and day.due_on > today]
    return min(ahead, key=lambda day: day.due_on, default=None)
