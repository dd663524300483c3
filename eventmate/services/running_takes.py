"""The sound of a take under way, so that a program that ends in the middle loses nothing."""

import json
import logging
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from eventmate.domain.introductions import IntroductionId, Length
from eventmate.domain.rehearsals import SHORTEST_TAKE, TakeDraft, TakeSource
from eventmate.services.clock import Clock
from eventmate.services.recordings import RATE
from eventmate.storage import beats, drafts, introductions
from eventmate.storage.store import Store

logger = logging.getLogger(__name__)

KEY = "practice.take"
BYTES_A_SECOND = RATE * 2


@dataclass(frozen=True, slots=True)
class CutOffTake:
    """A take that was never ended: its introduction's name and its sound up to there."""

    name: str
    draft: TakeDraft
    samples: bytes  # 16 kHz, mono, 16 bits


class RunningTakes:
    """One take at a time: what it is among the half-typed texts, its sound in a file beside.

    Only a sound that is to be kept may be written here.
    """

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self._store = store
        self._clock = clock
        self._folder = folder

    def begin(self, draft: TakeDraft) -> None:
        """A take begins; nothing is left of the one before."""
        self.end()
        header = {
            "file": f"{uuid4().hex}.part",
            "introduction": draft.introduction,
            "length": draft.length.value,
            "beats": beats.to_json(draft.beats),
            "started_at": draft.started_at.isoformat(),
            "felt": draft.confidence_before,
        }
        with self._store.writing() as work:
            drafts.keep(work.connection, KEY, json.dumps(header), self._clock())

    def add(self, samples: bytes) -> None:
        """More of its sound; a disk that takes no more ends only this, not the take."""
        header = self._header()
        if header is None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
            number = os.open(self._folder / header["file"], flags, 0o600)
            with os.fdopen(number, "ab") as file:
                file.write(samples)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            logger.warning("A take under way cannot be written: %s", type(error).__name__)

    def end(self) -> None:
        """The take is kept elsewhere, or let go: nothing is left of it here."""
        if self._header() is not None:
            with self._store.writing() as work:
                drafts.keep(work.connection, KEY, "", self._clock())
        for path in self._parts():
            try:
                path.unlink()
            except OSError as error:
                logger.warning("A take under way stays: %s", type(error).__name__)

    def cut_off(self) -> CutOffTake | None:
        """The take that the program did not live to see the end of; None when there is none."""
        header = self._header()
        parts = {path.name: path for path in self._parts()}
        found = None if header is None else self._found(header, parts)
        if found is None and (header is not None or parts):
            self.end()  # too short to be one, or of an introduction that is gone
        return found

    def _found(self, header: dict[str, str], parts: dict[str, Path]) -> CutOffTake | None:
        wanted = IntroductionId(int(header["introduction"]))
        with self._store.reading() as connection:
            names = {each.id: each.name for each in introductions.listed(connection)}
        path = parts.get(header["file"])
        if path is None or wanted not in names:
            return None
        samples = path.read_bytes()
        samples = samples[: len(samples) // 2 * 2]
        if len(samples) < SHORTEST_TAKE * BYTES_A_SECOND:
            return None
        draft = TakeDraft(
            wanted,
            Length(header["length"]),
            beats.from_json(header["beats"]),
            datetime.fromisoformat(header["started_at"]),
            len(samples) / BYTES_A_SECOND,
            TakeSource.MICROPHONE,
        )
        felt = header.get("felt")
        return CutOffTake(
            names[wanted], replace(draft, confidence_before=int(felt) if felt else None), samples
        )

    def _header(self) -> dict[str, str] | None:
        with self._store.reading() as connection:
            text = drafts.kept(connection, KEY)
        return dict(json.loads(text)) if text else None

    def _parts(self) -> list[Path]:
        return list(self._folder.glob("*.part")) if self._folder.is_dir() else []
