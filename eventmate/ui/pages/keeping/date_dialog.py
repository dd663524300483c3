"""A day to think of somebody: when, about what, and whether it comes every year."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.cadences import DateKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.keeping.words import date_kind_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField

WIDTH = 416
KINDS = (DateKind.ASK, DateKind.WORK_ANNIVERSARY, DateKind.OTHER)


class DateDialog(PanelDialog):
    """`kept` carries the day, what it is about, the DateKind and whether it is yearly."""

    kept = Signal(object, str, object, bool)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A day to remember"), WIDTH, parent)
        self.kind = ChoiceField(self.tr("What for?"), [date_kind_words(each) for each in KINDS])
        self.about = LineField(self.tr("About"), self.tr("How the launch went"))
        self.day = DayEdit(today)
        self.yearly = CheckBox(self.tr("Every year"))
        self.body.addWidget(self.kind)
        self.body.addWidget(self.about)
        line = row(Labelled(self.tr("Day"), self.day), self.yearly, None, gap=16)
        self.yearly.setFixedHeight(self.day.sizeHint().height())
        # Beside the day, not beside its label.
        line.setAlignment(self.yearly, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Keep it"), Kind.PRIMARY))
        save.clicked.connect(self._on_save)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.about.edit.returnPressed.connect(self._on_save)
        self.about.edit.setFocus()

    @Slot(int)
    def _on_kind_chosen(self, position: int) -> None:
        self.yearly.setChecked(KINDS[position] is DateKind.WORK_ANNIVERSARY)

    @Slot()
    def _on_save(self) -> None:
        kind = KINDS[self.kind.combo.currentIndex()]
        self.kept.emit(self.day.day, self.about.text.strip(), kind, self.yearly.isChecked())
        self.accept()
