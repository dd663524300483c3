"""The scan check as a list: what was tried, how it went, and what would help."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.cards import Payload
from eventmate.domain.scan_check import CARD_WIDTH_MM, ScanCheck, Strain, StrainResult
from eventmate.ui.pages.cards.code_words import (
    remedy_sentence,
    smallest_words,
    strain_answer,
    strain_name,
)
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.painting import draw_icon, smooth
from eventmate.ui.widgets.tag import Tag, Tone

ROW = 26
ICON = 24


class StrainRow(QWidget):
    """One thing that was tried."""

    def __init__(self, strain: Strain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reads: bool | None = None
        self._name = PlainLabel(strain_name(strain, CARD_WIDTH_MM))
        self._answer = PlainLabel("", "caption", "text_muted", align=Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ICON, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._answer)
        self.setFixedHeight(ROW)

    def show_result(self, result: StrainResult, width_mm: float) -> None:
        """Say how it went."""
        self._reads = result.reads
        self._name.set_text(strain_name(result.strain, width_mm))
        self._answer.set_text(strain_answer(result))
        self._answer.set_colour("text_muted" if result.reads else "warning")
        self.setAccessibleName(f"{self._name.text()}: {self._answer.text()}")
        self.update()

    def forget(self) -> None:
        """Say nothing until it was tried."""
        self._reads = None
        self._answer.set_text("")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icon, role = {
            True: ("circle-check", "success"),
            False: ("triangle-alert", "warning"),
            None: ("minus", "text_disabled"),
        }[self._reads]
        draw_icon(smooth(self), current_theme(), icon, role, 16, 0, self.height() / 2)


class ScanList(QWidget):
    """All that was tried, with a tag for the smallest print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = Tag("")
        self.rows = {strain: StrainRow(strain) for strain in Strain}
        self.remedy = Note("", Tone.WARNING)
        self.remedy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Scan check"), "section"), 1)
        head.addWidget(self.tag)
        column.addLayout(head)
        column.addSpacing(8)
        for line in self.rows.values():
            column.addWidget(line)
        column.addSpacing(4)
        column.addWidget(self.remedy)
        self.show_waiting()

    def show_waiting(self) -> None:
        """A new check is under way; the last answers stay until it is done."""
        self.tag.set_text(self.tr("Checking…"), Tone.QUIET)

    def show_nothing(self) -> None:
        """There is no code to try."""
        self.tag.set_text(self.tr("No code yet"), Tone.QUIET)
        self.remedy.hide()
        for line in self.rows.values():
            line.forget()

    def show_check(self, check: ScanCheck, payload: Payload) -> None:
        """Say what a check found."""
        tone = Tone.SUCCESS if check.reads_safely else Tone.WARNING
        self.tag.set_text(smallest_words(check), tone)
        for result in check.results:
            self.rows[result.strain].show_result(result, check.width_mm)
        sentence = remedy_sentence(check, payload)
        self.remedy.set_text(sentence)
        self.remedy.setVisible(bool(sentence))
        self._give_remedy_room()

    def _give_remedy_room(self) -> None:
        """The remedy is read in full even where the code has to become smaller for it."""
        self.remedy.setMinimumHeight(self.remedy.heightForWidth(self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_remedy_room()
