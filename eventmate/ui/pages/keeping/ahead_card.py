"""The coming weeks: how many people each brings up."""

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.cadences import Due
from eventmate.ui.dates import number
from eventmate.ui.pages.keeping.words import people_words, week_words
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.painting import fill_rounded, smooth

LINE, LABEL, BAR, COUNT = 28, 128, 12, 32

Weeks = tuple[tuple[date, tuple[Due, ...]], ...]


class WeekBars(QWidget):
    """A bar for each week, with its people counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: list[tuple[str, int]] = []
        self._cap = 1
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_weeks(self, weeks: Weeks, cap: int, today: date) -> None:
        """Show these weeks; the longest bar is a full week."""
        self._weeks = [(week_words(monday, today), len(some)) for monday, some in weeks]
        self._cap = max(cap, 1)
        told = (f"{words}: {people_words(count)}" for words, count in self._weeks)
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(LABEL + 120 + COUNT, LINE * len(self._weeks))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        for place, (words, count) in enumerate(self._weeks):
            self._paint_week(painter, place * LINE, words, count)

    def _paint_week(self, painter: QPainter, top: int, words: str, count: int) -> None:
        theme = current_theme()
        label = QRectF(0, top, LABEL, LINE)
        paint_line(painter, theme, label, [Span(words, "caption", "text_muted")])
        room = self.width() - LABEL - COUNT
        width = room * min(count / self._cap, 1)
        bar = QRectF(LABEL, top + (LINE - BAR) / 2, width, BAR)
        if count:
            fill_rounded(painter, bar, 3, theme.colour("accent"))
        at = QRectF(LABEL + width + 8, top, COUNT, LINE)
        paint_line(painter, theme, at, [Span(number(count), "caption", "text")])


class AheadCard(Card):
    """What lies ahead, so that nothing comes as a surprise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self.bars = WeekBars()
        self.column.addWidget(SectionHeading(self.tr("Coming weeks")))
        self.column.addWidget(self.bars)
