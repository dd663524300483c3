"""Structures an introduction can start from, and which of their beats fit each length.

The orders are those commonly taught: who, what, proof, ask; past, present, future; problem,
solution, proof; help whom to do what.
"""

from dataclasses import dataclass

from eventmate.domain.introductions import Beat, BeatKind, Length


@dataclass(frozen=True, slots=True)
class PlannedBeat:
    """One beat of a structure, said from a length of so many seconds on."""

    kind: BeatKind
    from_seconds: int = 0


@dataclass(frozen=True, slots=True)
class PitchStructure:
    """An order of beats; its key is kept with the introduction."""

    key: str
    beats: tuple[PlannedBeat, ...]

    def beats_for(self, length: Length) -> tuple[Beat, ...]:
        """The beats that fit a length, empty yet."""
        return tuple(
            Beat(planned.kind) for planned in self.beats if planned.from_seconds <= length.seconds
        )


def _order(key: str, *beats: tuple[BeatKind, int]) -> PitchStructure:
    return PitchStructure(key, tuple(PlannedBeat(kind, seconds) for kind, seconds in beats))


STRUCTURES = (
    _order(
        "classic",
        (BeatKind.WHO, 0),
        (BeatKind.WHAT, 0),
        (BeatKind.PROOF, 30),
        (BeatKind.GOAL, 30),
        (BeatKind.QUESTION, 15),
    ),
    _order(
        "help",
        (BeatKind.WHO, 15),
        (BeatKind.HELP, 0),
        (BeatKind.PROOF, 30),
        (BeatKind.QUESTION, 15),
    ),
    _order(
        "unique",
        (BeatKind.WHO, 0),
        (BeatKind.WHAT, 0),
        (BeatKind.UNIQUE, 15),
        (BeatKind.GOAL, 30),
    ),
    _order(
        "path",
        (BeatKind.PAST, 15),
        (BeatKind.PRESENT, 0),
        (BeatKind.LOVE, 45),
        (BeatKind.FUTURE, 0),
        (BeatKind.QUESTION, 30),
    ),
    _order(
        "strength",
        (BeatKind.WHO, 0),
        (BeatKind.STRENGTH, 0),
        (BeatKind.PROBLEM, 15),
        (BeatKind.QUESTION, 30),
    ),
    _order(
        "problem",
        (BeatKind.PROBLEM, 0),
        (BeatKind.WHAT, 0),
        (BeatKind.PROOF, 30),
        (BeatKind.GOAL, 15),
    ),
    _order(
        "hook",
        (BeatKind.HOOK, 0),
        (BeatKind.WHO, 15),
        (BeatKind.WHAT, 0),
        (BeatKind.QUESTION, 30),
    ),
    _order("free", (BeatKind.FREE, 0)),
)


def structure_of(key: str) -> PitchStructure:
    """The structure of a key; free text for one that is not known (any more)."""
    return next((each for each in STRUCTURES if each.key == key), STRUCTURES[-1])
