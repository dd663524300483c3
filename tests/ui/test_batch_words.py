"""Steps are named in words when they are undone."""

import pytest

from eventmate.ui.batch_words import batch_words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Done follow-up", "follow-up done"),
        ("Done 3 follow-ups", "3 follow-ups done"),
        ("Delete 12 contacts", "12 contacts deleted"),
        ("Meet Sara Kim", "\u2068Sara Kim\u2069 met"),
        ("Remove tag ai", "tag \u2068ai\u2069 removed"),
        ("Meet 3 people", "\u20683 people\u2069 met"),
        ("Something of a later version", "\u2068Something of a later version\u2069"),
    ],
)
def test_labels_in_words(label: str, words: str) -> None:
    assert batch_words(label) == words
