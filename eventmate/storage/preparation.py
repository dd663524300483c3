"""Checklists before events, to and from rows, and what is to be brought along."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.preparation import ChecklistItem, ChecklistItemId
from eventmate.storage.tables import checklist_item, event


def _item(row: Any) -> ChecklistItem:
    return ChecklistItem(ChecklistItemId(row.id), row.text, bool(row.is_done))


def of_event(connection: Connection, wanted: EventId) -> list[ChecklistItem]:
    """The list of an event in its order."""
    statement = (
        select(checklist_item)
        .where(checklist_item.c.event_id == wanted)
        .order_by(checklist_item.c.position, checklist_item.c.id)
    )
    return [_item(row) for row in connection.execute(statement)]


def event_of(connection: Connection, wanted: ChecklistItemId) -> EventId:
    """The event whose list an item is on; raises NotFound."""
    statement = select(checklist_item.c.event_id).where(checklist_item.c.id == wanted)
    found = connection.scalar(statement)
    if found is None:
        raise NotFound("This is no longer on the list.")
    return EventId(found)


def add(connection: Connection, wanted: EventId, texts: Iterable[str]) -> list[ChecklistItemId]:
    """Put items at the end of a list."""
    statement = select(func.max(checklist_item.c.position))
    last = connection.scalar(statement.where(checklist_item.c.event_id == wanted)) or 0
    added: list[ChecklistItemId] = []
    for position, text in enumerate(texts, start=last + 1):
        values = {"event_id": wanted, "text": text, "position": position}
        key = connection.execute(insert(checklist_item), values).inserted_primary_key
        assert key is not None
        added.append(ChecklistItemId(key[0]))
    return added


def rename(connection: Connection, wanted: ChecklistItemId, text: str) -> None:
    """Say an item in other words."""
    connection.execute(
        update(checklist_item).where(checklist_item.c.id == wanted).values(text=text)
    )


def set_done(connection: Connection, wanted: ChecklistItemId, done: bool) -> None:
    """Tick an item, or take the tick away."""
    connection.execute(
        update(checklist_item).where(checklist_item.c.id == wanted).values(is_done=done)
    )


def arrange(connection: Connection, ids: Sequence[ChecklistItemId]) -> None:
    """Give items the order they come in; rows that stay where they are are left alone."""
    for position, wanted in enumerate(ids, start=1):
        connection.execute(
            update(checklist_item)
            .where(checklist_item.c.id == wanted, checklist_item.c.position != position)
            .values(position=position)
        )


def remove(connection: Connection, wanted: ChecklistItemId) -> None:
    """Take an item off its list."""
    connection.execute(delete(checklist_item).where(checklist_item.c.id == wanted))


def set_bring(connection: Connection, wanted: EventId, text: str) -> None:
    """Replace what is to be brought along."""
    connection.execute(update(event).where(event.c.id == wanted).values(bring=text))
