"""Names found by their words: the same in any order, shortened, or nearly the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import cached_property
from itertools import combinations

from rapidfuzz import fuzz, process

from eventmate.domain.folding import fold
from eventmate.domain.identity import name_words
from eventmate.domain.name_variants import hearing_keys, is_one_name, sound
from eventmate.domain.names import PARTICLES, is_east_asian

# Of 100: within one organisation two letters of "Katharine Johnson" may differ, else one.
FEWEST_POINTS = 88
FEWEST_POINTS_ANYWHERE = 93
# Spellings of one word that differ in vowels only: "Ahmed" and "Ahmad", not "Hassan" and "Hussein".
FEWEST_POINTS_OF_A_WORD = 70
_FULL_NAME = 2
# A word that this many people bear says too little to look at all of them.
MOST_BEARERS = 1000
FEW = 50  # names that are compared faster than looked up

Words = frozenset[str]


def compared_words(name: str) -> Words:
    """A name's words without particles; middle initials count only beside a single word."""
    if is_east_asian(name):
        return frozenset({"".join(filter(str.isalnum, fold(name)))})
    words = name_words(name)
    bare = words - PARTICLES or words
    full = frozenset(word for word in bare if len(word) > 1)
    return full if len(full) >= _FULL_NAME else bare


def is_full_name(words: Words) -> bool:
    """Whether words name one person: two at least, or a name written without spaces."""
    if len(words) == 1:
        return any(is_east_asian(word) and len(word) >= _FULL_NAME for word in words)
    return all(len(word) > 1 for word in words) and bool(words)


def may_be_shortened(one: Words, other: Words) -> bool:
    """Whether one name says no more than the other: "Sara", "S. Kim" and "Sara Kim"."""
    if one <= other or other <= one:
        return any(len(word) > 1 for word in one & other)
    if all(len(word) > 1 for word in one | other):
        return False
    shorter, longer = sorted((one, other), key=len)
    is_shown = any(len(word) > 1 and word in longer for word in shorter)
    return is_shown and all(
        any(_abbreviates(word, whole) or _abbreviates(whole, word) for whole in longer)
        for word in shorter
    )


def _abbreviates(word: str, whole: str) -> bool:
    return word == whole or (len(word) == 1 and whole.startswith(word))


def _whole_words(words: Words) -> int:
    """How many words a name has; 0 when one of them is an initial."""
    return len(words) if all(len(word) > 1 for word in words) else 0


def written(words: Words) -> str:
    """Words as one text, the same in whatever order they came."""
    return " ".join(sorted(words))


def is_heard_alike(one: Words, other: Words) -> bool:
    """Whether two names may be one, word for word, by how they sound or by short forms."""
    if len(one) != len(other):
        return False
    left = set(other)
    for word in sorted(one):
        same = word if word in left else next((each for each in left if _is_near(word, each)), None)
        if same is None:
            return False
        left.remove(same)
    return not left


def _is_near(one: str, other: str) -> bool:
    if is_one_name(one, other):
        return True
    is_comparable = not hearing_keys(one).isdisjoint(hearing_keys(other))
    return is_comparable and fuzz.ratio(sound(one), sound(other)) >= FEWEST_POINTS_OF_A_WORD


class NameIndex:
    """Many names, of which those like another one are found without comparing all."""

    def __init__(self, names: Iterable[str]) -> None:
        self.words: list[Words] = []
        self._whole: dict[Words, list[int]] = defaultdict(list)
        self._within: dict[Words, list[int]] = defaultdict(list)
        self._heard: dict[str, set[int]] = {}  # by word, for each that was asked for
        for place, name in enumerate(names):
            words = compared_words(name)
            self.words.append(words)
            self._whole[words].append(place)
            if len(words) > _FULL_NAME:
                for pair in combinations(sorted(words), _FULL_NAME):
                    self._within[frozenset(pair)].append(place)

    def same(self, words: Words) -> list[int]:
        """Places of full names with these words, or with a middle name more or less."""
        if not is_full_name(words):
            return []
        places = dict.fromkeys(self._whole.get(words, ()))
        if len(words) == _FULL_NAME:
            places |= dict.fromkeys(self._within.get(words, ()))
        else:
            for pair in combinations(sorted(words), _FULL_NAME):
                places |= dict.fromkeys(self._whole.get(frozenset(pair), ()))
        return list(places)

    def similar(self, words: Words, most: int) -> list[int]:
        """Places of names that share a word and differ by a letter."""
        if not is_full_name(words):
            return []
        found: dict[int, None] = {}
        for word in sorted(words):
            places = self._bearers(word)
            found |= dict.fromkeys(self.nearest(words, places, most, FEWEST_POINTS_ANYWHERE))
        return list(found)[:most]

    def shortened(self, words: Words, among: Set[int]) -> list[int]:
        """Those among some places whose names say no more than these words, or no less."""
        # Names of equally many whole words are the same or different, never shortened.
        count = _whole_words(words)
        near = [at for at in self.sharing(words, among) if not count or self._counts[at] != count]
        return [at for at in near if may_be_shortened(words, self.words[at])]

    def heard_alike(self, words: Words, among: Set[int] | None = None) -> list[int]:
        """Places, maybe of some only, of full names that may be this one in another form."""
        if len(words) < _FULL_NAME or not is_full_name(words):
            return []
        near = among
        if near is None or len(near) > FEW:
            near = min((self._heard_like(word) for word in words), key=len)
            near = near if among is None else near & among
        if len(near) > MOST_BEARERS:
            return []
        return [at for at in sorted(near) if is_heard_alike(words, self.words[at])]

    def _heard_like(self, word: str) -> set[int]:
        found = self._heard.get(word)
        if found is None:
            keys = hearing_keys(word)
            found = {at for key in keys for at in self._by_hearing.get(key, ())}
            self._heard[word] = found
        return found

    def sharing(self, words: Words, among: Set[int]) -> list[int]:
        """Those among some places whose names have a whole word in common with these."""
        found = {place for word in words if len(word) > 1 for place in self._bearers(word)}
        return sorted(found & among)

    def _bearers(self, word: str) -> list[int]:
        places = self._by_word.get(word, [])
        return places if len(places) <= MOST_BEARERS else []

    def nearest(
        self, words: Words, places: Sequence[int], most: int, points: int = FEWEST_POINTS
    ) -> list[int]:
        """Those among some places whose names are nearly these words, the nearest first."""
        choices = {place: self._written[place] for place in places}
        found = process.extract(
            written(words), choices, scorer=fuzz.ratio, score_cutoff=points, limit=most
        )
        return [place for _, _, place in found if is_full_name(self.words[place])]

    @cached_property
    def _counts(self) -> list[int]:
        return [_whole_words(words) for words in self.words]

    @cached_property
    def _written(self) -> list[str]:
        return [written(words) for words in self.words]

    @cached_property
    def _by_hearing(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            for key in {key for word in words for key in hearing_keys(word)}:
                places[key].append(place)
        return places

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            for word in words:
                places[word].append(place)
        return places
