"""Meetings not gone through yet, and what a debrief leaves on them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.debrief import Warmth
from eventmate.domain.encounters import CaptureKind, EncounterId
from eventmate.storage.clock import to_text
from eventmate.storage.tables import capture, contact_photo, encounter


def waiting(connection: Connection, since: datetime) -> list[EncounterId]:
    """Meetings since a moment that no debrief went through, the earliest first."""
    statement = (
        select(encounter.c.id)
        .where(encounter.c.debriefed_at == "", encounter.c.met_at >= to_text(since))
        .order_by(encounter.c.met_at, encounter.c.id)
    )
    return [EncounterId(number) for number in connection.scalars(statement)]


def warmth_of(connection: Connection, wanted: Sequence[EncounterId]) -> dict[int, Warmth]:
    """How gladly I would talk again, where that was said."""
    known = {each.value for each in Warmth}
    rows = connection.execute(
        select(encounter.c.id, encounter.c.warmth).where(encounter.c.id.in_(wanted))
    )
    return {row.id: Warmth(row.warmth) for row in rows if row.warmth in known}


def finish(
    connection: Connection, wanted: EncounterId, warmth: Warmth | None, at: datetime
) -> None:
    """Mark a meeting as gone through."""
    values = {"debriefed_at": to_text(at), "warmth": warmth.value if warmth else ""}
    connection.execute(update(encounter).where(encounter.c.id == wanted).values(values))


def typed_lines(connection: Connection, contacts: Sequence[ContactId]) -> dict[int, str]:
    """The latest line typed for each contact, as it was written."""
    statement = (
        select(capture.c.contact_id, capture.c.text)
        .where(capture.c.contact_id.in_(contacts), capture.c.kind == CaptureKind.LINE.value)
        .order_by(capture.c.id)
    )
    return {row.contact_id: row.text for row in connection.execute(statement)}


def with_photo(connection: Connection, contacts: Sequence[ContactId]) -> set[int]:
    """Those of some contacts who have a photo."""
    statement = select(contact_photo.c.contact_id).where(contact_photo.c.contact_id.in_(contacts))
    return set(connection.scalars(statement))
