"""Keeps the calendar file in the chosen folder in step with what is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from eventmate.domain.changes import Touched
from eventmate.domain.errors import EventMateError
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PAUSE_MS = 1_000  # a change seldom comes alone
KEPT = Touched.FOLLOW_UPS | Touched.KEEPING | Touched.CONTACTS | Touched.ENCOUNTERS


class CalendarKeeper(QObject):
    """Trouble is told once, until the file can be written again."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._told = ""
        self.pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self.pause.timeout.connect(self.keep_now)
        operations.changed.connect(self._on_changed)

    @Slot()
    def keep_now(self) -> None:
        """Write the file where anything changed."""
        self.pause.stop()
        if self._services.preferences.current.feed_folder:
            self._operations.fetch(self, self._write, lambda _: self._tell(""), self._on_failed)

    def flush(self) -> None:
        """Write what a change just made is about: the window closes."""
        if self.pause.isActive():
            self.keep_now()

    def _write(self) -> None:
        # Asked for where the library is read: what it imports holds up no window.
        self._services.calendar_feed.bring_up_to_date()

    def _on_failed(self, error: EventMateError) -> None:
        self._tell(str(error))

    def _tell(self, trouble: str) -> None:
        if trouble and trouble != self._told:
            self._operations.failed.emit(trouble)
        self._told = trouble

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & KEPT and self._services.preferences.current.feed_folder:
            self.pause.start()
