"""Keys that work in every window of ours, also in a dialog that blocks the main one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class KeysAnywhere(QObject):
    """Gives the keys to each window that comes to the front; the main window has its own.

    Qt keeps the shortcuts of a blocked window from working, whatever their context.
    """

    def __init__(self, main: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(main)
        self._main = main
        self._keys = keys
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window_changed)

    @Slot()
    def _on_focus_window_changed(self) -> None:
        window = QApplication.activeWindow()
        if not self._main.isVisible():  # closed, and soon gone
            return
        if window is None or window is self._main or window.findChild(_Keys, options=DIRECT):
            return
        _Keys(window, self._keys)


class _Keys(QObject):
    """The keys of one window; goes with it."""

    def __init__(self, window: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), window).activated.connect(act)
