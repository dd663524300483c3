"""What counts towards goals, counted from what was captured and done."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, select, union

from eventmate.domain.contacts import Role
from eventmate.domain.encounters import Direction, InteractionKind, PromiseDirection
from eventmate.domain.events import EventId
from eventmate.domain.folding import fold
from eventmate.domain.follow_ups import FollowUpState
from eventmate.domain.goals import Goal, Measure
from eventmate.storage.clock import to_text
from eventmate.storage.tables import (
    contact,
    contact_role,
    encounter,
    follow_up,
    interaction,
    promise,
    talk,
    target,
)

Statement = Select[int]
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to count: at one event, or, without one, between two moments.

    For an event the moments are the first and the last of its days. `industry` is my own.
    """

    start: datetime
    end: datetime
    now: datetime
    event: EventId | None = None
    industry: str = ""


def count(connection: Connection, measure: Measure, scope: Scope) -> int:
    """How much of a measure there is; nothing for what is counted by hand."""
    if measure is Measure.OUTSIDE_INDUSTRY:
        return _outside_industry(connection, scope)
    if measure is Measure.HELP_GIVEN:
        gave = _count(_interactions(scope, _gave()))
        return _sum(connection, gave, _count(_promises(scope)))
    statement = _STATEMENTS.get(measure)
    return 0 if statement is None else _sum(connection, statement(scope))


def counted(connection: Connection, goals: Iterable[Goal], scope: Scope) -> list[Goal]:
    """Goals of one scope with what counts by itself."""
    return [replace(goal, counted=count(connection, goal.draft.measure, scope)) for goal in goals]


def _sum(connection: Connection, *statements: Statement) -> int:
    return sum(connection.scalar(statement) or 0 for statement in statements)


def _count(found: Statement) -> Statement:
    return select(func.count()).select_from(found.subquery())


def _within(moment: ColumnElement[str], scope: Scope) -> tuple[Condition, ...]:
    return (moment >= to_text(scope.start), moment < to_text(scope.end))


def _met(scope: Scope) -> tuple[Condition, ...]:
    """Meetings at the event, or in the time."""
    if scope.event is not None:
        return (encounter.c.event_id == scope.event,)
    return _within(encounter.c.met_at, scope)


def _conversations(scope: Scope) -> Statement:
    return select(func.count()).where(*_met(scope), func.trim(encounter.c.spoke_of) != "")


def _new_people(scope: Scope) -> Statement:
    """People whose first meeting of all is one of these."""
    first = (
        select(encounter.c.contact_id, func.min(encounter.c.met_at).label("first_at"))
        .where(*_met(scope))
        .group_by(encounter.c.contact_id)
        .subquery()
    )
    earlier = encounter.alias("earlier")
    was_met = (
        select(earlier.c.id)
        .where(earlier.c.contact_id == first.c.contact_id, earlier.c.met_at < first.c.first_at)
        .exists()
    )
    return select(func.count()).select_from(first).where(~was_met)


def _outside_industry(connection: Connection, scope: Scope) -> int:
    """People whose industry is told and is another than mine; folded, so not left to SQL."""
    mine = fold(scope.industry).strip()
    if not mine:
        return 0
    statement = (
        select(contact.c.industry, func.count(contact.c.id.distinct()))
        .join(encounter, encounter.c.contact_id == contact.c.id)
        .where(*_met(scope), contact.c.industry != "")
        .group_by(contact.c.industry)
    )
    rows = connection.execute(statement)
    return sum(people for industry, people in rows if fold(industry).strip() not in {"", mine})


def _possible_mentors(scope: Scope) -> Statement:
    return (
        select(func.count(contact_role.c.contact_id.distinct()))
        .join(encounter, encounter.c.contact_id == contact_role.c.contact_id)
        .where(contact_role.c.role == Role.MENTOR.value, *_met(scope))
    )


def _targets_met(scope: Scope) -> Statement:
    if scope.event is not None:
        return select(func.count()).where(target.c.event_id == scope.event, target.c.met_at != "")
    return select(func.count()).where(*_within(target.c.met_at, scope))


def _talks(scope: Scope) -> Statement:
    over = (talk.c.is_starred, ~talk.c.is_cancelled, talk.c.ends_at <= to_text(scope.now))
    if scope.event is not None:
        return select(func.count()).where(talk.c.event_id == scope.event, *over)
    return select(func.count()).where(*_within(talk.c.ends_at, scope), *over)


def _gave() -> Condition:
    """A congratulation is kind, but it is no help."""
    return (interaction.c.direction == Direction.GIVE.value) & (
        interaction.c.kind != InteractionKind.CONGRATULATION.value
    )


def _introduced() -> Condition:
    return interaction.c.kind == InteractionKind.INTRODUCTION.value


def _interactions(scope: Scope, wanted: Condition) -> Statement:
    """Touches in the time; for an event those during its days with people met there, and
    whenever they were, those that came of a follow-up to a meeting there.
    """
    in_time = select(interaction.c.id).where(wanted, *_within(interaction.c.happened_at, scope))
    if scope.event is None:
        return in_time
    met = select(encounter.c.contact_id).where(encounter.c.event_id == scope.event)
    followed = (
        select(interaction.c.id)
        .join(follow_up, follow_up.c.id == interaction.c.follow_up_id)
        .join(encounter, encounter.c.id == follow_up.c.encounter_id)
        .where(wanted, encounter.c.event_id == scope.event)
    )
    there = in_time.where(interaction.c.contact_id.in_(met))
    return select(union(there, followed).subquery().c.id)


def _introductions(scope: Scope) -> Statement:
    return _count(_interactions(scope, _introduced()))


def _promises(scope: Scope) -> Statement:
    """What I gave on the spot. A promise that was kept is remembered as a touch already."""
    return (
        select(promise.c.id)
        .join(encounter, encounter.c.id == promise.c.encounter_id)
        .where(promise.c.direction == PromiseDirection.I_GAVE.value, *_met(scope))
    )


def _follow_ups(scope: Scope) -> Statement:
    done = follow_up.c.state == FollowUpState.DONE.value
    if scope.event is None:
        return select(func.count()).where(done, *_within(follow_up.c.finished_at, scope))
    return (
        select(func.count(follow_up.c.id))
        .join(encounter, encounter.c.id == follow_up.c.encounter_id)
        .where(done, encounter.c.event_id == scope.event)
    )


_STATEMENTS = {
    Measure.CONVERSATIONS: _conversations,
    Measure.NEW_PEOPLE: _new_people,
    Measure.POSSIBLE_MENTORS: _possible_mentors,
    Measure.TARGETS_MET: _targets_met,
    Measure.TALKS: _talks,
    Measure.INTRODUCTIONS: _introductions,
    Measure.FOLLOW_UPS: _follow_ups,
}
