"""What is marked in an introduction, and what is left in peace."""

import pytest

from eventmate.domain.introductions import Beat, BeatKind, Length
from eventmate.domain.reading_level import ReadingLevel, reading_level, syllables
from eventmate.domain.script_remarks import RemarkKind, script_remarks

CALM = (
    Beat(
        BeatKind.WHO, "I\u2019m Noor. I grew up above a tram depot, and I now work on transit data."
    ),
    Beat(BeatKind.QUESTION, "What do riders complain about where you work?"),
)


def kinds(*texts: str, length: Length = Length.SECONDS_90) -> list[RemarkKind]:
    beats = [Beat(BeatKind.FREE, text) for text in texts]
    return [remark.kind for remark in script_remarks(beats, length, 130)]


def test_a_calm_text_is_left_in_peace() -> None:
    assert script_remarks(CALM, Length.SECONDS_15, 120) == ()


@pytest.mark.parametrize("word", ["GTFS-RT", "SaaS", "B2B", "OKRs", "leverage", "cutting-edge"])
def test_jargon_is_marked_where_it_stands(word: str) -> None:
    beats = (CALM[0], Beat(BeatKind.WHAT, f"We use {word} every day."))
    (remark,) = script_remarks(beats, Length.SECONDS_90, 130)
    assert remark.kind is RemarkKind.JARGON
    assert (remark.beat, remark.text) == (1, word)
    assert beats[1].text[remark.start : remark.start + remark.size] == word


@pytest.mark.parametrize(
    "word", ["McDonald", "GitHub", "AI", "2024", "I", "PhD", "1,000", "iPhone"]
)
def test_what_everybody_knows_is_no_jargon(word: str) -> None:
    assert kinds(f"We met {word} there.") == []


def test_a_sentence_for_more_than_one_breath_is_marked() -> None:
    assert kinds("word " * 26 + ".") == [RemarkKind.LONG_SENTENCE]
    assert kinds("word " * 25 + ".") == []


def test_an_empty_beat_is_missing_but_not_in_an_empty_text() -> None:
    assert kinds("I am Noor.", " ") == [RemarkKind.MISSING]
    assert kinds("", "") == []


def test_more_than_fits_is_said_first() -> None:
    assert kinds("I am here. " * 20, length=Length.SECONDS_15) == [RemarkKind.TOO_LONG]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("tram", 1),
        ("cities", 2),
        ("people", 2),
        ("time", 1),
        ("halved", 1),
        ("started", 2),
        ("xyz", 1),
    ],
)
def test_syllables_are_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_reading_levels_differ() -> None:
    easy = "I help the city tell you when the tram will come. " * 4
    hard = (
        "Our interdisciplinary organisation operationalises computational methodologies and "
        "facilitates transformational interoperability of heterogeneous infrastructures. "
    )
    assert reading_level(easy) is ReadingLevel.EASY
    assert reading_level(f"{hard} This is what I do for the people of my city. " * 3) is (
        ReadingLevel.DEMANDING
    )
    assert reading_level("Ich helfe St\u00e4dten, Ank\u00fcnfte zu melden. " * 8) is None
    assert reading_level("I am Noor.") is None
