"""The ledger of promises, asks and gifts, from rows."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Direction, PromiseDirection, PromiseId, PromiseState
from eventmate.domain.ledger import Balance, LedgerEntry
from eventmate.storage import encounters
from eventmate.storage.clock import to_text, to_time
from eventmate.storage.tables import contact, encounter, event, follow_up, interaction, promise

# Those settled in the queue have the time there.
_FINISHED = (
    select(func.max(follow_up.c.finished_at))
    .where(follow_up.c.promise_id == promise.c.id, promise.c.state != PromiseState.OPEN.value)
    .scalar_subquery()
)
_ENTRY = (
    select(
        promise,
        _FINISHED.label("finished_at"),
        contact.c.name.label("contact_name"),
        encounter.c.met_at.label("met_at"),
        event.c.name.label("event_name"),
    )
    .join(contact, contact.c.id == promise.c.contact_id)
    .outerjoin(encounter, encounter.c.id == promise.c.encounter_id)
    .outerjoin(event, event.c.id == encounter.c.event_id)
)


def _day(text: str | None) -> date | None:
    at = to_time(text or "")
    return None if at is None else at.astimezone().date()


def _entry(row: Any) -> LedgerEntry:
    return LedgerEntry(
        encounters.promise_of_row(row),
        row.contact_name,
        _day(row.noted_at or row.met_at),
        _day(row.settled_at or row.finished_at),
        row.event_name or "",
        row.link,
    )


def entries(
    connection: Connection,
    directions: Iterable[PromiseDirection],
    limit: int | None,
    *,
    only_open: bool = False,
    of: ContactId | None = None,
) -> list[LedgerEntry]:
    """Entries of some directions: those with a day first, by day, then the newest."""
    statement = _ENTRY.where(promise.c.direction.in_([each.value for each in directions]))
    if only_open:
        statement = statement.where(promise.c.state == PromiseState.OPEN.value)
    if of is not None:
        statement = statement.where(promise.c.contact_id == of)
    order = (promise.c.state != "open", promise.c.due_on == "", promise.c.due_on)
    rows = connection.execute(statement.order_by(*order, promise.c.id.desc()).limit(limit))
    return [_entry(row) for row in rows]


def entry(connection: Connection, wanted: PromiseId) -> LedgerEntry | None:
    """One of them, or none."""
    row = connection.execute(_ENTRY.where(promise.c.id == wanted)).one_or_none()
    return None if row is None else _entry(row)


def note_time(connection: Connection, wanted: PromiseId, at: datetime, link: str = "") -> None:
    """Write when something was promised, and the link that belongs to it."""
    connection.execute(
        update(promise).where(promise.c.id == wanted).values(noted_at=to_text(at), link=link)
    )


def settle(
    connection: Connection, wanted: PromiseId, state: PromiseState, at: datetime | None
) -> None:
    """Mark a promise open, kept or dropped, and when."""
    values = {"state": state.value, "settled_at": to_text(at)}
    connection.execute(update(promise).where(promise.c.id == wanted).values(values))


def balance(connection: Connection, of: ContactId | None = None) -> Balance:
    """Counts for one contact, or for everybody."""
    touches = _counts(connection, interaction.c.direction, interaction.c.contact_id, of)
    rows = connection.execute(_promise_counts(of))
    promises = {(row.direction, row.state): row.how_many for row in rows}

    def total(direction: PromiseDirection, *states: PromiseState) -> int:
        wanted = states or tuple(PromiseState)
        return sum(promises.get((direction.value, state.value), 0) for state in wanted)

    mine = PromiseDirection.I_PROMISED
    they_owe = (PromiseDirection.THEY_PROMISED, PromiseDirection.I_ASKED)
    return Balance(
        asked=touches.get(Direction.ASK.value, 0) + total(PromiseDirection.I_ASKED),
        gave=(
            touches.get(Direction.GIVE.value, 0)
            + total(PromiseDirection.I_GAVE)
            + _kept_without_touch(connection, of)
        ),
        kept=total(mine, PromiseState.KEPT),
        open=total(mine, PromiseState.OPEN),
        dropped=total(mine, PromiseState.DROPPED),
        they_owe=sum(total(each, PromiseState.OPEN) for each in they_owe),
    )


def _counts(
    connection: Connection, column: Any, owner: ColumnElement[int], of: ContactId | None
) -> dict[str, int]:
    statement = select(column, func.count()).group_by(column)
    if of is not None:
        statement = statement.where(owner == of)
    return {str(value): int(count) for value, count in connection.execute(statement)}


def _promise_counts(of: ContactId | None) -> Select[Any]:
    kinds = (promise.c.direction, promise.c.state)
    statement = select(*kinds, func.count().label("how_many")).group_by(*kinds)
    return statement if of is None else statement.where(promise.c.contact_id == of)


def _kept_without_touch(connection: Connection, of: ContactId | None) -> int:
    """Promises kept outside the queue: those kept in it are counted by their touch."""
    touched = exists().where(
        and_(follow_up.c.promise_id == promise.c.id, interaction.c.follow_up_id == follow_up.c.id)
    )
    statement = select(func.count()).where(
        promise.c.direction == PromiseDirection.I_PROMISED.value,
        promise.c.state == PromiseState.KEPT.value,
        ~touched,
    )
    if of is not None:
        statement = statement.where(promise.c.contact_id == of)
    return connection.scalar(statement) or 0


def link_of(connection: Connection, wanted: PromiseId) -> str:
    """The link that belongs to what was promised, or nothing."""
    return connection.scalar(select(promise.c.link).where(promise.c.id == wanted)) or ""
