"""Encounters, promises and interactions, to and from rows."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import (
    Direction,
    Encounter,
    EncounterId,
    Interaction,
    InteractionId,
    InteractionKind,
    Place,
    Promise,
    PromiseDirection,
    PromiseId,
    PromiseState,
)
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.follow_ups import FollowUpId
from eventmate.storage.clock import day_text, required_time, to_day, to_text
from eventmate.storage.tables import encounter, event, interaction, promise

_ENCOUNTER = select(encounter, event.c.name.label("event_name")).outerjoin(
    event, event.c.id == encounter.c.event_id
)


def _encounter(row: Any) -> Encounter:
    place = Place(
        None if row.event_id is None else EventId(row.event_id),
        row.event_name or "",
        row.room,
        row.talk,
    )
    return Encounter(
        id=EncounterId(row.id),
        contact=ContactId(row.contact_id),
        met_at=required_time(row.met_at),
        place=place,
        through=row.through,
        spoke_of=row.spoke_of,
        next_step=row.next_step,
    )


def add(
    connection: Connection,
    contact: ContactId,
    met_at: datetime,
    place: Place,
    spoke_of: str = "",
    next_step: str = "",
    through: str = "",
) -> EncounterId:
    """Save meeting a contact once."""
    values = {
        "contact_id": contact,
        "event_id": place.event,
        "met_at": to_text(met_at),
        "room": place.room,
        "talk": place.talk,
        "spoke_of": spoke_of,
        "next_step": next_step,
        "through": through,
    }
    key = connection.execute(insert(encounter), values).inserted_primary_key
    assert key is not None
    return EncounterId(key[0])


def get(connection: Connection, wanted: EncounterId) -> Encounter:
    """One encounter; raises NotFound."""
    row = connection.execute(_ENCOUNTER.where(encounter.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This meeting is no longer in the library.")
    return _encounter(row)


def change(
    connection: Connection,
    wanted: EncounterId,
    *,
    spoke_of: str,
    next_step: str,
    through: str,
    place: Place,
) -> None:
    """Replace what was noted of a meeting and where it was."""
    connection.execute(
        update(encounter)
        .where(encounter.c.id == wanted)
        .values(
            spoke_of=spoke_of,
            next_step=next_step,
            through=through,
            event_id=place.event,
            room=place.room,
            talk=place.talk,
        )
    )


def of_contact(connection: Connection, contact: ContactId) -> list[Encounter]:
    """A contact's meetings, the latest first."""
    statement = _ENCOUNTER.where(encounter.c.contact_id == contact)
    rows = connection.execute(statement.order_by(encounter.c.met_at.desc()))
    return [_encounter(row) for row in rows]


def since(connection: Connection, start: datetime, limit: int) -> list[Encounter]:
    """Meetings since a moment, the latest first."""
    statement = _ENCOUNTER.where(encounter.c.met_at >= to_text(start))
    order = (encounter.c.met_at.desc(), encounter.c.id.desc())
    return [_encounter(row) for row in connection.execute(statement.order_by(*order).limit(limit))]


def latest_with(connection: Connection, contact: ContactId, start: datetime) -> Encounter | None:
    """The latest meeting with a contact since a moment, or none."""
    statement = _ENCOUNTER.where(
        encounter.c.contact_id == contact, encounter.c.met_at >= to_text(start)
    )
    row = connection.execute(statement.order_by(encounter.c.met_at.desc()).limit(1)).one_or_none()
    return None if row is None else _encounter(row)


def promise_of_row(row: Any) -> Promise:
    """A promise from its row."""
    return Promise(
        id=PromiseId(row.id),
        contact=ContactId(row.contact_id),
        direction=PromiseDirection(row.direction),
        text=row.text,
        due_on=to_day(row.due_on),
        state=PromiseState(row.state),
        encounter=None if row.encounter_id is None else EncounterId(row.encounter_id),
    )


def add_promise(
    connection: Connection,
    contact: ContactId,
    direction: PromiseDirection,
    text: str,
    due_on: date | None = None,
    meeting: EncounterId | None = None,
) -> PromiseId:
    """Save a promise or an ask."""
    values = {
        "contact_id": contact,
        "encounter_id": meeting,
        "direction": direction.value,
        "text": text,
        "due_on": day_text(due_on),
        "state": PromiseState.OPEN.value,
    }
    key = connection.execute(insert(promise), values).inserted_primary_key
    assert key is not None
    return PromiseId(key[0])


def change_promise(
    connection: Connection, wanted: PromiseId, text: str, due_on: date | None
) -> None:
    """Replace what was promised and by when."""
    connection.execute(
        update(promise).where(promise.c.id == wanted).values(text=text, due_on=day_text(due_on))
    )


def set_promise_state(connection: Connection, wanted: PromiseId, state: PromiseState) -> None:
    """Mark a promise open, kept or dropped."""
    connection.execute(update(promise).where(promise.c.id == wanted).values(state=state.value))


def remove_promise(connection: Connection, wanted: PromiseId) -> None:
    """Delete a promise; its follow-up goes by itself."""
    connection.execute(delete(promise).where(promise.c.id == wanted))


def promises_of(connection: Connection, contact: ContactId) -> list[Promise]:
    """A contact's promises and asks, the oldest first."""
    statement = select(promise).where(promise.c.contact_id == contact).order_by(promise.c.id)
    return [promise_of_row(row) for row in connection.execute(statement)]


def promises_at(connection: Connection, meeting: EncounterId) -> list[Promise]:
    """What was promised and asked at one meeting, the oldest first."""
    statement = select(promise).where(promise.c.encounter_id == meeting).order_by(promise.c.id)
    return [promise_of_row(row) for row in connection.execute(statement)]


def add_interaction(
    connection: Connection,
    contact: ContactId,
    kind: InteractionKind,
    at: datetime,
    *,
    direction: Direction = Direction.NEUTRAL,
    note: str = "",
    started_by_me: bool = True,
    follow_up: FollowUpId | None = None,
) -> InteractionId:
    """Save a later touch."""
    values = {
        "contact_id": contact,
        "follow_up_id": follow_up,
        "kind": kind.value,
        "happened_at": to_text(at),
        "direction": direction.value,
        "note": note,
        "started_by_me": started_by_me,
    }
    key = connection.execute(insert(interaction), values).inserted_primary_key
    assert key is not None
    return InteractionId(key[0])


def interactions_of(connection: Connection, contact: ContactId) -> list[Interaction]:
    """A contact's later touches, the latest first."""
    statement = select(interaction).where(interaction.c.contact_id == contact)
    rows = connection.execute(statement.order_by(interaction.c.happened_at.desc()))
    return [
        Interaction(
            id=InteractionId(row.id),
            contact=ContactId(row.contact_id),
            kind=InteractionKind(row.kind),
            happened_at=required_time(row.happened_at),
            direction=Direction(row.direction),
            started_by_me=bool(row.started_by_me),
            note=row.note,
        )
        for row in rows
    ]


def event_names_of(connection: Connection, contacts: Iterable[ContactId]) -> dict[int, list[str]]:
    """Names of the events where each contact was met."""
    statement = (
        select(encounter.c.contact_id, event.c.name)
        .join(event, event.c.id == encounter.c.event_id)
        .where(encounter.c.contact_id.in_(list(contacts)))
        .order_by(encounter.c.met_at)
    )
    found: dict[int, list[str]] = {}
    for contact, name in connection.execute(statement):
        names = found.setdefault(contact, [])
        if name not in names:
            names.append(name)
    return found
