"""Keeps half-typed text in the library, so that a crash or a closed lid loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.drafts import Drafts

PAUSE = 800  # ms after the last key
LONGEST_WAIT = 1_600  # ms while somebody types without a pause


class DraftKeeper(QObject):
    """Watches one text under one key; `read` answers what is typed now."""

    def __init__(
        self,
        key: str,
        read: Callable[[], str],
        drafts: "Drafts",
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._read = read
        self._drafts = drafts
        self._operations = operations
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.keep_now)
        self._limit.timeout.connect(self.keep_now)

    def typed(self) -> None:
        """Something was typed: keep it soon."""
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def keep_now(self) -> None:
        """Keep what is typed, unless that was done already."""
        self._pause.stop()
        self._limit.stop()
        text = self._read()
        if text == self._kept:
            return
        self._kept = text
        key, drafts = self._key, self._drafts
        self._operations.fetch(self, lambda: drafts.keep(key, text), lambda _: None)

    def offer(self, give_back: Callable[[str], None]) -> None:
        """Hand out what was kept before, when nothing is typed yet."""

        def show(text: str) -> None:
            if text and not self._read():
                self._kept = text
                give_back(text)

        self._operations.fetch(self, lambda: self._drafts.kept(self._key), show)
