"""Events and the talks in them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import NewType

EventId = NewType("EventId", int)
TalkId = NewType("TalkId", int)


class EventKind(StrEnum):
    """Kinds of professional events."""

    CONFERENCE = "conference"
    WEBINAR = "webinar"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    MEETUP = "meetup"
    GATHERING = "gathering"


class EventStatus(StrEnum):
    """Where I stand with an event."""

    CONSIDERING = "considering"
    GOING = "going"
    ATTENDED = "attended"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What the form says of an event.

    Days and hours are wall-clock ones in `timezone` (IANA name; empty is this computer's);
    without hours the event takes its whole days.
    """

    name: str
    starts_on: date
    ends_on: date
    timezone: str = ""
    kind: EventKind = EventKind.CONFERENCE
    status: EventStatus = EventStatus.GOING
    venue: str = ""
    url: str = ""
    begins: time | None = None
    finishes: time | None = None
    description: str = ""
    is_virtual: bool = False
    bring: str = ""  # what I need to have with me
    cost: Decimal | None = None
    currency: str = ""  # ISO 4217
    hours: int = 0  # spent on it, travel included; 0 is not told
    key: str = ""  # the source's own id, by which a newer file finds the event again


@dataclass(frozen=True, slots=True)
class Event:
    """One event; its talks are fetched apart."""

    id: EventId
    draft: EventDraft
    talks: int = 0
    people_met: int = 0

    @property
    def name(self) -> str:
        """The event's name."""
        return self.draft.name


@dataclass(frozen=True, slots=True)
class Talk:
    """One agenda item; times are UTC.

    `is_starred`, `note` and `questions` are mine and stay when a newer schedule comes in; `key`
    is the source's own id.
    """

    id: TalkId
    event: EventId
    title: str
    starts_at: datetime
    ends_at: datetime
    speakers: tuple[str, ...] = ()
    room: str = ""
    track: str = ""
    abstract: str = ""
    url: str = ""
    key: str = ""
    language: str = ""
    is_cancelled: bool = False
    is_starred: bool = False
    note: str = ""
    questions: tuple[str, ...] = ()
