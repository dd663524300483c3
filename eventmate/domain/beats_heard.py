"""Which beats of a script were said, by holding what was heard against what was written.

Machines mishear names, so a name never counts for or against; other words count by how they
begin, so that "predicting" is "predict". What was said in another order was said all the same.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from eventmate.domain.introductions import Beat
from eventmate.domain.speech import BeatHeard, Word
from eventmate.domain.spoken_text import sentences

COVERED = 0.4  # of a beat's words
ELSEWHERE = 0.6  # of a beat's words, where it is not in its place
LEFT_OUT = 0.25  # of a sentence's words
STEM, SHORTEST_STEM = 5, 3  # letters
FEWEST = 2  # words of a beat or sentence that can be missed; fewer may well be a name

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_TAKEN = ""  # stands for a heard word that another beat has

Hits = Sequence[int]  # places of heard words


def _plain(word: str) -> str:
    return word.lower().replace("\u2019", "'").split("'")[0]


def _stem(word: str) -> str:
    word = _plain(word)
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
        is_name = word[0].isupper() and not starts and _plain(word) != "i"
        if not is_name:
            found.append(_stem(word))
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a beat, and the places of its stems in the whole script."""

    beat: int
    text: str
    places: range


def _parts(beats: Sequence[Beat]) -> tuple[list[str], list[_Part]]:
    """The script as stems, and its sentences."""
    script: list[str] = []
    parts: list[_Part] = []
    for number, beat in enumerate(beats):
        for sentence in sentences(beat.text):
            stems = _stems(sentence.text)
            parts.append(_Part(number, sentence.text, range(len(script), len(script) + len(stems))))
            script += stems
    return script, parts


def beats_heard(
    beats: Sequence[Beat], titles: Sequence[str], words: Sequence[Word]
) -> tuple[tuple[BeatHeard, ...], tuple[str, ...]]:
    """Each beat with whether and where it was said, and sentences that were left out."""
    script, parts = _parts(beats)
    heard = [_stem("".join(_WORD.findall(word.text)[:1])) for word in words]
    matches = _matches(script, heard)
    hits = _hits(script, parts, heard, matches)
    results = tuple(
        BeatHeard(titles[beat], True, words[min(found)].start, words[max(found)].end)
        if found
        else BeatHeard(titles[beat], covered=False)
        for beat, found in hits.items()
    )
    taken = {place for found in hits.values() for place in found}
    missing = tuple(
        part.text
        for part in parts
        if hits[part.beat]
        and _is_missing(part, matches)
        and not _elsewhere([script[place] for place in part.places], heard, taken)
    )
    return results, missing


def _matches(script: Sequence[str], heard: Sequence[str]) -> dict[int, int]:
    """For places in the script the heard word there, in the order of the script."""
    matcher = SequenceMatcher(None, script, heard, autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _hits(
    script: Sequence[str],
    parts: Sequence[_Part],
    heard: Sequence[str],
    matches: Mapping[int, int],
) -> dict[int, Hits]:
    """The heard words of each beat; none where it was left out."""
    places: dict[int, list[int]] = {}
    for part in parts:
        places.setdefault(part.beat, []).extend(part.places)
    hits: dict[int, Hits] = {}
    for beat, own in places.items():
        found = [matches[place] for place in own if place in matches]
        hits[beat] = found if own and len(found) / len(own) >= COVERED else ()
    for beat, own in places.items():
        taken = {place for found in hits.values() for place in found}
        if not hits[beat] and len(own) < FEWEST:
            hits[beat] = _between(beat, hits, len(heard))
        elif not hits[beat]:
            hits[beat] = _elsewhere([script[place] for place in own], heard, taken)
    return hits


def _elsewhere(stems: Sequence[str], heard: Sequence[str], taken: Collection[int]) -> Hits:
    """Words near each other that say the same, among those no beat has yet."""
    free = [_TAKEN if place in taken else stem for place, stem in enumerate(heard)]
    matcher = SequenceMatcher(None, stems, free, autojunk=False)
    longest = matcher.find_longest_match()
    near = range(longest.b - len(stems), longest.b + longest.size + len(stems))
    hits = [
        block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
        if block.b + step in near
    ]
    return hits if stems and len(hits) / len(stems) >= ELSEWHERE else ()


def _between(beat: int, hits: Mapping[int, Hits], words: int) -> Hits:
    """Any words between the beats around one that is hardly more than a name."""
    before = [max(found) for other, found in hits.items() if other < beat and found]
    after = [min(found) for other, found in hits.items() if other > beat and found]
    return range(max(before, default=-1) + 1, min(after, default=words))


def _is_missing(part: _Part, matches: Mapping[int, int]) -> bool:
    if len(part.places) < FEWEST:
        return False
    return sum(place in matches for place in part.places) / len(part.places) < LEFT_OUT
