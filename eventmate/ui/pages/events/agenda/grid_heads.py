"""The edges of the grid that stay while it scrolls: rooms above, hours at the left."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.dates import number, wall_time
from eventmate.ui.pages.events.agenda.geometry import GridGeometry
from eventmate.ui.pages.events.agenda.words import room_words
from eventmate.ui.plain import plain_tooltip
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill, fill_rounded, smooth

GUTTER, HEAD = 56, 40
PADDING = 12
LINE = 16
PILL_WIDTH, PILL_HEIGHT = 44, 20
RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight


class RoomHeads(QWidget):
    """The rooms' names over their columns, and how many talks each has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._geometry: GridGeometry | None = None
        self._offset = 0
        self.shows_counts = True
        self.setFixedHeight(HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_geometry(self, geometry: GridGeometry) -> None:
        """Name the rooms of a day."""
        self._geometry = geometry
        self.update()

    def set_offset(self, offset: int) -> None:
        """Follow the grid as it scrolls."""
        self._offset = offset
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        radius = theme.radius["card"] - 1
        upper = QPainterPath()
        upper.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipRect(self.rect())
        painter.fillPath(upper, theme.colour("surface_quiet"))
        fill(painter, QRectF(0, HEAD - 1, self.width(), 1), theme.colour("border"))
        painter.setClipRect(GUTTER, 0, self.width() - GUTTER, HEAD)
        if self._geometry is not None:
            self._paint_rooms(painter, self._geometry)

    def _paint_rooms(self, painter: QPainter, geometry: GridGeometry) -> None:
        theme = current_theme()
        right = self._offset + self.width() - GUTTER
        for position in geometry.columns_in(self._offset, right):
            column = geometry.columns[position]
            left = GUTTER + column.left - self._offset
            fill(painter, QRectF(left, 0, 1, HEAD), theme.colour("border"))
            area = QRectF(left + PADDING, 0, column.width - 2 * PADDING, HEAD - 1)
            name = Span(room_words(column.room), "body_strong" if column.room else "body")
            count = Span(number(column.talks), "caption", "text_muted", tabular=True)
            taken = line_width([count]) + 8
            if self.shows_counts and line_width([name]) + taken <= area.width():
                paint_line(painter, theme, area, [count], RIGHT_ALIGNED)
            paint_line(painter, theme, area, [name])

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            plain_tooltip(self, self._room_at(event.pos().x()))
        return super().event(event)

    def _room_at(self, left: int) -> str:
        if self._geometry is None or left < GUTTER:
            return ""
        at = left - GUTTER + self._offset
        found = self._geometry.columns_in(at, at + 1)
        return room_words(self._geometry.columns[found[0]].room) if found else ""


class TimeGutter(QWidget):
    """The hours, and a pill with the time while the event runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._geometry: GridGeometry | None = None
        self._offset = 0
        self._now: datetime | None = None
        self.setFixedWidth(GUTTER)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_geometry(self, geometry: GridGeometry) -> None:
        """Show the hours of a day."""
        self._geometry = geometry
        self.update()

    def show_now(self, now: datetime | None) -> None:
        """Put the pill where the time is, or take it away."""
        self._now = now
        self.update()

    def set_offset(self, offset: int) -> None:
        """Follow the grid as it scrolls."""
        self._offset = offset
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._geometry is None:
            return
        theme = current_theme()
        painter = smooth(self)
        for top, wall in self._geometry.hours():
            area = QRectF(0, top - self._offset - LINE / 2, GUTTER - 8, LINE)
            if area.bottom() > 0 and area.top() < self.height():
                span = Span(wall_time(wall.time()), "caption", "text_muted", tabular=True)
                paint_line(painter, theme, area, [span], RIGHT_ALIGNED)
        if self._now is not None:
            self._paint_pill(painter, self._geometry, self._now)

    def _paint_pill(self, painter: QPainter, geometry: GridGeometry, now: datetime) -> None:
        theme = current_theme()
        middle = geometry.top_of(now) - self._offset
        span = Span(
            wall_time(geometry.shown.wall(now).time()), "caption_strong", "accent_text", True
        )
        width = max(PILL_WIDTH, min(GUTTER - 4, line_width([span]) + 8))
        area = QRectF(GUTTER - 4 - width, middle - PILL_HEIGHT / 2, width, PILL_HEIGHT)
        fill(painter, area.adjusted(-8, 0, 0, 0), theme.colour("surface_raised"))
        fill(painter, QRectF(GUTTER - 4, middle - 1, 4, 2), theme.colour("accent"))
        fill_rounded(painter, area, theme.radius["control"], theme.colour("accent"))
        paint_line(painter, theme, area, [span], Qt.AlignmentFlag.AlignHCenter)
