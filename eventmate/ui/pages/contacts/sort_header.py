"""The head of the table: column names, and an arrow in the one it is sorted by."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon

ARROW = 14
LEFT, FIRST_LEFT = 12, 16


class SortHeader(QHeaderView):
    """Sorts by click; the arrow says which way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(int(current_theme().size["table_head"]))
        self._sorted = 0
        self._is_descending = False

    def show_order(self, section: int, *, descending: bool) -> None:
        """Put the arrow into a section."""
        self._sorted, self._is_descending = section, descending
        self.viewport().update()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("surface_quiet"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour("border"))
        is_sorted = logicalIndex == self._sorted
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        span = Span(words, "caption_strong", "text" if is_sorted else "text_muted")
        left = rect.left() + (FIRST_LEFT if logicalIndex == 0 else LEFT)
        area = QRectF(left, rect.top(), rect.right() - left - 4, rect.height() - 1)
        paint_line(painter, theme, area, [span])
        if is_sorted:
            name = "arrow-down" if self._is_descending else "arrow-up"
            place = left + line_width([span]) + 4
            draw_icon(painter, theme, name, "text_muted", ARROW, place, area.center().y())
        painter.restore()
