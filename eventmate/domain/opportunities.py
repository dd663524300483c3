"""What came through somebody, years later too: told with gratitude."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId

OpportunityId = NewType("OpportunityId", int)


class OpportunityKind(StrEnum):
    """What can come through people."""

    LEAD = "lead"
    REFERRAL = "referral"
    IDEA = "idea"
    TALK = "talk"
    JOB = "job"
    OTHER = "something else"


@dataclass(frozen=True, slots=True)
class OpportunityDraft:
    """What the form says: through whom, what, when, and when I thanked them."""

    contact: ContactId | None
    kind: OpportunityKind
    text: str
    came_on: date
    note: str = ""
    thanked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One of them, with the name of whoever opened the door."""

    id: OpportunityId
    draft: OpportunityDraft
    name: str = ""


@dataclass(frozen=True, slots=True)
class DoorOpener:
    """Somebody through whom something came, how often, and whether a thank-you is owed."""

    contact: ContactId
    name: str
    count: int
    owed: int
