"""Shows a printed page as it will come out: light paper in both schemes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.printing.painter import paint_page
from eventmate.ui.printing.pieces import Page
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

MARGIN = 16  # px around the paper
MOST_ZOOM = 4.2  # px for a millimetre: small cards are not blown up


class PagePreview(QWidget):
    """One page of several, painted by the same painter as the print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Sequence[Page] = ()
        self._number = 0
        self.setAccessibleName(self.tr("Preview of the page"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def number(self) -> int:
        """Which page is shown, from 0."""
        return self._number

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages; the same number stays in view where it exists."""
        self._pages = pages
        self.show_number(min(self._number, len(pages) - 1))

    def show_number(self, number: int) -> None:
        """Show another page."""
        self._number = max(0, min(number, len(self._pages) - 1))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(440, 520)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, 260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        ground = theme.colour("surface_sunken")
        fill_rounded(painter, self.rect(), theme.radius["card"], ground, theme.colour("border"))
        if not self._pages:
            return
        page = self._pages[self._number]
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        zoom = min(room.width() / page.width, room.height() / page.height, MOST_ZOOM)
        paper = QRectF(0, 0, page.width * zoom, page.height * zoom)
        paper.moveCenter(QRectF(room).center())
        painter.fillRect(paper, theme.colour("qr_paper"))
        painter.setPen(theme.colour("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper)
        painter.setClipRect(paper)
        painter.translate(paper.topLeft())
        paint_page(painter, page, zoom)
