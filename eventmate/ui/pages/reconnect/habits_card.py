"""Small goals of the week, ticked by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.own_profile import HabitKind, HabitWeek
from eventmate.ui.dates import number
from eventmate.ui.pages.reconnect.words import habit_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_line import CheckLine
from eventmate.ui.widgets.headings import SectionHeading


class HabitsCard(Card):
    """A box for each time a goal is wanted; a full row is enough."""

    ticked = Signal(object, bool)  # HabitKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self.boxes: list[CheckLine] = []
        self._heading = SectionHeading(self.tr("Small goals this week"))
        self.column.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        words = self.tr("A little, often. Nothing is counted against you.")
        self.column.addWidget(PlainLabel(words, "caption", "text_muted", wrap=True))

    def show_week(self, week: Sequence[HabitWeek]) -> None:
        """Show what is ticked."""
        wanted = [(each, place) for each in week for place in range(each.a_week)]
        while len(self.boxes) < len(wanted):
            self._add_box(*wanted[len(self.boxes)])
        for box, (each, place) in zip(self.boxes, wanted, strict=True):
            box.setChecked(place < each.ticked)
        done = sum(min(each.ticked, each.a_week) for each in week)
        caption = self.tr("{done} of {wanted}")
        self._heading.set_caption(caption.format(done=number(done), wanted=number(len(wanted))))

    def _add_box(self, habit: HabitWeek, place: int) -> None:
        words = habit_words(habit.kind)
        if place:
            words = self.tr("{goal}, once more").format(goal=words)
        box = CheckLine(words)
        kind: HabitKind = habit.kind
        box.clicked.connect(lambda: self.ticked.emit(kind, box.isChecked()))
        self.boxes.append(box)
        self._rows.addWidget(box)
