"""What a goal may point to: coming events with their talks, and people who could help."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, TextClause, or_, select, text

from eventmate.domain.contacts import ContactId, Role
from eventmate.domain.events import Event, EventId, EventStatus, TalkId
from eventmate.domain.goal_pointers import Person, TalkTitle
from eventmate.storage import events
from eventmate.storage.clock import required_time
from eventmate.storage.tables import contact, contact_role, contact_tag, talk

# Of everybody who shares a word the latest in touch are looked at; the rest would not be shown.
MOST_PEOPLE = 400
_MATCHES = "contact.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH :wanted)"


def coming(connection: Connection, day: date) -> list[Event]:
    """Events that run on `day` or later and that I did not decide against, the next first."""
    return [
        event
        for event in reversed(events.listed(connection))
        if event.draft.ends_on >= day and event.draft.status is not EventStatus.SKIPPED
    ]


def talk_titles(
    connection: Connection, wanted: Collection[EventId]
) -> dict[EventId, list[TalkTitle]]:
    """Talks of some events that take place, by time."""
    statement = (
        select(talk.c.event_id, talk.c.id, talk.c.title, talk.c.starts_at)
        .where(talk.c.event_id.in_(wanted), ~talk.c.is_cancelled)
        .order_by(talk.c.starts_at, talk.c.id)
    )
    found: dict[EventId, list[TalkTitle]] = {event: [] for event in wanted}
    for event, key, title, starts_at in connection.execute(statement):
        found[event].append(TalkTitle(TalkId(key), title, required_time(starts_at)))
    return found


def people(connection: Connection, stems: Collection[str], roles: Sequence[Role]) -> list[Person]:
    """People with one of the roles or with a word of one of the stems, the latest in touch first.

    Those who asked not to be contacted are left out.
    """
    conditions: list[ColumnElement[bool] | TextClause] = []
    if roles:
        having = select(contact_role.c.contact_id).where(
            contact_role.c.role.in_([role.value for role in roles])
        )
        conditions.append(contact.c.id.in_(having))
    if stems:
        match = " OR ".join('"' + stem.replace('"', '""') + '" *' for stem in sorted(stems))
        conditions.append(text(_MATCHES).bindparams(wanted=match))
    if not conditions:
        return []
    statement = (
        select(
            contact.c.id, contact.c.name, contact.c.title, contact.c.organisation, contact.c.offers
        )
        .where(or_(*conditions), ~contact.c.do_not_contact)
        .order_by(contact.c.last_touch_at.desc(), contact.c.id)
        .limit(MOST_PEOPLE)
    )
    rows = connection.execute(statement).all()
    ids = [row.id for row in rows]
    tags = _words_by_contact(connection, contact_tag.c.contact_id, contact_tag.c.tag, ids)
    known = _words_by_contact(connection, contact_role.c.contact_id, contact_role.c.role, ids)
    return [
        Person(
            id=ContactId(row.id),
            name=row.name,
            title=row.title,
            organisation=row.organisation,
            offers=row.offers,
            tags=tuple(tags.get(row.id, ())),
            roles=tuple(Role(role) for role in known.get(row.id, ())),
        )
        for row in rows
    ]


def _words_by_contact(
    connection: Connection,
    owner: ColumnElement[int],
    word: ColumnElement[str],
    ids: Sequence[int],
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for contact_id, value in connection.execute(select(owner, word).where(owner.in_(ids))):
        found.setdefault(contact_id, []).append(value)
    return found
