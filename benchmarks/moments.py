"""What a child process tells of itself: when it painted, when it could be used, how large it is."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

OWN = ("Private_Clean:", "Private_Dirty:")


class FirstPaint(QObject):
    """Tells once when a window and everything in it has been painted for the first time."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # What lies in the window is painted within the same event; this comes after it.
            QTimer.singleShot(0, self.painted.emit)
        return False


def say(moment: str, value: float | None = None) -> None:
    """Write a moment, by the clock that all processes share, or a figure."""
    figure = time.monotonic() if value is None else value
    sys.stdout.write(f"{moment} {figure}\n")
    sys.stdout.flush()


def own_memory() -> float:
    """Bytes this process has for itself (Linux; 0 elsewhere)."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0.0
    lines = rollup.read_text(encoding="ascii").splitlines()
    return sum(float(line.split()[1]) * 1024 for line in lines if line.startswith(OWN))


def highest_memory() -> float:
    """Bytes this process had at most (Linux; 0 elsewhere).

    Not `ru_maxrss`, which a child takes over from the process that started it.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    return next((float(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0.0)
