"""Handing everything that hangs on one contact over to another."""

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, select, update

from eventmate.domain.contacts import ContactId
from eventmate.storage import contacts
from eventmate.storage.practice_tables import drill_card, drill_review
from eventmate.storage.relation_tables import (
    brokering,
    cadence,
    community_member,
    contact_date,
    job_change,
    linkedin_seen,
    mentoring,
    opportunity,
    reconnect_answer,
)
from eventmate.storage.tables import (
    capture,
    contact,
    encounter,
    follow_up,
    interaction,
    listed_person,
    promise,
    target,
)

_MOVED: tuple[Table, ...] = (
    encounter,
    promise,
    interaction,
    follow_up,
    capture,
    target,
    listed_person,
    drill_card,
    contact_date,
    job_change,
    mentoring,
    opportunity,
)
# One row a contact, or a membership: what the kept one has of its own goes first.
_ONE_EACH: tuple[Table, ...] = (cadence, linkedin_seen, reconnect_answer)


def hand_over(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    """Let all that was led to, planned and listed for `gone` belong to `kept`."""
    _join_drills(connection, kept, gone)
    contacts.make_ordinary(connection, kept)
    for table in _MOVED:
        connection.execute(update(table).where(table.c.contact_id == gone).values(contact_id=kept))
    for table in _ONE_EACH:
        has_own = exists().where(table.c.contact_id == kept)
        gone_row = table.c.contact_id == gone
        if connection.scalar(select(has_own)):
            connection.execute(delete(table).where(gone_row))
        else:
            connection.execute(update(table).where(gone_row).values(contact_id=kept))
    _join_memberships(connection, kept, gone)
    _join_introductions(connection, kept, gone)
    connection.execute(
        update(target).where(target.c.introducer_id == gone).values(introducer_id=kept)
    )
    connection.execute(
        update(target)
        .where(target.c.introducer_id == kept, target.c.contact_id == kept)
        .values(introducer_id=None)  # nobody introduces themselves
    )
    _rename_denials(connection, kept, gone)


def _join_memberships(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    shared = select(community_member.c.community_id).where(community_member.c.contact_id == kept)
    of_gone = community_member.c.contact_id == gone
    connection.execute(
        delete(community_member).where(of_gone, community_member.c.community_id.in_(shared))
    )
    connection.execute(update(community_member).where(of_gone).values(contact_id=kept))


def _join_introductions(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    """Introductions of the two to each other go: nobody is introduced to themselves."""
    both = (kept, gone)
    connection.execute(
        delete(brokering).where(brokering.c.giver_id.in_(both), brokering.c.seeker_id.in_(both))
    )
    for side in (brokering.c.giver_id, brokering.c.seeker_id):
        connection.execute(update(brokering).where(side == gone).values({side: kept}))


def keep_earliest_arrival(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    """Let `kept` be as long in the library as the longer known of the two."""
    arrivals = select(contact.c.created_at).where(contact.c.id.in_((kept, gone)))
    known = [text for text in connection.scalars(arrivals) if text]
    if known:
        connection.execute(
            update(contact).where(contact.c.id == kept).values(created_at=min(known))
        )


def _join_drills(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    """Let the reviews of a drill both have count for one."""
    cards = select(drill_card.c.kind, drill_card.c.key, drill_card.c.target_id, drill_card.c.id)
    own = {row[:3]: row.id for row in connection.execute(cards.where(_is_of(kept)))}
    for row in connection.execute(cards.where(_is_of(gone))).all():
        if (same := own.get(row[:3])) is not None:
            connection.execute(
                update(drill_review)
                .where(drill_review.c.drill_card_id == row.id)
                .values(drill_card_id=same)
            )
            connection.execute(delete(drill_card).where(drill_card.c.id == row.id))


def _is_of(owner: ContactId) -> ColumnElement[bool]:
    return drill_card.c.contact_id == owner


def _rename_denials(connection: Connection, kept: ContactId, gone: ContactId) -> None:
    """Whoever is said not to be `gone` is not `kept`, unless it was said that they are."""
    columns = (listed_person.c.id, listed_person.c.contact_id, listed_person.c.not_contacts)
    rows = connection.execute(select(*columns).where(listed_person.c.not_contacts != "")).all()
    for row in rows:
        ids = row.not_contacts.split()
        if str(gone) not in ids:
            continue
        others = [each for each in ids if each not in (str(gone), str(kept))]
        denied = others if row.contact_id == kept else [*others, str(kept)]
        connection.execute(
            update(listed_person)
            .where(listed_person.c.id == row.id)
            .values(not_contacts=" ".join(denied))
        )
