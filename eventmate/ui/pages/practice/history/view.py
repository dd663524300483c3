"""How takes of an introduction changed, in four pictures with a sentence each, and the takes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.introductions import Introduction, IntroductionId
from eventmate.domain.practice_history import TakeFigures
from eventmate.domain.rehearsals import Rehearsal
from eventmate.ui.charts.line_chart import Band, LineChart, Series
from eventmate.ui.charts.plot import COLOURS
from eventmate.ui.dates import friendly_moment, number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.practice.history.trend_words import (
    confidence_words,
    filler_words,
    pace_words,
    pause_words,
)
from eventmate.ui.pages.practice.review.sound_card import Swatch
from eventmate.ui.pages.practice.stage.ring import clock_words
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, column, row
from eventmate.ui.widgets.drawings import speech
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.field import Choice
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

USUAL = Band(120, 160)  # words a minute
STEPS = Band(0.5, 5.5)
CHOICE, CHOICE_NARROW = 240, 176  # px
Takes = list[tuple[Rehearsal, TakeFigures]]


class ChartCard(Card):
    """A picture under its name and one sentence of what it shows."""

    def __init__(self, name: str, lines: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.chart = LineChart(name)
        self.legend = [PlainLabel(line, "caption", "text_muted") for line in lines]
        self.sentence = PlainLabel("", "body", "text_muted", wrap=True)
        self.column.addWidget(SectionHeading(name))
        self.column.addWidget(self.sentence)
        if self.legend:
            parts: list[QWidget | int | None] = []
            for role, label in zip(COLOURS, self.legend, strict=False):
                parts += [Swatch(role, is_dot=True), label, 8]
            self.column.addLayout(row(*parts, None))
        self.column.addWidget(self.chart)


class HistoryView(QScrollArea):
    """One introduction at a time."""

    opened = Signal(object)  # RehearsalId

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history = services.practice_history
        self._clock = services.clock
        self._operations = operations
        self._introductions: list[Introduction] = []
        self._wanted: IntroductionId | None = None
        self.choice = Choice()
        self.choice.setFixedWidth(CHOICE)
        self.choice.setAccessibleName(self.tr("Introduction"))
        self.export = Button(self.tr("Export as CSV"), Kind.SECONDARY, "download")
        self.confidence = ChartCard(
            self.tr("How sure you felt"), (self.tr("before"), self.tr("after"))
        )
        self.pace = ChartCard(self.tr("Pace"))
        self.pauses = ChartCard(self.tr("Pauses a minute"))
        self.fillers = ChartCard(self.tr("Fillers a minute, at least"))
        self.takes = Card(padding=1, gap=0)
        self.rows: list[ListRow] = []
        self.empty = EmptyState(
            speech,
            self.tr("No takes yet"),
            self.tr("Rehearse an introduction once; from the second take on you see what changed."),
        )
        self._lay_out()
        self.choice.activated.connect(self._on_chosen)
        self.export.clicked.connect(self._on_export_clicked)
        operations.changed.connect(self._on_changed)
        self.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Leave words out where there is little room."""
        self.choice.setFixedWidth(CHOICE_NARROW if narrow else CHOICE)
        self.export.set_compact(narrow)

    def header_controls(self) -> tuple[QWidget, ...]:
        """What the header offers while this shows."""
        return self.choice, self.export

    def _lay_out(self) -> None:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._pictures = QWidget()
        grid = QGridLayout(self._pictures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        cards = (self.confidence, self.pace, self.pauses, self.fillers)
        for place, card in enumerate(cards):
            grid.addWidget(card, place // 2, place % 2)
        head = column(SectionHeading(self.tr("Takes")))
        head.setContentsMargins(16, 12, 16, 8)
        self.takes.column.addLayout(head)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._pictures)
        layout.addWidget(self.takes)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(whole)
        self.setAccessibleName(self.tr("History"))
        see_through(self)

    def refresh(self) -> None:
        """Load the introductions and the takes again."""
        wanted = self._wanted

        def read() -> tuple[list[Introduction], IntroductionId | None, Takes]:
            found = self._history.rehearsed()
            ids = [each.id for each in found]
            chosen = wanted if wanted in ids else (ids[0] if ids else None)
            return found, chosen, self._history.takes(chosen) if chosen is not None else []

        self._operations.fetch(self, read, self._show, key="history")

    def _show(self, found: tuple[list[Introduction], IntroductionId | None, Takes]) -> None:
        self._introductions, self._wanted, takes = found
        self.choice.clear()
        self.choice.addItems([one_line(each.name) for each in self._introductions])
        ids = [each.id for each in self._introductions]
        if self._wanted in ids:
            self.choice.setCurrentIndex(ids.index(self._wanted))
        has_takes = bool(takes)
        self.empty.setVisible(not has_takes)
        for widget in (self._pictures, self.takes):
            widget.setVisible(has_takes)
        self.choice.setEnabled(has_takes)
        self.export.setEnabled(has_takes)
        self._show_charts([figures for _, figures in takes])
        self._show_takes(takes)

    def _show_charts(self, takes: Sequence[TakeFigures]) -> None:
        places = [number(take.number) for take in takes]
        before = Series(self.tr("before"), [take.confidence_before for take in takes])
        after = Series(self.tr("after"), [take.confidence_after for take in takes])
        self.confidence.chart.show_series(places, (before, after), bounds=STEPS)
        pace = Series(self.tr("words a minute"), [take.words_per_minute for take in takes])
        self.pace.chart.show_series(places, (pace,), usual=USUAL)
        pauses = Series(self.tr("pauses"), [take.pauses_per_minute for take in takes])
        self.pauses.chart.show_series(places, (pauses,), from_zero=True)
        fillers = Series(self.tr("fillers"), [take.fillers_per_minute for take in takes])
        self.fillers.chart.show_series(places, (fillers,), from_zero=True)
        for card, sentence in (
            (self.confidence, confidence_words(takes)),
            (self.pace, pace_words(takes)),
            (self.pauses, pause_words(takes)),
            (self.fillers, filler_words(takes)),
        ):
            card.sentence.set_text(sentence)
        self.pauses.setVisible(_can_be_drawn([take.pauses_per_minute for take in takes]))
        self.fillers.setVisible(_can_be_drawn([take.fillers_per_minute for take in takes]))

    def _show_takes(self, takes: Takes) -> None:
        for each in self.rows:
            self.takes.column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = [self._row(take) for take, _ in reversed(takes)]
        for each in self.rows:
            self.takes.column.addWidget(each)

    def _row(self, take: Rehearsal) -> ListRow:
        made = ListRow()
        draft = take.draft
        when = friendly_moment(draft.started_at, self._clock().date())
        title = self.tr("Take {}, {}").format(number(take.number), length_words(draft.length))
        about = [when, clock_words(draft.seconds), *([one_line(take.note)] if take.note else [])]
        made.set_words(title, " \u00b7 ".join(about))
        made.add_left(Icon("star-filled" if take.is_best else "mic"))
        if draft.confidence_before and draft.confidence_after:
            told = self.tr("{} before, {} after")
            words = told.format(number(draft.confidence_before), number(draft.confidence_after))
            made.add_right(PlainLabel(words, "caption", "text_muted"))
        made.activated.connect(lambda: self.opened.emit(take.id))
        return made

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self._wanted = self._introductions[place].id
        self.refresh()

    @Slot()
    def _on_export_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Export my practice"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.selectFile("practice.csv")
        dialog.fileSelected.connect(self.write_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def write_to(self, chosen: str) -> None:
        """Write every take to a file."""
        path = Path(chosen)
        history = self._history
        self._operations.fetch(
            self,
            lambda: history.export(path),
            lambda outcome: self._operations.performed.emit(
                outcome, self.tr("{} takes written to {}").format(outcome.value, path.name)
            ),
        )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.REHEARSALS | Touched.INTRODUCTIONS):
            self.refresh()


def _can_be_drawn(values: Sequence[float | None]) -> bool:
    """One point is no line."""
    return sum(value is not None for value in values) > 1
