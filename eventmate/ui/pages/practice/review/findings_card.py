"""What stands out in a take, and how sure I felt afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.findings import Finding
from eventmate.domain.rehearsals import LONGEST_NOTE, Rehearsal
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.finding_words import ICONS, finding_words
from eventmate.ui.pages.practice.remark_row import RemarkRow
from eventmate.ui.pages.practice.stage.confidence_row import ConfidenceRow
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, Hairline
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.headings import SectionHeading


class FindingsCard(Card):
    """Praise first, then at most two remarks; never marks out of anything."""

    sought = Signal(float)  # seconds
    felt = Signal(int)  # 1-5
    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, gap=0, parent=parent)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 4)
        head.addWidget(SectionHeading(self.tr("What stands out")))
        self.column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.rows: list[RemarkRow] = []
        self.notes = PlainLabel("", "caption", "text_muted", wrap=True)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.addWidget(self.notes)
        self.column.addLayout(below)
        self.column.addStretch(1)
        self.column.addWidget(Hairline())
        self.confidence = ConfidenceRow(self.tr("How sure did you feel?"))
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(12)
        foot.addWidget(self.confidence)
        self.note = LineField(
            self.tr("What I noticed myself"), self.tr("For instance: looked up at the question")
        )
        self.note.edit.setMaxLength(LONGEST_NOTE)
        foot.addWidget(self.note)
        self.column.addLayout(foot)
        self._noted = ""
        self.confidence.chosen.connect(self.felt)
        self.note.edit.editingFinished.connect(self.flush)

    @Slot()
    def flush(self) -> None:
        """Tell what was typed, where it is not kept yet."""
        if self.note.text.strip() != self._noted:
            self._noted = self.note.text.strip()
            self.noted.emit(self._noted)

    def show_findings(self, findings: Sequence[Finding], notes: Sequence[str]) -> None:
        """Show what was found; a finding with a place leads there."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for place, finding in enumerate(findings):
            if place:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(finding))
        self.notes.set_text(" ".join(notes))
        self.notes.setVisible(bool(notes))

    def _row(self, finding: Finding) -> RemarkRow:
        title, sentence = finding_words(finding)
        icon, role = ICONS[finding.is_praise]
        made = RemarkRow(icon, role, title, sentence, opens=finding.at is not None)
        made.activated.connect(lambda: self.sought.emit(finding.at or 0.0))
        self.rows.append(made)
        return made

    def show_take(self, take: Rehearsal) -> None:
        """Show how sure I felt, before and after, and what I noticed."""
        # What is being typed stays; leaving the line keeps it.
        if self.note.text == self._noted or not self.note.edit.hasFocus():
            self.note.set_text(take.note)
        self._noted = take.note
        before = take.draft.confidence_before
        told = self.tr("Before: {}").format(number(before)) if before is not None else ""
        self.confidence.note.set_text(told)
        self.confidence.show_value(take.draft.confidence_after)
