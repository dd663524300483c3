"""Two takes side by side: what changed from one to the other."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.rehearsals import Rehearsal
from eventmate.domain.speech import TakeAnalysis
from eventmate.domain.take_changes import take_changes
from eventmate.ui.dates import friendly_moment, number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.practice.review.change_words import change_words
from eventmate.ui.pages.practice.review.figures import FiguresCard
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import Choice

WIDTH, HEIGHT = 860, 480  # px
Heard = tuple[Rehearsal, TakeAnalysis | None]


class TakeColumn(QWidget):
    """One of the two: which take, its figures, its words."""

    changed = Signal()

    def __init__(self, takes: Sequence[Heard], first: int, today: date) -> None:
        super().__init__()
        self._takes = takes
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("Take"))
        self.choice.addItems([self._name(take, today) for take, _ in takes])
        self.figures = FiguresCard()
        self.felt = PlainLabel("", "body", "text_muted")
        self.noted = PlainLabel("", "body", wrap=True)
        self.words = PlainLabel("", "reading_small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.choice, self.figures, self.felt, self.noted, self.words):
            column.addWidget(widget)
        column.addStretch(1)
        self.choice.currentIndexChanged.connect(self._show)
        self.choice.setCurrentIndex(first)
        self._show(first)

    def _name(self, take: Rehearsal, today: date) -> str:
        when = friendly_moment(take.draft.started_at, today)
        named = self.tr("Take {}, {}, {}")
        return named.format(number(take.number), length_words(take.draft.length), when)

    @property
    def shown(self) -> Heard:
        """The take that stands here."""
        return self._takes[self.choice.currentIndex()]

    @Slot(int)
    def _show(self, place: int) -> None:
        self.changed.emit()
        take, analysis = self._takes[place]
        self.figures.show_take(take, analysis)
        before, after = take.draft.confidence_before, take.draft.confidence_after
        parts = []
        if before is not None:
            parts.append(self.tr("Before {}").format(number(before)))
        if after is not None:
            parts.append(self.tr("after {}").format(number(after)))
        self.felt.set_text(self.tr("How sure: {}").format(", ".join(parts)) if parts else "")
        self.noted.set_text(take.note)
        self.noted.setVisible(bool(take.note))
        heard = analysis.transcript if analysis is not None else None
        self.words.set_text(heard.text if heard is not None else "")
        self.words.setVisible(heard is not None)


class CompareDialog(PanelDialog):
    """Any take of the introduction can stand on either side."""

    def __init__(
        self, takes: Sequence[Heard], left: int, right: int, today: date, parent: QWidget
    ) -> None:
        super().__init__(self.tr("Two takes"), WIDTH, parent)
        self.left = TakeColumn(takes, left, today)
        self.right = TakeColumn(takes, right, today)
        self.changes = PlainLabel("", wrap=True)
        for each in (self.left, self.right):
            each.changed.connect(self._show_changes)
        self._show_changes()
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(24)
        grid.addWidget(self.left, 0, 0)
        grid.addWidget(self.right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(whole)
        area.viewport().setAutoFillBackground(False)
        whole.setAutoFillBackground(False)
        self.body.addWidget(self.changes)
        self.body.addWidget(area, 1)
        self.setMinimumHeight(HEIGHT)
        self.add_button(Button(self.tr("Close"), Kind.PRIMARY)).clicked.connect(self.reject)

    @Slot()
    def _show_changes(self) -> None:
        first, second = self.left.shown, self.right.shown
        is_one = first[0].id == second[0].id
        self.changes.set_text("" if is_one else change_words(take_changes(first, second)))
        self.changes.setVisible(not is_one)
