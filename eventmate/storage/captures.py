"""The inbox of raw captures, to and from rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Capture, CaptureId, CaptureKind, Place
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.storage.clock import required_time, to_text
from eventmate.storage.tables import capture, event

_CAPTURE = select(capture, event.c.name.label("event_name")).outerjoin(
    event, event.c.id == capture.c.event_id
)
WAITING = "waiting"
SETTLED = "settled"


def _capture(row: Any) -> Capture:
    place = Place(
        None if row.event_id is None else EventId(row.event_id),
        row.event_name or "",
        row.room,
        row.talk,
    )
    return Capture(
        CaptureId(row.id), CaptureKind(row.kind), row.text, required_time(row.received_at), place
    )


def add(
    connection: Connection,
    kind: CaptureKind,
    text: str,
    at: datetime,
    place: Place,
    contact: ContactId | None = None,
) -> CaptureId:
    """Keep a raw thing received; without a contact it waits in the inbox."""
    values = {
        "kind": kind.value,
        "text": text.replace("\0", ""),
        "received_at": to_text(at),
        "event_id": place.event,
        "room": place.room,
        "talk": place.talk,
        "contact_id": contact,
        "state": WAITING if contact is None else SETTLED,
    }
    key = connection.execute(insert(capture), values).inserted_primary_key
    assert key is not None
    return CaptureId(key[0])


def get(connection: Connection, wanted: CaptureId) -> Capture:
    """One capture that waits; raises NotFound, also when it was answered meanwhile."""
    waits = _CAPTURE.where(capture.c.id == wanted, capture.c.state == WAITING)
    row = connection.execute(waits).one_or_none()
    if row is None:
        raise NotFound("This capture is no longer in the inbox.")
    return _capture(row)


def settle(connection: Connection, wanted: CaptureId, contact: ContactId) -> None:
    """Take a capture out of the inbox: it belongs to `contact`."""
    connection.execute(
        update(capture).where(capture.c.id == wanted).values(contact_id=contact, state=SETTLED)
    )


def remove(connection: Connection, wanted: CaptureId) -> None:
    """Throw a capture away."""
    connection.execute(delete(capture).where(capture.c.id == wanted))


def waiting(connection: Connection, limit: int = 200) -> list[Capture]:
    """The inbox, the latest first."""
    statement = _CAPTURE.where(capture.c.state == WAITING).order_by(capture.c.id.desc())
    return [_capture(row) for row in connection.execute(statement.limit(limit))]


def count_waiting(connection: Connection) -> int:
    """How many captures wait for a name."""
    statement = select(func.count()).select_from(capture).where(capture.c.state == WAITING)
    return connection.scalar(statement) or 0


def waiting_with_text(connection: Connection, text: str) -> CaptureId | None:
    """A waiting capture of exactly this text, so that a badge shown twice waits once."""
    statement = select(capture.c.id).where(capture.c.state == WAITING, capture.c.text == text)
    found = connection.scalar(statement.limit(1))
    return None if found is None else CaptureId(found)
