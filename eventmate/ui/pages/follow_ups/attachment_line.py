"""The file that goes along with a message, by its name, and away with it."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.button import IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.icon import Icon


class AttachmentLine(QWidget):
    """Hidden while nothing goes along."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = ""
        self._name = PlainLabel("")
        self.remove = IconButton("x", self.tr("Take the file out"), Kind.NEUTRAL)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.setLayout(row(Icon("file-text"), self._name, None, self.remove, gap=8))
        self.hide()

    @property
    def name(self) -> str:
        """The file's name, for a sentence; nothing while nothing goes along."""
        return isolated(one_line(Path(self.path).name)) if self.path else ""

    def show_file(self, path: str) -> None:
        """Let a file go along, or none."""
        self.path = path
        self._name.set_text(self.name)
        self.setVisible(bool(path))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.show_file("")
        self.removed.emit()
