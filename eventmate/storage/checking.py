"""Is everything in the library as it should be, and putting right what can be.

Each check is one query that finds bad rows and one statement that mends them; a second run
after a repair finds nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, exc

from eventmate.domain.contacts import ContactId
from eventmate.storage import contacts, triggers
from eventmate.storage.errors import LibraryDamaged
from eventmate.storage.store import Store
from eventmate.storage.tables import UNDOABLE


class ProblemKind(StrEnum):
    """What can be wrong."""

    DAMAGED_FILE = "damaged file"
    MISSING_OWNER = "row without its owner"
    STALE_INDEX = "search index out of step"
    STALE_SEARCH_TEXT = "search text out of step"
    BAD_DAY = "day that is not a date"
    BAD_TIME = "time that is not a time"
    UNKNOWN_STATE = "unknown state"
    NO_NAME = "contact without a name"
    STALE_TOUCH = "last touch out of step"
    INBOX_WITHOUT_OWNER = "settled capture without its contact"
    SECOND_PHOTO = "second photo of one contact"
    OPEN_BATCH = "change that was cut short"


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of fault, how many rows have it, and whether it was put right."""

    kind: ProblemKind
    count: int
    repaired: bool = False


_DAY = "{0} != '' AND date({0}) IS NOT {0}"
_TIME = "{0} != '' AND julianday({0}) IS NULL"
_LAST_TOUCH = (
    "max(coalesce((SELECT max(met_at) FROM encounter e WHERE e.contact_id = contact.id), ''), "
    "coalesce((SELECT max(happened_at) FROM interaction i WHERE i.contact_id = contact.id), ''))"
)

# kind, table, condition that finds the rows, statement part that mends them
_RULES: tuple[tuple[ProblemKind, str, str, str], ...] = (
    (ProblemKind.BAD_DAY, "follow_up", "date(due_on) IS NOT due_on", "due_on = date('now')"),
    (ProblemKind.BAD_DAY, "promise", _DAY.format("due_on"), "due_on = ''"),
    (ProblemKind.BAD_DAY, "event", "date(starts_on) IS NOT starts_on", "starts_on = date('now')"),
    (ProblemKind.BAD_DAY, "event", "date(ends_on) IS NOT ends_on", "ends_on = starts_on"),
    (
        ProblemKind.BAD_TIME,
        "encounter",
        "julianday(met_at) IS NULL",
        "met_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
    ),
    (ProblemKind.BAD_TIME, "contact", _TIME.format("created_at"), "created_at = ''"),
    (
        ProblemKind.UNKNOWN_STATE,
        "follow_up",
        "state NOT IN ('open', 'snoozed', 'done', 'dropped')",
        "state = 'open'",
    ),
    (
        ProblemKind.UNKNOWN_STATE,
        "promise",
        "state NOT IN ('open', 'kept', 'dropped')",
        "state = 'open'",
    ),
    (ProblemKind.NO_NAME, "contact", "trim(name) = ''", "name = '?'"),
    (
        ProblemKind.INBOX_WITHOUT_OWNER,
        "capture",
        "state = 'settled' AND contact_id IS NULL",
        "state = 'waiting'",
    ),
)


def _damage(connection: Connection) -> int:
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return 0 if list(found) == ["ok"] else len(found)


def _orphans(connection: Connection) -> list[tuple[str, int]]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return sorted({(row[0], row[1]) for row in rows})


def _index_is_stale(store: Store) -> bool:
    try:
        with store.writing() as work:
            work.connection.exec_driver_sql(
                "INSERT INTO contact_search(contact_search, rank) VALUES ('integrity-check', 1)"
            )
    except (LibraryDamaged, exc.DatabaseError):
        return True
    return False


def _count(connection: Connection, table: str, condition: str) -> int:
    found = connection.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE {condition}")
    return int(found.scalar_one())


def _find(store: Store) -> Iterator[Problem]:
    with store.outside() as connection:
        if damage := _damage(connection):
            yield Problem(ProblemKind.DAMAGED_FILE, damage)
    with store.reading() as connection:
        if orphans := _orphans(connection):
            yield Problem(ProblemKind.MISSING_OWNER, len(orphans))
        for kind, table, condition, _ in _RULES:
            if count := _count(connection, table, condition):
                yield Problem(kind, count)
        if count := _count(connection, "contact", f"last_touch_at IS NOT {_LAST_TOUCH}"):
            yield Problem(ProblemKind.STALE_TOUCH, count)
        if count := _count(connection, "contact_photo", _SECOND_PHOTO):
            yield Problem(ProblemKind.SECOND_PHOTO, count)
        if count := _count(connection, "open_batch", "1"):
            yield Problem(ProblemKind.OPEN_BATCH, count)
        if count := len(_stale_texts(connection)):
            yield Problem(ProblemKind.STALE_SEARCH_TEXT, count)
    if _index_is_stale(store):
        yield Problem(ProblemKind.STALE_INDEX, 1)


_SECOND_PHOTO = "id NOT IN (SELECT min(id) FROM contact_photo GROUP BY contact_id)"


def _stale_texts(connection: Connection) -> list[ContactId]:
    return contacts.with_stale_search(connection)


def _repair_rows(connection: Connection) -> None:
    for table, row_id in _orphans(connection):
        known = {item.name for item in UNDOABLE} | {"change"}
        if table in known:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (row_id,))
    for _, table, condition, mend in _RULES:
        connection.exec_driver_sql(f"UPDATE {table} SET {mend} WHERE {condition}")
    connection.exec_driver_sql(f"DELETE FROM contact_photo WHERE {_SECOND_PHOTO}")
    connection.exec_driver_sql("DELETE FROM open_batch")
    for contact_id in _stale_texts(connection):
        contacts.refresh_search_text(connection, contact_id)
    connection.exec_driver_sql(
        f"UPDATE contact SET last_touch_at = {_LAST_TOUCH} WHERE last_touch_at IS NOT {_LAST_TOUCH}"
    )


def rebuild_index(store: Store) -> None:
    """Make the full-text index anew from the contacts."""
    with store.writing() as work:
        work.connection.exec_driver_sql("DELETE FROM search_stale")
        work.connection.exec_driver_sql("DROP TABLE IF EXISTS contact_search")
        triggers.create_search_table(work.connection)
        work.connection.exec_driver_sql(
            "INSERT INTO contact_search(contact_search) VALUES ('rebuild')"
        )


def check(store: Store, *, repair: bool = False) -> list[Problem]:
    """Every fault found; with `repair`, each with whether it is gone now."""
    found = list(_find(store))
    if not repair or not found:
        return found
    with store.writing() as work:
        _repair_rows(work.connection)
    rebuild_index(store)
    left = {problem.kind for problem in _find(store)}
    return [Problem(item.kind, item.count, item.kind not in left) for item in found]
