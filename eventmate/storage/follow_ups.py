"""Follow-ups, the queue and drafts of messages, to and from rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, union_all, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import EncounterId, PromiseDirection, PromiseId
from eventmate.domain.errors import NotFound
from eventmate.domain.follow_ups import (
    Answer,
    FollowUp,
    FollowUpId,
    FollowUpKind,
    FollowUpState,
    QueueEntry,
)
from eventmate.domain.messages import MessageDraft
from eventmate.storage.clock import to_day, to_text, to_time
from eventmate.storage.tables import contact, encounter, event, follow_up, message, promise

PENDING = (FollowUpState.OPEN.value, FollowUpState.SNOOZED.value)
_ANSWERS = frozenset(Answer)


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up about to be saved; a step of a sequence goes when an answer comes."""

    contact: ContactId
    kind: FollowUpKind
    due_on: date
    about: str = ""
    encounter: EncounterId | None = None
    promise: PromiseId | None = None
    is_step: bool = False


def _follow_up(row: Any) -> FollowUp:
    return FollowUp(
        id=FollowUpId(row.id),
        contact=ContactId(row.contact_id),
        kind=FollowUpKind(row.kind),
        due_on=date.fromisoformat(row.due_on),
        about=row.about,
        state=FollowUpState(row.state),
        encounter=None if row.encounter_id is None else EncounterId(row.encounter_id),
        promise=None if row.promise_id is None else PromiseId(row.promise_id),
        answer=Answer(row.outcome) if row.outcome in _ANSWERS else Answer.NOT_TOLD,
    )


def add(connection: Connection, draft: NewFollowUp) -> FollowUpId:
    """Save something to do."""
    values = {
        "contact_id": draft.contact,
        "encounter_id": draft.encounter,
        "promise_id": draft.promise,
        "kind": draft.kind.value,
        "due_on": draft.due_on.isoformat(),
        "about": draft.about,
        "state": FollowUpState.OPEN.value,
        "is_step": draft.is_step,
    }
    key = connection.execute(insert(follow_up), values).inserted_primary_key
    assert key is not None
    return FollowUpId(key[0])


def get(connection: Connection, wanted: FollowUpId) -> FollowUp:
    """One follow-up; raises NotFound."""
    row = connection.execute(select(follow_up).where(follow_up.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This follow-up is no longer in the queue.")
    return _follow_up(row)


def finish(connection: Connection, wanted: FollowUpId, state: FollowUpState, at: datetime) -> None:
    """Mark a follow-up done or dropped."""
    connection.execute(
        update(follow_up)
        .where(follow_up.c.id == wanted)
        .values(state=state.value, finished_at=to_text(at))
    )


def set_answer(
    connection: Connection, wanted: FollowUpId, answer: Answer, at: datetime | None
) -> None:
    """Note what became of a message, and when that was known."""
    connection.execute(
        update(follow_up)
        .where(follow_up.c.id == wanted)
        .values(outcome=answer.value, answered_at=to_text(at))
    )


def remove_steps(connection: Connection, owner: ContactId) -> None:
    """Take away what a sequence still planned for a contact."""
    connection.execute(
        delete(follow_up).where(
            follow_up.c.contact_id == owner,
            follow_up.c.is_step.is_(True),
            follow_up.c.state.in_(PENDING),
        )
    )


def note_sent(connection: Connection, wanted: FollowUpId, at: datetime) -> None:
    """Note that what is written for a follow-up went out."""
    connection.execute(
        update(message).where(message.c.follow_up_id == wanted).values(sent_at=to_text(at))
    )


def move(connection: Connection, wanted: FollowUpId, due_on: date, state: FollowUpState) -> None:
    """Give a follow-up another day; a finished one is pending again."""
    connection.execute(
        update(follow_up)
        .where(follow_up.c.id == wanted)
        .values(due_on=due_on.isoformat(), state=state.value, finished_at="")
    )


def change(connection: Connection, planned: FollowUp) -> None:
    """Replace the kind of a follow-up, what it is about and its day."""
    connection.execute(
        update(follow_up)
        .where(follow_up.c.id == planned.id)
        .values(kind=planned.kind.value, about=planned.about, due_on=planned.due_on.isoformat())
    )


def remove(connection: Connection, wanted: FollowUpId) -> None:
    """Delete a follow-up."""
    connection.execute(delete(follow_up).where(follow_up.c.id == wanted))


def of_contact(connection: Connection, wanted: ContactId) -> list[FollowUp]:
    """A contact's pending follow-ups by due day."""
    statement = select(follow_up).where(
        follow_up.c.contact_id == wanted, follow_up.c.state.in_(PENDING)
    )
    rows = connection.execute(statement.order_by(follow_up.c.due_on, follow_up.c.id))
    return [_follow_up(row) for row in rows]


def of_promise(connection: Connection, wanted: PromiseId) -> FollowUp | None:
    """The follow-up that keeps a promise, or none."""
    statement = select(follow_up).where(follow_up.c.promise_id == wanted).limit(1)
    row = connection.execute(statement).one_or_none()
    return None if row is None else _follow_up(row)


def of_encounter(connection: Connection, wanted: EncounterId) -> list[FollowUp]:
    """What one meeting led to, in the order it was planned."""
    statement = select(follow_up).where(follow_up.c.encounter_id == wanted)
    return [_follow_up(row) for row in connection.execute(statement.order_by(follow_up.c.id))]


MANY = 5_000  # values that SQLite surely takes at once

_QUEUE = (
    select(
        follow_up,
        contact.c.name,
        contact.c.title,
        contact.c.organisation,
        contact.c.do_not_contact,
        encounter.c.met_at,
        encounter.c.room,
        encounter.c.talk,
        encounter.c.spoke_of,
        event.c.name.label("event_name"),
        promise.c.text.label("promised"),
        promise.c.due_on.label("promised_by"),
        promise.c.direction,
    )
    .join(contact, contact.c.id == follow_up.c.contact_id)
    .outerjoin(encounter, encounter.c.id == follow_up.c.encounter_id)
    .outerjoin(event, event.c.id == encounter.c.event_id)
    .outerjoin(promise, promise.c.id == follow_up.c.promise_id)
)


def _asked(connection: Connection, meetings: Sequence[int]) -> dict[tuple[int, str], str]:
    """What was asked and promised at meetings, by meeting and direction."""
    found: dict[tuple[int, str], str] = {}
    for start in range(0, len(meetings), MANY):
        some = meetings[start : start + MANY]
        statement = (
            select(promise.c.encounter_id, promise.c.direction, promise.c.text)
            .where(promise.c.encounter_id.in_(some), promise.c.state == "open")
            .order_by(promise.c.id.desc())
        )
        rows = connection.execute(statement)
        found |= {(row.encounter_id, row.direction): row.text for row in rows}
    return found


def _entry(row: Any, asked: dict[tuple[int, str], str]) -> QueueEntry:
    def said(direction: PromiseDirection) -> str:
        own = row.promised if row.direction == direction else ""
        return own or asked.get((row.encounter_id, direction), "")

    is_mine = row.direction == PromiseDirection.I_PROMISED
    return QueueEntry(
        follow_up=_follow_up(row),
        name=row.name,
        title=row.title,
        organisation=row.organisation,
        event_name=row.event_name or "",
        room=row.room or "",
        talk=row.talk or "",
        met_at=to_time(row.met_at or ""),
        spoke_of=row.spoke_of or "",
        promised=said(PromiseDirection.I_PROMISED),
        promised_by=to_day(row.promised_by or "") if is_mine else None,
        they_asked=said(PromiseDirection.THEY_ASKED),
        do_not_contact=bool(row.do_not_contact),
    )


def _entries(connection: Connection, statement: Select[Any]) -> list[QueueEntry]:
    rows = connection.execute(statement).all()
    meetings = list({row.encounter_id for row in rows if row.encounter_id is not None})
    asked = _asked(connection, meetings) if meetings else {}
    return [_entry(row, asked) for row in rows]


def queue(
    connection: Connection,
    states: Sequence[FollowUpState],
    until: date | None,
    limit: int | None,
    *,
    after: date | None = None,
) -> list[QueueEntry]:
    """Entries in one of `states` due by `until` (none: all) and after a day, by day then as
    planned; without a limit all of them.
    """
    if set(states) <= {FollowUpState.DONE, FollowUpState.DROPPED}:
        statement = _QUEUE.where(follow_up.c.state.in_([state.value for state in states]))
        latest_first = (follow_up.c.finished_at.desc(), follow_up.c.id.desc())
        return _entries(connection, statement.order_by(*latest_first).limit(limit))
    first = union_all(*(_first_due(state, until, limit, after) for state in states))
    statement = _QUEUE.where(follow_up.c.id.in_(first))
    return _entries(connection, statement.order_by(follow_up.c.due_on, follow_up.c.id).limit(limit))


def _first_due(
    state: FollowUpState, until: date | None, limit: int | None, after: date | None
) -> Select[tuple[int]]:
    """The first in one state, which the index has in order; of several it would sort them all."""
    statement = select(follow_up.c.id).where(follow_up.c.state == state.value)
    if until is not None:
        statement = statement.where(follow_up.c.due_on <= until.isoformat())
    if after is not None:
        statement = statement.where(follow_up.c.due_on > after.isoformat())
    first = statement.order_by(follow_up.c.due_on, follow_up.c.id).limit(limit).subquery()
    return select(first.c.id)


def entry(connection: Connection, wanted: FollowUpId) -> QueueEntry:
    """One follow-up with its context; raises NotFound."""
    for found in _entries(connection, _QUEUE.where(follow_up.c.id == wanted)):
        return found
    raise NotFound("This follow-up is no longer in the queue.")


def count_due(connection: Connection, until: date) -> int:
    """How many pending follow-ups are due by a day."""
    statement = (
        select(func.count())
        .select_from(follow_up)
        .where(follow_up.c.state.in_(PENDING), follow_up.c.due_on <= until.isoformat())
    )
    return connection.scalar(statement) or 0


def draft_of(connection: Connection, wanted: FollowUpId) -> MessageDraft | None:
    """The message written so far for a follow-up, or none."""
    statement = select(message).where(message.c.follow_up_id == wanted).limit(1)
    row = connection.execute(statement).one_or_none()
    if row is None:
        return None
    return MessageDraft(row.template, row.subject, row.body, row.attachment)


def keep_draft(
    connection: Connection, wanted: FollowUpId, draft: MessageDraft, at: datetime
) -> None:
    """Save the message written so far."""
    values = {
        "template": draft.template,
        "subject": draft.subject,
        "body": draft.body,
        "attachment": draft.attachment,
        "updated_at": to_text(at),
    }
    changed = connection.execute(
        update(message).where(message.c.follow_up_id == wanted).values(values)
    )
    if changed.rowcount == 0:
        connection.execute(insert(message), {"follow_up_id": wanted, **values})
