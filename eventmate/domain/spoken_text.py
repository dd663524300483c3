"""What a written text will be like to say: words, time, sentences."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from eventmate.domain.introductions import Beat

# The middle of the 120-160 words a minute that listeners find comfortable.
USUAL_PACE = 130
# What speech can be; beyond it the text was not what was said.
SLOWEST, FASTEST = 60, 260
MOST_TAKES = 5
DAY_DIGITS = 2

_WORD = re.compile(r"[^\W_]+(?:['\u2019\-.][^\W_]+)*")
# Scripts that set no blanks between words; about two letters make one.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
# Where a sentence may end: before a blank, or anywhere in scripts that set none.
_END = re.compile(
    "(?P<mark>[.!?\u2026\u061f\u06d4\u0964]+[\"'\u201d\u2019)]*)\\s+"
    "|(?P<dense>[\u3002\uff01\uff1f]+[\u201d\u2019\u300d\u300f)]*)\\s*|\\n+"
)
# A full stop behind these, a single letter or a day of the month ends none.
_SHORTENED = frozenset(
    (
        *("dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "mt", "no", "vs", "e.g", "i.e"),
        *("inc", "ltd", "co", "dept", "approx", "z.b", "d.h", "bzw", "usw", "ca", "nr"),
    )
)
_LAST_WORD = re.compile("([^\\s\"'(\u201c\u2018]+)\\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands in its text and how many words it has."""

    start: int
    text: str
    words: int


def count_words(text: str) -> int:
    """How many words are said when a text is read aloud."""
    dense = len(_DENSE.findall(text))
    return len(_WORD.findall(_DENSE.sub(" ", text))) + (dense + 1) // 2


def seconds_for(words: int, pace: int) -> float:
    """How long so many words take at a pace in words a minute."""
    return words * 60 / pace


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, the ends of lines parting them too."""
    found: list[Sentence] = []
    start = 0
    for end in [*_END.finditer(text), None]:
        if end is not None and not _ends(text, end):
            continue
        stop = len(text) if end is None else max(end.end("mark"), end.end("dense"), end.start())
        part = text[start:stop]
        if words := count_words(part):
            lead = len(part) - len(part.lstrip())
            found.append(Sentence(start + lead, part.strip(), words))
        if end is not None:
            start = end.end()
    return tuple(found)


def _ends(text: str, end: re.Match[str]) -> bool:
    """Whether a mark ends a sentence rather than shortening a word."""
    if not end["mark"] or "\n" in end[0]:
        return True
    if text[end.end() : end.end() + 1].islower():
        return False
    last = _LAST_WORD.search(text[: end.end("mark")])
    if last is None:
        return True
    word = last[1].casefold()
    is_letter = len(word) == 1 and word.isalpha() and last[1] != "I"
    is_day = word.isdigit() and len(word) <= DAY_DIGITS
    return word not in _SHORTENED and not is_letter and not is_day


def words_of(beats: Iterable[Beat]) -> int:
    """How many words a script has."""
    return sum(count_words(beat.text) for beat in beats)


def own_pace(paces: Iterable[float]) -> int | None:
    """My own words a minute from those of takes, the latest last; none before a believable one."""
    believable = [pace for pace in paces if SLOWEST <= pace <= FASTEST]
    return round(median(believable[-MOST_TAKES:])) if believable else None
