"""Events and talks, to and from rows."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import (
    Event,
    EventDraft,
    EventId,
    EventKind,
    EventStatus,
    Talk,
    TalkId,
)
from eventmate.storage.clock import required_time, to_text
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
    }


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
    )
    return Event(EventId(row.id), draft, talks=row.talks, people_met=row.people_met)


def _talk(row: Any) -> Talk:
    return Talk(
        id=TalkId(row.id),
        event=EventId(row.event_id),
        title=row.title,
        starts_at=required_time(row.starts_at),
        ends_at=required_time(row.ends_at),
        speakers=tuple(row.speakers.split("\n")) if row.speakers else (),
        room=row.room,
        track=row.track,
        abstract=row.abstract,
        url=row.url,
    )


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


def add_talks(connection: Connection, wanted: EventId, talks: Iterable[Talk]) -> None:
    """Save talks of an event; their ids are given anew."""
    rows = [
        {
            "event_id": wanted,
            "title": item.title,
            "speakers": "\n".join(item.speakers),
            "room": item.room,
            "track": item.track,
            "abstract": item.abstract,
            "url": item.url,
            "starts_at": to_text(item.starts_at),
            "ends_at": to_text(item.ends_at),
        }
        for item in talks
    ]
    if rows:
        connection.execute(insert(talk), rows)


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


def talks(connection: Connection, wanted: EventId) -> list[Talk]:
    """Talks of an event by time and room."""
    statement = (
        select(talk).where(talk.c.event_id == wanted).order_by(talk.c.starts_at, talk.c.room)
    )
    return [_talk(row) for row in connection.execute(statement)]


def talks_around(connection: Connection, wanted: EventId, now: datetime) -> list[Talk]:
    """Talks that run now, then the next ones to start, ten at most."""
    statement = (
        select(talk)
        .where(talk.c.event_id == wanted, talk.c.ends_at > to_text(now))
        .order_by(talk.c.starts_at, talk.c.room)
        .limit(10)
    )
    return [_talk(row) for row in connection.execute(statement)]
