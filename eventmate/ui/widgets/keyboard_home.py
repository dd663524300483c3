"""Where in a part of the window the keyboard goes when it is given to the part as a whole."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class KeyboardHome(QObject):
    """Hands the keyboard on; Tab still stops at what lies before the target in the part.

    A focus proxy would not do: Tab goes straight to it, past all that lies before it.
    """

    def __init__(self, part: QWidget, target: QWidget) -> None:
        super().__init__(part)
        self._target = target
        part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._target.setFocus(event.reason())
        return False
