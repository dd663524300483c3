"""What I want from networking, for a year or for one event, and what counts towards it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from eventmate.domain.events import EventId

GoalId = NewType("GoalId", int)


class GoalKind(StrEnum):
    """What networking is for."""

    MENTOR = "find a mentor"
    JOB = "job leads"
    LEARN = "learn a field"
    CLIENTS = "clients"
    HIRES = "hires"
    COLLABORATORS = "collaborators"
    GIVE_BACK = "give back"
    WIDEN = "widen my circle"
    OTHER = "something else"


class Measure(StrEnum):
    """What is counted; all but the last count by themselves."""

    CONVERSATIONS = "conversations"  # encounters with words about what we spoke of
    NEW_PEOPLE = "new people"  # people met for the first time
    OUTSIDE_INDUSTRY = "outside my industry"
    POSSIBLE_MENTORS = "possible mentors"
    TARGETS_MET = "targets met"
    TALKS = "talks"  # starred talks that are over
    HELP_GIVEN = "help given"  # interactions and promises that gave something
    INTRODUCTIONS = "introductions made"
    FOLLOW_UPS = "follow-ups done"
    BY_HAND = "counted by hand"


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """What the form says of a goal; one of `event` and `year` is set."""

    kind: GoalKind
    measure: Measure
    wanted: int = 1
    text: str = ""  # in my own words: "somebody who runs feeds in production"
    event: EventId | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal with what counted by itself and what I added or took away by hand."""

    id: GoalId
    draft: GoalDraft
    counted: int = 0
    adjusted: int = 0

    @property
    def reached(self) -> int:
        """How far it is, never below nothing."""
        return max(0, self.counted + self.adjusted)

    @property
    def is_reached(self) -> bool:
        """Whether there is nothing left to do for it."""
        return self.reached >= self.draft.wanted
