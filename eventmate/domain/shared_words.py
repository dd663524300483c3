"""Words that two texts share, as written in one of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from eventmate.domain.folding import fold
from eventmate.domain.topic_words import WORD, topic_stem, topics

MOST_WORDS = 4
LONGEST_TEXT = 20_000
# A word that one person in five uses at this event says nothing about any of them.
_COMMON_SHARE = 0.2
_FEW_PEOPLE = 10
# One that so few use says much of them, even alone.
_RARE_SHARE = 0.02
_RARE_PEOPLE = 3
_FEWEST_SHARED = 2
# Words that stand further apart are not said of each other.
_MOST_BETWEEN = 5
_MOST_QUOTED = 2
# What goals say of themselves, whatever they are about.
_GOAL_WORDS = (
    "meet contacts conversation person goal widen circle hire hiring job network outside industry "
    "career field connect connection"
)
_OF_GOALS = frozenset(topics(_GOAL_WORDS))
# What says little by itself, however few use it.
_GENERAL = frozenset(topics("team public private company project system service data model group"))
# What a wish says it is not about, up to where its clause ends.
_UNWISHED = re.compile(
    r"\b(?:outside|besides|except|without|beyond|apart from|other than|not(?! only\b)|"
    r"ausser|au\u00dfer|ausserhalb|au\u00dferhalb|abseits|ohne|nicht(?! nur\b)|keine?[mnrs]?)\b"
    r"(?:(?!\b(?:but|aber|sondern)\b)[^,.;:!?()\n\u2013\u2014])*",
    re.IGNORECASE,
)
_ELLIPSIS = " \u2026 "
_CLAUSE_ENDS = re.compile(r"[,.;:!?()\n\u2013\u2014]")
_SENTENCE_ENDS = re.compile(r"[.!?;]+(?=\s|\Z)|\n+")


@dataclass(frozen=True, slots=True)
class WordUse:
    """How some stems are used by many: `common` ones say nothing, `rare` ones much."""

    common: frozenset[str]
    rare: frozenset[str]


def word_use(texts: Iterable[str], asked: Set[str]) -> WordUse:
    """Which of some stems most texts hold (or goals use for anything), and which few do."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        counts.update(topics(text[:LONGEST_TEXT]).keys() & asked)
    most = max(_FEW_PEOPLE, total * _COMMON_SHARE)
    few = max(_RARE_PEOPLE, total * _RARE_SHARE)
    return WordUse(
        frozenset(stem for stem, count in counts.items() if count > most) | _OF_GOALS,
        frozenset(stem for stem, count in counts.items() if count <= few) - _OF_GOALS,
    )


def common_words(texts: Iterable[str], asked: Set[str]) -> frozenset[str]:
    """Those of some stems that too many texts hold, and those that goals use for anything."""
    return word_use(texts, asked).common


def wished(text: str) -> str:
    """A wish without what it is said not to be about: "somebody outside transit"."""
    return _UNWISHED.sub(" ", text)


def telling_words(text: str) -> frozenset[str]:
    """The stems that say what a text is about, without those that goals use for anything."""
    return frozenset(topics(text)) - _OF_GOALS


class Sought:
    """A wish to be found in texts: by two of its words that stand together, or by a rare one."""

    def __init__(self, wish: str, use: WordUse) -> None:
        told = telling_words(wished(wish))
        self._stems = told - use.common
        self._rare = self._stems & use.rare - _GENERAL
        self._fewest = min(len(told), _FEWEST_SHARED)  # of a wish of one word, that one

    def phrase(self, texts: Iterable[str]) -> str:
        """The longest run of its words in texts that are about it, as written; else nothing."""
        if not self._stems:
            return ""
        return max(map(self._phrase_of, texts), key=lambda found: len(found.split()), default="")

    def named_in(self, title: str) -> str:
        """What a title names of it: a title is short, so that one telling word is enough."""
        return telling_phrase(title, self._stems)

    def _phrase_of(self, text: str) -> str:
        shared = topics(text[:LONGEST_TEXT]).keys() & self._stems
        if not shared:
            return ""
        if self._fewest == 1:
            return shared_phrase(text, shared)
        return near_phrase(text, shared) or shared_phrase(text, shared & self._rare)


def sentences(text: str) -> Iterator[str]:
    """The sentences and lines of a text."""
    return filter(None, map(str.strip, _SENTENCE_ENDS.split(text[:LONGEST_TEXT])))


def near_phrase(text: str, stems: Set[str]) -> str:
    """The first place where two words with these stems are said of each other, as written.

    They stand close within one clause, and not both say little by themselves.
    """
    text = text[:LONGEST_TEXT]
    words = [(word.span(), topic_stem(word.group())) for word in WORD.finditer(text)]
    places = [at for at, (_, stem) in enumerate(words) if stem in stems]
    for one, other in pairwise(places):
        begin, end = words[one][0][0], words[other][0][1]
        pair = {words[one][1], words[other][1]}
        is_near = other - one <= _MOST_BETWEEN + 1 and not _CLAUSE_ENDS.search(text[begin:end])
        if is_near and len(pair) > 1 and pair - _GENERAL:
            if other - one > _MOST_QUOTED + 1:
                return _ELLIPSIS.join(text[slice(*words[at][0])] for at in (one, other))
            return shared_phrase(text[begin:], stems) if other == one + 1 else text[begin:end]
    return ""


def stands_in(phrase: str, text: str) -> bool:
    """Whether a text holds the words of a phrase side by side, in the singular or plural."""
    wanted, said = _word_stems(phrase), _word_stems(text[:LONGEST_TEXT])
    return bool(wanted) and any(
        said[at : at + len(wanted)] == wanted for at in range(len(said) - len(wanted) + 1)
    )


def _word_stems(text: str) -> list[str]:
    """All words of a text, also those that say no topic by themselves."""
    return [topic_stem(word) or fold(word) for word in WORD.findall(text)]


def telling_phrase(text: str, stems: Set[str]) -> str:
    """The longest shared run, unless it is one word that says little by itself."""
    phrase = shared_phrase(text, stems)
    return "" if topics(phrase).keys() <= _GENERAL and " " not in phrase else phrase


def shared_phrase(text: str, stems: Set[str]) -> str:
    """The longest run of words with these stems as the text writes it; nothing without any."""
    if not stems:
        return ""
    text = text[:LONGEST_TEXT]
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for word in WORD.finditer(text):
        if topic_stem(word.group()) not in stems:
            run = []
            continue
        is_next = run and text[run[-1][1] : word.start()] in {" ", "-"}
        run = [*run, word.span()][-MOST_WORDS:] if is_next else [word.span()]
        if len(run) > len(best):
            best = run
    return text[best[0][0] : best[-1][1]] if best else ""
