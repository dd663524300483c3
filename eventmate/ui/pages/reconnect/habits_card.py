"""Small goals of the week, ticked by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.own_profile import HabitKind, HabitWeek
from eventmate.ui.dates import number
from eventmate.ui.pages.reconnect.goals_dialog import WeeklyGoalsDialog
from eventmate.ui.pages.reconnect.words import habit_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import IconButton, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_line import CheckLine
from eventmate.ui.widgets.headings import SectionHeading


class HabitsCard(Card):
    """A box for each time a goal is wanted; a full row is enough."""

    ticked = Signal(object, bool)  # HabitKind
    goals_chosen = Signal(object)  # times a week by HabitKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self.boxes: list[CheckLine] = []
        self._week: tuple[HabitWeek, ...] = ()
        self._heading = SectionHeading(self.tr("Small goals this week"))
        self.change = IconButton("pencil", self.tr("Change the small goals"), Kind.NEUTRAL)
        self.change.clicked.connect(self._on_change)
        self._heading.add_action(self.change)
        self.column.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        words = self.tr("A little, often. Nothing is counted against you.")
        self.column.addWidget(PlainLabel(words, "caption", "text_muted", wrap=True))

    def show_week(self, week: Sequence[HabitWeek]) -> None:
        """Show what is ticked."""
        wanted = [(each, place) for each in week for place in range(each.a_week)]
        if [each.a_week for each in week] != [each.a_week for each in self._week]:
            self._clear()
            for each, place in wanted:
                self._add_box(each, place)
        self._week = tuple(week)
        for box, (each, place) in zip(self.boxes, wanted, strict=True):
            box.setChecked(place < each.ticked)
        done = sum(min(each.ticked, each.a_week) for each in week)
        caption = self.tr("{done} of {wanted}")
        self._heading.set_caption(caption.format(done=number(done), wanted=number(len(wanted))))

    def _clear(self) -> None:
        for box in self.boxes:
            self._rows.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []

    @Slot()
    def _on_change(self) -> None:
        dialog = WeeklyGoalsDialog(self._week, self.window())
        dialog.chosen.connect(self.goals_chosen)
        dialog.open()

    def _add_box(self, habit: HabitWeek, place: int) -> None:
        words = habit_words(habit.kind)
        if place:
            words = self.tr("{goal}, once more").format(goal=words)
        box = CheckLine(words)
        kind: HabitKind = habit.kind
        box.clicked.connect(lambda: self.ticked.emit(kind, box.isChecked()))
        self.boxes.append(box)
        self._rows.addWidget(box)
