"""Words that two texts share, as written in one of them."""

from collections import Counter
from collections.abc import Iterable, Set

from eventmate.domain.topic_words import WORD, topic_stem, topics

MOST_WORDS = 4
LONGEST_TEXT = 20_000
# A word that one person in five uses at this event says nothing about any of them.
_COMMON_SHARE = 0.2
_FEW_PEOPLE = 10
# What goals say of themselves, whatever they are about.
_GOAL_WORDS = (
    "meet contacts conversation person goal widen circle hire hiring job network outside industry "
    "career field connect connection"
)
_OF_GOALS = frozenset(topics(_GOAL_WORDS))


def common_words(texts: Iterable[str], asked: Set[str]) -> frozenset[str]:
    """Those of some stems that too many texts hold, and those that goals use for anything."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        counts.update(topics(text[:LONGEST_TEXT]).keys() & asked)
    most = max(_FEW_PEOPLE, total * _COMMON_SHARE)
    return frozenset(stem for stem, count in counts.items() if count > most) | _OF_GOALS


def telling_words(text: str) -> frozenset[str]:
    """The stems that say what a text is about, without those that goals use for anything."""
    return frozenset(topics(text)) - _OF_GOALS


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
