"""Parts of the window that are not in front wait with looking again until they are."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Freshness(QObject):
    """Refreshes a part after a change: at once where it is in front, else when it comes there.

    Most changes are made on one page while others were opened before; rebuilding what nobody sees
    would make the window wait for it.
    """

    def __init__(self, part: QWidget, refresh: Callable[[], None]) -> None:
        super().__init__(part)
        self._part = part
        self._refresh = refresh
        self._is_stale = False
        part.installEventFilter(self)

    def lost(self) -> None:
        """Something changed that shows in the part."""
        # A window that is minimised or not yet shown has its front all the same.
        self._is_stale = not (self._part.isWindow() or self._part.isVisibleTo(self._part.window()))
        if not self._is_stale:
            self._refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._is_stale:
            self._is_stale = False
            self._refresh()
        return super().eventFilter(watched, event)
