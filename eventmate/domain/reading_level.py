"""How easy English words are to follow when they are heard once.

Flesch's reading ease (J. Applied Psychology 32, 1948), with syllables counted by vowel groups.
"""

import re
from enum import StrEnum

from eventmate.domain.spoken_text import sentences

FEWEST_WORDS = 30  # below, one long word decides
EASY, PLAIN = 70.0, 50.0  # Flesch: 70-80 fairly easy, 50-60 fairly difficult

_WORD = re.compile(r"[a-z]+(?:['\u2019][a-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
# Every ninth word of English or more is one of these.
_COMMON = frozenset(
    (
        *("the", "and", "to", "of", "a", "in", "i", "is", "that", "it"),
        *("for", "you", "with", "we", "my", "on", "are", "what"),
    )
)
_LEAST_COMMON = 0.12


class ReadingLevel(StrEnum):
    """How a text sounds to somebody who hears it once."""

    EASY = "easy"
    PLAIN = "plain"
    DEMANDING = "demanding"


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    word = re.sub("[^a-z]", "", word.lower())
    groups = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1
    return max(1, groups - int(silent or silent_ed))


def reading_level(text: str) -> ReadingLevel | None:
    """The level of an English text; none for other languages and for a few words."""
    words = _WORD.findall(text.lower())
    if len(words) < FEWEST_WORDS or not _is_english(words):
        return None
    spoken = len(sentences(text)) or 1
    ease = (
        206.835
        - 1.015 * len(words) / spoken
        - 84.6 * sum(syllables(word) for word in words) / len(words)
    )
    if ease >= EASY:
        return ReadingLevel.EASY
    return ReadingLevel.PLAIN if ease >= PLAIN else ReadingLevel.DEMANDING


def _is_english(words: list[str]) -> bool:
    return sum(word in _COMMON for word in words) / len(words) >= _LEAST_COMMON
