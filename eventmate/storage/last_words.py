"""Who somebody is and what was last spoken of, for the few that are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from eventmate.domain.contacts import ContactId
from eventmate.storage.tables import contact, encounter, event, interaction


@dataclass(frozen=True, slots=True)
class LastWords:
    """A contact's row, the latest note of a meeting or touch, and where we last met."""

    name: str
    title: str
    organisation: str
    spoken: str = ""
    place: str = ""


def of(connection: Connection, ids: Sequence[ContactId]) -> dict[ContactId, LastWords]:
    """Those of some contacts; meant for a screenful."""
    columns = (contact.c.id, contact.c.name, contact.c.title, contact.c.organisation)
    rows = connection.execute(select(*columns).where(contact.c.id.in_(ids))).all()
    return {
        ContactId(row.id): LastWords(
            row.name,
            row.title,
            row.organisation,
            _spoken(connection, row.id),
            _place(connection, row.id),
        )
        for row in rows
    }


def _spoken(connection: Connection, wanted: int) -> str:
    met = (
        select(encounter.c.met_at, encounter.c.spoke_of)
        .where(encounter.c.contact_id == wanted, encounter.c.spoke_of != "")
        .order_by(encounter.c.met_at.desc())
        .limit(1)
    )
    touched = (
        select(interaction.c.happened_at, interaction.c.note)
        .where(interaction.c.contact_id == wanted, interaction.c.note != "")
        .order_by(interaction.c.happened_at.desc())
        .limit(1)
    )
    found = [tuple(row) for each in (met, touched) for row in connection.execute(each)]
    return str(max(found)[1]) if found else ""


def _place(connection: Connection, wanted: int) -> str:
    statement = (
        select(event.c.name)
        .join(encounter, encounter.c.event_id == event.c.id)
        .where(encounter.c.contact_id == wanted)
        .order_by(encounter.c.met_at.desc())
        .limit(1)
    )
    return connection.scalar(statement) or ""
