"""The sentences everyone starts with, and one of them by chance."""

from collections import Counter
from random import Random

import pytest

from eventmate.domain.openers import Opener, Situation, another
from eventmate.domain.starter_openers import STARTERS

MOST = 140


def test_keys_are_words_of_their_own() -> None:
    keys = [each.key for each in STARTERS]
    assert len(keys) == len(set(keys))
    # A key in digits would be taken for a row's.
    assert all(key and not key[0].isdecimal() for key in keys)


@pytest.mark.parametrize("situation", Situation)
def test_every_situation_has_enough_to_choose_from(situation: Situation) -> None:
    assert 6 <= sum(each.situation is situation for each in STARTERS) <= 8


@pytest.mark.parametrize("opener", STARTERS, ids=lambda opener: opener.key)
def test_a_sentence_can_be_said_as_it_is(opener: Opener) -> None:
    text = opener.text
    assert 0 < len(text) < MOST
    assert text == " ".join(text.split())
    assert text[0].isupper()
    assert text[-1] in ".?:"
    assert not set(text) & set("{}[]<>!")
    assert not opener.is_own


def test_no_sentence_is_there_twice() -> None:
    assert Counter(each.text for each in STARTERS).most_common(1)[0][1] == 1


def test_another_one_is_never_the_same() -> None:
    chance = Random(7)
    seen = {another(STARTERS[:3], STARTERS[0].key, chance) for _ in range(50)}
    assert seen == set(STARTERS[1:3])


def test_the_only_one_comes_again_and_none_stays_none() -> None:
    assert another(STARTERS[:1], STARTERS[0].key, Random(7)) == STARTERS[0]
    assert another((), "", Random(7)) is None
