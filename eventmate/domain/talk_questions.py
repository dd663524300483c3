"""Questions to ask after a talk, made of its own phrases; a start, for the user to edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from eventmate.domain.key_phrases import has_more_english, is_german
from eventmate.domain.spoken_language import is_english

FEWEST = 3
MOST = 5
# Each phrase is asked about twice at most; the last question needs none.
_TIMES = 2
ABOUT = (
    "What surprised you most about {phrase}?",
    "What would you do differently today about {phrase}?",
    "Where should somebody new to {phrase} begin?",
    "What do people most often get wrong about {phrase}?",
    "How did you first come to {phrase}?",
    "Where do you see the limits of {phrase}?",
    "Who else should I listen to on {phrase}?",
    "What is still unsolved about {phrase}?",
    "How could a small team make use of {phrase}?",
    "What has changed about {phrase} since you started?",
    "What would convince a sceptic of {phrase}?",
    "Which part of {phrase} took you longest?",
    "What do you wish you had known about {phrase} a year ago?",
    "Where will {phrase} be in two years, do you think?",
)
GENERAL = (
    "What did you have to leave out of the talk?",
    "Which question do you wish somebody had asked?",
    "What are you working on next?",
    "What kind of help would move this forward?",
    "How has this changed the way you work?",
    "What was the hardest decision on the way here?",
)
# Where words are inflected otherwise than in English, a phrase is quoted as it stands.
QUOTED = (
    "What surprised you most about \u201c{phrase}\u201d?",
    "What do people often get wrong about \u201c{phrase}\u201d?",
    "Where can I read more about \u201c{phrase}\u201d?",
    "What is still unsolved about \u201c{phrase}\u201d?",
)
GERMAN_ABOUT = (
    "Was hat an \u201e{phrase}\u201c am meisten überrascht?",
    "Wo fängt man mit \u201e{phrase}\u201c am besten an?",
    "Was wird an \u201e{phrase}\u201c oft falsch verstanden?",
    "Was ist an \u201e{phrase}\u201c noch ungelöst?",
    "Wen sollte man zu \u201e{phrase}\u201c noch hören?",
    "Was würde Zweifelnde von \u201e{phrase}\u201c überzeugen?",
)
GERMAN_GENERAL = (
    "Was hatte im Vortrag keinen Platz mehr?",
    "Welche Frage hätte jemand stellen sollen?",
    "Was kommt als Nächstes?",
    "Welche Hilfe würde das voranbringen?",
    "Was war die schwerste Entscheidung bis hierher?",
)
_GERMAN_CODES = frozenset(("de", "deu", "ger", "german", "deutsch", "gsw"))
_ENGLISH_CODES = frozenset(("en", "eng", "english", "englisch"))


class TalkLanguage(StrEnum):
    """What a talk is held in, as far as questions about it care."""

    ENGLISH = "English"
    GERMAN = "German"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Patterns:
    about: tuple[str, ...]
    general: tuple[str, ...]


_PATTERNS = {
    TalkLanguage.ENGLISH: _Patterns(ABOUT, GENERAL),
    TalkLanguage.GERMAN: _Patterns(GERMAN_ABOUT, GERMAN_GENERAL),
    TalkLanguage.OTHER: _Patterns(QUOTED, GENERAL),
}


def talk_language(told: str, text: str) -> TalkLanguage:
    """What a talk is held in, as the schedule tells it ("de", "en-GB"), else as its text shows."""
    codes = {part.strip().split("-")[0].casefold() for part in told.replace(";", ",").split(",")}
    codes.discard("")
    if codes and codes.isdisjoint(_GERMAN_CODES | _ENGLISH_CODES):
        return TalkLanguage.OTHER
    # Where the text is in another of the two, the talk's words are of that one.
    if is_german(text) or (codes & _GERMAN_CODES and not has_more_english(text)):
        return TalkLanguage.GERMAN
    return TalkLanguage.ENGLISH if codes or is_english(text) else TalkLanguage.OTHER


def talk_questions(
    key: str,
    phrases: Sequence[str],
    most: int = 4,
    language: TalkLanguage = TalkLanguage.ENGLISH,
) -> tuple[str, ...]:
    """Three to five questions, always the same ones for one talk's `key` and phrases."""
    patterns = _PATTERNS[language]
    count = min(max(most, FEWEST), MOST)
    turn = crc32(key.encode("utf-8", "replace"))
    asked = list(dict.fromkeys(phrases))
    about = min(count - 1, len(asked) * _TIMES)
    questions = [
        _turned(patterns.about, turn, place).replace("{phrase}", asked[place % len(asked)])
        for place in range(about)
    ]
    needed = max(1, FEWEST - about)
    return (*questions, *(_turned(patterns.general, turn, place) for place in range(needed)))


def _turned(patterns: Sequence[str], turn: int, place: int) -> str:
    return patterns[(turn + place) % len(patterns)]
