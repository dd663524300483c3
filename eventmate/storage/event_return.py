"""What followed meetings at an event, counted; every step goes by an index over its people."""

from datetime import datetime

from sqlalchemy import Connection, Select, Subquery, func, or_, select

from eventmate.domain.events import EventId
from eventmate.domain.follow_ups import FollowUpState
from eventmate.storage.clock import to_text
from eventmate.storage.tables import encounter, follow_up, interaction


def _people(wanted: EventId) -> Subquery:
    """Everybody met at an event, with the first time there."""
    return (
        select(encounter.c.contact_id, func.min(encounter.c.met_at).label("first_at"))
        .where(encounter.c.event_id == wanted)
        .group_by(encounter.c.contact_id)
        .subquery()
    )


def people(connection: Connection, wanted: EventId) -> tuple[int, int]:
    """How many were met, and how many of them for the first time."""
    there = _people(wanted)
    earlier = encounter.alias("earlier")
    was_met = (
        select(earlier.c.id)
        .where(earlier.c.contact_id == there.c.contact_id, earlier.c.met_at < there.c.first_at)
        .exists()
    )
    everybody = select(func.count()).select_from(there)
    first = everybody.where(~was_met)
    return connection.scalar(everybody) or 0, connection.scalar(first) or 0


def follow_ups(connection: Connection, wanted: EventId) -> tuple[int, int]:
    """How many follow-ups its meetings led to, dropped ones left out, and how many are done."""
    statement = (
        select(follow_up.c.state, func.count())
        .join(encounter, encounter.c.id == follow_up.c.encounter_id)
        .where(encounter.c.event_id == wanted, follow_up.c.state != FollowUpState.DROPPED.value)
        .group_by(follow_up.c.state)
    )
    counts = {str(state): int(count) for state, count in connection.execute(statement)}
    return sum(counts.values()), counts.get(FollowUpState.DONE.value, 0)


def replies(connection: Connection, wanted: EventId, until: datetime) -> tuple[int, int]:
    """Touches that people met there began after meeting, and how many people did."""
    there = _people(wanted)
    statement = (
        select(func.count(), func.count(interaction.c.contact_id.distinct()))
        .select_from(there)
        .join(interaction, interaction.c.contact_id == there.c.contact_id)
        .where(
            ~interaction.c.started_by_me,
            interaction.c.happened_at > there.c.first_at,
            interaction.c.happened_at < to_text(until),
        )
    )
    touches, heads = connection.execute(statement).one()
    return touches, heads


def in_touch(connection: Connection, wanted: EventId, start: datetime, end: datetime) -> int:
    """How many people met there were in touch, or met again, between two moments."""
    there = _people(wanted)
    touched: Select[int] = select(interaction.c.id).where(
        interaction.c.contact_id == there.c.contact_id,
        interaction.c.happened_at >= to_text(start),
        interaction.c.happened_at < to_text(end),
    )
    met_again: Select[int] = select(encounter.c.id).where(
        encounter.c.contact_id == there.c.contact_id,
        encounter.c.met_at >= to_text(start),
        encounter.c.met_at < to_text(end),
    )
    statement = select(func.count()).select_from(there)
    return connection.scalar(statement.where(or_(touched.exists(), met_again.exists()))) or 0
