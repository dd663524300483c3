"""The sound of takes: files of their own, for this user only, the latest few."""

import logging
import os
import wave
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import EventMateError
from eventmate.domain.rehearsals import RehearsalId
from eventmate.services.clock import Clock
from eventmate.settings import Preferences
from eventmate.storage import rehearsals
from eventmate.storage.store import Store

logger = logging.getLogger(__name__)

RATE = 16_000  # Hz, one channel, 16 bits
# A file without its take may belong to one that can still be brought back.
REST = timedelta(days=1)


class RecordingNotKept(EventMateError):
    """The sound could not be written; the take itself stands."""

    def __init__(self) -> None:
        super().__init__(
            "The sound could not be kept. Make room on the disk; the take and its figures are "
            "saved all the same."
        )


class Recordings:
    """Names are random, so that a file says nothing about what was said."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences, folder: Path) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences
        self._folder = folder

    def keep(self, samples: bytes) -> str:
        """Write samples (16 kHz, mono, 16 bits) as WAV; the file's name. RecordingNotKept."""
        name = f"{uuid4().hex}.wav"
        path = self._folder / name
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(number, "wb") as handle, wave.open(handle) as sound:
                sound.setnchannels(1)
                sound.setsampwidth(2)
                sound.setframerate(RATE)
                sound.writeframes(samples)
        except OSError as error:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise RecordingNotKept from error
        return name

    def path_of(self, name: str) -> Path | None:
        """Where a recording lies; None when there is none (any more)."""
        if not name or Path(name).name != name:
            return None
        path = self._folder / name
        return path if path.is_file() else None

    def forget(self, wanted: RehearsalId) -> Outcome[RehearsalId]:
        """Delete a take's sound; its figures stay. The file stays a day longer, for undo."""
        with self._store.writing("Delete sound") as work:
            rehearsals.get(work.connection, wanted)
            rehearsals.forget_recordings(work.connection, [wanted])
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

    def forget_all(self) -> Outcome[int]:
        """Delete the sound of every take for good; how many files went."""
        with self._store.reading() as connection:
            known = rehearsals.recordings(connection)
        kinds = ("*.wav", "*.part")  # also of a take that was cut off
        paths = [path for kind in kinds for path in self._folder.glob(kind)]
        gone = sum(self._delete(path.name) for path in paths)
        with self._store.writing() as work:
            rehearsals.forget_recordings(work.connection, [each[0] for each in known])
        return Outcome(gone, Touched.REHEARSALS)

    def thin(self) -> int:
        """Delete all but the latest so many, and what `tidy` deletes; how many went."""
        with self._store.reading() as connection:
            known = rehearsals.recordings(connection)
        kept = self._preferences.current.recordings_kept
        old = [each for each in known if not self._is_pinned(each[0])][kept:]
        gone = 0
        for _, name, _ in old:
            gone += self._delete(name)
        if old:
            with self._store.writing() as work:
                rehearsals.forget_recordings(work.connection, [each[0] for each in old])
        return gone + self.tidy()

    def tidy(self) -> int:
        """Delete files that belonged to a take more than a day ago; how many went."""
        before = self._clock() - REST
        with self._store.reading() as connection:
            known = {name for _, name, _ in rehearsals.recordings(connection)}
            known |= rehearsals.recordings_let_go(connection, before)
        return self._delete_strays(known, before.timestamp())

    def _is_pinned(self, wanted: RehearsalId) -> bool:
        with self._store.reading() as connection:
            return rehearsals.get(connection, wanted).is_best

    def _delete(self, name: str) -> int:
        path = self.path_of(name)
        if path is None:
            return 0
        try:
            path.unlink()
        except OSError as error:
            logger.warning("A recording cannot be deleted: %s", type(error).__name__)
            return 0
        return 1

    def _delete_strays(self, known: set[str], before: float) -> int:
        if not self._folder.is_dir():
            return 0
        strays = [
            path
            for path in self._folder.glob("*.wav")
            if path.name not in known and path.stat().st_mtime < before
        ]
        return sum(self._delete(path.name) for path in strays)
