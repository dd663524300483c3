"""How fast somebody speaks right now, said only when it helps.

Between the bounds nothing is said: a dead band, for watching a figure makes one stumble.
"""

from dataclasses import dataclass
from enum import StrEnum

FAST = 190  # words a minute; beyond it listeners fall behind
SUSTAINED = 5.0  # s


class PaceWord(StrEnum):
    """What the stage says of the pace."""

    LISTENING = "listening"  # too little was heard yet
    STEADY = "steady"
    FAST = "fast"


@dataclass(slots=True)
class LivePace:
    """Fed with estimates as they come; `word` turns FAST only when it stays so."""

    word: PaceWord = PaceWord.LISTENING
    fast_since: float | None = None

    def hear(self, at: float, pace: float | None) -> PaceWord:
        """Take an estimate in words a minute at a moment in seconds; None says nothing."""
        if pace is None:
            return self.word
        if pace < FAST:
            self.fast_since = None
            self.word = PaceWord.STEADY
            return self.word
        if self.fast_since is None:
            self.fast_since = at
        if at - self.fast_since >= SUSTAINED:
            self.word = PaceWord.FAST
        elif self.word is PaceWord.LISTENING:
            self.word = PaceWord.STEADY
        return self.word
