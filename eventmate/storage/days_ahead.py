"""Birthdays and kept days, with the names of those they are of."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from eventmate.domain.cadences import ContactDate
from eventmate.domain.contacts import ContactId
from eventmate.domain.days_ahead import Birthday
from eventmate.storage import cadences
from eventmate.storage.tables import contact

_END = len("MM-DD")


def birthdays(connection: Connection, ends: Sequence[str]) -> list[Birthday]:
    """Birthdays that are written with one of these ends, of those who may be contacted."""
    statement = select(contact.c.id, contact.c.name, contact.c.birthday).where(
        contact.c.birthday != "",
        func.substr(contact.c.birthday, -_END).in_(ends),
        contact.c.do_not_contact.is_(False),
    )
    return [
        Birthday(ContactId(row.id), row.name, row.birthday) for row in connection.execute(statement)
    ]


def kept(connection: Connection) -> list[tuple[ContactDate, str]]:
    """Every kept day with its contact's name, of those who may be contacted."""
    found = cadences.dates_of(connection)
    ids = {each.contact for each in found}
    statement = select(contact.c.id, contact.c.name).where(
        contact.c.id.in_(ids), contact.c.do_not_contact.is_(False)
    )
    names = {row.id: row.name for row in connection.execute(statement)}
    return [(each, names[each.contact]) for each in found if each.contact in names]
