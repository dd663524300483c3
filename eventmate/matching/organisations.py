"""Organisations found by their names, with or without a typing error or a branch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from eventmate.domain.organisations import organisation_key

# Of 100: one letter of eight may differ.
FEWEST_POINTS = 90
SHORTEST_STEM = 4


def is_same_organisation(one: str, other: str) -> bool:
    """Whether two keys name one organisation, or a branch of it: "Acme" and "Acme Austria"."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    is_branch = len(shorter) >= SHORTEST_STEM and longer.startswith(f"{shorter} ")
    return one == other or is_branch or _is_mistyped(one, other)


def _is_mistyped(one: str, other: str) -> bool:
    """Whether a letter differs; another number is another organisation, as of "Studio 54"."""
    return _digits(one) == _digits(other) and fuzz.ratio(one, other) >= FEWEST_POINTS


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key)) if any(map(str.isdigit, key)) else ""


def _stems(key: str) -> Iterator[str]:
    """The beginnings of a key that could be the organisation it is a branch of."""
    for place, letter in enumerate(key):
        if letter == " " and place >= SHORTEST_STEM:
            yield key[:place]


class OrganisationIndex:
    """Where the members of each organisation stand among many people."""

    def __init__(self, organisations: Sequence[str]) -> None:
        self.keys = [organisation_key(organisation) for organisation in organisations]
        self._members: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.keys):
            if key:
                self._members[key].append(place)
        self._by_letter: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._branches: dict[str, list[str]] = defaultdict(list)
        for key in self._members:
            self._by_letter[key[0], _digits(key)].append(key)
            for stem in _stems(key):
                self._branches[stem].append(key)
        self._found: dict[str, list[int]] = {}
        self._sets: dict[str, frozenset[int]] = {}

    def members(self, key: str) -> list[int]:
        """Places of everybody at an organisation; one that begins otherwise is another."""
        if key not in self._found:
            self._found[key] = self._search(key)
        return self._found[key]

    def member_set(self, key: str) -> frozenset[int]:
        """The same places, to be asked whether somebody is among them."""
        if key not in self._sets:
            self._sets[key] = frozenset(self.members(key))
        return self._sets[key]

    def _search(self, key: str) -> list[int]:
        choices = self._by_letter.get((key[:1], _digits(key)), [])
        nearly = process.extract(
            key, choices, scorer=fuzz.ratio, score_cutoff=FEWEST_POINTS, limit=None
        )
        stems = [stem for stem in _stems(key) if stem in self._members]
        branches = self._branches.get(key, ())
        keys = dict.fromkeys([*(choice for choice, _, _ in nearly), *stems, *branches])
        return sorted(place for each in keys for place in self._members[each])
