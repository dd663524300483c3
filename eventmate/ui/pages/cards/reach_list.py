"""All ways to reach me, in the order they stand on the card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.cards import CardPoint
from eventmate.domain.contacts import PointKind
from eventmate.ui.pages.cards.reach_row import ReachRow
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.headings import SectionHeading

MOST = 30


class ReachList(QWidget):
    """Rows that are added, removed and moved; the Tab key reaches them `after` a control."""

    edited = Signal()

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self.rows: list[ReachRow] = []
        self.add = Button(self.tr("Email, phone or link"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(self.add_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHeading(self.tr("Ways to reach me"), self.tr("In the code")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        column.addLayout(row(self.add, None))

    @property
    def points(self) -> tuple[CardPoint, ...]:
        """What is written, without empty rows."""
        return tuple(line.point for line in self.rows if line.point.value)

    def show_points(self, points: tuple[CardPoint, ...]) -> None:
        """Write ways to reach me without telling `edited`."""
        while len(self.rows) > len(points):
            self._take(self.rows[-1])
        for line, point in zip(self.rows, points, strict=False):
            line.show_point(point)
        for point in points[len(self.rows) :]:
            self._append(point)
        self._places_changed()

    def add_row(self) -> None:
        """Begin a new way to reach me."""
        empty = next((line for line in self.rows if not line.edit.text().strip()), None)
        if empty is None and len(self.rows) < MOST:
            empty = self._append(CardPoint(PointKind.LINK, ""))
            self._places_changed()
        if empty is not None:
            empty.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _append(self, point: CardPoint) -> ReachRow:
        line = ReachRow(point)
        line.edited.connect(self.edited)
        line.add_requested.connect(self.add_row)
        line.move_requested.connect(lambda step: self._move(line, step))
        line.remove_requested.connect(lambda: self._remove(line))
        self.rows.append(line)
        self._rows.addWidget(line)
        return line

    def _take(self, line: ReachRow) -> None:
        self.rows.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _remove(self, line: ReachRow) -> None:
        at = self.rows.index(line)
        self._take(line)
        next_one = self.rows[min(at, len(self.rows) - 1)].edit if self.rows else self.add
        next_one.setFocus(Qt.FocusReason.TabFocusReason)
        self._places_changed()
        self.edited.emit()

    def _move(self, line: ReachRow, step: int) -> None:
        at = self.rows.index(line)
        to = at + step
        if not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(at))
        self._rows.removeWidget(line)
        self._rows.insertWidget(to, line)
        line.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._places_changed()
        self.edited.emit()

    def _places_changed(self) -> None:
        before = self._after
        for at, line in enumerate(self.rows):
            line.set_place(at == 0, at == len(self.rows) - 1)
            for control in (line.edit, line.check, line.more):
                QWidget.setTabOrder(before, control)
                before = control
        QWidget.setTabOrder(before, self.add)
