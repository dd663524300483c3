"""What is worth a look in the text: a few calm sentences, never marks out of ten."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.introductions import Beat
from eventmate.domain.script_remarks import MOST_REMARKS, Remark, RemarkKind
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.remark_row import RemarkRow
from eventmate.ui.pages.practice.words import beat_title
from eventmate.ui.plain import one_line
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading

ICONS = {
    RemarkKind.JARGON: "message-square",
    RemarkKind.LONG_SENTENCE: "type",
    RemarkKind.MISSING: "circle-dashed",
    RemarkKind.DEMANDING: "ear",
    RemarkKind.TOO_LONG: "clock",
}
WIDEST = 32  # letters of a place that is quoted


class RemarksCard(Card):
    """Hidden while there is nothing to say; a row leads to its place."""

    beat_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, gap=0, parent=parent)
        heading = SectionHeading(self.tr("Worth a look"))
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 4)
        head.addWidget(heading)
        self.column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self.column.addLayout(self._column)
        self.rows: list[RemarkRow] = []
        self.hide()

    def show_remarks(self, remarks: Sequence[Remark], beats: Sequence[Beat]) -> None:
        """Show the first few; what is missing or long comes where it stands."""
        for each in self.rows:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = []
        for remark in remarks[:MOST_REMARKS]:
            title, caption = self._words(remark, beats)
            opens = remark.beat >= 0
            each = RemarkRow(ICONS[remark.kind], "warning", title, caption, opens=opens)
            each.activated.connect(lambda beat=remark.beat: self.beat_requested.emit(beat))
            self._column.addWidget(each)
            self.rows.append(each)
        self.setVisible(bool(self.rows))

    def _words(self, remark: Remark, beats: Sequence[Beat]) -> tuple[str, str]:
        quoted = self.tr("\u201c{}\u201d").format(_short(remark.text))
        name = beat_title(beats[remark.beat]) if remark.beat >= 0 else ""
        return {
            RemarkKind.JARGON: (quoted, self.tr("Will they know the word?")),
            RemarkKind.LONG_SENTENCE: (
                self.tr("A sentence of {} words").format(number(remark.words)),
                self.tr("Hard to say in one breath."),
            ),
            RemarkKind.MISSING: (name, self.tr("Nothing here yet. Fine to leave out.")),
            RemarkKind.DEMANDING: (
                self.tr("Demanding by ear"),
                self.tr("Shorter words are easier to hear once."),
            ),
            RemarkKind.TOO_LONG: (
                self.tr("More than fits"),
                self.tr("Which sentence would nobody miss?"),
            ),
        }[remark.kind]


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1].rstrip()}\u2026"
