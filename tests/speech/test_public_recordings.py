"""A real voice: somebody reading aloud, with the words and their times as others found them."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from heard_words import needs_model, plain, wrong_words
from spoken import silence, with_noise

from eventmate.domain.findings import LIVELY
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.speech import LONG_PAUSE
from eventmate.speech.analysis import analyse
from eventmate.speech.hearing import hear
from eventmate.speech.samples import RATE, Samples
from eventmate.speech.transcription.transcriber import Transcriber
from eventmate.speech.wav_file import read_wav

FOLDER = Path(__file__).parents[1] / "data" / "recordings"
GAPS = (1.0, 0.6, 1.4)  # seconds put between the sentences, which have some silence of their own
NEAR = 0.2  # s; where a fading last letter ends is not sure to more


@dataclass(frozen=True)
class Sentence:
    """One recording: its words, when the first begins and when the last ends, in seconds."""

    words: str
    begins: float
    ends: float


SENTENCES = (
    Sentence(
        "And Mr. John Dashwood had then leisure to consider how much there might be prudently "
        "in his power to do for them.",
        0.20,
        6.79,
    ),
    Sentence(
        "Unless to be rather cold hearted and rather selfish is to be ill-disposed.", 0.27, 5.09
    ),
    Sentence(
        "Had he married a more amiable woman, he might have been made still more respectable "
        "than he was.",
        0.22,
        5.83,
    ),
    Sentence("He might even have been made amiable himself.", 0.21, 3.02),
)
SCRIPT = " ".join(sentence.words for sentence in SENTENCES)


@dataclass(frozen=True)
class Reading:
    """All sentences, with gaps between: where each pause begins and how long it is, in seconds."""

    samples: Samples
    pauses: tuple[tuple[float, float], ...]


@pytest.fixture(scope="module")
def reading() -> Reading:
    parts: list[Samples] = []
    edges: list[tuple[float, float]] = []
    at = 0.0
    for number, sentence in enumerate(SENTENCES):
        said = read_wav(FOLDER / f"sentence-{number + 1}.wav")
        gap = GAPS[number] if number < len(GAPS) else 0.0
        edges.append((at + sentence.begins, at + sentence.ends))
        parts += [said, silence(gap)]
        at += len(said) / RATE + gap
    pauses = tuple((end, begin - end) for (_, end), (begin, _) in pairwise(edges))
    return Reading(np.concatenate(parts), pauses)


def test_a_readers_pauses_are_found(reading: Reading) -> None:
    found = hear(reading.samples).pauses
    assert all(length > LONG_PAUSE for _, length in reading.pauses)
    assert len(found) == len(reading.pauses)
    for pause, (start, length) in zip(found, reading.pauses, strict=True):
        assert pause.start == pytest.approx(start, abs=NEAR)
        assert pause.length == pytest.approx(length, abs=NEAR)


def test_a_noisy_room_hides_none_of_them(reading: Reading) -> None:
    found = hear(with_noise(reading.samples, 10)).pauses
    for start, _ in reading.pauses:
        assert any(abs(pause.start - start) < NEAR * 2 for pause in found)
    assert len(found) <= len(reading.pauses) + 3


def test_a_reader_with_expression_is_lively(reading: Reading) -> None:
    pitch = hear(reading.samples).pitch_range_semitones
    assert pitch is not None
    assert LIVELY < pitch.value < 2 * 12  # two octaves would be more than a voice has


def test_the_pace_is_right_from_the_script_alone(reading: Reading) -> None:
    found = analyse(reading.samples, [Beat(BeatKind.FREE, SCRIPT)])
    truth = len(SCRIPT.split()) * 60 / (len(reading.samples) / RATE)
    assert found.words_per_minute is not None
    assert found.words_per_minute.value == pytest.approx(truth, rel=0.1)


@needs_model
def test_what_was_read_is_written_down(reading: Reading) -> None:
    found = analyse(
        reading.samples, [Beat(BeatKind.FREE, SCRIPT)], ["all"], transcriber=Transcriber()
    )
    assert found.transcript is not None
    assert found.fillers == ()
    words = plain(SCRIPT)
    assert wrong_words(words, plain(found.transcript.text)) / len(words) <= 0.06
    truth = len(SCRIPT.split()) * 60 / (len(reading.samples) / RATE)
    assert found.words_per_minute is not None
    assert found.words_per_minute.value == pytest.approx(truth, rel=0.05)
    assert found.beats is not None
    assert [beat.covered for beat in found.beats] == [True]
