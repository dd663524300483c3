"""Follow-ups: one thing to do for a contact by a day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import EncounterId, PromiseId

FollowUpId = NewType("FollowUpId", int)

SOON_DAYS = 7


class FollowUpKind(StrEnum):
    """What is to be done."""

    THANK_YOU = "thank-you"
    LINKEDIN = "linkedin invitation"
    PROMISED_ITEM = "promised item"
    ASKED_ITEM = "asked item"  # what they asked of me, by the day they named
    COFFEE_CHAT = "coffee chat"
    CHECK_IN = "check-in"
    CONGRATULATION = "congratulation"
    RECONNECT = "reconnect"
    RESOURCE = "resource"  # something that may be of use to them
    ADVICE = "advice"  # a question to them, small and easy to decline
    UPDATE = "update"  # how my path goes, to people who were part of it
    INTRODUCTION_ASK = "introduction asked"  # whether they would like to meet somebody
    INTRODUCTION = "introduction"  # to both, once both said yes


class FollowUpState(StrEnum):
    """Where it stands; a snoozed one comes back on its due day."""

    OPEN = "open"
    SNOOZED = "snoozed"
    DONE = "done"
    DROPPED = "dropped"


class Answer(StrEnum):
    """What became of a message; nothing is told at first."""

    NOT_TOLD = ""
    REPLIED = "replied"
    MET = "met"
    NO_ANSWER = "no answer"


PENDING = frozenset({FollowUpState.OPEN, FollowUpState.SNOOZED})


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to do for one contact by `due_on` (a wall-clock day where I am)."""

    id: FollowUpId
    contact: ContactId
    kind: FollowUpKind
    due_on: date
    about: str = ""
    state: FollowUpState = FollowUpState.OPEN
    encounter: EncounterId | None = None
    promise: PromiseId | None = None
    answer: Answer = Answer.NOT_TOLD


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A follow-up with the context shown beside it: who, where met, what was said and promised."""

    follow_up: FollowUp
    name: str
    title: str = ""
    organisation: str = ""
    event_name: str = ""
    room: str = ""
    talk: str = ""
    met_at: datetime | None = None
    spoke_of: str = ""
    promised: str = ""
    promised_by: date | None = None
    they_asked: str = ""
    do_not_contact: bool = False


def promise_of(entry: QueueEntry) -> str:
    """What I promised, as noted; the subject of any other follow-up is a note to myself."""
    if entry.follow_up.kind is FollowUpKind.PROMISED_ITEM:
        return entry.follow_up.about or entry.promised
    return entry.promised


def ask_of(entry: QueueEntry) -> str:
    """What they asked of me, as noted."""
    if entry.follow_up.kind is FollowUpKind.ASKED_ITEM:
        return entry.follow_up.about or entry.they_asked
    return entry.they_asked


class DueGroup(StrEnum):
    """The queue's headings; late things are "earlier", never scolded."""

    EARLIER = "earlier"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this week"
    LATER = "later"


def due_group(due_on: date, today: date) -> DueGroup:
    """The heading a due day belongs under, seen from `today`."""
    if due_on < today:
        return DueGroup.EARLIER
    if due_on == today:
        return DueGroup.TODAY
    if due_on == today + timedelta(days=1):
        return DueGroup.TOMORROW
    if due_on < today + timedelta(days=SOON_DAYS):
        return DueGroup.THIS_WEEK
    return DueGroup.LATER
