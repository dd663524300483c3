"""A text that is kept by itself: after a pause in typing, and when the field is left."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.widgets.field import TextArea

PAUSE = 2_000  # ms after the last key; each keeping is a step that can be undone


class KeptArea(TextArea):
    """`kept` carries the text whenever it is to be saved."""

    kept = Signal(str)

    def __init__(self, lines: int = 2, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(lines, most, parent)
        self._saved = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_written(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._text() != self._saved

    def show_text(self, text: str, is_other: bool) -> None:
        """Show a saved text; what is being typed stays unless it is for somebody else."""
        if not is_other and (self.is_written or text == self._saved):
            return
        self._saved = text
        if self._text() != text:
            self.setPlainText(text)
        self._pause.stop()

    def keep(self) -> None:
        """Hand on what is typed, unless it is saved already."""
        self._pause.stop()
        if self.is_written:
            self._saved = self._text()
            self.kept.emit(self._saved)

    def _text(self) -> str:
        return self.toPlainText().strip()

    def _on_text_changed(self) -> None:
        if self.is_written:
            self._pause.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
