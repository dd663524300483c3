"""Takes of my introductions: keeping, looking back, forgetting their sound."""

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.introductions import IntroductionId
from eventmate.domain.rehearsals import Rehearsal, RehearsalId, TakeDraft
from eventmate.storage import rehearsals
from eventmate.storage.store import Store


class Rehearsals:
    """Recordings are files of their own; a take keeps its figures without one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self, wanted: IntroductionId | None = None) -> list[Rehearsal]:
        """Takes of an introduction, or of all, the earliest first."""
        with self._store.reading() as connection:
            return rehearsals.listed(connection, wanted)

    def get(self, wanted: RehearsalId) -> Rehearsal:
        """One take; raises NotFound."""
        with self._store.reading() as connection:
            return rehearsals.get(connection, wanted)

    def add(self, draft: TakeDraft) -> Outcome[RehearsalId]:
        """Keep a take."""
        with self._store.writing("Rehearsal") as work:
            made = rehearsals.add(work.connection, draft)
        return Outcome(made, Touched.REHEARSALS, work.batch)

    def set_confidence_after(self, wanted: RehearsalId, felt: int) -> Outcome[RehearsalId]:
        """Keep how sure I felt after a take, 1-5."""
        with self._store.writing("How sure I felt") as work:
            rehearsals.set_confidence_after(work.connection, wanted, felt)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

    def set_analysis(self, wanted: RehearsalId, analysis: str) -> Outcome[RehearsalId]:
        """Keep what was heard in a take, as JSON."""
        with self._store.writing("What was heard") as work:
            rehearsals.set_analysis(work.connection, wanted, analysis)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)

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
