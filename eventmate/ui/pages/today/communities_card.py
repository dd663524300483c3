"""Communities whose date is near: took part, or not this time."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.communities import Community
from eventmate.ui.dates import number
from eventmate.ui.pages.communities.words import next_words
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow

FEW, MOST = 1, 2  # in a low window, and in any other


class CommunitiesCard(Card):
    """Hidden while no date is near; nothing here is ever late."""

    opened = Signal(int)  # the community's id
    took_part = Signal(int)
    skipped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self._shown: Sequence[Community] = ()
        self._today = date.min
        self._is_low = False
        self._heading = SectionHeading(self.tr("Communities"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addSpacing(15)  # the heading stands as high as the inbox's
        self.column.addLayout(row(15, self._heading, 15, gap=0))
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        self.hide()

    def show_reminders(self, found: Sequence[Community], today: date) -> None:
        """Show the nearest of these."""
        self._shown, self._today = found, today
        self.setVisible(bool(found))
        self._fill()

    def set_low(self, is_low: bool) -> None:
        """Show fewer in a low window."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        most = FEW if self._is_low else MOST
        for community in self._shown[:most]:
            self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(community))
        more = len(self._shown) - most
        self._heading.set_caption(self.tr("{} more").format(number(more)) if more > 0 else "")

    def _row(self, community: Community) -> QWidget:
        name = one_line(community.draft.name)
        line = ListRow(line=False, padding=15)  # with the edge 16, as the heading
        line.set_words(isolated(name), next_words(community.draft.next_on, self._today))
        line.activated.connect(lambda: self.opened.emit(community.id))
        took_part = Button(self.tr("Took part"), Kind.SECONDARY, small=True)
        took_part.setAccessibleName(self.tr("Took part in {}").format(name))
        took_part.clicked.connect(lambda: self.took_part.emit(community.id))
        skip = Button(self.tr("Not this time"), Kind.NEUTRAL, small=True)
        skip.setAccessibleName(self.tr("Not this time: {}").format(name))
        skip.clicked.connect(lambda: self.skipped.emit(community.id))
        if not self._is_low:
            for button in (took_part, skip):
                line.add_right(button)
            return line
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row(15, took_part, skip, None))
        return whole
