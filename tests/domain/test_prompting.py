"""What is prompted fits the stage, and nothing of the script is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.prompting import MOST_WORDS, cues_for, parts_of
from eventmate.domain.spoken_text import count_words


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    clause = "I help small cities publish times that riders can trust"
    parts = parts_of(f"{clause}, {clause}, {clause}, {clause}.")
    assert parts == (f"{clause}, {clause},", f"{clause}, {clause}.")
    assert parts_of(clause) == (clause,)


@given(st.text(alphabet="ab ,.;\u5730\u56fe\uff0c\u3002", max_size=400))
def test_no_part_is_long_and_none_is_lost(text: str) -> None:
    parts = parts_of(text)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(count_words(part) <= MOST_WORDS for part in parts)


def test_parts_of_a_sentence_follow_without_a_breath() -> None:
    found = cues_for([Beat(BeatKind.FREE, "word " * 60)], 120)
    assert len(found.cues) == 3
    assert all(one.ends == two.starts for one, two in pairwise(found.cues))
    assert found.cues[-1].ends == 30.0
