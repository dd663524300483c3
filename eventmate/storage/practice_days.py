"""Days of plans that lead up to events, to and from rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.introductions import IntroductionId
from eventmate.domain.practice_plan import PlannedDay
from eventmate.domain.rehearsals import (
    PracticeDay,
    PracticeDayId,
    PracticeKind,
    PracticeState,
    RehearsalId,
)
from eventmate.storage.practice_tables import practice_day


def _day(row: Any) -> PracticeDay:
    return PracticeDay(
        PracticeDayId(row.id),
        IntroductionId(row.introduction_id),
        EventId(row.event_id),
        date.fromisoformat(row.due_on),
        PracticeKind(row.kind),
        PracticeState(row.state),
        None if row.rehearsal_id is None else RehearsalId(row.rehearsal_id),
    )


def listed(connection: Connection, wanted: IntroductionId | None = None) -> list[PracticeDay]:
    """Days of an introduction's plans, or of all, the earliest first."""
    statement = select(practice_day).order_by(practice_day.c.due_on, practice_day.c.id)
    if wanted is not None:
        statement = statement.where(practice_day.c.introduction_id == wanted)
    return [_day(row) for row in connection.execute(statement)]


def get(connection: Connection, wanted: PracticeDayId) -> PracticeDay:
    """One day; raises NotFound."""
    row = connection.execute(select(practice_day).where(practice_day.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This day is no longer in the plan.")
    return _day(row)


def add(
    connection: Connection,
    introduction: IntroductionId,
    event: EventId,
    days: Sequence[PlannedDay],
) -> None:
    """Save the days of a plan."""
    rows = [
        {
            "introduction_id": introduction,
            "event_id": event,
            "due_on": day.due_on.isoformat(),
            "kind": day.kind.value,
            "state": PracticeState.OPEN.value,
        }
        for day in days
    ]
    if rows:
        connection.execute(insert(practice_day), rows)


def settle(
    connection: Connection,
    wanted: PracticeDayId,
    state: PracticeState,
    take: RehearsalId | None = None,
) -> None:
    """Mark a day as done, with its take, or as skipped."""
    values = {"state": state.value, "rehearsal_id": take}
    connection.execute(update(practice_day).where(practice_day.c.id == wanted).values(values))


def remove(connection: Connection, introduction: IntroductionId, event: EventId) -> None:
    """Delete the plan of an introduction for an event."""
    connection.execute(
        delete(practice_day).where(
            practice_day.c.introduction_id == introduction, practice_day.c.event_id == event
        )
    )
