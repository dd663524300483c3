"""Picking the day a follow-up comes back."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import Labelled

WIDTH = 360


class DayDialog(PanelDialog):
    """One day, never before the `earliest`."""

    picked = Signal(object)  # date

    def __init__(self, earliest: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("When should it come back?"), WIDTH, parent)
        self.edit = DayEdit(earliest, earliest)
        self.body.addWidget(Labelled(self.tr("Day"), self.edit))
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.snooze = self.add_button(Button(self.tr("Snooze"), Kind.PRIMARY))
        self.snooze.clicked.connect(self._on_snooze_clicked)

    @Slot()
    def _on_snooze_clicked(self) -> None:
        self.picked.emit(self.edit.day)
        self.accept()
