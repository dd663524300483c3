"""Practice on Today: what is due before the next event, and one button."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.rehearsals import PracticeKind, PracticeState, Rehearsal
from eventmate.ui.dates import day_within, number
from eventmate.ui.pages.today.practice_glance import PracticeGlance
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, column, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.painting import smooth

WIDTH, HEIGHT, DOT = 108, 48, 4  # px
STEPS = 5


class PracticeCard(Card):
    """Hidden while no plan leads anywhere; skipping does no harm."""

    rehearse_requested = Signal(object)  # IntroductionId
    opened = Signal(object)  # IntroductionId
    skipped = Signal(object)  # PracticeDayId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self._glance: PracticeGlance | None = None
        self.heading = SectionHeading(self.tr("Practice"))
        self.name = PlainLabel("", "body_strong")
        self.words = PlainLabel("", "caption", "text_muted", wrap=True)
        self.curve = ConfidenceCurve()
        self.go = Button(self.tr("Rehearse"), Kind.SECONDARY)
        self.skip = Button(self.tr("Not today"), Kind.NEUTRAL)
        middle = row(gap=16)
        middle.addLayout(column(self.name, self.words, None, gap=4), 1)
        middle.addWidget(self.curve, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.heading)
        self.column.addLayout(middle)
        self.column.addStretch(1)
        self.column.addLayout(row(self.go, self.skip, None))
        self.go.clicked.connect(self._on_go_clicked)
        self.skip.clicked.connect(self._on_skip_clicked)
        self.hide()

    def show_glance(self, glance: PracticeGlance | None, today: date) -> None:
        """Show what is due, or when it goes on."""
        self._glance = glance
        self.setVisible(glance is not None)
        if glance is None:
            return
        days = glance.plan.days
        done = sum(day.state is PracticeState.DONE for day in days)
        told = self.tr("{} of {} before {}")
        self.heading.set_caption(
            told.format(number(done), number(len(days)), isolated(glance.plan.event.name))
        )
        self.name.set_text(isolated(glance.introduction.name))
        self.words.set_text(self._words(glance, today))
        self.curve.show_takes(glance.takes)
        reads = glance.due is not None and glance.due.kind is PracticeKind.READ_THROUGH
        self.go.set_label(self.tr("Read through") if reads else self.tr("Rehearse"))
        self.skip.setVisible(glance.due is not None)

    def _words(self, glance: PracticeGlance, today: date) -> str:
        if glance.due is None:
            ahead = [day for day in glance.plan.days if day.state is PracticeState.OPEN]
            words = self.tr("Next {}.")
            return words.format(day_within(ahead[0].due_on, today)) if ahead else ""
        if glance.due.kind is PracticeKind.READ_THROUGH:
            return self.tr("Five minutes before it begins: once, in silence.")
        return self.tr("Due today; a minute is enough.")

    @Slot()
    def _on_go_clicked(self) -> None:
        if self._glance is None:
            return
        due = self._glance.due
        if due is not None and due.kind is PracticeKind.READ_THROUGH:
            self.opened.emit(self._glance.introduction.id)
        else:
            self.rehearse_requested.emit(self._glance.introduction.id)

    @Slot()
    def _on_skip_clicked(self) -> None:
        if self._glance is not None and self._glance.due is not None:
            self.skipped.emit(self._glance.due.id)


class ConfidenceCurve(QWidget):
    """How sure I felt before the last takes, as a small line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_takes(self, takes: Sequence[Rehearsal]) -> None:
        """Show those that told it; hidden for fewer than two."""
        felt = (take.draft.confidence_before for take in takes)
        self.steps = [step for step in felt if step is not None]
        self.setVisible(len(self.steps) > 1)
        told = ", ".join(str(step) for step in self.steps)
        self.setAccessibleName(self.tr("How sure you felt: {}").format(told))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        floor = HEIGHT - DOT
        painter.setPen(QPen(theme.colour("chart_grid"), 1))
        painter.drawLine(QPointF(0, floor), QPointF(WIDTH, floor))
        if len(self.steps) <= 1:
            return
        apart = (WIDTH - 4 * DOT) / (len(self.steps) - 1)
        high = HEIGHT - 3 * DOT
        points = [
            QPointF(2 * DOT + place * apart, floor - DOT - (step - 1) / (STEPS - 1) * (high - DOT))
            for place, step in enumerate(self.steps)
        ]
        painter.setPen(QPen(theme.colour("chart_1"), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chart_1"))
        for point in points:
            painter.drawEllipse(point, DOT, DOT)
