"""How takes changed over time, as figures and in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import mean, pstdev

ENOUGH = 2  # takes with a figure, to say that it changed
A_STEP = 10.0  # words a minute, less is chance
A_SHARE = 0.1  # of what pauses and fillers were at first
A_LITTLE = 0.5  # of a confidence step, a filler or pause a minute


@dataclass(frozen=True, slots=True)
class TakeFigures:
    """What of a take is drawn; None where it was not heard or told."""

    number: int
    at: datetime
    seconds: float
    words_per_minute: float | None = None
    pauses_per_minute: float | None = None
    fillers_per_minute: float | None = None
    confidence_before: int | None = None
    confidence_after: int | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """The way a figure went from the first takes to the last; `change` is 0 when it is chance."""

    first: float
    last: float
    change: float


Figure = Callable[[TakeFigures], float | None]


def trend(
    takes: Sequence[TakeFigures], figure: Figure, least: float, share: float = 0.0
) -> Trend | None:
    """How a figure went: the mean of the first half against that of the last; None for too few.

    With a share, less than it of the first mean is chance, as is less than takes differ anyway.
    """
    values = [value for take in takes if (value := figure(take)) is not None]
    if len(values) < ENOUGH:
        return None
    half = max(1, len(values) // 2)
    first, last = mean(values[:half]), mean(values[-half:])
    if share:
        usual = max(pstdev(values[:half]), pstdev(values[-half:]))
        least = max(least, share * first, usual)
    return Trend(first, last, last - first if abs(last - first) >= least else 0.0)


def pace_trend(takes: Sequence[TakeFigures]) -> Trend | None:
    """How the pace went, in words a minute."""
    return trend(takes, lambda take: take.words_per_minute, A_STEP)


def pause_trend(takes: Sequence[TakeFigures]) -> Trend | None:
    """How pauses went, a minute."""
    return trend(takes, lambda take: take.pauses_per_minute, A_LITTLE, A_SHARE)


def filler_trend(takes: Sequence[TakeFigures]) -> Trend | None:
    """How fillers went, a minute."""
    return trend(takes, lambda take: take.fillers_per_minute, A_LITTLE, A_SHARE)


def confidence_trend(takes: Sequence[TakeFigures]) -> Trend | None:
    """How sure I felt before a take."""
    return trend(takes, lambda take: take.confidence_before, A_LITTLE)
