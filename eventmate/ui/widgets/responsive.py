"""Tells a page when it becomes narrow or wide."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme

BREAKPOINT = 1100  # px of the window's width


class Responsive(QObject):
    """Watches one page; `narrow_changed` is emitted when the breakpoint is passed."""

    narrow_changed = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._is_narrow = False
        page.installEventFilter(self)

    @property
    def is_narrow(self) -> bool:
        """Whether the window is below the breakpoint."""
        return self._is_narrow

    @property
    def padding(self) -> int:
        """The page's padding at this width, in px."""
        return current_theme().spacing["l" if self._is_narrow else "xl"]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            narrow = self._page.width() < BREAKPOINT - current_theme().size["side_bar"]
            if narrow != self._is_narrow:
                self._is_narrow = narrow
                self.narrow_changed.emit(narrow)
        return False
