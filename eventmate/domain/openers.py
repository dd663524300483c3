"""Opening questions and talking points, by the situation they are for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random


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
    is_edited: bool = False  # one that comes with the product, in my words


def another(choices: Sequence[Opener], present: str, chance: Random) -> Opener | None:
    """One by chance, never the present one again while there are others."""
    others = [each for each in choices if each.key != present] or choices
    return chance.choice(others) if others else None
