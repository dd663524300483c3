"""Questions, faces and conversations to practise, a few a day."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId
from eventmate.domain.targets import TargetId

DrillCardId = NewType("DrillCardId", int)

NOT_KEPT = DrillCardId(0)  # a card that was never reviewed or changed has no row yet


class DrillKind(StrEnum):
    """What is drilled."""

    QUESTION = "question"  # answered aloud against twenty seconds
    FACE = "face"  # somebody I plan to meet: who is it?
    CONVERSATION = "conversation"  # a prompt read aloud, answered, marked by myself


class Recall(IntEnum):
    """How it went, in my own eyes; the scheduler's four grades."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class DrillCard:
    """One thing to drill; `memory` is the scheduler's own JSON, empty before the first review."""

    id: DrillCardId
    kind: DrillKind
    text: str
    answer: str = ""
    key: str = ""  # of one that comes with the product; empty for my own
    contact: ContactId | None = None
    target: TargetId | None = None
    memory: str = ""
    due_at: datetime | None = None  # None: never reviewed
    last_reviewed_at: datetime | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class DrillReview:
    """How one review went; what a conversation also asks: did I ask back, did I offer something?"""

    at: datetime
    recall: Recall
    seconds: float = 0.0
    asked_back: bool = False
    offered: bool = False
