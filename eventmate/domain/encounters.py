"""Meeting people: captures, encounters, promises, later interactions."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from eventmate.domain.contacts import ContactId
from eventmate.domain.events import EventId

CaptureId = NewType("CaptureId", int)
EncounterId = NewType("EncounterId", int)
PromiseId = NewType("PromiseId", int)
InteractionId = NewType("InteractionId", int)


class CaptureKind(StrEnum):
    """How something came in."""

    CODE = "code"
    FILE = "file"
    PASTE = "paste"
    LINE = "line"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a capture happens: the active event, the room and the running talk."""

    event: EventId | None = None
    event_name: str = ""
    room: str = ""
    talk: str = ""


@dataclass(frozen=True, slots=True)
class Capture:
    """A raw thing received that waits in the inbox until it has a name."""

    id: CaptureId
    kind: CaptureKind
    text: str
    received_at: datetime
    place: Place = Place()


class PromiseDirection(StrEnum):
    """Who owes what to whom."""

    I_PROMISED = "i promised"
    THEY_PROMISED = "they promised"
    I_ASKED = "i asked"
    THEY_ASKED = "they asked"
    I_GAVE = "i gave"


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise or ask, by a day where one was named."""

    id: PromiseId
    contact: ContactId
    direction: PromiseDirection
    text: str
    due_on: date | None = None
    state: PromiseState = PromiseState.OPEN
    encounter: EncounterId | None = None


@dataclass(frozen=True, slots=True)
class Encounter:
    """Meeting one contact once: when (UTC), where, through whom, what we spoke of."""

    id: EncounterId
    contact: ContactId
    met_at: datetime
    place: Place = Place()
    through: str = ""
    spoke_of: str = ""
    next_step: str = ""


class InteractionKind(StrEnum):
    """Kinds of later touches."""

    MESSAGE = "message"
    CALL = "call"
    COFFEE_CHAT = "coffee chat"
    CONGRATULATION = "congratulation"
    RESOURCE = "shared resource"
    INTRODUCTION = "introduction made"
    HELP = "help given"
    ADVICE = "advice asked"


class Direction(StrEnum):
    """Whether a touch gave, asked, or neither."""

    GIVE = "give"
    ASK = "ask"
    NEUTRAL = "neutral"


# Touches that give or ask something when they come from me; the rest do neither.
DIRECTIONS = {
    InteractionKind.CONGRATULATION: Direction.GIVE,
    InteractionKind.RESOURCE: Direction.GIVE,
    InteractionKind.INTRODUCTION: Direction.GIVE,
    InteractionKind.HELP: Direction.GIVE,
    InteractionKind.ADVICE: Direction.ASK,
}


@dataclass(frozen=True, slots=True)
class Interaction:
    """One later touch; `started_by_me` says who wrote or called first."""

    id: InteractionId
    contact: ContactId
    kind: InteractionKind
    happened_at: datetime
    direction: Direction = Direction.NEUTRAL
    started_by_me: bool = True
    note: str = ""


class PromiseDraft(NamedTuple):
    """A promise as typed, before it is kept with a contact."""

    direction: PromiseDirection
    text: str
    due_on: date | None = None
