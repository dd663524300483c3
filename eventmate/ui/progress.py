"""How far long work has come, told to the window, and the wish to stop it."""

from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

REPORT_EVERY = 0.05  # s; more often only costs the window's time


class Progress(QObject):
    """Passed to long work: `report` and `cancelled` are safe on any thread."""

    reported = Signal(int, int)  # done, total (0 when unknown)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = Event()
        self._last = 0.0

    def report(self, done: int, total: int = 0) -> None:
        """Say how much is done; calls in quick succession are thinned out."""
        now = monotonic()
        if done == total or now - self._last >= REPORT_EVERY:
            self._last = now
            self.reported.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._wish.set()

    @property
    def cancelled(self) -> bool:
        """True once somebody asked to stop."""
        return self._wish.is_set()
