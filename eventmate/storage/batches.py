"""Undo: what each batch replaced, and putting it back exactly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from eventmate.domain.changes import BatchId, Touched
from eventmate.storage import tables
from eventmate.storage.clock import to_text
from eventmate.storage.errors import NothingToUndo, UndoBlocked
from eventmate.storage.tables import batch, change
from eventmate.storage.tables import open_batch as open_row

# Alternatives start with different characters, so this never backtracks.
_LITERAL = re.compile(r"NULL|X'[0-9A-F]*'|'(?:[^']|'')*'|-?[0-9][0-9.eE+-]*")

KEPT_DAYS = 30
KEPT_BATCHES = 20

_TABLES: Mapping[str, Table] = {table.name: table for table in tables.UNDOABLE}
_TOUCHED: Mapping[str, Touched] = {
    "event": Touched.EVENTS,
    "talk": Touched.TALKS | Touched.EVENTS,
    "speaker": Touched.TALKS,
    "listed_person": Touched.PEOPLE,
    "target": Touched.PEOPLE,
    "goal": Touched.GOALS,
    "checklist_item": Touched.EVENTS,
    "community": Touched.COMMUNITIES,
    "contribution": Touched.COMMUNITIES,
    "opener": Touched.OPENERS,
    "capture": Touched.CAPTURES,
    "encounter": Touched.ENCOUNTERS | Touched.CONTACTS,
    "promise": Touched.ENCOUNTERS | Touched.CONTACTS,
    "interaction": Touched.CONTACTS,
    "follow_up": Touched.FOLLOW_UPS,
    "message": Touched.MESSAGES,
    "template": Touched.TEMPLATES,
    "card": Touched.CARDS,
    "card_point": Touched.CARDS,
    "introduction": Touched.INTRODUCTIONS,
    "variant": Touched.INTRODUCTIONS,
    "beat": Touched.INTRODUCTIONS,
    "past_version": Touched.INTRODUCTIONS,
    "asked_back": Touched.INTRODUCTIONS,
    "rehearsal": Touched.REHEARSALS,
    "practice_day": Touched.REHEARSALS,
    "drill_card": Touched.DRILLS,
    "drill_review": Touched.DRILLS,
    "cadence": Touched.KEEPING,
    "tag_cadence": Touched.KEEPING,
    "holiday": Touched.KEEPING,
    "contact_date": Touched.KEEPING,
    "sequence_step": Touched.TEMPLATES,
    "linkedin_seen": Touched.RECONNECTING,
    "job_change": Touched.RECONNECTING,
    "reconnect_answer": Touched.RECONNECTING,
    "mentoring": Touched.MENTORING,
    "mentor_meeting": Touched.MENTORING,
    "mentor_wish": Touched.MENTORING,
    "community_member": Touched.COMMUNITIES,
    "opportunity": Touched.OPPORTUNITIES,
    "brokering": Touched.BROKERING,
    "brokering_step": Touched.BROKERING,
    "profile_item": Touched.PROFILE,
    "habit": Touched.PROFILE,
    "habit_tick": Touched.PROFILE,
}


@dataclass(frozen=True, slots=True)
class UndoneBatch:
    """What an undo put back: its own batch (undoing that redoes) and the label of the other."""

    undone: BatchId
    label: str
    touched: Touched


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A batch that is being recorded, and the highest id ever used in each table before it."""

    id: BatchId
    last_ids: Mapping[str, int]


def _last_ids(connection: Connection) -> dict[str, int]:
    found = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {name: last_id for name, last_id in found if name in _TABLES}


def open_batch(connection: Connection, label: str, undoes: BatchId | None) -> OpenBatch:
    """Start recording under a new batch."""
    row = {"label": label, "created_at": to_text(datetime.now(UTC)), "undoes_id": undoes}
    key = connection.execute(insert(batch), row).inserted_primary_key
    assert key is not None
    connection.execute(delete(open_row))
    connection.execute(insert(open_row), {"id": 1, "batch_id": key[0]})
    return OpenBatch(BatchId(key[0]), _last_ids(connection))


def close_batch(connection: Connection, opened: OpenBatch) -> BatchId | None:
    """Stop recording; a batch that changed nothing leaves no trace."""
    connection.execute(delete(open_row))
    for name, last_id in _last_ids(connection).items():
        first = opened.last_ids.get(name, 0) + 1
        if first <= last_id:
            _note_added(connection, opened.id, name, first, last_id)
    noted = select(change.c.id).where(change.c.batch_id == opened.id).limit(1)
    if connection.scalar(noted) is None:
        connection.execute(delete(batch).where(batch.c.id == opened.id))
        return None
    return opened.id


def _note_added(connection: Connection, wanted: BatchId, name: str, first: int, last: int) -> None:
    row = {"batch_id": wanted, "table_name": name, "row_id": first, "last_row_id": last}
    connection.execute(insert(change), row)


def latest(connection: Connection) -> BatchId:
    """The newest batch that still stands and is not itself an undo; raises NothingToUndo."""
    found = connection.scalar(
        select(func.max(batch.c.id)).where(
            batch.c.undone_by_id.is_(None), batch.c.undoes_id.is_(None)
        )
    )
    if found is None:
        raise NothingToUndo
    return BatchId(found)


def latest_undo(connection: Connection) -> BatchId:
    """The newest undo that still stands with nothing done since; raises NothingToUndo."""
    undos = select(batch.c.id).where(batch.c.undoes_id.is_not(None))
    redo = batch.c.undoes_id.is_not(None) & batch.c.undoes_id.in_(undos)
    newest = connection.execute(
        select(batch.c.id, batch.c.undoes_id)
        .where(batch.c.undone_by_id.is_(None), ~redo)
        .order_by(batch.c.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is None or newest.undoes_id is None:
        raise NothingToUndo
    return BatchId(newest.id)


def label_of(connection: Connection, wanted: BatchId) -> str:
    """A standing batch's label; raises NothingToUndo when it is unknown or already undone."""
    row = connection.execute(
        select(batch.c.label, batch.c.undone_by_id).where(batch.c.id == wanted)
    ).one_or_none()
    if row is None or row.undone_by_id is not None:
        raise NothingToUndo
    return str(row.label)


def _rows_of(connection: Connection, wanted: ColumnElement[bool]) -> set[tuple[str, int]]:
    """The rows that the changes of some batches are about."""
    found = connection.execute(
        select(change.c.table_name, change.c.row_id, change.c.last_row_id).where(wanted)
    )
    return {(name, row_id) for name, first, last in found for row_id in range(first, last + 1)}


def _later(wanted: BatchId) -> ColumnElement[bool]:
    """Changes of standing later batches; an undo that stands with what it undid cancels out."""
    standing = select(batch.c.id).where(batch.c.id > wanted, batch.c.undone_by_id.is_(None))
    undone = select(batch.c.id).where(batch.c.undone_by_id.is_not(None))
    cancelling = select(batch.c.id).where(batch.c.undoes_id.in_(undone), batch.c.id > wanted)
    return change.c.batch_id.in_(standing) & change.c.batch_id.not_in(cancelling)


def _value(literal: str) -> str | int | float | bytes | None:
    """The value an SQL literal written by SQLite's `quote` stands for."""
    if literal == "NULL":
        return None
    if literal.startswith("'"):
        return literal[1:-1].replace("''", "'")
    if literal.startswith("X'"):
        return bytes.fromhex(literal[2:-1])
    return float(literal) if any(mark in literal for mark in ".eE") else int(literal)


def row_values(table: Table, before: str) -> dict[str, str | int | float | bytes | None]:
    """A before-image as the row it was; its literals are read here, never run as SQL."""
    names = [column.name for column in table.columns]
    return dict(zip(names, map(_value, _LITERAL.findall(before)), strict=True))


def _put_back(connection: Connection, undoing: BatchId, line: Any) -> None:
    table = _TABLES[line.table_name]
    if line.before is None:
        added = table.c.id.between(line.row_id, line.last_row_id)
        connection.execute(delete(table).where(added))
        return
    values = row_values(table, line.before)
    changed = connection.execute(update(table).where(table.c.id == line.row_id).values(values))
    if changed.rowcount == 0:
        connection.execute(insert(table), values)
        # An old id does not show as added by itself.
        _note_added(connection, undoing, table.name, line.row_id, line.row_id)


def restore(connection: Connection, wanted: BatchId, undoing: BatchId) -> Touched:
    """Put every row back as it was before `wanted`, recorded under the batch `undoing`.

    Raises UndoBlocked when a later batch builds on it.
    """
    rows = _rows_of(connection, change.c.batch_id == wanted)
    if rows & _rows_of(connection, _later(wanted)):
        raise UndoBlocked
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    touched = Touched.NOTHING
    # Added rows go last: by then they are as they were added, and nothing old points to them.
    order = (change.c.before.is_(None), change.c.id.desc())
    lines = connection.execute(
        select(change).where(change.c.batch_id == wanted).order_by(*order)
    ).all()
    for line in lines:
        _put_back(connection, undoing, line)
        touched |= _TOUCHED.get(line.table_name, Touched.CONTACTS)
    # Deleting a parent takes its children along; children made later must not go unasked.
    if not _rows_of(connection, change.c.batch_id == undoing) <= rows:
        raise UndoBlocked
    # Undoing an undo makes the first batch stand again.
    connection.execute(
        update(batch).where(batch.c.undone_by_id == wanted).values(undone_by_id=None)
    )
    connection.execute(update(batch).where(batch.c.id == wanted).values(undone_by_id=undoing))
    return touched


def forget_old(connection: Connection, now: datetime) -> None:
    """Drop before-images older than 30 days, beyond the newest 20 batches."""
    newest = select(batch.c.id).order_by(batch.c.id.desc()).limit(KEPT_BATCHES)
    old = (batch.c.created_at < to_text(now - timedelta(days=KEPT_DAYS))) & batch.c.id.not_in(
        newest
    )
    connection.execute(delete(batch).where(old))


def forget_all(connection: Connection) -> None:
    """Drop every before-image; they fit only the form of the tables they were taken from."""
    connection.execute(delete(change))
    connection.execute(delete(batch))
