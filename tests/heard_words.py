"""Words that were heard, held against those that were said."""

import re
from importlib.util import find_spec

import pytest

from eventmate.speech.transcription.model import missing

needs_model = pytest.mark.skipif(
    find_spec("ctranslate2") is None or bool(missing()), reason="the extra speech is not installed"
)
# The same words, written in another way.
SAME = {
    "4": "four",
    "10": "ten",
    "12": "twelve",
    "20": "twenty",
    "40": "forty",
    "50": "fifty",
    "color": "colour",
    "practiced": "practise",
    "i'm": "i am",
}


def plain(text: str) -> list[str]:
    """The words of a text, each written in one way."""
    words = re.findall(r"[a-z']+|\d+", text.lower())
    return " ".join(SAME.get(word, word) for word in words).split()


def wrong_words(truth: list[str], heard: list[str]) -> int:
    """Words to change, add or take away (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(truth, start=1):
        above, row = row, [number]
        for place, other in enumerate(heard):
            row.append(min(row[-1] + 1, above[place + 1] + 1, above[place] + (word != other)))
    return row[-1]
