"""How practice went over time, as figures for pictures and as CSV."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.introductions import Introduction, IntroductionId
from eventmate.domain.practice_history import TakeFigures
from eventmate.domain.rehearsals import Rehearsal, TakeSource, script_pace
from eventmate.interchange.analysis_json import from_json
from eventmate.services.exporting import write_atomically
from eventmate.storage import introductions, rehearsals
from eventmate.storage.store import Store

COLUMNS = (
    *("introduction", "length", "take", "started", "seconds", "target_seconds"),
    *("words_per_minute", "pauses_per_minute", "fillers_per_minute"),
    *("confidence_before", "confidence_after", "best", "note"),
)
A_MINUTE = 60.0  # s
# What spreadsheets would take for a formula gets a quote in front, which they hide.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class PracticeHistory:
    """Read-throughs are no takes here: nothing was said."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def takes(self, wanted: IntroductionId) -> list[tuple[Rehearsal, TakeFigures]]:
        """Takes of an introduction with their figures, the earliest first."""
        with self._store.reading() as connection:
            found = rehearsals.listed(connection, wanted)
        return [
            (take, figures_of(take))
            for take in found
            if take.draft.source is not TakeSource.READ_THROUGH
        ]

    def rehearsed(self) -> list[Introduction]:
        """Introductions that have takes."""
        with self._store.reading() as connection:
            return [each for each in introductions.listed(connection) if each.rehearsals]

    def export(self, path: Path) -> Outcome[int]:
        """Write every take to a CSV file; how many. Sound and words stay here."""
        with self._store.reading() as connection:
            names = {each.id: each.name for each in introductions.listed(connection)}
            found = rehearsals.listed(connection)
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        writer.writerows(_row(take, names[take.draft.introduction]) for take in found)
        write_atomically(path, [text.getvalue().encode("utf-8-sig")])
        return Outcome(len(found), Touched.NOTHING)


def measured_pace(take: Rehearsal) -> float | None:
    """My words a minute as they were heard; from the script only where there was no sound."""
    analysis = from_json(take.draft.analysis)
    if analysis is not None:
        return None if analysis.words_per_minute is None else analysis.words_per_minute.value
    return script_pace(take) if take.draft.source is TakeSource.TIMED else None


def figures_of(take: Rehearsal) -> TakeFigures:
    """What of a take is drawn; the pace from its script where nothing was heard."""
    draft = take.draft
    analysis = from_json(draft.analysis)
    pace, pauses, fillers = measured_pace(take), None, None
    if analysis is not None and not analysis.sound.is_silent:
        minutes = max(1.0, analysis.sound.speaking) / A_MINUTE
        pauses = len(analysis.sound.pauses) / minutes
        if analysis.fillers is not None:
            fillers = len(analysis.fillers) / minutes
    return TakeFigures(
        take.number,
        draft.started_at,
        draft.seconds,
        pace,
        pauses,
        fillers,
        draft.confidence_before,
        draft.confidence_after,
    )


def _row(take: Rehearsal, name: str) -> Sequence[object]:
    figures, draft = figures_of(take), take.draft
    return (
        _safe(name),
        draft.length.value,
        take.number,
        draft.started_at.astimezone().isoformat(timespec="seconds"),
        round(draft.seconds, 1),
        draft.length.seconds,
        *(
            "" if value is None else round(value, 1)
            for value in (
                figures.words_per_minute,
                figures.pauses_per_minute,
                figures.fillers_per_minute,
            )
        ),
        draft.confidence_before or "",
        draft.confidence_after or "",
        "yes" if take.is_best else "",
        _safe(take.note),
    )


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
