"""WAV files as programs write them, whole and broken."""

import struct
import wave
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.errors import UnreadableFile
from eventmate.speech.samples import RATE, Samples, TooLong
from eventmate.speech.wav_file import BLOCK, EXTENDED, FLOAT, PCM, read_wav

UNKNOWN_YET = 0xFFFF_FFFF  # the size a program writes that cannot go back to correct it
OTHER_KIND = 6  # telephone sound


def wave_of(seconds: float, rate: int, hertz: float = 200) -> np.ndarray:
    return 0.3 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)


def wav(  # every field of a header
    sound: bytes, kind: int = PCM, channels: int = 1, rate: int = RATE, width: int = 2, **size: int
) -> bytes:
    step = channels * width
    described = struct.pack(
        "<HHIIHH", kind, channels, rate, (rate * step) & UNKNOWN_YET, step & 0xFFFF, 8 * width
    )
    if kind == EXTENDED:
        described += struct.pack("<HHIH", 22, 8 * width, 4, PCM) + bytes(14)
    length = size.get("size", len(sound))
    head = b"RIFF" + struct.pack("<I", UNKNOWN_YET) + b"WAVEfmt "
    head += struct.pack("<I", len(described)) + described
    return head + b"LIST" + struct.pack("<I", 3) + b"odd\0data" + struct.pack("<I", length) + sound


def read(content: bytes, folder: Path) -> Samples:
    path = folder / "x.wav"
    path.write_bytes(content)
    return read_wav(path)


@pytest.mark.parametrize(("rate", "channels"), [(16_000, 1), (44_100, 2), (8_000, 1), (48_000, 6)])
def test_any_rate_and_number_of_channels_is_read(tmp_path: Path, rate: int, channels: int) -> None:
    path = tmp_path / "tone.wav"
    seconds = 2 * BLOCK + 1.5
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        values = (wave_of(seconds, rate) * 32767).astype("<i2")
        sound.writeframes(np.repeat(values, channels).tobytes())
    samples = read_wav(path)
    assert len(samples) == seconds * RATE
    # Also where blocks meet nothing is heard but the tone; the last cut has nothing around it.
    off = np.abs(samples - wave_of(seconds, RATE))
    assert off[: -RATE // 10].max() < 0.02


def test_what_is_too_high_does_not_fold_down(tmp_path: Path) -> None:
    values = (wave_of(3, 48_000, 11_000) * 32767).astype("<i2")
    samples = read(wav(values.tobytes(), rate=48_000), tmp_path)
    assert np.abs(samples[RATE:-RATE]).max() < 0.001


WHOLE = wave_of(1, RATE)
AS_16 = (WHOLE * 32767).astype("<i2")
AS_32 = (WHOLE * 0x7FFFFFFF).astype("<i4")
WRITTEN = {
    "8 bits": wav((WHOLE * 127 + 128).astype(np.uint8).tobytes(), width=1),
    "16 bits": wav(AS_16.tobytes()),
    "24 bits": wav(AS_32.view(np.uint8).reshape(-1, 4)[:, 1:].tobytes(), width=3),
    "32 bits": wav(AS_32.tobytes(), width=4),
    "floating point": wav(WHOLE.astype("<f4").tobytes(), FLOAT, width=4),
    "double": wav(WHOLE.astype("<f8").tobytes(), FLOAT, width=8),
    "extended header": wav(AS_16.tobytes(), EXTENDED),
    "size unknown": wav(AS_16.tobytes(), size=UNKNOWN_YET),
    "size never written": wav(AS_16.tobytes(), size=0),
    "half a sample too many": wav(AS_16.tobytes() + b"x"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_samples_are_read_however_they_are_written(name: str, tmp_path: Path) -> None:
    samples = read(WRITTEN[name], tmp_path)
    assert samples.dtype == np.float32
    assert len(samples) == RATE
    assert np.abs(samples - WHOLE).max() < 0.02


def test_a_recording_cut_off_in_the_middle_gives_what_is_there(tmp_path: Path) -> None:
    assert len(read(wav(AS_16.tobytes())[:-RATE], tmp_path)) == RATE // 2


def test_what_is_no_number_is_silence(tmp_path: Path) -> None:
    broken = np.array([np.nan, np.inf, -np.inf, 0.5], "<f4")
    samples = read(wav(broken.tobytes(), FLOAT, width=4), tmp_path)
    assert samples.tolist() == [0, 1, -1, 0.5]


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF",
        b"no sound at all" * 100,
        wav(AS_16.tobytes())[:30],
        wav(AS_16.tobytes(), OTHER_KIND),
        wav(AS_16.tobytes(), channels=0),
        wav(AS_16.tobytes(), rate=0),
        wav(AS_16.tobytes(), rate=UNKNOWN_YET),
        wav(AS_16.tobytes(), width=9),
    ],
)
def test_what_is_no_recording_is_answered_by_a_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"x\.wav cannot be read"):
        read(content, tmp_path)


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"x\.wav is empty"):
        read(b"", tmp_path)


def test_a_file_that_is_gone_is_answered_by_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.wav", tmp_path):
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            read_wav(path)


def test_two_hours_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    with path.open("wb") as file:
        file.write(wav(b"", size=UNKNOWN_YET))
        file.truncate(2 * 60 * 60 * RATE * 2)
    with pytest.raises(TooLong, match="120 minutes"):
        read_wav(path)


@given(st.binary(max_size=200), st.integers(0, 60))
def test_no_header_makes_it_fail_otherwise(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    whole = wav(bytes(200))
    with suppress(UnreadableFile):
        read(whole[:at] + noise + whole[at + len(noise) :], tmp_path_factory.getbasetemp())
