"""Shapes every painted part is made of."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from eventmate.ui.theme import Theme


def smooth(widget: QWidget) -> QPainter:
    """A painter on the widget with soft edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def fill_rounded(
    painter: QPainter,
    area: QRect | QRectF,
    radius: float,
    ground: QColor | None = None,
    edge: QColor | None = None,
    edge_width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose edge lies wholly inside the area."""
    if ground is not None:
        painter.fillPath(_rounded(QRectF(area), radius), ground)
    if edge is not None:
        half = edge_width / 2
        inside = QRectF(area).adjusted(half, half, -half, -half)
        pen = QPen(edge, edge_width)
        if dashed:
            pen.setDashPattern([3, 3])
        painter.strokePath(_rounded(inside, max(0.0, radius - half)), pen)


def fill(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """A plain rectangle."""
    painter.fillRect(QRectF(area), colour)


def _rounded(area: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    radius = min(radius, area.height() / 2, area.width() / 2)
    path.addRoundedRect(area, radius, radius)
    return path


def draw_icon(
    painter: QPainter, theme: Theme, name: str, role: str, size: int, left: float, middle: float
) -> None:
    """An icon with its left edge and vertical middle at the given place."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    place = QPointF(round(left), round(middle - size / 2))
    painter.drawPixmap(place, theme.icon(name, role, size, ratio))
