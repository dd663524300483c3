"""Keeps the display on while something is shown to another person."""

from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

_LONGEST_WAIT = 2.0  # s, for the system to be told that the display may rest again


class KeepAwake(QObject):
    """Asks the system on a thread of its own, for some systems tie the wish to a thread."""

    kept = Signal()  # the system agreed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._enough = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Ask; without an answer nothing happens."""
        if self._thread is None:
            self._enough.clear()
            self._thread = Thread(target=self._hold, name="keep-awake", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Let the display rest again."""
        if self._thread is not None:
            self._enough.set()
            self._thread.join(_LONGEST_WAIT)
            self._thread = None

    def _hold(self) -> None:
        from wakepy import keep

        with keep.presenting(on_fail="pass") as mode:
            if mode.active and not self._enough.is_set():
                self.kept.emit()
            self._enough.wait()
