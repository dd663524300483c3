"""Giving a tag to contacts or taking one away, completed from those in use."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import LineField

WIDTH = 400


class TagDialog(PanelDialog):
    """One line; `chosen` carries the tag."""

    chosen = Signal(str)

    def __init__(
        self, title: str, action: str, tags: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, WIDTH, parent)
        self.field = LineField(self.tr("Tag"), self.tr("gtfs"))
        completer = QCompleter(QStringListModel([one_line(tag) for tag in tags], self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.edit.setCompleter(completer)
        self.body.addWidget(self.field)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.add_button(Button(action, Kind.PRIMARY)).clicked.connect(self._on_accepted)
        self.field.edit.returnPressed.connect(self._on_accepted)
        self.field.edit.setFocus()

    @Slot()
    def _on_accepted(self) -> None:
        tag = self.field.text.strip().lstrip("#").strip()
        if not tag:
            self.field.set_hint(self.tr("A tag needs a word."), "warning")
            return
        self.chosen.emit(tag)
        self.accept()
