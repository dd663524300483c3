"""What events brought, as a small table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eventmate.domain.insights import EventFigures
from eventmate.ui.dates import number
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.card import Hairline

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class EventTable(QWidget):
    """One line an event: met, written within three days, ties alive, hours for each tie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.setAccessibleName(self.tr("What events brought"))

    def show_events(self, events: Sequence[EventFigures]) -> None:
        """Show these, the latest first."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        heads = (
            self.tr("Event"),
            self.tr("Met"),
            self.tr("In 72 h"),
            self.tr("Ties alive"),
            self.tr("Hours per tie"),
        )
        for place, head in enumerate(heads):
            align = RIGHT if place else LEFT
            label = PlainLabel(head, "caption_strong", "text_muted", align=align)
            self._grid.addWidget(label, 0, place)
        told = []
        for line, each in enumerate(events, 1):
            cells = self._cells(each)
            told.append(", ".join(cells))
            self._grid.addWidget(Hairline(), 2 * line - 1, 0, 1, len(heads))
            for place, cell in enumerate(cells):
                align = RIGHT if place else LEFT
                self._grid.addWidget(PlainLabel(cell, tabular=True, align=align), 2 * line, place)
        self.setAccessibleDescription("; ".join(told))

    def _cells(self, each: EventFigures) -> tuple[str, ...]:
        hours = each.hours_a_tie
        return (
            isolated(one_line(each.name)),
            number(each.met),
            number(each.written),
            number(each.alive),
            "\u2013" if hours is None else f"{hours:.1f}",
        )
