"""What one meeting leads to: promises and follow-ups, kept in step with what is noted."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from eventmate.domain.contacts import ContactId
from eventmate.domain.due_phrases import find_day
from eventmate.domain.encounters import (
    EncounterId,
    Promise,
    PromiseDirection,
    PromiseDraft,
    PromiseState,
)
from eventmate.domain.follow_up_rules import USUAL_DAYS, FollowUpSettings, due_day
from eventmate.domain.follow_ups import PENDING, FollowUp, FollowUpKind
from eventmate.storage import contacts, encounters, follow_ups
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Writing

NEXT_STEP_DAYS = 7
_COFFEE = ("coffee", "kaffee", "café", "cafe", "caffè", "lunch", "chat")
_NEXT_STEPS = (FollowUpKind.COFFEE_CHAT, FollowUpKind.CHECK_IN)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that is being planned for, on its wall-clock day, and when what is due."""

    contact: ContactId
    encounter: EncounterId
    day: date
    rules: FollowUpSettings = USUAL_DAYS


def said(direction: PromiseDirection, typed: str, today: date) -> PromiseDraft:
    """Read "send the paper by Friday" as what and when."""
    found = find_day(typed, today)
    if found is None:
        return PromiseDraft(direction, typed.strip())
    rest = f"{typed[: found.start].rstrip()} {typed[found.end :].lstrip()}".strip(" ,;")
    return PromiseDraft(direction, rest or typed.strip(), found.day)


def plan_thank_you(work: Writing, meeting: Meeting) -> None:
    """Plan a thank-you, unless one waits already, or none is wanted by them or by me."""
    if not meeting.rules.plans_thank_you:
        return
    if contacts.get(work.connection, meeting.contact).do_not_contact:
        return
    pending = follow_ups.of_contact(work.connection, meeting.contact)
    if any(item.kind is FollowUpKind.THANK_YOU for item in pending):
        return
    draft = NewFollowUp(
        contact=meeting.contact,
        kind=FollowUpKind.THANK_YOU,
        due_on=due_day(FollowUpKind.THANK_YOU, meeting.day, meeting.rules),
        encounter=meeting.encounter,
    )
    follow_ups.add(work.connection, draft)


def add_said(work: Writing, meeting: Meeting, item: PromiseDraft) -> None:
    """Save a promise or an ask; mine becomes a follow-up, and so does what they asked by a day."""
    promise = encounters.add_promise(
        work.connection,
        meeting.contact,
        item.direction,
        item.text,
        item.due_on,
        meeting.encounter,
    )
    kind = kind_of(item)
    if kind is not None:
        draft = NewFollowUp(
            contact=meeting.contact,
            kind=kind,
            due_on=due_day(kind, meeting.day, meeting.rules, item.due_on),
            about=item.text,
            encounter=meeting.encounter,
            promise=promise,
        )
        follow_ups.add(work.connection, draft)


def kind_of(item: PromiseDraft) -> FollowUpKind | None:
    """What is to be done about it; an ask without a day only stands in the notes."""
    if item.direction is PromiseDirection.I_PROMISED:
        return FollowUpKind.PROMISED_ITEM
    is_dated_ask = item.direction is PromiseDirection.THEY_ASKED and item.due_on is not None
    return FollowUpKind.ASKED_ITEM if is_dated_ask else None


def _drop_said(work: Writing, promise: Promise) -> None:
    planned = follow_ups.of_promise(work.connection, promise.id)
    if planned is not None:
        follow_ups.remove(work.connection, planned.id)
    encounters.remove_promise(work.connection, promise.id)


def replace_said(work: Writing, meeting: Meeting, direction: PromiseDirection, typed: str) -> None:
    """Make the meeting's first open promise (or ask) say what was typed now; empty removes it.

    One that is kept or dropped stays as it is; what is typed after it is a new one.
    """
    at_meeting = encounters.promises_at(work.connection, meeting.encounter)
    present = [item for item in at_meeting if item.direction is direction]
    promise = next((item for item in present if item.state is PromiseState.OPEN), None)
    if not typed.strip():
        if promise is not None:
            _drop_said(work, promise)
        return
    new = said(direction, typed, meeting.day)
    if promise is not None:
        if typed.strip() != promise.text:
            _change_said(work, promise, new)
    elif all(item.text not in (new.text, typed.strip()) for item in present):
        add_said(work, meeting, new)


def _change_said(work: Writing, promise: Promise, new: PromiseDraft) -> None:
    due_on = new.due_on or (promise.due_on if new.text == promise.text else None)
    if (new.text, due_on) == (promise.text, promise.due_on):
        return
    encounters.change_promise(work.connection, promise.id, new.text, due_on)
    planned = follow_ups.of_promise(work.connection, promise.id)
    if planned is not None and planned.state in PENDING:
        plan = replace(planned, about=new.text, due_on=due_on or planned.due_on)
        follow_ups.change(work.connection, plan)


def _planned_step(work: Writing, meeting: Meeting) -> FollowUp | None:
    for item in follow_ups.of_encounter(work.connection, meeting.encounter):
        if item.kind in _NEXT_STEPS and item.state in PENDING:
            return item
    return None


def replace_next_step(work: Writing, meeting: Meeting, typed: str) -> None:
    """Plan what was typed as the next step; a coffee chat is recognised by its word.

    A step that is done or dropped stays as it is; what is typed after it is a new one.
    """
    planned = _planned_step(work, meeting)
    if not typed.strip():
        if planned is not None:
            follow_ups.remove(work.connection, planned.id)
        return
    step = said(PromiseDirection.I_PROMISED, typed, meeting.day)
    words = typed.casefold()
    is_chat = any(word in words for word in _COFFEE)
    kind = FollowUpKind.COFFEE_CHAT if is_chat else FollowUpKind.CHECK_IN
    if planned is not None:
        due_on = step.due_on or planned.due_on
        follow_ups.change(
            work.connection, replace(planned, kind=kind, about=step.text, due_on=due_on)
        )
        return
    draft = NewFollowUp(
        contact=meeting.contact,
        kind=kind,
        due_on=step.due_on or meeting.day + timedelta(days=NEXT_STEP_DAYS),
        about=step.text,
        encounter=meeting.encounter,
    )
    follow_ups.add(work.connection, draft)
