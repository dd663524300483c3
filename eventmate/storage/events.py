"""Events, to and from rows."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import (
    Event,
    EventDraft,
    EventId,
    EventKind,
    EventStatus,
)
from eventmate.storage.tables import encounter, event, talk

Values = dict[str, object]

_TALKS = (
    select(func.count()).where(talk.c.event_id == event.c.id).correlate(event).scalar_subquery()
)
_MET = (
    select(func.count(encounter.c.contact_id.distinct()))
    .where(encounter.c.event_id == event.c.id)
    .correlate(event)
    .scalar_subquery()
)
_EVENT = select(event, _TALKS.label("talks"), _MET.label("people_met"))


def _values(draft: EventDraft) -> Values:
    return {
        "name": draft.name,
        "kind": draft.kind.value,
        "status": draft.status.value,
        "starts_on": draft.starts_on.isoformat(),
        "ends_on": draft.ends_on.isoformat(),
        "timezone": draft.timezone,
        "venue": draft.venue,
        "url": draft.url,
        "begins": _hour_text(draft.begins),
        "finishes": _hour_text(draft.finishes),
        "description": draft.description,
        "is_virtual": draft.is_virtual,
        "bring": draft.bring,
        "cost": "" if draft.cost is None else str(draft.cost),
        "currency": draft.currency,
        "hours": draft.hours,
        "key": draft.key,
    }


def _hour_text(hour: time | None) -> str:
    return "" if hour is None else hour.isoformat("minutes")


def _event(row: Any) -> Event:
    draft = EventDraft(
        name=row.name,
        starts_on=date.fromisoformat(row.starts_on),
        ends_on=date.fromisoformat(row.ends_on),
        timezone=row.timezone,
        kind=EventKind(row.kind),
        status=EventStatus(row.status),
        venue=row.venue,
        url=row.url,
        begins=time.fromisoformat(row.begins) if row.begins else None,
        finishes=time.fromisoformat(row.finishes) if row.finishes else None,
        description=row.description,
        is_virtual=row.is_virtual,
        bring=row.bring,
        cost=Decimal(row.cost) if row.cost else None,
        currency=row.currency,
        hours=row.hours,
        key=row.key,
    )
    return Event(EventId(row.id), draft, talks=row.talks, people_met=row.people_met)


def add(connection: Connection, draft: EventDraft) -> EventId:
    """Save a new event."""
    key = connection.execute(insert(event), _values(draft)).inserted_primary_key
    assert key is not None
    return EventId(key[0])


def change(connection: Connection, wanted: EventId, draft: EventDraft) -> None:
    """Replace what is known of an event."""
    connection.execute(update(event).where(event.c.id == wanted).values(_values(draft)))


def remove(connection: Connection, wanted: EventId) -> None:
    """Delete an event; people met there stay."""
    connection.execute(delete(event).where(event.c.id == wanted))


def get(connection: Connection, wanted: EventId) -> Event:
    """One event; raises NotFound."""
    row = connection.execute(_EVENT.where(event.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This event is no longer in the library.")
    return _event(row)


def listed(connection: Connection) -> list[Event]:
    """Every event, the latest first."""
    rows = connection.execute(_EVENT.order_by(event.c.starts_on.desc(), event.c.id.desc()))
    return [_event(row) for row in rows]


def on_day(connection: Connection, day: date) -> list[Event]:
    """Events that run on a wall-clock day and that I go to."""
    text = day.isoformat()
    statement = _EVENT.where(
        event.c.starts_on <= text,
        event.c.ends_on >= text,
        event.c.status.in_((EventStatus.GOING.value, EventStatus.ATTENDED.value)),
    ).order_by(event.c.starts_on.desc(), event.c.id)
    return [_event(row) for row in connection.execute(statement)]


def next_after(connection: Connection, day: date) -> Event | None:
    """The event that runs on `day` or starts next, of those I may go to."""
    statement = (
        _EVENT.where(
            event.c.ends_on >= day.isoformat(), event.c.status != EventStatus.SKIPPED.value
        )
        .order_by(event.c.starts_on, event.c.id)
        .limit(1)
    )
    row = connection.execute(statement).one_or_none()
    return None if row is None else _event(row)


def with_key(connection: Connection, key: str) -> Event | None:
    """The newest event that came from a source under this id."""
    row = connection.execute(
        _EVENT.where(event.c.key == key).order_by(event.c.id.desc()).limit(1)
    ).one_or_none()
    return None if row is None or not key else _event(row)
