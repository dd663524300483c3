"""Planning something to do for a person: what, when and about what."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.follow_ups import FollowUpKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField

WIDTH = 440


class PlanDialog(PanelDialog):
    """The day is today until another one is picked, and never before."""

    planned = Signal(object, object, str)  # FollowUpKind, date, what it is about

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Plan a follow-up"), WIDTH, parent)
        self._today = today
        self._kinds = list(FollowUpKind)
        self.kind = ChoiceField(self.tr("What to send"), [kind_words(k) for k in self._kinds])
        self.day = DayEdit(today, earliest=today)
        self.about = LineField(self.tr("About"), self.tr("May stay empty"))
        words = self.tr("For {}, with what you know about them beside it.")
        self.body.addWidget(PlainLabel(words.format(isolated(name)), wrap=True))
        self.body.addLayout(row(self.kind, Labelled(self.tr("Day"), self.day), gap=16))
        self.body.addWidget(self.about)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.start = self.add_button(Button("", Kind.PRIMARY))
        self.start.clicked.connect(self._on_start_clicked)
        self.day.dateChanged.connect(self._name_button)
        self._name_button()
        self.kind.combo.setFocus()

    @Slot()
    def _name_button(self) -> None:
        is_today = self.day.day == self._today
        self.start.set_label(self.tr("Start writing") if is_today else self.tr("Plan it"))

    @Slot()
    def _on_start_clicked(self) -> None:
        kind = self._kinds[self.kind.combo.currentIndex()]
        self.planned.emit(kind, self.day.day, self.about.text.strip())
        self.accept()
