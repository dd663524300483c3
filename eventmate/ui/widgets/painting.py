"""Shapes every painted part is made of."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
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
    fill: QColor | None = None,
    edge: QColor | None = None,
    edge_width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose edge lies wholly inside the area."""
    shape = QRectF(area)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        half = edge_width / 2
        shape = shape.adjusted(half, half, -half, -half)
        pen = QPen(edge, edge_width)
        if dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        radius = max(0.0, radius - half)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    radius = min(radius, shape.height() / 2, shape.width() / 2)
    painter.drawRoundedRect(shape, radius, radius)


def draw_icon(
    painter: QPainter, theme: Theme, name: str, role: str, size: int, left: float, middle: float
) -> None:
    """An icon with its left edge and vertical middle at the given place."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    place = QPointF(round(left), round(middle - size / 2))
    painter.drawPixmap(place, theme.icon(name, role, size, ratio))
