"""Line drawings of the empty states, 176 by 104 px, in grey with one accent."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from eventmate.ui.theme import Theme

WIDTH, HEIGHT = 176, 104
Drawing = Callable[[QPainter, Theme], None]


def _grey(painter: QPainter, theme: Theme) -> None:
    painter.setPen(_pen(theme, "border_field"))
    painter.setBrush(theme.colour("surface_raised"))


def _accent(painter: QPainter, theme: Theme) -> None:
    painter.setPen(_pen(theme, "accent"))
    painter.setBrush(theme.colour("accent_soft"))


def _pen(theme: Theme, role: str) -> QPen:
    pen = QPen(QBrush(theme.colour(role)), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _ground(painter: QPainter, theme: Theme) -> None:
    painter.setPen(_pen(theme, "border_field"))
    painter.drawLine(QPointF(22, 92), QPointF(154, 92))


def _bust(painter: QPainter, middle: float) -> None:
    shoulders = QPainterPath(QPointF(middle - 32, 92))
    shoulders.cubicTo(middle - 32, 72, middle - 18, 62, middle, 62)
    shoulders.cubicTo(middle + 18, 62, middle + 32, 72, middle + 32, 92)
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.drawEllipse(QPointF(middle, 38), 18, 18)


def people(painter: QPainter, theme: Theme) -> None:
    """Two people side by side: contacts."""
    _grey(painter, theme)
    _bust(painter, 62)
    _accent(painter, theme)
    _bust(painter, 114)
    _ground(painter, theme)


def calendar(painter: QPainter, theme: Theme) -> None:
    """A month with one day chosen: events."""
    _grey(painter, theme)
    painter.drawRoundedRect(QRectF(48, 22, 80, 70), 8, 8)
    painter.drawLine(QPointF(48, 40), QPointF(128, 40))
    for x in (68, 108):
        painter.drawLine(QPointF(x, 16), QPointF(x, 28))
    painter.setBrush(theme.colour("border_field"))
    for x, y in ((66, 54), (88, 54), (110, 54), (66, 74), (110, 74)):
        painter.drawEllipse(QPointF(x, y), 1, 1)
    _accent(painter, theme)
    painter.drawRoundedRect(QRectF(79, 65, 18, 18), 4, 4)
    _ground(painter, theme)


def round_table(painter: QPainter, theme: Theme) -> None:
    """Places around a table, one of them mine: communities."""
    _grey(painter, theme)
    for x, y in ((56, 40), (88, 26), (120, 40), (56, 72)):
        painter.drawEllipse(QPointF(x, y), 11, 11)
    painter.drawEllipse(QPointF(88, 60), 22, 18)
    _accent(painter, theme)
    painter.drawEllipse(QPointF(120, 72), 11, 11)
    _ground(painter, theme)


def speech(painter: QPainter, theme: Theme) -> None:
    """A question and room for an answer: opening questions."""
    _grey(painter, theme)
    _bubble(painter, QRectF(40, 16, 70, 42), 56)
    painter.drawLine(QPointF(54, 32), QPointF(96, 32))
    painter.drawLine(QPointF(54, 43), QPointF(82, 43))
    _accent(painter, theme)
    _bubble(painter, QRectF(84, 44, 54, 36), 122)
    for x in (99, 111, 123):
        painter.drawEllipse(QPointF(x, 62), 1, 1)
    _ground(painter, theme)


def _bubble(painter: QPainter, area: QRectF, tail: float) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(area, 10, 10)
    foot = QPainterPath(QPointF(tail - 6, area.bottom() - 2))
    foot.lineTo(tail, area.bottom() + 8)
    foot.lineTo(tail + 6, area.bottom() - 2)
    foot.closeSubpath()
    painter.drawPath(shape.united(foot))


def all_done(painter: QPainter, theme: Theme) -> None:
    """A list with everything ticked: an empty queue."""
    _grey(painter, theme)
    painter.drawRoundedRect(QRectF(52, 18, 72, 74), 8, 8)
    for y in (40, 58, 76):
        painter.setPen(_pen(theme, "border_field"))
        painter.drawLine(QPointF(84, y), QPointF(110, y))
        painter.setPen(_pen(theme, "accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(64, y), QPointF(68, y + 4), QPointF(75, y - 4)])
    _ground(painter, theme)


def card(painter: QPainter, theme: Theme) -> None:
    """A contact card with a code: my cards, nothing scanned yet."""
    _grey(painter, theme)
    painter.drawRoundedRect(QRectF(38, 28, 100, 64), 8, 8)
    for y, end in ((48, 84), (60, 76), (72, 80)):
        painter.drawLine(QPointF(52, y), QPointF(end, y))
    _accent(painter, theme)
    for x, y in ((98, 46), (114, 46), (98, 62)):
        painter.drawRoundedRect(QRectF(x, y, 10, 10), 2, 2)
    painter.setBrush(theme.colour("accent"))
    painter.drawEllipse(QPointF(119, 67), 1, 1)
    _ground(painter, theme)


def pocket_page(painter: QPainter, theme: Theme) -> None:
    """A sheet folded to a booklet: nothing is prepared yet."""
    _grey(painter, theme)
    painter.drawRoundedRect(QRectF(50, 24, 40, 68), 4, 4)
    _accent(painter, theme)
    cover = QPainterPath(QPointF(90, 24))
    cover.lineTo(126, 14)
    cover.lineTo(126, 82)
    cover.lineTo(90, 92)
    cover.closeSubpath()
    painter.drawPath(cover)
    for y, end in ((36, 114), (48, 110)):
        painter.drawLine(QPointF(100, y), QPointF(end, y - (end - 100) / 3.6))
    painter.setPen(_pen(theme, "border_field"))
    for y, end in ((42, 80), (54, 76), (66, 80)):
        painter.drawLine(QPointF(60, y), QPointF(end, y))
    _ground(painter, theme)


def nothing_found(painter: QPainter, theme: Theme) -> None:
    """A magnifier over an empty place: a search without results."""
    _ground(painter, theme)
    _accent(painter, theme)
    painter.drawEllipse(QPointF(82, 48), 26, 26)
    painter.setPen(_pen(theme, "border_field"))
    painter.drawLine(QPointF(102, 68), QPointF(122, 88))
