"""Goals, to and from rows; what counts by itself is counted elsewhere."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.goals import Goal, GoalDraft, GoalId, GoalKind, Measure
from eventmate.storage.clock import to_text
from eventmate.storage.tables import goal

Values = dict[str, object]


def _values(draft: GoalDraft) -> Values:
    return {
        "event_id": draft.event,
        "year": draft.year or 0,
        "kind": draft.kind.value,
        "measure": draft.measure.value,
        "wanted": draft.wanted,
        "text": draft.text,
    }


def _goal(row: Any) -> Goal:
    draft = GoalDraft(
        kind=GoalKind(row.kind),
        measure=Measure(row.measure),
        wanted=row.wanted,
        text=row.text,
        event=None if row.event_id is None else EventId(row.event_id),
        year=row.year or None,
    )
    return Goal(GoalId(row.id), draft, adjusted=row.adjusted)


def add(connection: Connection, draft: GoalDraft, at: datetime) -> GoalId:
    """Save a new goal."""
    values = _values(draft) | {"created_at": to_text(at)}
    key = connection.execute(insert(goal), values).inserted_primary_key
    assert key is not None
    return GoalId(key[0])


def change(connection: Connection, wanted: GoalId, draft: GoalDraft) -> None:
    """Replace what a goal says; what was added by hand stays."""
    connection.execute(update(goal).where(goal.c.id == wanted).values(_values(draft)))


def adjust(connection: Connection, wanted: GoalId, adjusted: int) -> None:
    """Set what was added or taken away by hand."""
    connection.execute(update(goal).where(goal.c.id == wanted).values(adjusted=adjusted))


def remove(connection: Connection, wanted: GoalId) -> None:
    """Delete a goal."""
    connection.execute(delete(goal).where(goal.c.id == wanted))


def get(connection: Connection, wanted: GoalId) -> Goal:
    """One goal, not counted; raises NotFound."""
    row = connection.execute(select(goal).where(goal.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This goal is no longer in the library.")
    return _goal(row)


def of_event(connection: Connection, wanted: EventId) -> list[Goal]:
    """Goals of an event in the order they were set, not counted."""
    statement = select(goal).where(goal.c.event_id == wanted).order_by(goal.c.id)
    return [_goal(row) for row in connection.execute(statement)]


def of_year(connection: Connection, year: int) -> list[Goal]:
    """Goals of a year in the order they were set, not counted."""
    statement = (
        select(goal).where(goal.c.year == year, goal.c.event_id.is_(None)).order_by(goal.c.id)
    )
    return [_goal(row) for row in connection.execute(statement)]
