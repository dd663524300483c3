"""A child process: EventMate itself on a library, watched from outside.

`python -m benchmarks.our_window DATA [paint]` writes when the window had painted, when the
contacts page, chosen as soon as it was, had listed somebody and could be searched, and its memory
a moment later; with `paint` it ends after the painting.
"""

import os
import sys

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from typing_extensions import override

from benchmarks.moments import FirstPaint, own_memory, say
from eventmate import app
from eventmate.__main__ import main as start
from eventmate.paths import HOME_VARIABLE
from eventmate.session import Session

POLL_MS = 2
IS_PAINT_ONLY = "paint" in sys.argv
MOST_MS = 4000  # an empty library never lists anybody
SETTLED_MS = 1500


class Watched(Session):
    """The session of the program, telling its moments."""

    @override
    def start(self) -> None:
        watcher = FirstPaint(self.window.shell)
        watcher.painted.connect(self._on_painted)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        self._waited = QElapsedTimer()
        self._page: QWidget | None = None
        self.opened.connect(self._visit)
        super().start()

    def _on_painted(self) -> None:
        say("painted")
        if IS_PAINT_ONLY:
            QApplication.quit()
        else:
            self.window.shell.choose("contacts")

    def _visit(self) -> None:
        self._waited.start()
        self._timer.start()
        self._page = self.window.shell.page("contacts")

    def _look(self) -> None:
        lists = [] if self._page is None else self._page.findChildren(QAbstractItemView)
        if any(view.model() and view.model().rowCount() for view in lists):
            say("usable")
        elif self._waited.elapsed() < MOST_MS:
            return
        self._timer.stop()
        QTimer.singleShot(SETTLED_MS, self._weigh)

    def _weigh(self) -> None:
        say("memory", own_memory())
        QApplication.quit()


def main() -> int:
    """Start the program as the command without arguments does."""
    os.environ[HOME_VARIABLE] = sys.argv.pop(1)
    del sys.argv[1:]
    vars(app)["Session"] = Watched
    return start()


if __name__ == "__main__":
    sys.exit(main())
