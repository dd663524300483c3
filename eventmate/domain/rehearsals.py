"""Timed takes of an introduction and the plan that leads up to an event."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from eventmate.domain.events import EventId
from eventmate.domain.introductions import Beat, IntroductionId, Length
from eventmate.domain.spoken_text import words_of

RehearsalId = NewType("RehearsalId", int)
PracticeDayId = NewType("PracticeDayId", int)

LONGEST_NOTE = 200  # characters
SHORTEST_TAKE = 5.0  # s; below, nobody got going


class TakeSource(StrEnum):
    """Where a take came from."""

    MICROPHONE = "microphone"
    TIMED = "timed"  # no microphone, or not wanted
    FILE = "file"
    READ_THROUGH = "read-through"  # silent, right before an event


class Prompter(StrEnum):
    """What is shown while speaking."""

    FULL_TEXT = "full text"
    BEAT_WORDS = "beat words"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class TakeDraft:
    """A take that just ended; times in seconds, confidence 1-5 or None when it was not told.

    `analysis` is the JSON of what was heard (see domain/speech), empty when nothing was.
    """

    introduction: IntroductionId
    length: Length
    beats: tuple[Beat, ...]  # as they read when they were spoken
    started_at: datetime
    seconds: float
    source: TakeSource
    prompter: Prompter = Prompter.FULL_TEXT
    event: EventId | None = None
    confidence_before: int | None = None
    confidence_after: int | None = None
    recording: str = ""  # a file's name in the folder of recordings
    analysis: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One take as kept; `number` counts the takes of its introduction from 1."""

    id: RehearsalId
    draft: TakeDraft
    number: int
    is_best: bool = False
    note: str = ""


def script_pace(take: Rehearsal) -> float | None:
    """Words a minute if the script was said as it is written; None for silent and tiny takes."""
    draft = take.draft
    if draft.source is TakeSource.READ_THROUGH or draft.seconds < SHORTEST_TAKE:
        return None
    return words_of(draft.beats) * 60 / draft.seconds


class PracticeKind(StrEnum):
    """What a day of a plan asks for."""

    REHEARSE = "rehearse"
    READ_THROUGH = "read-through"  # five minutes before, in silence


class PracticeState(StrEnum):
    """Where a day of a plan stands; skipping one does no harm."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """One day of the plan that leads from an introduction to an event."""

    id: PracticeDayId
    introduction: IntroductionId
    event: EventId
    due_on: date
    kind: PracticeKind
    state: PracticeState = PracticeState.OPEN
    rehearsal: RehearsalId | None = None
