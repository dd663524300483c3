"""What a talk is about in its abstract's own words: phrases rare elsewhere in the schedule."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log

from eventmate.domain.topic_words import topic_stem

MOST_WORDS = 3
LONGEST_TEXT = 20_000
# Two words say more than one, and are easier to ask about than three.
_WEIGHTS = {1: 0.5, 2: 1.0, 3: 0.95}
_IN_TITLE = 1.4
# A whole run is rarely torn out of its sense.
_WHOLE = 1.25
_PARAGRAPH = re.compile(r"\n\s*\n")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@\S+")
_TOKEN = re.compile(r"[^\W_]+(?:['\u2019\-\u2010\u2011./][^\W_]+)*(?:\+\+|#)?|[^\w\s]|_")
_WORD = re.compile(r"[a-z\u00df-\u00fc]+")
_GERMAN = frozenset(
    (
        *("der", "die", "das", "und", "ist", "mit", "ein", "eine", "f\u00fcr", "von", "auf", "du"),
        *("wir", "ihr", "nicht", "den", "dem", "im", "zu", "sich", "auch", "wie", "wird", "oder"),
        *("sind", "es", "kann", "zum", "zur", "bei", "aus", "euch", "dir"),
    )
)
_ENGLISH = frozenset(
    (
        *("the", "and", "of", "to", "is", "with", "a", "an", "for", "from", "on", "you", "we"),
        *("how", "that", "are", "this", "be", "will", "your", "or", "it", "can", "not", "our"),
    )
)

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words of a text in a row; `is_whole` where stop words or marks stand on both sides."""

    text: str
    stems: Stems
    start: int
    is_whole: bool


class KeyPhrases:
    """The phrases of a whole schedule counted once, so that each talk's own ones stand out."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = 0
        self._counts: Counter[Stems] = Counter()
        for text in texts:
            self._texts += 1
            self._counts.update(_grams(text[:LONGEST_TEXT]))

    def of(self, text: str, title: str = "", most: int = 5) -> tuple[str, ...]:
        """A text's phrases, the most telling first; each is a run of the text, blanks as one."""
        text = text[:LONGEST_TEXT]
        phrases = list(_phrases(text))
        if is_german(text):
            phrases = [each for each in phrases if _can_be_quoted(each.text)]
        often = Counter(phrase.stems for phrase in phrases)
        in_title = {stem for run in _runs(title) for stem in run}
        best: dict[Stems, _Phrase] = {}
        for phrase in phrases:
            known = best.setdefault(phrase.stems, phrase)
            if _capitals(phrase.text) < _capitals(known.text):
                best[phrase.stems] = phrase
        within = _always_within_longer(often)
        scored = sorted(
            (
                (-self._weight(phrase, often[phrase.stems], in_title), phrase.start, phrase)
                for phrase in best.values()
                if phrase.stems not in within
                and (
                    len(phrase.stems) > 1 or often[phrase.stems] > 1 or phrase.stems[0] in in_title
                )
            ),
            key=lambda item: item[:2],
        )
        return tuple(_apart([phrase for _, _, phrase in scored], most))

    def _weight(self, phrase: _Phrase, times: int, in_title: set[str]) -> float:
        stems = phrase.stems
        alone = sum(self._rarity((stem,)) for stem in stems) / len(stems)
        weight = (self._rarity(stems) + alone) * log(1 + times) * _WEIGHTS[len(stems)]
        weight *= _WHOLE if phrase.is_whole else 1
        return weight * (_IN_TITLE if in_title.intersection(stems) else 1)

    def _rarity(self, stems: Stems) -> float:
        seen = min((self._counts[each] for each in pairwise(stems)), default=self._counts[stems])
        return log((self._texts + 2) / (seen + 1))


def _apart(phrases: list[_Phrase], most: int) -> Iterator[str]:
    """The first phrases that share no word with one taken before."""
    taken: set[str] = set()
    for phrase in phrases:
        if most <= 0:
            return
        if taken.isdisjoint(phrase.stems):
            taken.update(phrase.stems)
            most -= 1
            yield phrase.text


def _always_within_longer(often: Counter[Stems]) -> set[Stems]:
    """Phrases that a text never uses without the same word before or after them."""
    within: set[Stems] = set()
    for stems, count in often.items():
        if count > 1 and len(stems) > 1:
            within.update(part for part in (stems[1:], stems[:-1]) if often[part] == count)
    return within


def is_german(text: str) -> bool:
    """Whether a text has more of the small words of German than of English."""
    return _german_beyond_english(text) > 0


def has_more_english(text: str) -> bool:
    """Whether a text has more of the small words of English than of German."""
    return _german_beyond_english(text) < 0


def _german_beyond_english(text: str) -> int:
    words = Counter(_WORD.findall(text.lower()))
    return sum(words[word] for word in _GERMAN) - sum(words[word] for word in _ENGLISH)


def _can_be_quoted(german: str) -> bool:
    """Whether a German phrase stands by itself: nouns, which alone have a capital.

    Before them only what needs no other word: "feste Maschen", not "treibt Menschen".
    """
    *before, last = german.split()
    return last[:1].isupper() and all(
        not word[:1].islower() or word.endswith("e") for word in before
    )


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _runs(text: str) -> Iterator[list[str]]:
    """The stems of words that stand together without a stop word or a mark between them."""
    run: list[str] = []
    for token in _TOKEN.findall(_without_addresses(text)):
        if stem := topic_stem(token):
            run.append(stem)
        elif run:
            yield run
            run = []
    yield run


def _without_addresses(text: str) -> str:
    """The text with a mark for each address, which no phrase reaches over."""
    has_any = "://" in text or "@" in text or "www." in text
    return _ADDRESS.sub("|", text) if has_any else text


def _grams(text: str) -> set[Stems]:
    """The stems of all words and pairs of a text; a third word makes no phrase less rare."""
    grams: set[Stems] = set()
    for run in _runs(text):
        grams.update(zip(run, strict=True), pairwise(run))
    return grams


def _phrases(text: str) -> Iterator[_Phrase]:
    """All phrases of a text as written there, blanks and line ends as one blank."""
    offset = 0
    for paragraph in _PARAGRAPH.split(text):
        plain = _without_addresses(" ".join(paragraph.split()))
        for run in _placed_runs(plain):
            for first in range(len(run)):
                for last in range(first, min(first + MOST_WORDS, len(run))):
                    words = run[first : last + 1]
                    start, end = words[0][0], words[-1][1]
                    stems = tuple(word[2] for word in words)
                    yield _Phrase(plain[start:end], stems, offset + start, words == run)
        offset += len(plain) + 1


def _placed_runs(plain: str) -> Iterator[list[tuple[int, int, str]]]:
    """Runs of words with one blank between them: where each begins and ends, and its stem."""
    run: list[tuple[int, int, str]] = []
    for token in _TOKEN.finditer(plain):
        stem = topic_stem(token.group())
        if run and (not stem or token.start() != run[-1][1] + 1):
            yield run
            run = []
        if stem:
            run.append((token.start(), token.end(), stem))
    yield run
