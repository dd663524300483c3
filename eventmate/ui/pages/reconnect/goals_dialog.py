"""How often a week each small goal is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.own_profile import MOST_A_WEEK, HabitKind, HabitWeek
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.reconnect.words import habit_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import Labelled
from eventmate.ui.widgets.number_edit import NumberEdit

WIDTH = 384


class WeeklyGoalsDialog(PanelDialog):
    """`chosen` carries the times a week by HabitKind."""

    chosen = Signal(object)

    def __init__(self, week: Sequence[HabitWeek], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Small goals a week"), WIDTH, parent)
        words = self.tr("How often a week would feel light? 0 leaves a goal out.")
        self.body.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.times: dict[HabitKind, NumberEdit] = {}
        for each in week:
            self.times[each.kind] = NumberEdit(0, MOST_A_WEEK, each.a_week)
            self.body.addWidget(Labelled(habit_words(each.kind), self.times[each.kind]))
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Keep it"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)

    @Slot()
    def _on_save(self) -> None:
        self.chosen.emit({kind: each.value() for kind, each in self.times.items()})
        self.accept()
