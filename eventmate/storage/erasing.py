"""Erasing a person so that no byte of them stays in the file."""

from sqlalchemy import Connection, delete, select

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.storage import batches, contacts
from eventmate.storage.store import Store
from eventmate.storage.tables import capture, draft


def _names(details: ContactDetails) -> list[str]:
    found = [details.name, *(point.value for point in details.points)]
    return [text.casefold() for text in found if text]


def _forget_mentions(connection: Connection, names: list[str]) -> None:
    """Drop raw captures and half-typed text that name the person."""
    for row_id, text in connection.execute(select(capture.c.id, capture.c.text)).all():
        if any(name in text.casefold() for name in names):
            connection.execute(delete(capture).where(capture.c.id == row_id))
    for key, text in connection.execute(select(draft.c.key, draft.c.text)).all():
        if any(name in text.casefold() for name in names):
            connection.execute(delete(draft).where(draft.c.key == key))


def erase_contact(store: Store, wanted: ContactId) -> None:
    """Delete a contact with every trace; raises NotFound.

    The undo history goes as a whole: its before-images may hold the person anywhere. Deleted
    pages are overwritten (secure_delete), the index is rewritten because its old segments keep
    words, and the log is folded into the file and emptied.
    """
    with store.writing() as work:
        details = contacts.get(work.connection, wanted).details
        work.connection.execute(delete(capture).where(capture.c.contact_id == wanted))
        contacts.remove(work.connection, [wanted])
        _forget_mentions(work.connection, _names(details))
        batches.forget_all(work.connection)
    with store.writing() as work:
        work.connection.exec_driver_sql(
            "INSERT INTO contact_search(contact_search) VALUES ('optimize')"
        )
    with store.outside() as connection:
        connection.exec_driver_sql("VACUUM")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
