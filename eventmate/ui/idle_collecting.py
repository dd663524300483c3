"""Python's full search for unused records waits until nobody types, points or scrolls.

It holds up the window for some 30 ms, which shows as a jerk while a large agenda is scrolled.
"""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from typing_extensions import override

LOOK_EVERY = 3_000  # ms
QUIET = 400  # ms without input
NEVER = 2**30  # searches of the younger records before a full one is made by itself
_INPUT = frozenset(
    (
        *(QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.MouseMove, QEvent.Type.TouchUpdate),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Shortcut),
    )
)


class IdleCollector(QObject):
    """Takes the full search over from Python, as often as Python would make it."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        young, middle, self._due = gc.get_threshold()
        gc.set_threshold(young, middle, NEVER)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._on_quiet)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        self._stop_watching()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, self._due)

    @property
    def is_waiting(self) -> bool:
        """Whether a search is due that waits for a quiet moment."""
        return self._quiet.isActive()

    @Slot()
    def look(self) -> None:
        """Search in the next quiet moment, if it is time for it."""
        if gc.get_count()[2] >= self._due and not self._quiet.isActive():
            # Only now: seeing every event of the program has its price.
            self._application.installEventFilter(self)
            self._quiet.start()

    @Slot()
    def _on_quiet(self) -> None:
        self._stop_watching()
        gc.collect()

    def _stop_watching(self) -> None:
        self._quiet.stop()
        self._application.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._stop_watching()
        return False
