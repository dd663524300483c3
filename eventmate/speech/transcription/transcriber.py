"""Words with their times, window by window; the model is given back when it is done."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eventmate.domain.errors import EventMateError
from eventmate.domain.speech import Filler, Transcript, Word
from eventmate.speech.bands import FRAME_SECONDS
from eventmate.speech.loudness import loudness_of
from eventmate.speech.samples import RATE, Samples
from eventmate.speech.transcription.clarity import is_made_up
from eventmate.speech.transcription.mel import FRAMES, HOP, log_mel
from eventmate.speech.transcription.model import load
from eventmate.speech.transcription.vocabulary import (
    END,
    PREVIOUS,
    START,
    WITHOUT_TIMES,
    ids_of,
    text_of,
    words_of,
)

SHORTEST, LONGEST = 20.0, 30.0  # s of a window; it is cut where it is quietest in between
FRAMES_A_SECOND = 50  # of the encoder's
PAUSE_BEFORE_CUT = 0.3  # s looked at for the quietest place
MOST_THREADS = 4
MOST_UNCLEAR = 0.5  # of the take; beyond it the rest says little
# Whisper leaves hesitations out unless it was just told some.
HESITATIONS = " Um, so, uh, like, you know, I mean, umm, uh..."
SOUNDS = frozenset(("um", "umm", "uh", "uhh", "uhm", "er", "erm", "hmm", "mm", "ah"))

Stop = Callable[[], bool]
Report = Callable[[float], None]  # how much is done, 0 to 1


def never() -> bool:
    """Nobody wants to stop."""
    return False


def unheard(done: float) -> None:
    """Nobody asks how much is done."""
    del done


class Stopped(Exception):
    """The user did not want to wait."""


class NotUnderstood(EventMateError):
    """What was said is no English the model knows."""

    def __init__(self) -> None:
        super().__init__(
            "The words could not be made out. Only English is understood, spoken near the "
            "microphone; the other figures hold in any language."
        )


@dataclass(frozen=True, slots=True)
class _Heard:
    """The words of a window, unless the model made them up."""

    words: tuple[Word, ...] = ()
    is_clear: bool = True


class Transcriber:
    """Holds the model for as long as a take is looked at."""

    def __init__(self, folder: Path | None = None) -> None:
        threads = min(MOST_THREADS, os.cpu_count() or 1)
        self._model, self._vocabulary = load(folder, threads)

    def transcribe(self, samples: Samples, stop: Stop = never) -> Transcript:
        """The words that were said; raises Stopped and NotUnderstood."""
        return self._listen(samples, stop, ())[0]

    def transcribe_with_sounds(
        self, samples: Samples, stop: Stop = never, report: Report = unheard
    ) -> tuple[Transcript, tuple[Filler, ...]]:
        """The words, and sounds such as um, at least these; raises Stopped and NotUnderstood."""
        prompt = [PREVIOUS, *ids_of(HESITATIONS, self._vocabulary)]
        return self._listen(samples, stop, prompt, report)

    def _listen(
        self, samples: Samples, stop: Stop, prompt: Sequence[int], report: Report = unheard
    ) -> tuple[Transcript, tuple[Filler, ...]]:
        words: list[Word] = []
        sounds: list[Filler] = []
        whole, unclear = 0, 0
        for start, window in _windows(samples):
            if stop():
                raise Stopped
            report(whole / len(samples))
            encoded = self._encoded(window)
            heard = self._heard(encoded, len(window), start, ())
            words += heard.words
            whole += len(window)
            unclear += 0 if heard.is_clear else len(window)
            if prompt and heard.words and not stop():
                sounds += _sounds(self._heard(encoded, len(window), start, prompt).words)
        if unclear > MOST_UNCLEAR * whole:
            raise NotUnderstood
        return Transcript(tuple(words), is_whole=not unclear), tuple(sounds)

    def _encoded(self, window: Samples) -> Any:
        import ctranslate2

        return self._model.encode(ctranslate2.StorageView.from_array(log_mel(window)))

    def _heard(self, encoded: Any, size: int, start: float, prompt: Sequence[int]) -> _Heard:
        """What an encoded window of so many samples holds."""
        # With a prompt nothing is held back: hesitations are among what usually is.
        held_back: dict[str, Any] = {"suppress_tokens": []} if prompt else {}
        said = self._model.generate(
            encoded,
            [[*prompt, START, WITHOUT_TIMES]],
            beam_size=1,
            return_scores=True,
            return_no_speech_prob=True,
            **held_back,
        )[0]
        ids = [number for number in said.sequences_ids[0] if number < END]
        if not ids:
            return _Heard()
        tokens = [self._vocabulary[number] for number in ids]
        if is_made_up(text_of(tokens), said.scores[0], said.no_speech_prob):
            return _Heard(is_clear=False)
        times = [start + time for time in self._times(encoded, ids, size)]
        return _Heard(
            tuple(
                Word(text, round(times[places[0]], 3), round(times[places[-1] + 1], 3))
                for places in words_of(tokens)
                if (text := text_of([tokens[place] for place in places]).strip())
            )
        )

    def _times(self, encoded: Any, ids: list[int], size: int) -> list[float]:
        """Where each token begins in the window, and where the last one ends."""
        frames = min(FRAMES, max(1, size // HOP))
        aligned = self._model.align(encoded, [START], [ids], frames)[0]
        texts = np.array([pair[0] for pair in aligned.alignments])
        moments = np.array([pair[1] for pair in aligned.alignments]) / FRAMES_A_SECOND
        begins = moments[np.concatenate(([True], np.diff(texts) > 0))]
        missing = len(ids) + 1 - len(begins)
        last = float(begins[-1]) if len(begins) else 0.0
        return [*map(float, begins), *([last] * missing)]


def _windows(samples: Samples) -> Iterator[tuple[float, Samples]]:
    """Parts of at most 30 s and where each begins, cut at the quietest place."""
    at = 0
    while at < len(samples):
        left = len(samples) - at
        size = left if left <= LONGEST * RATE else _quietest_cut(samples[at:])
        window = samples[at : at + size]
        if not loudness_of(window).is_silent:
            yield at / RATE, window
        at += size


def _quietest_cut(samples: Samples) -> int:
    first, last = int(SHORTEST * RATE), int(LONGEST * RATE)
    frames = loudness_of(samples[first:last]).frames
    width = int(PAUSE_BEFORE_CUT / FRAME_SECONDS)
    around = np.convolve(frames, np.ones(width) / width, "valid")
    middle = int(around.argmin()) + width // 2
    return first + int(middle * FRAME_SECONDS * RATE)


def _sounds(words: Sequence[Word]) -> list[Filler]:
    return [Filler(bare, word.start) for word in words if (bare := _bare(word.text)) in SOUNDS]


def _bare(text: str) -> str:
    return text.lower().strip(" .,!?-\u2026")
