"""What can be done with a take."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.rehearsals import Rehearsal
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.review.compare_dialog import CompareDialog, Heard
from eventmate.ui.widgets.button import IconButton

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class ReviewActions(QObject):
    """Deleting a take, or only its sound, can be undone."""

    def __init__(self, services: "Services", operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._operations = operations
        self._take: Rehearsal | None = None
        self.menu = QMenu(window)
        self.forget = self.menu.addAction(self.tr("Delete the sound"), self._on_forget)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete this take"), self._on_delete)
        self.more = IconButton("ellipsis", self.tr("More about this take"))
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )

    def show_take(self, take: Rehearsal) -> None:
        """The take that is meant."""
        self._take = take
        self.forget.setEnabled(bool(take.draft.recording))

    def pin(self, take: Rehearsal) -> None:
        """Pin it as the best, or no longer."""
        rehearsals = self._services.rehearsals
        self._operations.run(self, lambda: rehearsals.pin(take.id, not take.is_best))

    def felt(self, take: Rehearsal, step: int) -> None:
        """Keep how sure I felt."""
        rehearsals = self._services.rehearsals
        self._operations.run(self, lambda: rehearsals.set_confidence_after(take.id, step))

    def note(self, take: Rehearsal, text: str) -> None:
        """Keep what I noticed."""
        rehearsals = self._services.rehearsals
        self._operations.run(self, lambda: rehearsals.set_note(take.id, text))

    def compare(self, take: Rehearsal) -> None:
        """Show it beside the one before it."""
        services = self._services

        def read() -> list[Heard]:
            found = services.rehearsals.listed(take.draft.introduction)
            hear = services.listening.analysis_of
            return [(each, hear(each.draft.analysis)) for each in found]

        def show(takes: list[Heard]) -> None:
            ids = [each.id for each, _ in takes]
            place = ids.index(take.id)
            today = services.clock().date()
            CompareDialog(takes, max(0, place - 1), place, today, self._window).open()

        self._operations.fetch(self, read, show, key="compare")

    @Slot()
    def _on_forget(self) -> None:
        if (take := self._take) is not None:
            recordings = self._services.recordings
            self._operations.run(
                self,
                lambda: recordings.forget(take.id),
                said=self.tr("The sound is deleted; the figures stay"),
            )

    @Slot()
    def _on_delete(self) -> None:
        if (take := self._take) is not None:
            rehearsals = self._services.rehearsals
            said = self.tr("Take deleted")
            self._operations.run(self, lambda: rehearsals.delete(take.id), said=said)
