"""Structures grow with the length and never lose what carries them."""

import itertools

import pytest

from eventmate.domain.introductions import Length
from eventmate.domain.pitch_structures import STRUCTURES, PitchStructure, structure_of


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda each: each.key)
def test_longer_introductions_have_more_beats(structure: PitchStructure) -> None:
    kinds = [[beat.kind for beat in structure.beats_for(length)] for length in Length]
    assert kinds[0]
    for shorter, longer in itertools.pairwise(kinds):
        assert [kind for kind in longer if kind in shorter] == shorter
    assert len(kinds[-1]) == len(structure.beats)


def test_keys_are_known_and_differ() -> None:
    keys = [structure.key for structure in STRUCTURES]
    assert len(set(keys)) == len(keys)
    assert structure_of("help").key == "help"
    assert structure_of("of a later version").key == "free"
