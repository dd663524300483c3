"""The evening debrief: those met, in the order met, and only what is not known yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eventmate.domain.cadences import THREE_WEEKS, TWO_MONTHS
from eventmate.domain.contacts import Role
from eventmate.domain.encounters import Capture, Promise
from eventmate.domain.folding import fold
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.meeting import JustMet

DAYS_BACK = 14  # what was met longer ago is no evening's work any more
SHORTEST_NAME = 3
MOST_SUGGESTED = 4


class Warmth(StrEnum):
    """How gladly I would talk again; it only sets how often I am reminded."""

    SOON = "soon"
    NOW_AND_THEN = "now and then"
    WHEN_IT_HAPPENS = "when it happens"
    RATHER_NOT = "rather not"


# Days of the rhythm each sets; None leaves it to the tags, 0 is never.
RHYTHM_OF = {
    Warmth.SOON: THREE_WEEKS,
    Warmth.NOW_AND_THEN: TWO_MONTHS,
    Warmth.WHEN_IT_HAPPENS: None,
    Warmth.RATHER_NOT: 0,
}
# What may come next, in the order it is offered.
STEPS = (FollowUpKind.THANK_YOU, FollowUpKind.COFFEE_CHAT, FollowUpKind.LINKEDIN)


class Question(StrEnum):
    """What is asked of one meeting, where it is not noted yet."""

    SPOKE_OF = "spoke of"
    PROMISED = "promised"
    NEXT = "next"
    WARMTH = "warmth"


@dataclass(frozen=True, slots=True)
class DebriefPerson:
    """One meeting with everything known of it; `typed` is the line as it was written."""

    met: JustMet
    typed: str = ""
    through: str = ""
    tags: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    has_photo: bool = False
    warmth: Warmth | None = None
    planned: tuple[FollowUpKind, ...] = ()
    they_promised: tuple[Promise, ...] = ()
    usual: tuple[FollowUpKind, ...] = ()  # what follows a meeting at such an event
    is_done: bool = False

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is not known yet; the next step and the warmth are asked of everybody."""
        found = []
        if not self.met.spoke_of:
            found.append(Question.SPOKE_OF)
        if not self.met.promises:
            found.append(Question.PROMISED)
        return (*found, Question.NEXT, Question.WARMTH)

    @property
    def proposed(self) -> tuple[FollowUpKind, ...]:
        """What is planned, and before anybody chose also what usually follows."""
        usual = () if self.is_done else self.usual
        return tuple(kind for kind in STEPS if kind in self.planned or kind in usual)


@dataclass(frozen=True, slots=True)
class Stub:
    """Something captured that has no name yet, and who of the event's list it may be."""

    capture: Capture
    shown: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Debrief:
    """Those met since the last debrief, the earliest first, and what waits for a name."""

    people: tuple[DebriefPerson, ...] = ()
    stubs: tuple[Stub, ...] = ()
    event_name: str = ""
    day: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to go through."""
        return not self.people and not self.stubs


def suggested_names(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Names of an event's list that share a word with a note, those sharing more first."""
    words = {word for word in fold(text).split() if len(word) >= SHORTEST_NAME}
    shared = [(len(words & set(fold(name).split())), place) for place, name in enumerate(names)]
    best = sorted((-count, place) for count, place in shared if count)
    return tuple(names[place] for _, place in best[:MOST_SUGGESTED])
