"""Slow breathing, the out-breath longer: about six breaths a minute settles the heart.

Source of the rhythm: Russo, Santarelli & O'Rourke, Breathe 13 (2017), 298-309.
"""

from dataclasses import dataclass
from enum import StrEnum

IN, OUT = 4.0, 6.0  # s
MINUTE = 60.0  # s, how long the exercise takes


class Breath(StrEnum):
    """What to do now."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class BreathMoment:
    """What to do at a moment, and how full the lungs are, 0 to 1."""

    breath: Breath
    fullness: float


def breath_at(seconds: float) -> BreathMoment:
    """The moment of the exercise after so many seconds."""
    within = seconds % (IN + OUT)
    if within < IN:
        return BreathMoment(Breath.IN, within / IN)
    return BreathMoment(Breath.OUT, 1 - (within - IN) / OUT)
