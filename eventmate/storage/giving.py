"""What I could give a contact, from what is noted of them and of others."""

from datetime import date

from sqlalchemy import Connection, select

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.ledger import GivingIdea, IdeaKind
from eventmate.storage.relation_tables import contact_date, job_change
from eventmate.storage.tables import contact, contact_tag, interaction


def shared_by_tag(connection: Connection, wanted: ContactId, limit: int) -> list[GivingIdea]:
    """Resources shared with others who have one of the contact's tags, the latest first."""
    tags = select(contact_tag.c.tag).where(contact_tag.c.contact_id == wanted)
    known = select(interaction.c.note).where(interaction.c.contact_id == wanted)
    statement = (
        select(interaction.c.note, contact.c.id, contact.c.name, contact_tag.c.tag)
        .join(contact, contact.c.id == interaction.c.contact_id)
        .join(contact_tag, contact_tag.c.contact_id == contact.c.id)
        .where(
            interaction.c.kind == InteractionKind.RESOURCE.value,
            interaction.c.note != "",
            interaction.c.contact_id != wanted,
            contact_tag.c.tag.in_(tags),
            interaction.c.note.not_in(known),
        )
        .order_by(interaction.c.happened_at.desc())
        .limit(limit * 4)
    )
    found: dict[str, GivingIdea] = {}
    for note, other, name, tag in connection.execute(statement):
        idea = GivingIdea(IdeaKind.RESOURCE, note, ContactId(other), name, tag)
        found.setdefault(note, idea)
    return list(found.values())[:limit]


def new_positions(connection: Connection, wanted: ContactId) -> list[GivingIdea]:
    """Changes of job nobody has congratulated them on yet."""
    statement = select(job_change).where(
        job_change.c.contact_id == wanted, job_change.c.state == "open"
    )
    return [
        GivingIdea(IdeaKind.CONGRATULATION, ", ".join(filter(None, (row.title, row.organisation))))
        for row in connection.execute(statement)
    ]


def days(connection: Connection, wanted: ContactId, first: date, last: date) -> list[GivingIdea]:
    """Days kept with them that come within a time; yearly ones are the caller's to place."""
    statement = select(contact_date.c.about).where(
        contact_date.c.contact_id == wanted,
        contact_date.c.happens_on.between(first.isoformat(), last.isoformat()),
    )
    return [GivingIdea(IdeaKind.DAY, about) for about in connection.scalars(statement) if about]
