"""Which beats of a script were said, by holding what was heard against what was written.

Machines mishear names, so a name never counts for or against; other words count by how they
begin, so that "predicting" is "predict".
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from eventmate.domain.introductions import Beat
from eventmate.domain.speech import BeatHeard, Word
from eventmate.domain.spoken_text import sentences

COVERED = 0.4  # of a beat's words
LEFT_OUT = 0.25  # of a sentence's words
STEM, SHORTEST_STEM = 5, 3  # letters
FEWEST = 2  # words of a sentence that can be missed

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ENDINGS = ("ing", "ed", "es", "s", "ly")


def _stem(word: str) -> str:
    word = word.lower().replace("\u2019", "'").split("'")[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    return word[:STEM]


def _stems(text: str) -> list[str]:
    """The stems of a sentence; names (capitals within it) are left out."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        starts = not text[: match.start()].strip(" \"'\u201c\u2018(")
        is_name = word[0].isupper() and not starts and not word.startswith("I")
        if not is_name:
            found.append(_stem(word))
    return found


def beats_heard(
    beats: Sequence[Beat], titles: Sequence[str], words: Sequence[Word]
) -> tuple[tuple[BeatHeard, ...], tuple[str, ...]]:
    """Each beat with whether and where it was said, and sentences that were left out."""
    script: list[str] = []
    owners: list[tuple[int, int]] = []  # of each stem: its beat and its sentence in it
    spoken = [[sentence.text for sentence in sentences(beat.text)] for beat in beats]
    for place, texts in enumerate(spoken):
        for number, text in enumerate(texts):
            stems = _stems(text)
            script += stems
            owners += [(place, number)] * len(stems)
    heard = [_stem("".join(_WORD.findall(word.text)[:1])) for word in words]
    matcher = SequenceMatcher(None, script, heard, autojunk=False)
    matches = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    results = tuple(
        _beat(place, title, owners, matches, words)
        for place, (beat, title) in enumerate(zip(beats, titles, strict=True))
        if beat.text.strip()
    )
    said = {result.title for result in results if result.covered}
    missing = [
        text
        for place, texts in enumerate(spoken)
        if titles[place] in said
        for number, text in enumerate(texts)
        if _is_left_out((place, number), owners, matches)
    ]
    return results, tuple(missing)


def _beat(
    place: int,
    title: str,
    owners: Sequence[tuple[int, int]],
    matches: dict[int, int],
    words: Sequence[Word],
) -> BeatHeard:
    own = [number for number, owner in enumerate(owners) if owner[0] == place]
    hits = [matches[number] for number in own if number in matches]
    covered = bool(own) and len(hits) / len(own) >= COVERED
    if not covered:
        return BeatHeard(title, covered=False)
    return BeatHeard(title, True, words[min(hits)].start, words[max(hits)].end)


def _is_left_out(
    wanted: tuple[int, int], owners: Sequence[tuple[int, int]], matches: dict[int, int]
) -> bool:
    own = [number for number, owner in enumerate(owners) if owner == wanted]
    if len(own) < FEWEST:
        return False
    return sum(number in matches for number in own) / len(own) < LEFT_OUT
