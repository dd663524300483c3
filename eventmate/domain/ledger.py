"""What was promised, asked and given: facts to look at, never a score."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Promise, PromiseDirection, PromiseState


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A promise or an ask with whose it is, when it was noted and where."""

    promise: Promise
    name: str
    noted_on: date | None = None
    settled_on: date | None = None
    event_name: str = ""
    link: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still stands; what I gave is done by its nature."""
        given = self.promise.direction is PromiseDirection.I_GAVE
        return self.promise.state is PromiseState.OPEN and not given


@dataclass(frozen=True, slots=True)
class Balance:
    """Counts of what I asked and gave, and what became of my promises."""

    asked: int = 0
    gave: int = 0
    kept: int = 0
    open: int = 0
    dropped: int = 0
    they_owe: int = 0


class Leaning(StrEnum):
    """What a balance shows at a glance."""

    NOTHING = "nothing"
    ONLY_ASKED = "only asked"
    ASKED_MORE = "asked more"
    EVEN = "even"
    GAVE_MORE = "gave more"


def leaning(balance: Balance) -> Leaning:
    """Which way giving and asking lean."""
    if not balance.asked and not balance.gave:
        return Leaning.NOTHING
    if not balance.gave:
        return Leaning.ONLY_ASKED
    if balance.asked > balance.gave:
        return Leaning.ASKED_MORE
    return Leaning.EVEN if balance.asked == balance.gave else Leaning.GAVE_MORE


class LedgerPart(StrEnum):
    """Parts of the ledger shown apart."""

    MINE = "mine"  # what I promised
    THEIRS = "theirs"  # what they promised, and what I asked of them
    ASKED_OF_ME = "asked of me"
    GIVEN = "given"


DIRECTIONS_OF = {
    LedgerPart.MINE: (PromiseDirection.I_PROMISED,),
    LedgerPart.THEIRS: (PromiseDirection.THEY_PROMISED, PromiseDirection.I_ASKED),
    LedgerPart.ASKED_OF_ME: (PromiseDirection.THEY_ASKED,),
    LedgerPart.GIVEN: (PromiseDirection.I_GAVE,),
}


class IdeaKind(StrEnum):
    """Ways to give something."""

    RESOURCE = "resource"
    INTRODUCTION = "introduction"
    CONGRATULATION = "congratulation"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class GivingIdea:
    """One thing I could give a contact, in the words it comes from.

    `words` is the resource's note, the need, the new position or what the day is about; `other`
    is the person to introduce or the one it was shared with before.
    """

    kind: IdeaKind
    words: str
    other: ContactId | None = None
    other_name: str = ""
    tag: str = ""
