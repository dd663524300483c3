"""Talks and their speakers, to and from rows."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select, update

from eventmate.domain.agendas import Speaker
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId, Talk, TalkId
from eventmate.storage.clock import required_time, to_text
from eventmate.storage.tables import speaker, talk

Values = dict[str, object]
MOST_AROUND = 10


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


# What a talk is read from, in the order of its fields: large schedules are unpacked, not asked
# for one name after another.
_READ: tuple[Column[Any], ...] = (
    *(talk.c.id, talk.c.event_id, talk.c.title, talk.c.starts_at, talk.c.ends_at),
    *(talk.c.speakers, talk.c.room, talk.c.track, talk.c.abstract, talk.c.url, talk.c.key),
    *(talk.c.language, talk.c.is_cancelled, talk.c.is_starred, talk.c.note, talk.c.questions),
)


def _talk(row: Any) -> Talk:
    wanted, event, title, starts_at, ends_at, speakers, room, track, abstract, *others = row
    url, key, language, is_cancelled, is_starred, note, questions = others
    return Talk(
        TalkId(wanted),
        EventId(event),
        title,
        required_time(starts_at),
        required_time(ends_at),
        _lines(speakers),
        room=room,
        track=track,
        abstract=abstract,
        url=url,
        key=key,
        language=language,
        is_cancelled=is_cancelled,
        is_starred=is_starred,
        note=note,
        questions=_lines(questions),
    )


def _values(item: Talk) -> Values:
    return {
        "event_id": item.event,
        "title": item.title,
        "speakers": _joined(item.speakers),
        "room": item.room,
        "track": item.track,
        "abstract": item.abstract,
        "url": item.url,
        "starts_at": to_text(item.starts_at),
        "ends_at": to_text(item.ends_at),
        "key": item.key,
        "language": item.language,
        "is_cancelled": item.is_cancelled,
        "is_starred": item.is_starred,
        "note": item.note,
        "questions": _joined(item.questions),
    }


def add(connection: Connection, wanted: EventId, talks: Iterable[Talk]) -> None:
    """Save talks of an event; their ids are given anew."""
    rows = [_values(item) | {"event_id": wanted} for item in talks]
    if rows:
        connection.execute(insert(talk), rows)


def change(connection: Connection, item: Talk) -> None:
    """Replace everything known of a talk."""
    connection.execute(update(talk).where(talk.c.id == item.id).values(_values(item)))


def remove(connection: Connection, ids: Iterable[TalkId]) -> None:
    """Delete talks."""
    for wanted in ids:
        connection.execute(delete(talk).where(talk.c.id == wanted))


def get(connection: Connection, wanted: TalkId) -> Talk:
    """One talk; raises NotFound."""
    row = connection.execute(select(*_READ).where(talk.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This talk is no longer in the library.")
    return _talk(row)


def of_event(connection: Connection, wanted: EventId) -> list[Talk]:
    """Talks of an event by time and room."""
    statement = (
        select(*_READ).where(talk.c.event_id == wanted).order_by(talk.c.starts_at, talk.c.room)
    )
    return [_talk(row) for row in connection.execute(statement)]


def titles_by_speaker(connection: Connection, wanted: EventId) -> dict[str, str]:
    """The first talk of each speaker of an event, by the name as the schedule writes it."""
    statement = (
        select(talk.c.speakers, talk.c.title)
        .where(talk.c.event_id == wanted, ~talk.c.is_cancelled, talk.c.speakers != "")
        .order_by(talk.c.starts_at)
    )
    found: dict[str, str] = {}
    for speakers, title in connection.execute(statement):
        for name in _lines(speakers):
            found.setdefault(name, title)
    return found


def around(connection: Connection, wanted: EventId, now: datetime) -> list[Talk]:
    """Talks that run now and those that start next, ten of each; none that are cancelled.

    Starred ones come with the first ten whatever else is on in forty rooms.
    """
    at = to_text(now)
    held = select(*_READ).where(
        talk.c.event_id == wanted, talk.c.ends_at > at, ~talk.c.is_cancelled
    )
    first = (talk.c.is_starred.desc(), talk.c.starts_at, talk.c.room)
    running = held.where(talk.c.starts_at <= at).order_by(
        talk.c.is_starred.desc(), talk.c.starts_at.desc(), talk.c.room
    )
    coming = held.where(talk.c.starts_at > at)
    found = {
        row.id: _talk(row)
        for statement in (running, coming.order_by(*first), coming.order_by(*first[1:]))
        for row in connection.execute(statement.limit(MOST_AROUND))
    }
    return sorted(found.values(), key=lambda item: (item.starts_at, item.room))


def set_starred(connection: Connection, ids: Iterable[TalkId], starred: bool) -> None:
    """Put talks on my agenda, or take them off it."""
    for wanted in ids:
        other = update(talk).where(talk.c.id == wanted, talk.c.is_starred != starred)
        connection.execute(other.values(is_starred=starred))


def set_note(connection: Connection, wanted: TalkId, note: str) -> None:
    """Replace my note on a talk."""
    connection.execute(update(talk).where(talk.c.id == wanted).values(note=note))


def set_questions(connection: Connection, wanted: TalkId, questions: Sequence[str]) -> None:
    """Replace what I want to ask after a talk; empty ones are left out."""
    values = {"questions": _joined(questions)}
    connection.execute(update(talk).where(talk.c.id == wanted).values(values))


def replace_speakers(connection: Connection, wanted: EventId, speakers: Iterable[Speaker]) -> None:
    """Keep these speakers of an event; rows that stay the same are left alone."""
    present = {
        row: found.id
        for found in connection.execute(select(speaker).where(speaker.c.event_id == wanted))
        if (row := _speaker(found))
    }
    coming = dict.fromkeys(speakers)
    gone = [row_id for item, row_id in present.items() if item not in coming]
    for row_id in gone:
        connection.execute(delete(speaker).where(speaker.c.id == row_id))
    rows = [
        {
            "event_id": wanted,
            "key": item.key,
            "name": item.name,
            "headline": item.headline,
            "biography": item.biography,
            "links": _joined(item.links),
        }
        for item in coming
        if item not in present
    ]
    if rows:
        connection.execute(insert(speaker), rows)


def _speaker(row: Any) -> Speaker:
    return Speaker(
        name=row.name,
        key=row.key,
        headline=row.headline,
        biography=row.biography,
        links=_lines(row.links),
    )


def speakers_of(connection: Connection, wanted: EventId) -> list[Speaker]:
    """Speakers of an event by name."""
    statement = select(speaker).where(speaker.c.event_id == wanted).order_by(speaker.c.name)
    return [_speaker(row) for row in connection.execute(statement)]
