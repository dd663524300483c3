"""What changed from one take to another, as facts; what may be chance is left out."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.rehearsals import Rehearsal
from eventmate.domain.speech import Estimate, TakeAnalysis

LEAST_SECONDS = 3.0  # of a difference in length that is worth telling
LEAST_PACE = 5.0  # words a minute


class Changed(StrEnum):
    """What is different."""

    LENGTH = "length"
    PACE = "pace"
    FILLERS = "fillers"
    BEAT_SAID = "beat said"
    BEAT_LEFT_OUT = "beat left out"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class TakeChange:
    """One difference: by how much (seconds, words a minute, fillers, steps), or of which beat."""

    what: Changed
    by: int = 0
    beat: str = ""


def take_changes(
    first: tuple[Rehearsal, TakeAnalysis | None], second: tuple[Rehearsal, TakeAnalysis | None]
) -> tuple[TakeChange, ...]:
    """From the first to the second, in the order they are told."""
    (take, heard), (later, heard_later) = first, second
    found = []
    seconds = _spoken(later, heard_later) - _spoken(take, heard)
    if take.draft.length is later.draft.length and abs(seconds) >= LEAST_SECONDS:
        found.append(TakeChange(Changed.LENGTH, round(seconds)))
    if heard is not None and heard_later is not None:
        found += _heard_changes(heard, heard_later)
    before, after = take.draft.confidence_after, later.draft.confidence_after
    if before is not None and after is not None and before != after:
        found.append(TakeChange(Changed.CONFIDENCE, after - before))
    return tuple(found)


def _spoken(take: Rehearsal, heard: TakeAnalysis | None) -> float:
    is_heard = heard is not None and not heard.sound.is_silent
    return heard.sound.speaking if heard is not None and is_heard else take.draft.seconds


def _heard_changes(first: TakeAnalysis, second: TakeAnalysis) -> list[TakeChange]:
    found = []
    pace = _sure_difference(first.words_per_minute, second.words_per_minute)
    if abs(pace) >= LEAST_PACE:
        found.append(TakeChange(Changed.PACE, round(pace)))
    if first.fillers is not None and second.fillers is not None:
        fillers = len(second.fillers) - len(first.fillers)
        if fillers:
            found.append(TakeChange(Changed.FILLERS, fillers))
    said = {each.title: each.covered for each in first.beats or ()}
    for each in second.beats or ():
        if each.title in said and each.covered != said[each.title]:
            what = Changed.BEAT_SAID if each.covered else Changed.BEAT_LEFT_OUT
            found.append(TakeChange(what, beat=each.title))
    return found


def _sure_difference(first: Estimate | None, second: Estimate | None) -> float:
    """The difference where it is larger than both figures are unsure; else 0."""
    if first is None or second is None:
        return 0.0
    difference = second.value - first.value
    return difference if abs(difference) > max(first.plus_minus, second.plus_minus) else 0.0
