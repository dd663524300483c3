"""Listening to takes: what a recording tells, with words where the extra is installed."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.fillers import listed
from eventmate.domain.introductions import Beat
from eventmate.domain.speech import TakeAnalysis
from eventmate.interchange.analysis_json import command_fields, from_json, to_json
from eventmate.settings import Preferences

if TYPE_CHECKING:
    from eventmate.speech.samples import Samples

SHAPE_PARTS = 2_000


def _never() -> bool:
    return False


def _unheard(done: float) -> None:
    del done


_HEARING = ("eventmate.speech.analysis", "eventmate.speech.transcription.transcriber")
_WORDS = ("ctranslate2.models",)


class Listening:
    """Needs no library; runs on a worker, for it takes a second or a few."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def no_words(self) -> str:
        """Why there will be no transcript, as a sentence; empty when there will be one."""
        from eventmate.speech.transcription.model import missing

        return missing(self._folder)

    def analyse(
        self,
        sound: bytes,
        beats: Sequence[Beat] = (),
        titles: Sequence[str] = (),
        stop: Callable[[], bool] = _never,
        seconds: float = 0.0,
        report: Callable[[float], None] = _unheard,
    ) -> TakeAnalysis | None:
        """What samples (16 kHz, mono, 16 bits) tell; None when nobody waits for it any more.

        `seconds` is how long the take was by the clock, where that is known; `report` hears how
        much is done, 0 to 1. Raises UnreadableFile for too many. A model that cannot be used
        costs the words only, and is told in the notes.
        """
        from eventmate.speech.samples import from_bytes
        from eventmate.speech.transcription.transcriber import Stopped

        try:
            return self._analyse(from_bytes(sound), beats, titles, stop, seconds, report)
        except Stopped:
            return None

    def analyse_file(
        self, path: Path, beats: Sequence[Beat] = (), titles: Sequence[str] = ()
    ) -> TakeAnalysis:
        """What a WAV file tells; raises UnreadableFile."""
        from eventmate.speech.wav_file import read_wav

        return self._analyse(read_wav(path), beats, titles, _never)

    def make_ready(self) -> None:
        """Import what listening needs before somebody speaks: at the end of a take the window
        would wait for it.
        """
        from eventmate.speech.transcription.model import missing

        for name in (*_HEARING, *(() if missing(self._folder) else _WORDS)):
            import_module(name)

    def pace_of(self, sound: bytes) -> float | None:
        """About how many words a minute are being said; None when too little is."""
        from eventmate.speech.hearing import pace_of
        from eventmate.speech.samples import from_bytes

        return pace_of(from_bytes(sound))

    def samples_of(self, path: Path) -> bytes:
        """The sound of one of our own recordings, as it was heard; raises UnreadableFile."""
        from eventmate.speech.samples import to_bytes
        from eventmate.speech.wav_file import read_wav

        return to_bytes(read_wav(path))

    def shape_of(self, sound: bytes) -> list[float]:
        """The loudest moment of each of many equal parts of samples, 0 to 1, for a picture."""
        from eventmate.speech.samples import shape_of

        return shape_of(sound, SHAPE_PARTS)

    @staticmethod
    def text_of(analysis: TakeAnalysis) -> str:
        """An analysis as it is kept with a take."""
        return to_json(analysis)

    @staticmethod
    def analysis_of(text: str) -> TakeAnalysis | None:
        """The analysis kept with a take; None when there is none."""
        return from_json(text)

    @staticmethod
    def fields_of(analysis: TakeAnalysis) -> dict[str, object]:
        """An analysis as the command line tells it."""
        return command_fields(analysis)

    @property
    def _folder(self) -> Path | None:
        chosen = self._preferences.current.speech_model
        return Path(chosen) if chosen else None

    def _analyse(
        self,
        samples: "Samples",
        beats: Sequence[Beat],
        titles: Sequence[str],
        stop: Callable[[], bool],
        seconds: float = 0.0,
        report: Callable[[float], None] = _unheard,
    ) -> TakeAnalysis:
        from eventmate.speech.analysis import analyse, with_note
        from eventmate.speech.transcription.model import NoTranscripts, missing
        from eventmate.speech.transcription.transcriber import Transcriber

        transcriber, trouble = None, missing(self._folder)
        if not trouble:
            try:
                transcriber = Transcriber(self._folder)
            except NoTranscripts as error:
                trouble = str(error)
        fillers = listed(self._preferences.current.fillers)
        found = analyse(
            samples,
            beats,
            titles,
            fillers=fillers,
            transcriber=transcriber,
            seconds=seconds,
            stop=stop,
            report=report,
        )
        return with_note(found, trouble)
