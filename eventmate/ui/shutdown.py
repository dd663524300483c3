"""Ends in order when the system asks: SIGTERM, Ctrl+C, a session that logs out."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Shutdown(QObject):
    """Turns the system's signals into one of ours, on the GUI thread."""

    requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python runs its handlers only between bytecodes, so an idle event loop would not end;
        # the wake-up socket makes Qt notice at once.
        self._ours, self._pythons = socket.socketpair()
        self._ours.setblocking(False)
        self._pythons.setblocking(False)
        self._before = signal.set_wakeup_fd(self._pythons.fileno())
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                signal.signal(number, _noted)

    def close(self) -> None:
        """Let go of the signals again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                signal.signal(number, signal.SIG_DFL)
        self._ours.close()
        self._pythons.close()

    @Slot()
    def _on_notifier_activated(self) -> None:
        self._ours.recv(64)
        self.requested.emit()


def _noted(_number: int, _frame: object) -> None:
    """The wake-up socket tells; a handler must only exist."""
