"""Organisations found by their names, with or without a typing error or a branch."""

from collections import defaultdict
from collections.abc import Sequence

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
    return one == other or is_branch or fuzz.ratio(one, other) >= FEWEST_POINTS


class OrganisationIndex:
    """Where the members of each organisation stand among many people."""

    def __init__(self, organisations: Sequence[str]) -> None:
        self.keys = [organisation_key(organisation) for organisation in organisations]
        self._members: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.keys):
            if key:
                self._members[key].append(place)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for key in self._members:
            self._by_letter[key[0]].append(key)
            self._by_word[key.partition(" ")[0]].append(key)
        self._found: dict[str, list[int]] = {}

    def members(self, key: str) -> list[int]:
        """Places of everybody at an organisation; one that begins otherwise is another."""
        if key not in self._found:
            self._found[key] = self._search(key)
        return self._found[key]

    def _search(self, key: str) -> list[int]:
        choices = self._by_letter.get(key[:1], [])
        nearly = process.extract(
            key, choices, scorer=fuzz.ratio, score_cutoff=FEWEST_POINTS, limit=None
        )
        namesakes = self._by_word.get(key.partition(" ")[0], ())
        branches = [choice for choice in namesakes if is_same_organisation(key, choice)]
        keys = dict.fromkeys([*(choice for choice, _, _ in nearly), *branches])
        return sorted(place for each in keys for place in self._members[each])
