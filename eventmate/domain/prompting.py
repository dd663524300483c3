"""Which sentence and which beat of a script are due at a pace."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from eventmate.domain.introductions import Beat
from eventmate.domain.spoken_text import seconds_for, sentences

BREATH = 0.4  # s between sentences; a pause there is good


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence, the beat it belongs to, and when it is due in seconds."""

    text: str
    beat: int
    starts: float
    ends: float


@dataclass(frozen=True, slots=True)
class Cues:
    """A script in time."""

    cues: tuple[Cue, ...]

    def at(self, elapsed: float) -> int:
        """The sentence that is due; the last one from its start on, -1 without a script."""
        starts = [cue.starts for cue in self.cues]
        return min(bisect_right(starts, elapsed), len(self.cues)) - 1

    def beat_at(self, elapsed: float) -> int:
        """The beat that is due; -1 without a script."""
        place = self.at(elapsed)
        return self.cues[place].beat if place >= 0 else -1


def cues_for(beats: Sequence[Beat], pace: int) -> Cues:
    """The sentences of a script, one after the other at a pace in words a minute."""
    made: list[Cue] = []
    at = 0.0
    for position, beat in enumerate(beats):
        for sentence in sentences(beat.text):
            ends = at + seconds_for(sentence.words, pace)
            made.append(Cue(sentence.text, position, at, ends))
            at = ends + BREATH
    return Cues(tuple(made))


def beat_words(text: str, most: int = 4) -> str:
    """The words a beat is remembered by: the first few that carry it."""
    kept = [word for word in text.split() if len(word.strip(".,!?;:")) > SHORT]
    return " ".join((kept or text.split())[:most]).rstrip(".,!?;:")


SHORT = 3  # letters; shorter words carry little
