"""Sequences that were changed, to and from rows; one without steps is a row without a kind."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from eventmate.domain.events import EventKind
from eventmate.domain.sequences import STEP_KINDS, Step, in_order
from eventmate.storage.relation_tables import sequence_step

RHYTHM = "rhythm"  # what takes over after the last step; its days are the interval
_KINDS = {kind.value: kind for kind in STEP_KINDS}


def changed(connection: Connection, event_kind: EventKind) -> tuple[Step, ...] | None:
    """The steps somebody chose for a kind of event; none where nobody did."""
    statement = select(sequence_step.c.kind, sequence_step.c.days).where(
        sequence_step.c.event_kind == event_kind.value, sequence_step.c.kind != RHYTHM
    )
    rows = connection.execute(statement).all()
    if not rows:
        return None
    return in_order(Step(_KINDS[row.kind], row.days) for row in rows if row.kind in _KINDS)


def change(connection: Connection, event_kind: EventKind, steps: Sequence[Step] | None) -> None:
    """Keep other steps for a kind of event; none brings the usual ones back."""
    of_kind = sequence_step.c.event_kind == event_kind.value
    connection.execute(delete(sequence_step).where(of_kind, sequence_step.c.kind != RHYTHM))
    if steps is None:
        return
    rows = [(each.kind.value, each.days) for each in steps]
    for place, (kind, days) in enumerate(rows or [("", 0)]):
        values = {"event_kind": event_kind.value, "kind": kind, "days": days}
        connection.execute(insert(sequence_step), {**values, "position": place})


def rhythm(connection: Connection, event_kind: EventKind) -> int:
    """Days of the rhythm that takes over after the last step; 0 where none does."""
    statement = select(sequence_step.c.days).where(
        sequence_step.c.event_kind == event_kind.value, sequence_step.c.kind == RHYTHM
    )
    return connection.scalar(statement.limit(1)) or 0


def set_rhythm(connection: Connection, event_kind: EventKind, days: int) -> None:
    """Let a rhythm take over after the last step; 0 lets none."""
    of_kind = sequence_step.c.event_kind == event_kind.value
    connection.execute(delete(sequence_step).where(of_kind, sequence_step.c.kind == RHYTHM))
    if days > 0:
        values = {"event_kind": event_kind.value, "kind": RHYTHM, "days": days, "position": 0}
        connection.execute(insert(sequence_step), values)
