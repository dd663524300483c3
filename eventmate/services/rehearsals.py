"""Takes of my introductions: keeping, looking back, forgetting their sound."""

from contextlib import suppress
from dataclasses import dataclass, replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.introductions import IntroductionId
from eventmate.domain.practice_plan import due_day
from eventmate.domain.rehearsals import (
    PracticeDay,
    PracticeKind,
    PracticeState,
    Rehearsal,
    RehearsalId,
    TakeDraft,
)
from eventmate.services.recordings import RecordingNotKept, Recordings
from eventmate.storage import practice_days, rehearsals
from eventmate.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class KeptTake:
    """A take as kept; `trouble` is a sentence when its sound could not be."""

    id: RehearsalId
    trouble: str = ""


class Rehearsals:
    """Recordings are files of their own; a take keeps its figures without one."""

    def __init__(self, store: Store, recordings: Recordings) -> None:
        self._store = store
        self._recordings = recordings

    def listed(self, wanted: IntroductionId | None = None) -> list[Rehearsal]:
        """Takes of an introduction, or of all, the earliest first."""
        with self._store.reading() as connection:
            return rehearsals.listed(connection, wanted)

    def get(self, wanted: RehearsalId) -> Rehearsal:
        """One take; raises NotFound."""
        with self._store.reading() as connection:
            return rehearsals.get(connection, wanted)

    def add(self, draft: TakeDraft) -> Outcome[RehearsalId]:
        """Keep a take; the day of each plan that asked for it is done."""
        with self._store.writing("Rehearsal") as work:
            made = rehearsals.add(work.connection, draft)
            _tick(work, draft, made)
        return Outcome(made, Touched.REHEARSALS, work.batch)

    def keep(self, draft: TakeDraft, samples: bytes = b"") -> Outcome[KeptTake]:
        """Keep a take with its sound (16 kHz, mono, 16 bits); without it when that fails."""
        trouble = ""
        if samples:
            try:
                draft = replace(draft, recording=self._recordings.keep(samples))
            except RecordingNotKept as error:
                trouble = str(error)
        outcome = self.add(draft)
        self._recordings.thin()
        return Outcome(KeptTake(outcome.value, trouble), outcome.touched, outcome.batch)

    def drop(self, draft: TakeDraft, samples: bytes = b"") -> Outcome[RehearsalId]:
        """Let a take go that was not ended, so that undo brings it back, its sound for a day."""
        if samples:
            with suppress(RecordingNotKept):
                draft = replace(draft, recording=self._recordings.keep(samples))
        with self._store.writing() as work:
            made = rehearsals.add(work.connection, draft)
        with self._store.writing("Drop take") as work:
            rehearsals.remove(work.connection, made)
        return Outcome(made, Touched.REHEARSALS, work.batch)

    def set_confidence_after(self, wanted: RehearsalId, felt: int) -> Outcome[RehearsalId]:
        """Keep how sure I felt after a take, 1-5."""
        with self._store.writing("How sure I felt") as work:
            rehearsals.set_confidence_after(work.connection, wanted, felt)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

    def keep_analysis(self, wanted: RehearsalId, analysis: str) -> None:
        """Keep what was heard in a take, as JSON: found out, not done, so no step to undo."""
        with self._store.writing() as work:
            rehearsals.set_analysis(work.connection, wanted, analysis)

    def set_note(self, wanted: RehearsalId, note: str) -> Outcome[RehearsalId]:
        """Keep what I noticed myself."""
        with self._store.writing("Note on a take") as work:
            rehearsals.set_note(work.connection, wanted, note)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

    def pin(self, wanted: RehearsalId, is_best: bool = True) -> Outcome[RehearsalId]:
        """Pin a take as the best of its introduction and length; raises NotFound."""
        with self._store.writing("Best take") as work:
            rehearsals.pin(work.connection, rehearsals.get(work.connection, wanted), is_best)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

    def delete(self, wanted: RehearsalId) -> Outcome[RehearsalId]:
        """Delete a take; its sound stays a day longer, so that undo brings it back whole."""
        with self._store.writing("Delete take") as work:
            rehearsals.remove(work.connection, wanted)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)


def _tick(work: Writing, draft: TakeDraft, take: RehearsalId) -> None:
    """The due day of each plan is done; those missed before it are let go."""
    today = draft.started_at.astimezone().date()
    plans: dict[int, list[PracticeDay]] = {}
    for day in practice_days.listed(work.connection, draft.introduction):
        if day.state is PracticeState.OPEN and day.kind is PracticeKind.REHEARSE:
            plans.setdefault(day.event, []).append(day)
    for days in plans.values():
        due = due_day(days, today)
        for day in days:
            if due is not None and day.due_on < due.due_on:
                practice_days.settle(work.connection, day.id, PracticeState.SKIPPED)
        if due is not None:
            practice_days.settle(work.connection, due.id, PracticeState.DONE, take)
