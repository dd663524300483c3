"""Words that fill a gap, by a list everybody makes their own.

Under five a minute do no harm; a dozen do (Laske 2024, Journal of Applied Behavior Analysis).
"""

from collections.abc import Sequence
from itertools import pairwise

from eventmate.domain.speech import Filler, Word

USUAL = (
    *("um", "umm", "uh", "uhh", "uhm", "er", "erm", "ah", "hmm"),
    *("like", "so", "you know", "ya know", "i mean", "sort of", "kind of"),
    *("basically", "actually", "literally", "totally", "anyway"),
)
HESITATIONS = frozenset(("um", "umm", "uh", "uhh", "uhm", "er", "erm", "ah", "hmm", "mm"))
# These have work to do in most sentences; alone between pauses or commas they fill.
ONLY_ALONE = frozenset(("like", "so", "right", "well", "anyway", "actually"))
# Behind these words a phrase has work to do: "do you know", "what kind of".
_KINDS = ("a", "the", "this", "that", "what", "which", "some", "any", "one", "same", "other", "new")
_ASKING = (
    "do",
    "did",
    "if",
    "what",
    "that",
    "as",
    "when",
    "how",
    "people",
    "let",
    "than",
    "before",
)
WORKING_AFTER = {
    "kind of": frozenset(_KINDS),
    "sort of": frozenset(_KINDS),
    "you know": frozenset(_ASKING),
    "i mean": frozenset(("what", "that", "do", "did")),
}
ALONE_GAP = 0.25  # s
SAME_MOMENT = 1.0  # s; the times of words differ between two ways of listening
HARMLESS = 5.0  # a minute
_MARKS = ".,!?;:\u2026\u2014-\"'\u201c\u201d"


def listed(text: str) -> tuple[str, ...]:
    """A list as typed, one word or phrase a line or between commas; the usual one when empty."""
    parts = (bare(part) for line in text.splitlines() for part in line.split(","))
    return tuple(dict.fromkeys(part for part in parts if part)) or USUAL


def bare(text: str) -> str:
    """A word without marks, in small letters."""
    return " ".join(text.lower().strip(_MARKS + " ").split())


def fillers_in(words: Sequence[Word], wanted: Sequence[str] = USUAL) -> tuple[Filler, ...]:
    """Fillers of the list in a transcript, in order; phrases count once."""
    phrases = sorted((tuple(each.split()) for each in wanted), key=len, reverse=True)
    plain = [bare(word.text) for word in words]
    found: list[Filler] = []
    place = 0
    while place < len(words):
        phrase = next(
            (each for each in phrases if tuple(plain[place : place + len(each)]) == each), None
        )
        if phrase is None:
            place += 1
            continue
        text = " ".join(phrase)
        before = plain[place - 1] if place else ""
        works = before in WORKING_AFTER.get(text, ())
        if not works and (text not in ONLY_ALONE or _is_alone(words, place)):
            found.append(Filler(text, words[place].start))
        place += len(phrase)
    return tuple(found)


def _is_alone(words: Sequence[Word], place: int) -> bool:
    """Between commas or pauses, or a comma after the first word of a sentence."""
    word = words[place]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    cut_before = (
        before is None or before.text[-1:] in ",.!?;\u2026" or word.start - before.end >= ALONE_GAP
    )
    cut_after = word.text[-1:] in ",.\u2026" or (
        after is not None and after.start - word.end >= ALONE_GAP
    )
    return cut_before and cut_after


def merged(heard: Sequence[Filler], more: Sequence[Filler]) -> tuple[Filler, ...]:
    """Fillers found in two ways, those about the same moment once: it is "at least" so many."""
    added = [each for each in more if not any(_is_same(each, other) for other in heard)]
    return tuple(sorted((*heard, *added), key=lambda each: each.start))


def _is_same(one: Filler, two: Filler) -> bool:
    """Whether two ways of listening heard one moment; um and uh are easily taken for each other."""
    is_near = abs(one.start - two.start) < SAME_MOMENT
    return is_near and (one.word == two.word or {one.word, two.word} <= HESITATIONS)


def repeated_words(words: Sequence[Word]) -> tuple[str, ...]:
    """Words said twice in a row, each once."""
    found = [
        bare(one.text)
        for one, two in pairwise(words)
        if bare(one.text) and bare(one.text) == bare(two.text)
    ]
    return tuple(dict.fromkeys(found))
