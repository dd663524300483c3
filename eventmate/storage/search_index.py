"""The full-text index as something that can break and be made anew: nothing but it is lost."""

import logging
import sqlite3

from sqlalchemy import Connection, exc

from eventmate.storage import triggers
from eventmate.storage.soundness import is_damage

logger = logging.getLogger(__name__)

_BLANK_PARTS = ("data", "idx", "docsize", "config")
_PROBES = 20


def is_broken(error: exc.DBAPIError) -> bool:
    """Whether an error met while using the index tells of the index alone: its content is
    damaged, or its form is (then SQLite only says that something is wrong).
    """
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code in (sqlite3.SQLITE_CORRUPT_VTAB, sqlite3.SQLITE_ERROR)


def keep_whole(connection: Connection, *, thoroughly: bool) -> None:
    """Make a broken index anew; without `thoroughly` only a few words are tried (2 ms)."""
    try:
        fine = is_whole(connection) if thoroughly else _finds_what_is_there(connection)
    except exc.DatabaseError as error:
        if not is_broken(error):
            raise
        fine = False
    if not fine:
        _make_anew(connection)


def is_whole(connection: Connection) -> bool:
    """Whether the index holds exactly what the contacts say."""
    try:
        connection.exec_driver_sql(
            "INSERT INTO contact_search(contact_search, rank) VALUES ('integrity-check', 1)"
        )
        return _finds_what_is_there(connection)
    except exc.DatabaseError as error:
        if is_broken(error):
            return False
        raise


def _finds_what_is_there(connection: Connection) -> bool:
    # SQLite's check does not notice when the part that leads to a word's page is gone.
    rows = connection.exec_driver_sql(
        "SELECT id, search FROM contact WHERE search != '' "
        "AND id % max(1, (SELECT max(id) FROM contact) / ?) = 0 LIMIT ?",
        (_PROBES, _PROBES),
    ).all()
    find = "SELECT 1 FROM contact_search WHERE contact_search MATCH ? AND rowid = ?"
    return all(
        connection.exec_driver_sql(find, (f'"{text.split()[-1]}"', row_id)).first() is not None
        for row_id, text in rows
    )


def refresh(connection: Connection) -> None:
    """Bring the index in step with what the running transaction changed; a broken one is no
    reason not to save.
    """
    try:
        triggers.refresh_search(connection)
    except exc.DatabaseError as error:
        if not mended(connection, error):
            raise


def mended(connection: Connection, error: exc.DBAPIError) -> bool:
    """Whether an error told of a broken index, and it has been made anew in this transaction.

    A file with other damage is not written to.
    """
    if not is_broken(error):
        return False
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if any(map(is_damage, found)):
        return False
    _make_anew(connection)
    return True


def _make_anew(connection: Connection) -> None:
    rebuild(connection)
    logger.warning("The search index was broken and has been made anew.")


def rebuild(connection: Connection) -> None:
    """Make the index anew from the contacts, in whatever state it is."""
    connection.exec_driver_sql("DELETE FROM search_stale")
    try:
        connection.exec_driver_sql("DROP TABLE contact_search")
    except exc.DatabaseError:
        _make_droppable(connection)
        connection.exec_driver_sql("DROP TABLE contact_search")
    triggers.create_search_table(connection)
    connection.exec_driver_sql("INSERT INTO contact_search(contact_search) VALUES ('rebuild')")


def _make_droppable(connection: Connection) -> None:
    """Give the index the insides of an empty one: SQLite can drop only an index it can open."""
    blank = triggers.SEARCH_TABLE.replace("TABLE contact_search", "TABLE temp.blank_search")
    connection.exec_driver_sql(blank)
    for part in _BLANK_PARTS:
        if _has_part(connection, part):
            connection.exec_driver_sql(f"DELETE FROM contact_search_{part}")
            connection.exec_driver_sql(
                f"INSERT INTO contact_search_{part} SELECT * FROM temp.blank_search_{part}"
            )
    connection.exec_driver_sql("DROP TABLE temp.blank_search")


def _has_part(connection: Connection, part: str) -> bool:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE name = ?", (f"contact_search_{part}",)
    )
    return found.first() is not None
