"""A recording is told by the command line, also where there is nothing to tell."""

import json
import wave
from pathlib import Path

import numpy as np
import pytest
from practice_stage import BEATS
from shell_stage import Shell
from spoken import ESPEAK, SENTENCES, WHY, say

from eventmate.domain.introductions import IntroductionDraft, Length
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.clock import local_now
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.speech.samples import RATE, to_bytes

FIELDS = {
    *("file", "duration", "speech", "pauses", "syllables_per_second", "wpm"),
    *("wpm_without_pauses", "pitch_range_semitones", "loudness_range_db", "transcript"),
    *("fillers", "beats", "notes", "error"),
}


def written(path: Path, sound: bytes) -> Path:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(sound)
    return path


def tones(*seconds: float) -> bytes:
    """Tones with a second of silence after each."""
    parts = [
        np.concatenate([0.3 * np.sin(np.arange(int(each * RATE)) / 18), np.zeros(RATE)])
        for each in seconds
    ]
    return to_bytes(np.concatenate(parts).astype(np.float32))


def test_every_field_is_told(shell: Shell, tmp_path: Path) -> None:
    (told,) = shell("rehearse", str(written(tmp_path / "a.wav", tones(2, 3))))
    assert set(told) == FIELDS
    assert told["error"] is None
    (pause,) = json.loads(json.dumps(told["pauses"]))
    assert pause["length"] == pytest.approx(1, abs=0.1)
    assert told["wpm"] is None or isinstance(told["wpm"], float)


@pytest.mark.skipif(ESPEAK is None, reason=WHY)
def test_a_script_gives_the_pace(shell: Shell, tmp_path: Path) -> None:
    path = written(tmp_path / "a.wav", to_bytes(say(" ".join(SENTENCES[:4]), tmp_path)))
    script = tmp_path / "script.txt"
    script.write_text("\n".join(SENTENCES[:4]), encoding="utf-8")
    (told,) = shell("rehearse", str(path), "--text", str(script))
    assert isinstance(told["wpm"], float)
    assert 120 < told["wpm"] < 200


def test_an_introduction_of_the_library_is_the_script(shell: Shell, tmp_path: Path) -> None:
    library = Library(AppPaths(shell.folder))
    library.open()
    services = Services(library, Preferences(shell.folder / "settings.json"), local_now)
    services.introductions.add(IntroductionDraft("For conferences"), Length.SECONDS_45, BEATS)
    library.close()
    path = written(tmp_path / "a.wav", tones(9, 9))
    (told,) = shell("rehearse", str(path), "--introduction", "for  conferences")
    assert told["error"] is None
    (told,) = shell("rehearse", str(path), "--introduction", "Another")
    assert told["error"] == "There is no introduction called Another."
    assert shell.code == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "take.mp3 is empty"),
        (b"ID3\x04\x00\x00" * 50, "take.mp3 cannot be read as a WAV recording"),
        (b"RIFF\x10\x00\x00\x00WAVE", "take.mp3 cannot be read as a WAV recording"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(
    shell: Shell, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "take.mp3"
    path.write_bytes(content)
    (told,) = shell("rehearse", str(path))
    assert set(told) == FIELDS
    assert sentence in str(told["error"])
    assert told["duration"] is None
    assert shell.code == 1


def test_silence_is_told_as_silence(shell: Shell, tmp_path: Path) -> None:
    (told,) = shell("rehearse", str(written(tmp_path / "a.wav", bytes(RATE * 4))))
    assert told["pauses"] == []
    assert told["wpm"] is None
    assert "Nobody was heard" in str(told["notes"])


def test_a_model_that_is_not_there_is_told(shell: Shell, tmp_path: Path) -> None:
    shell.folder.mkdir(parents=True, exist_ok=True)
    Preferences(AppPaths(shell.folder).settings).change(speech_model=str(tmp_path / "nowhere"))
    (told,) = shell("rehearse", str(written(tmp_path / "a.wav", tones(4))))
    assert told["transcript"] is None
    assert told["duration"] is not None
    (note,) = json.loads(json.dumps(told["notes"]))
    assert "model" in note
