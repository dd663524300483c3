"""People on the lists of events, to and from rows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.errors import NotFound
from eventmate.domain.event_people import Listed
from eventmate.domain.events import EventId
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import ListedId
from eventmate.storage.clock import to_text, to_time
from eventmate.storage.tables import encounter, event, listed_person, target

Values = dict[str, object]
MANY = 500  # ids in one IN list


def _plain(text: str) -> str:
    # SQLite's quote(), which keeps before-images, ends a text at NUL.
    return text.replace("\0", "")


def _person_values(person: ListedPerson) -> Values:
    return {
        "key": _plain(person.key),
        "name": _plain(person.name),
        "title": _plain(person.title),
        "organisation": _plain(person.organisation),
        "email": _plain(person.email),
        "links": "\n".join(" ".join(_plain(link).split()) for link in person.links),
        "note": _plain(person.note),
        "is_speaker": person.speaker,
    }


def _listed(row: Any) -> Listed:
    person = ListedPerson(
        name=row.name,
        title=row.title,
        organisation=row.organisation,
        email=row.email,
        links=tuple(row.links.split("\n")) if row.links else (),
        note=row.note,
        speaker=row.is_speaker,
        key=row.key,
    )
    return Listed(
        id=ListedId(row.id),
        person=person,
        contact=None if row.contact_id is None else ContactId(row.contact_id),
        not_contacts=tuple(ContactId(int(each)) for each in row.not_contacts.split()),
        is_dismissed=row.is_dismissed,
        first_listed_at=to_time(row.first_listed_at),
        last_listed_at=to_time(row.last_listed_at),
    )


def of_event(connection: Connection, wanted: EventId) -> list[Listed]:
    """Everybody with a row at an event, in the order they came in."""
    statement = (
        select(listed_person).where(listed_person.c.event_id == wanted).order_by(listed_person.c.id)
    )
    return [_listed(row) for row in connection.execute(statement)]


def with_contact(connection: Connection, event: EventId, contact: ContactId) -> ListedId | None:
    """The row of an event that is said to be a contact."""
    statement = select(listed_person.c.id).where(
        listed_person.c.event_id == event, listed_person.c.contact_id == contact
    )
    found = connection.scalar(statement.limit(1))
    return None if found is None else ListedId(found)


def unknown(
    connection: Connection, event: EventId, contact: ContactId
) -> list[tuple[ListedId, ListedPerson]]:
    """Those of an event who are no contact yet and may be this one.

    Of a list of thousands, read while somebody waits, only what people are recognised by.
    """
    columns = (
        *(listed_person.c.id, listed_person.c.name, listed_person.c.organisation),
        *(listed_person.c.email, listed_person.c.links, listed_person.c.not_contacts),
    )
    statement = select(*columns).where(
        listed_person.c.event_id == event, listed_person.c.contact_id.is_(None)
    )
    denied = str(contact)
    return [
        (
            ListedId(row_id),
            ListedPerson(name, "", organisation, email, tuple(links.split("\n")) if links else ()),
        )
        for row_id, name, organisation, email, links, others in connection.execute(statement)
        if denied not in others.split()
    ]


def get(connection: Connection, wanted: ListedId) -> Listed:
    """One listed person; raises NotFound."""
    row = connection.execute(
        select(listed_person).where(listed_person.c.id == wanted)
    ).one_or_none()
    if row is None:
        raise NotFound("This person is no longer on the list.")
    return _listed(row)


def add(
    connection: Connection,
    event: EventId,
    people: Iterable[tuple[ListedPerson, ContactId | None]],
    at: datetime | None,
) -> None:
    """Save people as listed at a moment; without one they are on no list."""
    moment = to_text(at)
    rows = [
        _person_values(person)
        | {
            "event_id": event,
            "contact_id": contact,
            "first_listed_at": moment,
            "last_listed_at": moment,
        }
        for person, contact in people
    ]
    if rows:
        connection.execute(insert(listed_person), rows)


def add_unlisted(connection: Connection, event: EventId, person: ListedPerson) -> ListedId:
    """Make a row for somebody who is on no list, to keep what I said about them."""
    values = _person_values(person) | {"event_id": event}
    key = connection.execute(insert(listed_person), values).inserted_primary_key
    assert key is not None
    return ListedId(key[0])


def change(connection: Connection, wanted: ListedId, person: ListedPerson) -> None:
    """Replace what a list says of a person; what I said about them stays."""
    connection.execute(
        update(listed_person).where(listed_person.c.id == wanted).values(_person_values(person))
    )


def mark_listed(connection: Connection, ids: Sequence[ListedId], at: datetime) -> None:
    """Note that people stand on the newest list as well."""
    moment = to_text(at)
    for some in _chunks(ids):
        rows = listed_person.c.id.in_(some)
        connection.execute(
            update(listed_person)
            .where(rows, listed_person.c.first_listed_at == "")
            .values(first_listed_at=moment)
        )
        connection.execute(update(listed_person).where(rows).values(last_listed_at=moment))


def _chunks(ids: Sequence[ListedId]) -> Iterator[Sequence[ListedId]]:
    for start in range(0, len(ids), MANY):
        yield ids[start : start + MANY]


def set_contact(connection: Connection, wanted: ListedId, contact: ContactId | None) -> None:
    """Say which contact a listed person is."""
    connection.execute(
        update(listed_person).where(listed_person.c.id == wanted).values(contact_id=contact)
    )


def set_not_contacts(
    connection: Connection, wanted: ListedId, contacts: Iterable[ContactId]
) -> None:
    """Say which contacts a listed person is not."""
    text = " ".join(str(each) for each in dict.fromkeys(contacts))
    connection.execute(
        update(listed_person).where(listed_person.c.id == wanted).values(not_contacts=text)
    )


def set_dismissed(connection: Connection, wanted: ListedId, dismissed: bool) -> None:
    """Say whether somebody is not to be suggested any more."""
    connection.execute(
        update(listed_person).where(listed_person.c.id == wanted).values(is_dismissed=dismissed)
    )


def count(connection: Connection, wanted: EventId) -> tuple[int, datetime | None]:
    """How many stand on the newest list of an event, and when it came in."""
    newest = connection.scalar(
        select(func.max(listed_person.c.last_listed_at)).where(listed_person.c.event_id == wanted)
    )
    if not newest:
        return 0, None
    statement = select(func.count()).where(
        listed_person.c.event_id == wanted, listed_person.c.last_listed_at == newest
    )
    return connection.scalar(statement) or 0, to_time(newest)


def events_with_lists(connection: Connection) -> list[EventId]:
    """Events that have people on their list."""
    statement = (
        select(listed_person.c.event_id).where(listed_person.c.last_listed_at != "").distinct()
    )
    return [EventId(event) for event in connection.scalars(statement)]


def is_kept(connection: Connection, wanted: EventId) -> bool:
    """Whether I said that an event's list stays."""
    kept = connection.scalar(select(event.c.keeps_list).where(event.c.id == wanted))
    return bool(kept)


def keep(connection: Connection, wanted: EventId, kept: bool) -> None:
    """Let an event's list stay, or go as usual."""
    statement = update(event).where(event.c.id == wanted, event.c.keeps_list != kept)
    connection.execute(statement.values(keeps_list=kept))


def _never_met(wanted: EventId) -> ColumnElement[bool]:
    is_target = select(target.c.id).where(target.c.listed_id == listed_person.c.id).exists()
    was_met = (
        select(encounter.c.id)
        .where(
            encounter.c.event_id == wanted,
            encounter.c.contact_id == listed_person.c.contact_id,
        )
        .exists()
    )
    return (listed_person.c.event_id == wanted) & ~is_target & ~was_met


def count_never_met(connection: Connection, wanted: EventId) -> int:
    """How many of an event's list are neither targets nor were met there."""
    return connection.scalar(select(func.count()).where(_never_met(wanted))) or 0


def remove_never_met(connection: Connection, wanted: EventId) -> int:
    """Delete those of an event's list who are neither targets nor were met there."""
    return connection.execute(delete(listed_person).where(_never_met(wanted))).rowcount
