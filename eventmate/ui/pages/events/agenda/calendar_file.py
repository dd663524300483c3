"""Starred talks into a calendar file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eventmate.domain.calendar_items import CalendarItem
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.events import Event
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver, file_name
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class CalendarFile(QObject):
    """Asks where, then writes the file beside the window, for this user only."""

    def __init__(self, services: "Services", operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self.saver = FileSaver(operations, parent)
        self.saver.written.connect(self._on_written)

    def ask(self, event: Event) -> None:
        """Let the user choose a file for the starred talks of an event."""

        def choose(items: list[CalendarItem]) -> None:
            name = file_name(event.name, "ics")
            kinds = self.tr("Calendar (*.ics)")
            title = self.tr("Starred talks to a calendar")
            self.saver.ask(title, name, kinds, lambda: self._services.calendar_export.text(items))

        self._operations.fetch(
            self, lambda: self._services.calendar_export.starred(event.id), choose
        )

    def _on_written(self, path: str) -> None:
        words = self.tr("Starred talks written to {}. Open it with your calendar.")
        sentence = words.format(isolated(Path(path).name))
        self._operations.performed.emit(Outcome(path, Touched.NOTHING), sentence)
