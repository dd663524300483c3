"""What is left to do before the next event."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.preparation import ChecklistItem
from eventmate.ui.dates import number
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.check_line import CheckLine
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.progress_strip import Bar

FEW = 3
WIDTH, INDENT = 304, 8  # px; the words of a quiet button begin where the rest does


class PreparationGlance(QWidget):
    """How far it is and the first few things left; hidden when all is done."""

    ticked = Signal(int)  # the item's id
    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ChecklistItem, ...] = ()
        self._heading = SectionHeading(self.tr("Preparation"))
        self._bar = Bar()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._more = Button("", Kind.QUIET, small=True)
        self._more.clicked.connect(self.more_requested)
        inside = column(self._heading, self._bar, gap=8)
        inside.addLayout(self._rows)
        inside.setContentsMargins(INDENT, 0, 0, 0)
        parts = column(gap=4)
        parts.addLayout(inside)
        parts.addLayout(row(self._more, None))
        parts.addStretch(1)
        self.setLayout(parts)
        self.setFixedWidth(WIDTH)

    def show_items(self, items: Sequence[ChecklistItem]) -> None:
        """Show what is left of a list."""
        left = [item for item in items if not item.is_done]
        self.setVisible(bool(left))
        done, further = len(items) - len(left), len(left) - FEW
        caption = self.tr("{done} of {count} ready")
        self._heading.set_caption(caption.format(done=number(done), count=number(len(items))))
        self._bar.set_share(done / max(1, len(items)))
        words = self.tr("{} more on the list") if further > 0 else self.tr("See the whole list")
        self._more.set_label(words.format(number(further)))
        if tuple(left[:FEW]) != self._shown:
            self._shown = tuple(left[:FEW])
            self._fill()

    def _fill(self) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        for item in self._shown:
            self._rows.addWidget(self._line(item))

    def _line(self, item: ChecklistItem) -> CheckLine:
        line = CheckLine(item.text)
        line.clicked.connect(lambda: self.ticked.emit(item.id))
        return line
