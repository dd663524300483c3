"""Which sentence and which beat of a script are due at a pace."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from eventmate.domain.introductions import Beat
from eventmate.domain.spoken_text import count_words, seconds_for, sentences

MOST_WORDS = 25  # of a part that is read at a glance
_COMMAS = ",;:\u2014\u3001\uff0c\uff1b\uff1a\u060c"
_CLAUSE = re.compile(f"[^{_COMMAS}]+[{_COMMAS}]*\\s*|.+", re.DOTALL)
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
            for part in parts_of(sentence.text):
                ends = at + seconds_for(count_words(part), pace)
                made.append(Cue(part, position, at, ends))
                at = ends
            at += BREATH
    return Cues(tuple(made))


def parts_of(sentence: str, most: int = MOST_WORDS) -> tuple[str, ...]:
    """A sentence in parts that fit the stage, cut at commas where there are some."""
    if count_words(sentence) <= most:
        return (sentence,)
    parts = [""]
    for piece in (each for clause in _CLAUSE.findall(sentence) for each in _pieces(clause, most)):
        if parts[-1] and count_words(parts[-1] + piece) > most:
            parts.append("")
        parts[-1] += piece
    return tuple(stripped for part in parts if (stripped := part.strip()))


def _pieces(clause: str, most: int) -> list[str]:
    """A clause as it is, or cut after so many words, or letters where no blanks part words."""
    if count_words(clause) <= most:
        return [clause]
    words = re.findall(r"\S+\s*", clause)
    if len(words) == 1:
        return [clause[at : at + most] for at in range(0, len(clause), most)]
    return [word for each in words for word in (_pieces(each, most) if each != clause else [each])]


def beat_words(text: str, most: int = 4) -> str:
    """The words a beat is remembered by: the first few that carry it."""
    kept = [word for word in text.split() if len(word.strip(".,!?;:")) > SHORT]
    return " ".join((kept or text.split())[:most]).rstrip(".,!?;:")


SHORT = 3  # letters; shorter words carry little
