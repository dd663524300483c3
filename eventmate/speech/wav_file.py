"""WAV recordings as samples, read in blocks, so that a long one in stereo takes little memory.

Read by hand: the standard library's reader knows neither floating point nor, before Python 3.12,
the extended header, and believes the sizes that programs write before they know them.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from eventmate.domain.errors import UnreadableFile
from eventmate.speech.samples import RATE, Samples, refuse_too_long, resampled

PCM, FLOAT, EXTENDED = 1, 3, 0xFFFE
KIND_AT = 24  # where an extended header says its kind
LONGEST_HEADER = 64  # bytes of it that are looked at
HIGHEST_RATE, MOST_CHANNELS = 384_000, 64
BLOCK, CONTEXT = 10, 1  # s; the context around a block hides where it was cut
BYTES_8, BYTES_24 = 1, 3
WIDTHS = {PCM: (1, 2, 3, 4), FLOAT: (4, 8)}  # bytes of a sample
_HEADER = struct.Struct("<HHIIHH")
_CHUNK = struct.Struct("<4sI")


@dataclass(frozen=True, slots=True)
class _Form:
    """How samples are written."""

    is_float: bool
    channels: int
    rate: int
    width: int  # bytes of one sample of one channel


@dataclass(frozen=True, slots=True)
class _Sound:
    """Where samples are: from a byte on, so many for each channel."""

    form: _Form
    start: int
    count: int


def read_wav(path: Path) -> Samples:
    """The sound of a WAV file; raises UnreadableFile with a sentence, TooLong among them."""
    try:
        size = path.stat().st_size
        if not size:
            raise UnreadableFile(f"{path.name} is empty. Record it once more.")
        with path.open("rb") as file:
            sound = _sound(file, size)
            if sound is not None:
                refuse_too_long(sound.count / sound.form.rate)
                return _samples(file, sound)
    except OSError as error:
        raise UnreadableFile(
            f"{path.name} cannot be opened. Is it still there, and may you read it?"
        ) from error
    raise UnreadableFile(
        f"{path.name} cannot be read as a WAV recording. Save it as WAV, or import it in the "
        "window, which reads MP3, M4A and OGG as well."
    )


def _sound(file: BinaryIO, size: int) -> _Sound | None:
    head = file.read(12)
    if head[:4] not in {b"RIFF", b"RF64"} or head[8:] != b"WAVE":
        return None
    form = None
    while len(chunk := file.read(_CHUNK.size)) == _CHUNK.size:
        name, length = _CHUNK.unpack(chunk)
        here = file.tell()
        if name == b"fmt ":
            form = _form(file.read(min(length, LONGEST_HEADER)))
        elif name == b"data":
            return None if form is None else _placed(form, here, length, size)
        file.seek(here + length + length % 2)
    return None


def _form(header: bytes) -> _Form | None:
    if len(header) < _HEADER.size:
        return None
    kind, channels, rate, _, step, _ = _HEADER.unpack_from(header)
    if kind == EXTENDED and len(header) >= KIND_AT + 2:
        kind = int.from_bytes(header[KIND_AT : KIND_AT + 2], "little")
    if not (1 <= channels <= MOST_CHANNELS and 1 <= rate <= HIGHEST_RATE):
        return None
    width = step // channels
    return _Form(kind == FLOAT, channels, rate, width) if width in WIDTHS.get(kind, ()) else None


def _placed(form: _Form, start: int, length: int, size: int) -> _Sound:
    """What is there counts: a recorder that was cut off leaves no size, or one far too large."""
    there = size - start
    usable = min(length, there) if length else there
    return _Sound(form, start, usable // (form.width * form.channels))


def _samples(file: BinaryIO, sound: _Sound) -> Samples:
    rate = sound.form.rate
    heard = np.empty(sound.count * RATE // rate, np.float32)
    for first, values, before in _blocks(file, sound):
        part = resampled(values, rate)[before * RATE :][: BLOCK * RATE]
        part = part[: max(0, len(heard) - first * RATE)]
        heard[first * RATE : first * RATE + len(part)] = part
    return heard


def _blocks(file: BinaryIO, sound: _Sound) -> Iterator[tuple[int, Samples, int]]:
    """The second each block begins at, its samples with some around it, and seconds before it."""
    form, rate = sound.form, sound.form.rate
    step = form.width * form.channels
    for first in range(0, -(-sound.count // rate), BLOCK):
        before = min(CONTEXT, first)
        begin = (first - before) * rate
        end = min(sound.count, (first + BLOCK + CONTEXT) * rate)
        file.seek(sound.start + begin * step)
        raw = file.read((end - begin) * step)
        values = _values(raw[: len(raw) // step * step], form)
        yield first, values.reshape(-1, form.channels).mean(axis=1, dtype=np.float32), before


def _values(raw: bytes, form: _Form) -> Samples:
    """Samples from -1 to 1, channel after channel."""
    if form.is_float:
        wide = np.frombuffer(raw, f"<f{form.width}")
        values: Samples = np.clip(np.nan_to_num(wide), -1, 1).astype(np.float32)
        return values
    if form.width == BYTES_8:
        return (np.frombuffer(raw, np.uint8).astype(np.float32) - 128) / np.float32(128)
    whole = _of_24_bits(raw) if form.width == BYTES_24 else np.frombuffer(raw, f"<i{form.width}")
    return whole.astype(np.float32) / np.float32(1 << (8 * form.width - 1))


def _of_24_bits(raw: bytes) -> npt.NDArray[np.int32]:
    parts = np.frombuffer(raw, np.uint8).reshape(-1, BYTES_24).astype(np.int32)
    high = parts[:, 2].astype(np.int8).astype(np.int32)
    joined: npt.NDArray[np.int32] = (high << 16) | (parts[:, 1] << 8) | parts[:, 0]
    return joined
