"""Above the queue: that people were met and not gone through yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Touched
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

SHOWN_BY = Touched.ENCOUNTERS | Touched.CAPTURES | Touched.CONTACTS


class DebriefNote(Note):
    """Hidden while nobody waits; asks by itself."""

    debrief_requested = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__("", Tone.ACCENT, "moon", parent=parent)
        self._debriefs = services.debriefs
        self._operations = operations
        self.button = Button(self.tr("Evening debrief"), Kind.QUIET, small=True)
        self.button.clicked.connect(self.debrief_requested)
        self.add_action(self.button)
        self.hide()
        operations.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        self._operations.fetch(self, self._debriefs.count, self._show, key="debrief")

    def _show(self, count: int) -> None:
        self.setVisible(count > 0)
        words = (
            self.tr("1 person you met is not gone through yet.")
            if count == 1
            else self.tr("{} you met are not gone through yet.").format(
                self.tr("{} people").format(number(count))
            )
        )
        self.set_text(words)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()
