"""A card of people, a row each, under a heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.ui.pages.reconnect.people_rows import PersonRow
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

EDGE = 15  # with the card's edge 16, as other headings


class PeopleCard(Card):
    """Rows, or a quiet sentence where there are none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.rows: Sequence[PersonRow] = ()
        self._is_narrow = False
        self.heading = SectionHeading(title)
        self._quiet = PlainLabel("", colour="text_muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addSpacing(EDGE)
        self.column.addLayout(row(EDGE, self.heading, EDGE, gap=0))
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        self.column.addLayout(row(EDGE, self._quiet, EDGE, gap=0))
        self.column.addSpacing(EDGE)

    def show_rows(self, rows: Sequence[PersonRow], quiet: str) -> None:
        """Show rows anew; the keyboard stays on the row it was on, or the next one."""
        place = next((at for at, each in enumerate(self.rows) if each.hasFocus()), None)
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = rows
        for made in rows:
            made.set_narrow(self._is_narrow)
            self._rows.addWidget(made)
        if place is not None and rows:
            rows[min(place, len(rows) - 1)].setFocus()
        self._quiet.set_text(quiet)
        self._quiet.setVisible(not rows)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words their room."""
        self._is_narrow = narrow
        for each in self.rows:
            each.set_narrow(narrow)
