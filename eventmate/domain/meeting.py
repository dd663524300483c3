"""What capturing a person led to, and the list of those just met."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import CaptureId, EncounterId, Place, Promise


class CaptureState(StrEnum):
    """What became of something received."""

    NEW = "new"  # a contact was made
    KNOWN = "known"  # an existing contact was met again
    AGAIN = "again"  # the same meeting, shown a second time
    ASK = "ask"  # kept in the inbox until I say whether it is somebody I know
    WAITING = "waiting"  # kept in the inbox until it has a name


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody I know who may be the person captured, and why."""

    contact: ContactId
    name: str
    organisation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Captured:
    """The result of one capture."""

    state: CaptureState
    name: str = ""
    contact: ContactId | None = None
    encounter: EncounterId | None = None
    capture: CaptureId | None = None
    lookalikes: tuple[Lookalike, ...] = ()


@dataclass(frozen=True, slots=True)
class JustMet:
    """One meeting in the list of those just met, with what can be edited right there.

    `promises` are mine that are open, the oldest first.
    """

    encounter: EncounterId
    contact: ContactId
    name: str
    met_at: datetime
    organisation: str = ""
    title: str = ""
    place: Place = field(default_factory=Place)
    spoke_of: str = ""
    promises: tuple[Promise, ...] = ()
    they_asked: str = ""
    next_step: str = ""
    thank_you_on: date | None = None
    known_before: bool = False

    @property
    def promised(self) -> str:
        """The first thing I promised."""
        return self.promises[0].text if self.promises else ""

    @property
    def promised_by(self) -> date | None:
        """By when, if a day was named."""
        return self.promises[0].due_on if self.promises else None
