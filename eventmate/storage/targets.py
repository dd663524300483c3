"""Targets, to and from rows, and what is known around them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import PromiseDirection, PromiseState
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.targets import ListedId, Target, TargetDraft, TargetId
from eventmate.storage.clock import required_time, to_text, to_time
from eventmate.storage.tables import encounter, promise, target

Values = dict[str, object]


def _plain(text: str) -> str:
    # SQLite's quote(), which keeps before-images, ends a text at NUL.
    return text.replace("\0", "")


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(" ".join(_plain(line).split()) for line in lines if line.strip())


def _values(draft: TargetDraft) -> Values:
    return {
        "event_id": draft.event,
        "contact_id": draft.contact,
        "listed_id": draft.listed,
        "introducer_id": draft.introducer,
        "name": _plain(draft.name),
        "title": _plain(draft.title),
        "organisation": _plain(draft.organisation),
        "links": _joined(draft.links),
        "why": _plain(draft.why),
        "notes": _plain(draft.notes),
        "talking_points": _plain(draft.talking_points),
        "questions": _joined(draft.questions),
        "introduced_by": _plain(draft.introduced_by),
        "comes_first": draft.comes_first,
    }


def _contact(value: int | None) -> ContactId | None:
    return None if value is None else ContactId(value)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _target(row: Any) -> Target:
    draft = TargetDraft(
        event=EventId(row.event_id),
        name=row.name,
        title=row.title,
        organisation=row.organisation,
        links=_lines(row.links),
        why=row.why,
        notes=row.notes,
        talking_points=row.talking_points,
        questions=_lines(row.questions),
        introducer=_contact(row.introducer_id),
        introduced_by=row.introduced_by,
        comes_first=row.comes_first,
        contact=_contact(row.contact_id),
        listed=None if row.listed_id is None else ListedId(row.listed_id),
    )
    return Target(TargetId(row.id), draft, to_time(row.met_at))


def add(connection: Connection, draft: TargetDraft) -> TargetId:
    """Save a new target."""
    key = connection.execute(insert(target), _values(draft)).inserted_primary_key
    assert key is not None
    return TargetId(key[0])


def change(connection: Connection, wanted: TargetId, draft: TargetDraft) -> None:
    """Replace what is known of a target; whether we met stays."""
    connection.execute(update(target).where(target.c.id == wanted).values(_values(draft)))


def set_met(connection: Connection, wanted: TargetId, at: datetime | None) -> None:
    """Say when we met, or that we did not."""
    connection.execute(update(target).where(target.c.id == wanted).values(met_at=to_text(at)))


def remove(connection: Connection, wanted: TargetId) -> None:
    """Delete a target."""
    connection.execute(delete(target).where(target.c.id == wanted))


def get(connection: Connection, wanted: TargetId) -> Target:
    """One target; raises NotFound."""
    row = connection.execute(select(target).where(target.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This person is no longer among those to meet.")
    return _target(row)


def of_event(connection: Connection, wanted: EventId) -> list[Target]:
    """Targets of an event: those to meet first, the others in the order they were added, and
    those met last.
    """
    statement = (
        select(target)
        .where(target.c.event_id == wanted)
        .order_by(target.c.met_at != "", target.c.comes_first.desc(), target.c.id)
    )
    return [_target(row) for row in connection.execute(statement)]


def met_at(connection: Connection, event: EventId, contact: ContactId) -> datetime | None:
    """When a contact was first met at an event."""
    statement = select(func.min(encounter.c.met_at)).where(
        encounter.c.event_id == event, encounter.c.contact_id == contact
    )
    found = connection.scalar(statement)
    return None if found is None else required_time(found)


def promised(connection: Connection, contacts: Sequence[ContactId]) -> dict[ContactId, list[str]]:
    """What I still owe some contacts, the oldest first."""
    statement = (
        select(promise.c.contact_id, promise.c.text)
        .where(
            promise.c.contact_id.in_(contacts),
            promise.c.direction == PromiseDirection.I_PROMISED.value,
            promise.c.state == PromiseState.OPEN.value,
        )
        .order_by(promise.c.id)
    )
    found: dict[ContactId, list[str]] = {}
    for contact_id, text in connection.execute(statement):
        found.setdefault(ContactId(contact_id), []).append(text)
    return found
