"""A pace is told only where what was heard bears it out."""

from pathlib import Path

import pytest
from spoken import ESPEAK, SENTENCES, WHY, say

from eventmate.domain.findings import Topic, findings
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.speech.analysis import OTHER_WORDS, analyse
from eventmate.speech.samples import Samples

pytestmark = pytest.mark.skipif(ESPEAK is None, reason=WHY)
SCRIPT = (Beat(BeatKind.FREE, " ".join(SENTENCES[:8])),)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """The script said to its end."""
    return say(SCRIPT[0].text, tmp_path_factory.mktemp("voice"))


def test_a_script_said_to_its_end_has_a_pace(whole: Samples) -> None:
    found = analyse(whole, SCRIPT)
    assert found.words_per_minute is not None
    assert OTHER_WORDS not in found.notes


@pytest.mark.parametrize("copies", [1, 50])
def test_a_script_that_was_stopped_early_has_none(whole: Samples, copies: int) -> None:
    found = analyse(whole[: len(whole) * 2 // 5], SCRIPT * copies)
    assert found.words_per_minute is None
    assert found.words_per_minute_without_pauses is None
    assert OTHER_WORDS in found.notes
    assert Topic.TOO_FAST not in [each.topic for each in findings(found, 45.0)]


def test_a_script_said_twice_has_none(tmp_path: Path) -> None:
    text = SCRIPT[0].text
    assert analyse(say(f"{text} {text}", tmp_path), SCRIPT).words_per_minute is None


def test_a_microphone_that_stopped_is_told_and_nothing_is_judged(whole: Samples) -> None:
    part = whole[: 6 * 16_000]
    found = analyse(part, SCRIPT, seconds=40.0)
    assert found.words_per_minute is None
    assert any("stopped after 6 seconds" in note for note in found.notes)
    assert [each.topic for each in findings(found, 45.0, 40.0)] == [Topic.DONE]
