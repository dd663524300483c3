"""Words out of synthetic introductions, what is left out of them, and weights that are not ours."""

import resource
import shutil
import subprocess
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from heard_words import needs_model, plain, wrong_words
from pace import slowness
from pitches import PITCHES
from spoken import ESPEAK, WHY, silence, trimmed

from eventmate.domain.beats_heard import beats_heard
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.speech.analysis import analyse
from eventmate.speech.samples import RATE, Samples
from eventmate.speech.transcription import model
from eventmate.speech.transcription.model import NoTranscripts, missing, packaged
from eventmate.speech.transcription.transcriber import Stopped, Transcriber
from eventmate.speech.transcription.vocabulary import START, ids_of, text_of, words_of
from eventmate.speech.wav_file import read_wav

FLITE = shutil.which("flite")
needs_voice = pytest.mark.skipif(FLITE is None, reason="flite, a voice for tests, is not installed")
KINDS = tuple(BeatKind)[:5]


def say(texts: tuple[str, ...], folder: Path, voice: str = "slt") -> Samples:
    assert FLITE is not None
    parts: list[Samples] = []
    for text in texts:
        path = folder / "said.wav"
        subprocess.run([FLITE, "-voice", voice, "-t", text, "-o", str(path)], check=True)
        parts += [trimmed(read_wav(path)), silence(0.6)]
    return np.concatenate(parts)


@pytest.fixture(scope="module")
def transcriber() -> Transcriber:
    return Transcriber()


def script(pitch: tuple[str, ...]) -> list[Beat]:
    return [Beat(kind, text) for kind, text in zip(KINDS, pitch, strict=True)]


@needs_model
@needs_voice
def test_at_most_six_words_in_a_hundred_are_wrong(transcriber: Transcriber, tmp_path: Path) -> None:
    wrong, words = 0, 0
    for pitch in PITCHES:
        truth = plain(" ".join(pitch))
        heard = transcriber.transcribe(say(pitch, tmp_path))
        wrong += wrong_words(truth, plain(heard.text))
        words += len(truth)
    assert wrong / words <= 0.06


@needs_model
@needs_voice
def test_the_beat_that_was_left_out_is_found(transcriber: Transcriber, tmp_path: Path) -> None:
    right, of = 0, 0
    for number, pitch in enumerate(PITCHES):
        out = number % len(pitch)
        said = tuple(text for place, text in enumerate(pitch) if place != out)
        heard = transcriber.transcribe(say(said, tmp_path, "rms"))
        beats, _ = beats_heard(script(pitch), [kind.value for kind in KINDS], heard.words)
        right += sum(beat.covered == (place != out) for place, beat in enumerate(beats))
        of += len(beats)
    assert right / of >= 0.9


@needs_model
@needs_voice
def test_fillers_are_heard_and_none_is_made_up(transcriber: Transcriber, tmp_path: Path) -> None:
    text = (
        "Hello, um, I live near the river, and, uh, I help cities. You know, um, it is hard.",
        "So what do you, uh, do here?",
    )
    found = analyse(say(text, tmp_path), transcriber=transcriber)
    assert found.fillers is not None
    heard = sorted(filler.word for filler in found.fillers)
    truth = ["uh", "uh", "um", "um", "you know"]
    assert 3 <= len(heard) <= len(truth)
    assert all(heard.count(word) <= truth.count(word) for word in heard)
    for pitch in PITCHES[:3]:
        assert analyse(say(pitch, tmp_path), transcriber=transcriber).fillers == ()


@needs_model
@needs_voice
def test_words_a_minute_and_their_times_are_right(transcriber: Transcriber, tmp_path: Path) -> None:
    parts = [trimmed(say((text,), tmp_path)) for text in PITCHES[0]]
    sound = np.concatenate([each for part in parts for each in (part, silence(1.0))][:-1])
    found = analyse(sound, script(PITCHES[0]), [k.value for k in KINDS], transcriber=transcriber)
    truth = sum(len(text.split()) for text in PITCHES[0]) * 60 / (len(sound) / RATE)
    assert found.words_per_minute is not None
    assert found.words_per_minute.value == pytest.approx(truth, rel=0.05)
    assert found.beats is not None
    assert all(beat.covered for beat in found.beats)
    begins = np.cumsum([0.0, *(len(part) / RATE + 1.0 for part in parts[:-1])])
    for beat, begin in zip(found.beats, begins, strict=True):
        assert beat.start == pytest.approx(begin, abs=0.3)


@needs_model
@needs_voice
def test_fillers_are_told_as_at_least(transcriber: Transcriber, tmp_path: Path) -> None:
    said = ("Um, I work with trains.", "You know, they are late.", "Uh, what do you do?")
    found = analyse(say(said, tmp_path), transcriber=transcriber)
    assert found.fillers is not None
    assert "you know" in [filler.word for filler in found.fillers]
    assert 1 <= len(found.fillers) <= 4


@needs_model
@needs_voice
def test_a_minute_takes_at_most_six_seconds_and_little_memory(
    transcriber: Transcriber, tmp_path: Path
) -> None:
    minute = np.resize(say(PITCHES[1] + PITCHES[2], tmp_path), 60 * RATE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    analyse(minute, script(PITCHES[1]), [kind.value for kind in KINDS], transcriber=transcriber)
    # Two cores are shared with other tests.
    assert perf_counter() - began <= 6 * 2 * slowness()
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 <= 300


@needs_model
def test_silence_has_no_words_and_waiting_can_end(transcriber: Transcriber) -> None:
    assert transcriber.transcribe(silence(12)).words == ()
    tone = np.resize((0.3 * np.sin(np.arange(RATE) / 20)).astype(np.float32), RATE * 3 // 2)
    tone[RATE:] = 0
    tone = np.resize(tone, 40 * RATE)
    with pytest.raises(Stopped):
        transcriber.transcribe(tone, lambda: True)


ONE_LINE = (
    "I help small cities publish arrival times that riders can trust, and I look for people who "
    "predict delays."
)


@needs_model
@pytest.mark.skipif(ESPEAK is None, reason=WHY)
@pytest.mark.parametrize("times", [3, 4])
def test_a_line_drilled_over_and_over_keeps_its_words(
    transcriber: Transcriber, tmp_path: Path, times: int
) -> None:
    once = np.concatenate([say_in("en-us", ONE_LINE, tmp_path), silence(0.5)])
    found = analyse(np.tile(once, times), transcriber=transcriber)
    assert found.transcript is not None
    assert found.transcript.is_whole
    assert len(found.transcript.words) >= 2 * len(ONE_LINE.split())


GERMAN = (
    "Guten Tag, ich heiße Noor und arbeite mit Fahrplänen. Ich helfe Städten, den Menschen zu "
    "sagen, wann der nächste Bus kommt. Im letzten Winter haben wir die Wartezeiten halbiert."
)


def say_in(language: str, text: str, folder: Path) -> Samples:
    assert ESPEAK is not None
    path = folder / "said.wav"
    subprocess.run([ESPEAK, "-v", language, "-w", str(path), text], check=True)
    return read_wav(path)


@needs_model
@pytest.mark.skipif(ESPEAK is None, reason=WHY)
def test_no_words_are_made_up_of_another_language(transcriber: Transcriber, tmp_path: Path) -> None:
    for language in ("de", "fr", "pl"):
        sound = say_in(language, GERMAN, tmp_path)
        found = analyse(sound, transcriber=transcriber)
        assert (found.transcript, found.fillers, found.beats) == (None, None, None)
        assert found.sound.syllables_per_second is not None
        assert any("Only English" in note for note in found.notes)


@needs_model
@needs_voice
def test_a_script_in_another_language_keeps_every_other_figure(
    transcriber: Transcriber, tmp_path: Path
) -> None:
    sound = say(PITCHES[0], tmp_path)
    found = analyse(sound, [Beat(BeatKind.FREE, GERMAN)], [""], transcriber=transcriber)
    assert found.transcript is None
    assert found.words_per_minute is not None
    assert any("English only" in note for note in found.notes)


@needs_model
def test_other_weights_are_never_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.bin").write_bytes(b"something else")
    monkeypatch.setattr(model, "packaged", lambda: tmp_path)
    with pytest.raises(NoTranscripts, match="not the one it should be"):
        Transcriber()


@needs_model
def test_a_folder_of_my_own_that_holds_no_model_is_told(tmp_path: Path) -> None:
    assert "No speech model" in missing(tmp_path)
    (tmp_path / "model.bin").write_bytes(b"no model")
    with pytest.raises(NoTranscripts, match="cannot be loaded"):
        Transcriber(tmp_path)
    other = [*["word"] * (START + 1), "<|startoftranscript|>", *["word"] * 200]
    (tmp_path / "vocabulary.txt").write_text("\n".join(other), encoding="utf-8")
    with pytest.raises(NoTranscripts, match="English alone"):
        Transcriber(tmp_path)


def test_without_the_extra_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "find_spec", lambda _: None)
    assert "eventmate[speech]" in missing()
    assert packaged() is None
    with pytest.raises(NoTranscripts):
        Transcriber()


def test_tokens_are_text_and_back() -> None:
    vocabulary = ["\u0120um", "\u0120", "um", ",", "\u00c3", "\u00a9", "u", "m"]
    ids = ids_of(" um, um\u00e9", vocabulary)
    assert text_of([vocabulary[number] for number in ids]) == " um, um\u00e9"
    assert words_of(["\u0120I", "'m", "\u0120No", "or", "."]) == [[0, 1], [2, 3, 4]]


@needs_model
def test_how_much_is_heard_is_told_on_the_way(transcriber: Transcriber, tmp_path: Path) -> None:
    told: list[float] = []
    long = np.resize(say(PITCHES[1], tmp_path), 70 * RATE)
    transcriber.transcribe_with_sounds(long, report=told.append)
    assert told[0] == 0
    assert told == sorted(set(told))
    assert 0.5 < told[-1] < 1
