"""A card of rows under a heading, with a sentence where there are none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

EDGE = 15  # with the card's edge 16, as other headings


class RowCard(Card):
    """Rows are shown anew as a whole; the keyboard stays near where it was."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.heading = SectionHeading(title)
        self.rows: list[QWidget] = []
        self._nothing = PlainLabel(nothing, colour="text_muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addSpacing(EDGE)
        self.column.addLayout(row(EDGE, self.heading, EDGE, gap=0))
        self.column.addSpacing(8)
        self.column.addLayout(row(EDGE, self._nothing, EDGE, gap=0))
        self.column.addLayout(self._list)
        self.column.addSpacing(EDGE)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these."""
        focus = self.window().focusWidget()
        place = next(
            (at for at, each in enumerate(self.rows) if focus and each.isAncestorOf(focus)), None
        )
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = list(rows)
        for each in self.rows:
            self._list.addWidget(each)
        self._nothing.setVisible(not self.rows)
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].setFocus()
