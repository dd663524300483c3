"""Is everything in the library as it should be, and putting right what can be.

Each rule finds bad rows and mends them; a second run after a repair finds nothing.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from eventmate.storage import backup, batches, check_texts, derived, search_index, touch_due
from eventmate.storage.check_rules import RULES, TOUCH_RULE, ProblemKind
from eventmate.storage.soundness import is_damage
from eventmate.storage.store import Store


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of fault, how many rows have it, and whether it was put right."""

    kind: ProblemKind
    count: int
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Orphan:
    """A row whose `column` names another row that is not there."""

    table: str
    row_id: int
    column: str
    is_owned: bool  # by the missing row: it means nothing alone


def _damage(connection: Connection) -> int:
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return sum(map(is_damage, found))


def _orphans(connection: Connection) -> list[Orphan]:
    found = []
    for table, row_id, _, key in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        keys = connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").all()
        column, rule = next((line[3], line[6]) for line in keys if line[0] == key)
        # What came in raw is worth keeping even when nobody knows any more whose it was.
        is_owned = rule != "SET NULL" and table != "capture"
        found.append(Orphan(table, row_id, column, is_owned))
    return found


def _faults(connection: Connection) -> Iterator[tuple[ProblemKind, int]]:
    yield ProblemKind.DAMAGED_FILE, _damage(connection)
    yield ProblemKind.UNREADABLE_TEXT, len(check_texts.find(connection))
    orphans = _orphans(connection)
    owned = {(orphan.table, orphan.row_id) for orphan in orphans if orphan.is_owned}
    yield ProblemKind.MISSING_OWNER, len(owned)
    yield ProblemKind.DANGLING_LINK, sum(not orphan.is_owned for orphan in orphans)
    for rule in (*RULES, TOUCH_RULE):
        yield rule.kind, int(connection.exec_driver_sql(rule.count).scalar_one())
    yield ProblemKind.STALE_RHYTHM, _stale_rhythms(connection)
    yield ProblemKind.STALE_SEARCH_TEXT, len(derived.out_of_step(connection))
    yield ProblemKind.STALE_INDEX, int(not search_index.is_whole(connection))


def _stale_rhythms(connection: Connection) -> int:
    try:
        return len(touch_due.out_of_step(connection))
    except ValueError:  # a day that cannot be read, which another rule tells of
        return 1


def check(store: Store) -> list[Problem]:
    """Every fault found, by kind; nothing is changed."""
    counts: Counter[ProblemKind] = Counter()
    with store.reading() as connection:
        for kind, count in _faults(connection):
            counts[kind] += count
    return [Problem(kind, counts[kind]) for kind in ProblemKind if counts[kind]]


def _adopt_or_remove(connection: Connection) -> None:
    for orphan in _orphans(connection):
        wanted = f"{orphan.table} WHERE rowid = {orphan.row_id}"
        if orphan.is_owned:
            connection.exec_driver_sql(f"DELETE FROM {wanted}")
        else:
            unlink = f"{orphan.table} SET {orphan.column} = NULL WHERE rowid = {orphan.row_id}"
            connection.exec_driver_sql(f"UPDATE {unlink}")


def _repair(connection: Connection) -> None:
    connection.exec_driver_sql("REINDEX")
    # A change that was cut short must not record what follows, and before-images may hold, and
    # would bring back, what is mended here.
    connection.exec_driver_sql("DELETE FROM open_batch")
    batches.forget_all(connection)
    _adopt_or_remove(connection)
    check_texts.repair(connection)
    for rule in (*RULES, TOUCH_RULE):
        connection.exec_driver_sql(rule.repair)
    touch_due.make_anew(connection, touch_due.out_of_step(connection))
    derived.refresh(connection, derived.out_of_step(connection))
    search_index.rebuild(connection)


def repair(store: Store, copy: Path) -> list[Problem]:
    """Put right what can be and say of each fault whether it is gone.

    The library as it is, faults and all, is copied to `copy` before anything is changed; where
    nothing is wrong no copy is made. Nothing can be undone afterwards.
    """
    found = check(store)
    if not found:
        return []
    backup.copy_as_it_is(store, copy)
    with store.writing() as work:
        _repair(work.connection)
    left = {problem.kind for problem in check(store)}
    return [Problem(item.kind, item.count, item.kind not in left) for item in found]
