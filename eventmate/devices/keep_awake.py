"""Keeps the display on while something is shown to another person."""

from threading import Event, Lock, Thread

from PySide6.QtCore import QObject, Signal


class KeepAwake(QObject):
    """Asks the system on a thread of its own, for some systems tie the wish to a thread.

    A system that does not answer, or has nobody to ask, changes nothing.
    """

    kept = Signal()  # the system agreed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._enough: Event | None = None

    def start(self) -> None:
        """Ask, unless that is done already."""
        if self._enough is None:
            self._enough = Event()
            Thread(target=self._hold, args=(self._enough,), name="keep-awake", daemon=True).start()

    def stop(self) -> None:
        """Let the display rest again; nothing is told any more when this returns."""
        if self._enough is not None:
            with self._lock:
                self._enough.set()
            self._enough = None

    def _hold(self, enough: Event) -> None:
        from wakepy import keep

        with keep.presenting(on_fail="pass") as mode:
            with self._lock:
                if mode.active and not enough.is_set():
                    self.kept.emit()
            enough.wait()
