"""Short English texts compared by what they mean, not by the words they share.

Nearness is the cosine of two vectors. It is a property of two phrases, never of a person, and is
not shown: only whether it reaches NEAR counts. Nearness knows no direction, so what somebody
offers must be compared only with what somebody else needs.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from eventmate.matching.meaning_model import load
from eventmate.matching.wordpiece import WordPiece
from eventmate.resources import resource_text

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SIZE = 384  # numbers a text
LONGEST = 64  # pieces of a text that are read; phrases have about ten
BATCH = 32  # texts at a time, and between two wishes to stop
MOST_KEPT = 8_192  # texts whose vectors are kept; 12 MiB
MOST_THREADS = 2
ROWS = 512  # of a table of cosines at a time
MOST_PAIRS = 20_000
# From the pairs in tests/near_pairs.py: none of those that are not near reaches it.
NEAR = 0.45
# The model was taught English: few letters with accents, and mostly one piece a word. Texts that
# it can only spell out all seem near to each other.
MOST_PIECES_A_WORD = 2

Vectors = npt.NDArray[np.float32]  # shape (texts, 384), each row of length 1, no unit
Report = Callable[[int, int], bool]  # done, total → go on?


def _go_on(_done: int, _total: int) -> bool:
    return True


class Meaning:
    """Turns texts into vectors; loads the model with the first one and keeps some vectors."""

    def __init__(self, model: Path | None = None, most_kept: int = MOST_KEPT) -> None:
        self._path = model
        self._most_kept = most_kept
        self._pieces = WordPiece(resource_text("minilm/vocab.txt"))
        self._model: InferenceSession | None = None
        self._kept: dict[str, Vectors] = {}

    def can_read(self, text: str) -> bool:
        """Whether a text looks like the English that the model was taught."""
        letters = "".join(filter(str.isalpha, text))
        if not (letters and letters.isascii()):
            return False
        pieces = len(self._pieces.encode(text, LONGEST)) - 2
        return pieces <= MOST_PIECES_A_WORD * len(text.split())

    def vectors(self, texts: Sequence[str], report: Report = _go_on) -> Vectors | None:
        """A row of 384 numbers for each text, shape (len(texts), 384), each row of length 1.

        Nothing once `report` says to stop; what is done by then is kept for the next time.
        Raises NoMeaning.
        """
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        fresh: dict[str, Vectors] = {}
        encoded = sorted(((self._pieces.encode(text, LONGEST), text) for text in new), key=_length)
        for first in range(0, len(encoded), BATCH):
            if not report(first, len(new)):
                self._keep(fresh)
                return None
            batch = encoded[first : first + BATCH]
            rows = self._run([numbers for numbers, _ in batch])
            fresh |= zip((text for _, text in batch), rows, strict=True)
        if not report(len(new), len(new)):
            self._keep(fresh)
            return None
        known = self._kept | fresh
        found = np.empty((len(texts), SIZE), np.float32)
        for place, text in enumerate(texts):
            found[place] = known[text]
        self._keep(fresh)
        return found

    def rest(self) -> None:
        """Give the model's memory back; kept vectors stay."""
        self._model = None

    def _keep(self, fresh: dict[str, Vectors]) -> None:
        self._kept |= fresh
        for text in list(self._kept)[: max(0, len(self._kept) - self._most_kept)]:
            del self._kept[text]

    def _run(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """The mean of what the model makes of each piece, shape (len(texts), 384), length 1."""
        if self._model is None:
            self._model = load(self._path, min(MOST_THREADS, os.cpu_count() or 1))
        numbers = np.zeros((len(texts), max(map(len, texts))), np.int64)
        mask = np.zeros_like(numbers)
        for place, text in enumerate(texts):
            numbers[place, : len(text)] = text
            mask[place, : len(text)] = 1
        given = {
            "input_ids": numbers,
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(numbers),
        }
        (hidden,) = self._model.run(None, given)  # shape (texts, pieces, 384)
        summed = (hidden * mask[:, :, None]).sum(axis=1)
        found: Vectors = (summed / np.linalg.norm(summed, axis=1, keepdims=True)).astype(np.float32)
        return found


def near_pairs(
    meaning: Meaning, these: Sequence[str], those: Sequence[str], report: Report = _go_on
) -> list[tuple[int, int]] | None:
    """Places of one of `these` and one of `those` that mean nearly the same, the nearest first.

    At most MOST_PAIRS. Nothing once `report` says to stop. Texts that the model cannot read are
    near to none. Raises NoMeaning.
    """
    left = [place for place, text in enumerate(these) if meaning.can_read(text)]
    right = [place for place, text in enumerate(those) if meaning.can_read(text)]
    if not (left and right):
        return []
    texts = [*(these[place] for place in left), *(those[place] for place in right)]
    vectors = meaning.vectors(texts, report)
    if vectors is None:
        return None
    pairs = _near(vectors[: len(left)], vectors[len(left) :])
    return [(left[one], right[other]) for one, other in pairs]


def _near(one: Vectors, other: Vectors) -> list[tuple[int, int]]:
    """Pairs of rows that are near, the nearest first, at most MOST_PAIRS."""
    nearness = np.empty(0, np.float32)
    places = np.empty((0, 2), np.intp)
    for first in range(0, len(one), ROWS):
        cosines = one[first : first + ROWS] @ other.T
        near = np.argwhere(cosines >= NEAR)
        nearness = np.concatenate((nearness, cosines[near[:, 0], near[:, 1]]))
        places = np.concatenate((places, near + np.array((first, 0))))
        best = np.argsort(-nearness, kind="stable")[:MOST_PAIRS]
        nearness, places = nearness[best], places[best]
    return [(int(row), int(column)) for row, column in places]


def _length(encoded: tuple[list[int], str]) -> int:
    return len(encoded[0])
