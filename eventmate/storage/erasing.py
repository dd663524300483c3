"""Erasing a person so that no byte of them stays in the file."""

import re

from sqlalchemy import Column, Connection, Table, delete, select, update

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.storage import batches, contacts, search_index
from eventmate.storage.store import Store
from eventmate.storage.tables import capture, draft, encounter, listed_person, target


def _names(details: ContactDetails) -> list[str]:
    found = [details.name, *(point.value for point in details.points)]
    return [text.strip().casefold() for text in found if any(map(str.isalnum, text))]


def _mention(names: list[str]) -> re.Pattern[str]:
    """Finds one of the names; "Al" is not in "global", but scripts without blanks have no words."""

    def edge(letter: str, guard: str) -> str:
        return guard if letter.isdigit() or letter.upper() != letter.lower() else ""

    parts = (
        edge(name[0], r"(?<!\w)") + re.escape(name) + edge(name[-1], r"(?!\w)") for name in names
    )
    return re.compile("|".join(parts) or r"(?!)")


def _forget_mentions(connection: Connection, names: list[str]) -> None:
    """Drop raw captures and half-typed text that name the person."""
    mention = _mention(names)
    for table, key in ((capture, capture.c.id), (draft, draft.c.key)):
        for row_key, text in connection.execute(select(key, table.c.text)).all():
            if mention.search(text.casefold()):
                connection.execute(delete(table).where(key == row_key))


def _same(
    connection: Connection, table: Table, columns: tuple[Column[str], ...], names: list[str]
) -> list[int]:
    """Ids of rows where one of the columns is one of the names."""
    rows = connection.execute(select(table.c.id, *columns)).all()
    return [row[0] for row in rows if any(cell.strip().casefold() in names for cell in row[1:])]


def _forget_at_events(connection: Connection, wanted: ContactId, names: list[str]) -> None:
    """Drop the person from lists of attendees and from plans, and as somebody's introduction."""
    listed = _same(connection, listed_person, (listed_person.c.name, listed_person.c.email), names)
    known = select(listed_person.c.id).where(listed_person.c.contact_id == wanted)
    listed += connection.scalars(known)
    planned = _same(connection, target, (target.c.name,), names)
    connection.execute(
        delete(target).where(
            (target.c.contact_id == wanted)
            | target.c.listed_id.in_(listed)
            | target.c.id.in_(planned)
        )
    )
    connection.execute(delete(listed_person).where(listed_person.c.id.in_(listed)))
    introduced = _same(connection, target, (target.c.introduced_by,), names)
    connection.execute(
        update(target)
        .where((target.c.introducer_id == wanted) | target.c.id.in_(introduced))
        .values(introduced_by="")
    )
    met = _same(connection, encounter, (encounter.c.through,), names)
    connection.execute(update(encounter).where(encounter.c.id.in_(met)).values(through=""))


def erase_contact(store: Store, wanted: ContactId, draft_key: str) -> str:
    """Delete a contact, the half-typed text under `draft_key` and every other trace; returns
    the name. Raises NotFound.

    The undo history goes as a whole: its before-images may hold the person anywhere. Deleted
    pages are overwritten (secure_delete), the index is made anew because its old segments keep
    words, and the log is folded into the file and emptied.
    """
    with store.writing() as work:
        details = contacts.get(work.connection, wanted).details
        names = _names(details)
        own = (draft.c.key == draft_key) | draft.c.key.startswith(f"{draft_key}.", autoescape=True)
        work.connection.execute(delete(draft).where(own))
        work.connection.execute(delete(capture).where(capture.c.contact_id == wanted))
        _forget_at_events(work.connection, wanted, names)
        contacts.remove(work.connection, [wanted])
        _forget_mentions(work.connection, names)
        batches.forget_all(work.connection)
        search_index.rebuild(work.connection)
    with store.outside() as connection:
        connection.exec_driver_sql("VACUUM")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return details.name
