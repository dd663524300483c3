"""Opening questions and talking points, by the situation they are for."""

from dataclasses import dataclass
from enum import StrEnum


class Situation(StrEnum):
    """When a sentence is for."""

    FIRST_CONTACT = "first contact"
    SPEAKER = "speaker"
    SENIOR = "someone senior"
    GROUP = "group"
    VIRTUAL = "virtual chat"
    CLOSING = "closing politely"


@dataclass(frozen=True, slots=True)
class Opener:
    """One sentence; `key` is stable for those that come with the product, else the row's id."""

    key: str
    situation: Situation
    text: str
    is_own: bool = False
