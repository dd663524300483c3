"""What I need to have with me at an event."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.events import Event
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.field import TextArea
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class BringCard(Card):
    """Free text, kept when the field is left."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(16, 8, parent)
        self._preparation = services.preparation
        self._operations = operations
        self._event: Event | None = None
        self.edit = TextArea(2, 6)
        self.edit.setPlaceholderText(self.tr("Charger, a jacket, two stories to tell"))
        self.edit.setAccessibleName(self.tr("To bring"))
        self.edit.installEventFilter(self)
        self.column.addWidget(SectionHeading(self.tr("To bring")))
        self.column.addWidget(self.edit)

    def show_event(self, event: Event) -> None:
        """Show what was noted; what is typed right now stays."""
        present, self._event = self._event, event
        is_same = present is not None and present.id == event.id
        if is_same and self._text() != _kept(present):
            return
        if self._text() != event.draft.bring:
            self.edit.setPlainText(event.draft.bring)

    def flush(self) -> None:
        """Keep what was typed."""
        event, text = self._event, self._text()
        if event is not None and text != event.draft.bring:
            self._operations.run(self, lambda: self._preparation.set_bring(event.id, text))

    def _text(self) -> str:
        return self.edit.toPlainText().strip()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return False


def _kept(event: Event | None) -> str:
    return event.draft.bring if event else ""
