"""The first text of an introduction says who I am by the name I go by."""

import pytest

from eventmate.domain.cards import CardDraft
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.script_filling import filled


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Mary Ann Smith", "I\u2019m Mary Ann."),
        ("Zhang Wei", "I\u2019m Zhang Wei."),
        ("Noor Haddad", "I\u2019m Noor."),
        ("", ""),
    ],
)
def test_who_i_am(name: str, said: str) -> None:
    (beat,) = filled([Beat(BeatKind.WHO)], CardDraft(name=name), [])
    assert beat.text == said
