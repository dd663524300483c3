"""Erasing a person so that no byte of them stays in the file."""

from sqlalchemy import delete, select

from eventmate.domain.contacts import ContactId
from eventmate.storage import contacts
from eventmate.storage.store import Store
from eventmate.storage.tables import UNDOABLE, capture, change, contact, draft, metadata


def _owned(table_name: str) -> bool:
    return "contact_id" in metadata.tables[table_name].c


def erase_contact(store: Store, wanted: ContactId) -> None:
    """Delete a contact, its captures, every before-image and every draft that may hold a trace.

    Deleted pages are overwritten (secure_delete), the index is rewritten whole because its old
    segments keep words, and the log is folded into the file and emptied.
    """
    with store.writing() as work:
        connection = work.connection
        connection.execute(delete(capture).where(capture.c.contact_id == wanted))
        contacts.remove(connection, [wanted])
        # A before-image names its row, not its person; rows that are gone may be theirs.
        for table in UNDOABLE:
            if table is contact or _owned(table.name) or table.name == "message":
                living = select(table.c.id)
                connection.execute(
                    delete(change).where(
                        change.c.table_name == table.name, change.c.row_id.not_in(living)
                    )
                )
        connection.execute(delete(draft))
    with store.writing() as work:
        work.connection.exec_driver_sql(
            "INSERT INTO contact_search(contact_search) VALUES ('optimize')"
        )
    with store.outside() as connection:
        connection.exec_driver_sql("VACUUM")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
