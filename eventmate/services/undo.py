"""Taking back what was done, also after a restart."""

from dataclasses import dataclass

from eventmate.domain.changes import BatchId, Outcome, Touched
from eventmate.storage import batches
from eventmate.storage.store import Store


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back (or done again): its batch and its name."""

    batch: BatchId
    label: str
    is_redone: bool = False


class Undo:
    """Undo and redo of whole batches."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self, wanted: BatchId | None = None) -> Outcome[Undone]:
        """Take back one batch, or the newest; raises NothingToUndo or UndoBlocked."""
        with self._store.reading() as connection:
            chosen = batches.latest(connection) if wanted is None else wanted
            label = batches.label_of(connection, chosen)
        return self._restore(chosen, label)

    def redo(self) -> Outcome[Undone]:
        """Do again what the newest undo took back; raises NothingToUndo."""
        with self._store.reading() as connection:
            chosen = batches.latest_undo(connection)
            label = batches.label_of(connection, chosen)
        return self._restore(chosen, label, is_redone=True)

    def _restore(self, chosen: BatchId, label: str, *, is_redone: bool = False) -> Outcome[Undone]:
        with self._store.writing(label, undoes=chosen) as work:
            assert work.opened is not None
            touched = batches.restore(work.connection, chosen, work.opened)
        done = Undone(chosen, label, is_redone)
        return Outcome(done, touched or Touched.EVERYTHING, work.batch)
