"""What came through people, to and from rows."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, case, delete, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.opportunities import (
    DoorOpener,
    Opportunity,
    OpportunityDraft,
    OpportunityId,
    OpportunityKind,
)
from eventmate.storage.clock import day_text, to_day
from eventmate.storage.relation_tables import opportunity
from eventmate.storage.tables import contact


def _values(draft: OpportunityDraft) -> dict[str, object]:
    return {
        "contact_id": draft.contact,
        "kind": draft.kind.value,
        "text": draft.text,
        "came_on": draft.came_on.isoformat(),
        "thanked_on": day_text(draft.thanked_on),
        "note": draft.note,
    }


def _opportunity(row: Any) -> Opportunity:
    draft = OpportunityDraft(
        None if row.contact_id is None else ContactId(row.contact_id),
        OpportunityKind(row.kind),
        row.text,
        date.fromisoformat(row.came_on),
        row.note,
        to_day(row.thanked_on),
    )
    return Opportunity(OpportunityId(row.id), draft, row.name or "")


def add(connection: Connection, draft: OpportunityDraft) -> OpportunityId:
    """Save one."""
    key = connection.execute(insert(opportunity), _values(draft)).inserted_primary_key
    assert key is not None
    return OpportunityId(key[0])


def change(connection: Connection, wanted: OpportunityId, draft: OpportunityDraft) -> None:
    """Replace what is said of one."""
    statement = update(opportunity).where(opportunity.c.id == wanted)
    connection.execute(statement.values(_values(draft)))


def remove(connection: Connection, wanted: OpportunityId) -> None:
    """Delete one."""
    connection.execute(delete(opportunity).where(opportunity.c.id == wanted))


def listed(connection: Connection) -> list[Opportunity]:
    """All of them, the latest first."""
    statement = (
        select(opportunity, contact.c.name)
        .outerjoin(contact, contact.c.id == opportunity.c.contact_id)
        .order_by(opportunity.c.came_on.desc(), opportunity.c.id.desc())
    )
    return [_opportunity(row) for row in connection.execute(statement)]


def door_openers(connection: Connection) -> list[DoorOpener]:
    """Those through whom something came, the most often first."""
    owed = func.sum(case((opportunity.c.thanked_on == "", 1), else_=0))
    statement = (
        select(contact.c.id, contact.c.name, func.count().label("how_many"), owed.label("owed"))
        .join(opportunity, opportunity.c.contact_id == contact.c.id)
        .group_by(contact.c.id)
        .order_by(func.count().desc(), contact.c.sort_key)
    )
    return [
        DoorOpener(ContactId(row.id), row.name, row.how_many, row.owed)
        for row in connection.execute(statement)
    ]
