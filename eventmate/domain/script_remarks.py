"""What is worth a look in the text of an introduction: gentle, and few."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.introductions import Beat, Length
from eventmate.domain.reading_level import ReadingLevel, reading_level
from eventmate.domain.spoken_text import seconds_for, sentences, words_of

LONG_SENTENCE = 25  # words; more than one breath carries
MOST_REMARKS = 4
TOO_LONG = 1.15  # of the time there is

# GTFS-RT, B2B, SaaS, OKRs: two capitals or digits together, or a capital at the end; so not
# McDonald or GitHub.
_ABBREVIATION = re.compile(
    r"\b(?:[A-Za-z]*[A-Z0-9]{2}[A-Za-z0-9]*|[A-Z][a-z]+[A-Z])(?:[-/][A-Z0-9]+)*\b"
)
_PHRASES = (
    "leverage",
    "synergy",
    "synergies",
    "paradigm",
    "bandwidth",
    "best-in-class",
    "best in class",
    "world-class",
    "cutting-edge",
    "cutting edge",
    "end-to-end",
    "value-add",
    "value proposition",
    "go-to-market",
    "holistic",
    "scalable",
    "stakeholders",
    "thought leader",
    "deliverables",
    "ecosystem",
    "disrupt",
    "disruptive",
    "actionable",
    "mission-critical",
    "turnkey",
    "verticals",
    "low-hanging fruit",
    "circle back",
    "passionate about",
)
_JARGON = re.compile(rf"\b(?:{'|'.join(map(re.escape, _PHRASES))})\b", re.IGNORECASE)
# Abbreviations nearly everybody says and knows.
_KNOWN = frozenset(
    (
        *("TV", "PC", "CEO", "CTO", "CFO", "HR", "IT", "UK", "US", "USA", "EU", "UN", "AI", "NGO"),
        *("PhD", "MBA", "BBC", "DNA", "GPS", "PDF", "OK", "3D"),
    )
)


class RemarkKind(StrEnum):
    """What a remark is about."""

    JARGON = "jargon"
    LONG_SENTENCE = "long sentence"
    MISSING = "missing beat"
    DEMANDING = "demanding to follow"
    TOO_LONG = "longer than there is time"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth a look; `beat`, `start` and `size` say where, `words` how many."""

    kind: RemarkKind
    beat: int = -1  # -1: the whole text
    start: int = 0
    size: int = 0
    text: str = ""
    words: int = 0


def script_remarks(beats: Sequence[Beat], length: Length, pace: int) -> tuple[Remark, ...]:
    """What is worth a look, in the order it stands; nothing about an empty text."""
    words = words_of(beats)
    if not words:
        return ()
    found: list[Remark] = []
    if seconds_for(words, pace) > length.seconds * TOO_LONG:
        found.append(Remark(RemarkKind.TOO_LONG, words=words))
    for position, beat in enumerate(beats):
        if not beat.text.strip():
            found.append(Remark(RemarkKind.MISSING, position))
        found += _in_beat(position, beat.text)
    if reading_level("\n".join(beat.text for beat in beats)) is ReadingLevel.DEMANDING:
        found.append(Remark(RemarkKind.DEMANDING))
    return tuple(found)


def _in_beat(position: int, text: str) -> list[Remark]:
    found = [
        Remark(RemarkKind.JARGON, position, match.start(), len(match.group()), match.group())
        for match in (*_ABBREVIATION.finditer(text), *_JARGON.finditer(text))
        if match.group() not in _KNOWN and not _is_number(match.group())
    ]
    found += [
        Remark(
            RemarkKind.LONG_SENTENCE,
            position,
            sentence.start,
            len(sentence.text),
            sentence.text,
            sentence.words,
        )
        for sentence in sentences(text)
        if sentence.words > LONG_SENTENCE
    ]
    return sorted(found, key=lambda remark: remark.start)


def _is_number(text: str) -> bool:
    return not any(letter.isalpha() for letter in text)
