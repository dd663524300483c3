"""What a use case touched, so that each view decides for itself whether to refresh."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Generic, NewType, TypeVar

BatchId = NewType("BatchId", int)
T = TypeVar("T")


class Touched(Flag):
    """Kinds of records a use case may have changed."""

    NOTHING = 0
    CONTACTS = auto()
    EVENTS = auto()
    ENCOUNTERS = auto()
    FOLLOW_UPS = auto()
    MESSAGES = auto()
    CARDS = auto()
    CAPTURES = auto()
    TEMPLATES = auto()
    TALKS = auto()
    PEOPLE = auto()  # targets and lists of people at an event
    GOALS = auto()
    COMMUNITIES = auto()
    OPENERS = auto()
    INTRODUCTIONS = auto()
    REHEARSALS = auto()  # takes and the days planned for them
    DRILLS = auto()
    KEEPING = auto()  # rhythms, dates and holidays
    RECONNECTING = auto()  # connections, changes of job, proposals to write again
    MENTORING = auto()
    OPPORTUNITIES = auto()
    BROKERING = auto()  # introductions of two
    PROFILE = auto()
    EVERYTHING = (
        CONTACTS
        | EVENTS
        | ENCOUNTERS
        | FOLLOW_UPS
        | MESSAGES
        | CARDS
        | CAPTURES
        | TEMPLATES
        | TALKS
        | PEOPLE
        | GOALS
        | COMMUNITIES
        | OPENERS
        | INTRODUCTIONS
        | REHEARSALS
        | DRILLS
        | KEEPING
        | RECONNECTING
        | MENTORING
        | OPPORTUNITIES
        | BROKERING
        | PROFILE
    )


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of a use case, what it touched, and the batch that undoes it."""

    value: T
    touched: Touched
    batch: BatchId | None = None
