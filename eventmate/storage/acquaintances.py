"""What is known of all contacts at once, to recognise them on a list and to say why to meet."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from eventmate.domain.contacts import ContactId, PointKind
from eventmate.domain.event_people import ContactFacts, Introducer
from eventmate.domain.events import EventId
from eventmate.domain.known_people import KnownContact
from eventmate.domain.who_to_meet import PastMeeting
from eventmate.storage.tables import contact, contact_point, contact_tag, encounter, event

FEWEST_WITH_TAG = 2  # a tag given once is a note, not a wish


def known_contacts(connection: Connection) -> list[KnownContact]:
    """Everybody with what they are recognised by."""
    emails: dict[int, list[str]] = defaultdict(list)
    links: dict[int, list[str]] = defaultdict(list)
    points = {PointKind.EMAIL.value: emails, PointKind.LINK.value: links}
    statement = (
        select(contact_point.c.contact_id, contact_point.c.kind, contact_point.c.value)
        .where(contact_point.c.kind.in_(points))
        .order_by(contact_point.c.id)
    )
    for owner, kind, value in connection.execute(statement):
        points[kind][owner].append(value)
    rows = connection.execute(select(contact.c.id, contact.c.name, contact.c.organisation))
    return [
        KnownContact(
            ContactId(row_id),
            name,
            organisation,
            tuple(emails.get(row_id, ())),
            tuple(links.get(row_id, ())),
        )
        for row_id, name, organisation in rows
    ]


def facts(connection: Connection, here: EventId) -> dict[ContactId, ContactFacts]:
    """What speaks for meeting contacts, of those of whom there is anything to say.

    `here` is the event whose own meetings are no past ones.
    """
    past, met_here = _meetings(connection, here)
    tags: dict[int, list[str]] = defaultdict(list)
    statement = select(contact_tag.c.contact_id, contact_tag.c.tag).order_by(contact_tag.c.id)
    for owner, tag in connection.execute(statement):
        tags[owner].append(tag)
    found: dict[ContactId, ContactFacts] = {}
    columns = (contact.c.id, contact.c.offers, contact.c.needs, contact.c.do_not_contact)
    for row_id, offers, needs, avoid in connection.execute(select(*columns)):
        each = ContactFacts(
            past.get(row_id), offers, needs, tuple(tags.get(row_id, ())), row_id in met_here, avoid
        )
        if each != ContactFacts():
            found[ContactId(row_id)] = each
    return found


def _meetings(
    connection: Connection, here: EventId
) -> tuple[dict[int, PastMeeting], frozenset[int]]:
    """The last meeting elsewhere by contact, and who was met here."""
    statement = (
        select(
            encounter.c.contact_id,
            encounter.c.event_id,
            encounter.c.met_at,
            event.c.name,
            contact.c.last_touch_at,
        )
        .join(event, event.c.id == encounter.c.event_id)
        .join(contact, contact.c.id == encounter.c.contact_id)
        .order_by(encounter.c.met_at)
    )
    past: dict[int, PastMeeting] = {}
    met_here: set[int] = set()
    for owner, event_id, met_at, name, touched in connection.execute(statement):
        if event_id == here:
            met_here.add(owner)
        else:
            past[owner] = PastMeeting(name, in_touch_since=touched > met_at)
    return past, frozenset(met_here)


def tags_in_use(connection: Connection) -> list[str]:
    """Tags that several contacts carry."""
    counted: dict[str, int] = defaultdict(int)
    for tag in connection.scalars(select(contact_tag.c.tag)):
        counted[tag] += 1
    return sorted(tag for tag, count in counted.items() if count >= FEWEST_WITH_TAG)


def employed(connection: Connection) -> list[KnownContact]:
    """Contacts who tell where they work and may be asked, the latest in touch first."""
    statement = (
        select(contact.c.id, contact.c.name, contact.c.organisation)
        .where(contact.c.organisation != "", ~contact.c.do_not_contact)
        .order_by(contact.c.last_touch_at.desc(), contact.c.id)
    )
    return [
        KnownContact(ContactId(row_id), name, organisation)
        for row_id, name, organisation in connection.execute(statement)
    ]


def introducers(connection: Connection, wanted: Sequence[ContactId]) -> list[Introducer]:
    """Contacts with the events where we met, in the order asked for."""
    statement = (
        select(encounter.c.contact_id, event.c.name)
        .join(event, event.c.id == encounter.c.event_id)
        .where(encounter.c.contact_id.in_(wanted))
        .order_by(encounter.c.met_at)
    )
    met: dict[int, list[str]] = defaultdict(list)
    for owner, name in connection.execute(statement):
        if name not in met[owner]:
            met[owner].append(name)
    columns = (contact.c.id, contact.c.name, contact.c.organisation)
    found = {
        row.id: Introducer(row.id, row.name, row.organisation, tuple(met.get(row.id, ())))
        for row in connection.execute(select(*columns).where(contact.c.id.in_(wanted)))
    }
    return [found[each] for each in wanted if each in found]
