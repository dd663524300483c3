"""The lengths of an introduction beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.introductions import Length, Variant
from eventmate.domain.spoken_text import seconds_for, words_of
from eventmate.ui.dates import number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.practice.script_view import ScriptView
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.headings import SectionHeading

COLUMN, HEIGHT = 260, 520  # px
MOST_COLUMNS = 3  # shown without scrolling
GAP, BAR = 24, 16


class SideBySideDialog(PanelDialog):
    """`length_chosen` carries the Length to write on."""

    length_chosen = Signal(object)

    def __init__(
        self, variants: Sequence[Variant], pace: int, parent: QWidget | None = None
    ) -> None:
        shown = min(max(len(variants), 2), MOST_COLUMNS)
        super().__init__(self.tr("Side by side"), shown * (COLUMN + GAP) + GAP + BAR, parent)
        self.columns: list[QWidget] = []
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(GAP)
        for variant in variants:
            made = self._column(variant, pace)
            self.columns.append(made)
            row.addWidget(made)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(whole)
        area.viewport().setAutoFillBackground(False)
        whole.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self.setMinimumHeight(HEIGHT)
        self.add_button(Button(self.tr("Close"), Kind.PRIMARY)).clicked.connect(self.reject)

    def _column(self, variant: Variant, pace: int) -> QWidget:
        words = words_of(variant.beats)
        seconds = number(round(seconds_for(words, pace)))
        heading = SectionHeading(
            length_words(variant.length),
            self.tr("{} words, {} s").format(number(words), seconds),
        )
        write = Button(self.tr("Write on"), Kind.QUIET, "pencil", small=True)
        write.clicked.connect(lambda: self._choose(variant.length))
        holder = QWidget()
        holder.setFixedWidth(COLUMN)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading)
        if words:
            column.addWidget(ScriptView(variant.beats), 1)
        else:
            nothing = PlainLabel(self.tr("Nothing yet."), colour="text_muted")
            column.addWidget(nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _choose(self, length: Length) -> None:
        self.length_chosen.emit(length)
        self.accept()
