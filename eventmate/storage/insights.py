"""Counting what was noted, in a few passes over the tables."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    exists,
    func,
    or_,
    select,
)

from eventmate.domain.follow_ups import FollowUpState
from eventmate.domain.insights import WRITTEN_WITHIN, Answers, EventFigures, Side
from eventmate.storage.clock import to_text
from eventmate.storage.tables import (
    contact,
    contact_address,
    contact_role,
    encounter,
    event,
    follow_up,
    interaction,
    promise,
)

MOST_EVENTS = 5
_KNOWN = contact.c.is_known_only.is_(False)
_DAYS = WRITTEN_WITHIN / timedelta(days=1)
_UNMET = select(contact.c.id).where(contact.c.is_known_only)


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody but those known only from a list of connections, counted.

    `sides` counts people by each side, under "" those of whom nothing is said; `arrivals` counts
    new people by month (YYYY-MM).
    """

    people: int
    sides: dict[Side, dict[str, int]]
    arrivals: dict[str, int]


def circle(connection: Connection) -> Circle:
    """Everything by one index that holds all of it, since the contacts' own rows are wide."""
    sides: dict[Side, dict[str, int]] = {
        **_by_own_words(connection),
        Side.ROLE: _roles(connection),
        Side.CITY: _cities(connection),
        Side.HOW_MET: _how_met(connection),
    }
    arrivals = _counted(connection, func.substr(contact.c.created_at, 1, 7))
    return Circle(sum(arrivals.values()), sides, arrivals)


_OWN_WORDS = {
    Side.INDUSTRY: contact.c.industry,
    Side.SENIORITY: contact.c.seniority,
    Side.ORGANISATION: contact.c.organisation,
}


def _by_own_words(connection: Connection) -> dict[Side, dict[str, int]]:
    """By columns of the contact: people alike in all are counted once, in the index's order."""
    columns = tuple(_OWN_WORDS.values())
    statement = select(*columns, func.count()).where(_KNOWN).group_by(*columns)
    found: dict[Side, dict[str, int]] = {side: {} for side in _OWN_WORDS}
    counted = tuple(found.values())
    for *words, count in connection.execute(statement):
        for by_name, name in zip(counted, words, strict=True):
            by_name[name] = by_name.get(name, 0) + count
    return found


def _counted(connection: Connection, column: ColumnElement[str]) -> dict[str, int]:
    statement = select(column, func.count()).where(_KNOWN).group_by(column)
    return {str(name): int(count) for name, count in connection.execute(statement)}


def _how_met(connection: Connection) -> dict[str, int]:
    """By the kind of event where we met, else by how they came in."""
    people = (
        select(encounter.c.event_id, func.count(encounter.c.contact_id.distinct()).label("people"))
        .group_by(encounter.c.event_id)
        .subquery()
    )
    statement = (
        select(event.c.kind, func.sum(people.c.people))
        .join(people, people.c.event_id == event.c.id)
        .group_by(event.c.kind)
    )
    found = Counter({str(kind): int(count) for kind, count in connection.execute(statement)})
    met = select(encounter.c.contact_id)
    others = (
        select(contact.c.source, func.count())
        .where(_KNOWN, contact.c.id.not_in(met))
        .group_by(contact.c.source)
    )
    for source, count in connection.execute(others):
        found[str(source)] += int(count)
    return dict(found)


def _roles(connection: Connection) -> dict[str, int]:
    statement = (
        select(contact_role.c.role, func.count(contact_role.c.contact_id.distinct()))
        .where(contact_role.c.contact_id.not_in(_UNMET))
        .group_by(contact_role.c.role)
    )
    return {str(name): int(count) for name, count in connection.execute(statement)}


def _cities(connection: Connection) -> dict[str, int]:
    statement = (
        select(contact_address.c.city, func.count())
        .where(contact_address.c.city != "", contact_address.c.contact_id.not_in(_UNMET))
        .group_by(contact_address.c.city)
    )
    return {str(name): int(count) for name, count in connection.execute(statement)}


def directions(connection: Connection, months: Sequence[date]) -> dict[tuple[str, str], int]:
    """Touches that gave or asked, by month (YYYY-MM) and direction; each month by the index."""
    found = {}
    for first in months:
        after = (first + timedelta(days=31)).replace(day=1)
        for way in ("give", "ask"):
            statement = select(func.count()).where(
                interaction.c.direction == way,
                interaction.c.happened_at >= first.isoformat(),
                interaction.c.happened_at < after.isoformat(),
            )
            found[f"{first:%Y-%m}", way] = connection.scalar(statement) or 0
    return found


def noted(connection: Connection, start: datetime) -> dict[tuple[str, str], int]:
    """Asks and gifts noted as such, by month (YYYY-MM) and direction, since a moment."""
    month = func.substr(promise.c.noted_at, 1, 7)
    statement = (
        select(month, promise.c.direction, func.count())
        .where(
            promise.c.direction.in_(("i asked", "i gave")),
            promise.c.noted_at >= to_text(start),
        )
        .group_by(month, promise.c.direction)
    )
    names = {"i asked": "ask", "i gave": "give"}
    return {(str(m), names[d]): int(count) for m, d, count in connection.execute(statement)}


@dataclass(frozen=True, slots=True)
class Meetings:
    """Meetings at one event, or at none: how many, and how many I wrote after in time."""

    met: int = 0
    written: int = 0


def meetings(connection: Connection, start: datetime) -> dict[int | None, Meetings]:
    """Meetings since a moment by event, those I wrote after within three days counted apart."""
    wrote = exists(interaction.c.contact_id).where(
        interaction.c.contact_id == encounter.c.contact_id,
        interaction.c.started_by_me == 1,  # this way the index is used for it
        interaction.c.happened_at > encounter.c.met_at,
        # As numbers, and only of the touches after the meeting: most have none.
        func.julianday(interaction.c.happened_at) <= func.julianday(encounter.c.met_at) + _DAYS,
    )
    statement = (
        select(encounter.c.event_id, func.count(), func.sum(case((wrote, 1), else_=0)))
        .where(encounter.c.met_at >= to_text(start))
        .group_by(encounter.c.event_id)
    )
    rows = connection.execute(statement)
    return {event_id: Meetings(met, written) for event_id, met, written in rows}


def answers(connection: Connection, start: datetime) -> Answers:
    """What became of follow-ups done since a moment."""
    statement = (
        select(follow_up.c.outcome, func.count())
        .where(
            follow_up.c.state == FollowUpState.DONE.value,
            follow_up.c.finished_at >= to_text(start),
        )
        .group_by(follow_up.c.outcome)
    )
    counts = {str(name): int(count) for name, count in connection.execute(statement)}
    told = {name: counts.get(name, 0) for name in ("replied", "met", "no answer")}
    return Answers(
        sum(counts.values()) - sum(told.values()), told["replied"], told["met"], told["no answer"]
    )


def events(
    connection: Connection, met: Mapping[int | None, Meetings], since: datetime
) -> list[EventFigures]:
    """The latest events where somebody was met; ties alive were in touch `since`."""
    ids = [each for each in met if each is not None]
    latest = connection.execute(
        select(event.c.id, event.c.name, event.c.starts_on, event.c.hours)
        .where(event.c.id.in_(ids))
        .order_by(event.c.starts_on.desc(), event.c.id)
        .limit(MOST_EVENTS)
    ).all()
    alive = _alive(connection, [row.id for row in latest], since)
    return [
        EventFigures(
            row.name,
            date.fromisoformat(row.starts_on),
            met[row.id].met,
            met[row.id].written,
            alive.get(row.id, 0),
            row.hours,
        )
        for row in latest
    ]


def _alive(connection: Connection, ids: Sequence[int], since: datetime) -> dict[int, int]:
    """Meetings at events that I was in touch with the person after, and since a moment."""
    moment = to_text(since)
    lately = exists(contact.c.id).where(
        contact.c.id == encounter.c.contact_id, contact.c.last_touch_at >= moment
    )
    later = exists(interaction.c.contact_id).where(
        interaction.c.contact_id == encounter.c.contact_id,
        interaction.c.started_by_me.in_((0, 1)),  # whoever began: so the index tells the time too
        interaction.c.happened_at > encounter.c.met_at,
    )
    # Whoever was met before that needs no look at their touches one by one.
    touched = or_(
        and_(encounter.c.met_at < moment, lately),
        and_(encounter.c.met_at >= moment, later),
    )
    statement = (
        select(encounter.c.event_id, func.count())
        .where(encounter.c.event_id.in_(ids), touched)
        .group_by(encounter.c.event_id)
    )
    return {event_id: int(count) for event_id, count in connection.execute(statement)}


def dormant(connection: Connection, before: datetime) -> int:
    """People I was in touch with once, and not since a moment."""
    statement = select(func.count()).where(
        # Hardly anybody is left out by it: the index of touches is the one to go by.
        func.likely(_KNOWN),
        contact.c.last_touch_at != "",
        contact.c.last_touch_at < to_text(before),
    )
    return connection.scalar(statement) or 0
