"""The camera's picture with the codes found in it outlined, mirrored or not."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.devices.scanner import Scan
from eventmate.domain.codes import FoundCode
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

OUTLINE_STAYS = 400  # ms after the code was last seen, so that it does not flicker
REACH = 4.0  # px the outline stands off the code
CORNER_SHARE = 0.22  # of a side that is drawn thick at each corner
BADGE = 24.0  # px of a number's ground


def in_view(
    point: tuple[int, int], frame: QSize, view: QSize, *, mirrored: bool = False
) -> QPointF:
    """Where a pixel of the frame lies in a view that the frame covers, centred."""
    scale = max(view.width() / frame.width(), view.height() / frame.height())
    x = (point[0] - frame.width() / 2) * scale
    y = (point[1] - frame.height() / 2) * scale
    return QPointF(view.width() / 2 + (-x if mirrored else x), view.height() / 2 + y)


class CameraPicture(QWidget):
    """Shows scans; `picked` carries the number of a code that was chosen by click or key."""

    picked = Signal(int)
    resized = Signal(QSize)  # in device pixels

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scan: Scan | None = None
        self._codes: tuple[FoundCode, ...] = ()
        self._choices: tuple[str, ...] = ()
        self._is_mirrored = True
        self._fading = QTimer(self, singleShot=True, interval=OUTLINE_STAYS)
        self._fading.timeout.connect(self._forget_codes)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Camera"))

    @property
    def has_picture(self) -> bool:
        """Whether the camera sends anything."""
        return self._scan is not None

    def set_mirrored(self, mirrored: bool) -> None:
        """Show the picture as in a mirror, or as the camera sees it."""
        self._is_mirrored = mirrored
        self.update()

    def show_scan(self, scan: Scan) -> None:
        """Show a frame and what was found in it."""
        self._scan = scan
        if scan.codes:
            self._codes = scan.codes
            self._fading.start()
        self.update()

    def clear(self) -> None:
        """Show no picture."""
        self._scan = None
        self._forget_codes()

    def set_choices(self, texts: tuple[str, ...]) -> None:
        """Number the codes with these texts, so that one can be picked; none ends the choice."""
        self._choices = texts
        self.setCursor(Qt.CursorShape.PointingHandCursor if texts else Qt.CursorShape.ArrowCursor)
        self.update()

    def outline(self, code: FoundCode) -> QPolygonF:
        """Where a code is seen in the view."""
        if self._scan is None:
            return QPolygonF()
        frame = QSize(self._scan.width, self._scan.height)
        corners = [
            in_view(corner, frame, self.size(), mirrored=self._is_mirrored)
            for corner in code.corners
        ]
        return QPolygonF(_stood_off(corners))

    def pick(self, number: int) -> bool:
        """Choose the code with this number; false when there is none."""
        is_there = 0 < number <= len(self._choices)
        if is_there:
            self.picked.emit(number)
        return is_there

    def _forget_codes(self) -> None:
        self._codes = ()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 216)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.size() * self.devicePixelRatioF())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for code in self._codes:
            if code.text in self._choices and self.outline(code).containsPoint(
                event.position(), Qt.FillRule.OddEvenFill
            ):
                self.pick(self._choices.index(code.text) + 1)
                return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.text().isdecimal() and self.pick(int(event.text()))):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        radius = theme.radius["card"]
        fill_rounded(painter, self.rect(), radius, theme.colour("toast"))
        if self._scan is not None:
            self._paint_picture(painter, radius)
            for code in self._codes:
                self._paint_outline(painter, code)
        if self.hasFocus():
            edge = theme.colour("focus")
            fill_rounded(painter, self.rect(), radius, edge=edge, edge_width=2)

    def _paint_picture(self, painter: QPainter, radius: float) -> None:
        """The picture as the brush of a rounded shape, so that its edges stay soft."""
        if self._scan is None:
            return
        picture = self._scan.picture
        scale = max(self.width() / picture.width(), self.height() / picture.height())
        place = QTransform()
        place.translate(self.width() / 2, self.height() / 2)
        place.scale(-scale if self._is_mirrored else scale, scale)
        place.translate(-picture.width() / 2, -picture.height() / 2)
        brush = QBrush(picture)
        brush.setTransform(place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _paint_outline(self, painter: QPainter, code: FoundCode) -> None:
        theme = current_theme()
        shape = self.outline(code)
        colour = theme.colour("toast_action")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        thin = QPen(colour, 3)
        thin.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(thin)
        painter.drawPolygon(shape)
        thick = QPen(colour, 6)
        thick.setCapStyle(Qt.PenCapStyle.RoundCap)
        thick.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(thick)
        painter.drawPath(_corner_marks(shape))
        if code.text in self._choices:
            middle = shape.boundingRect().center()
            area = QRectF(middle.x() - BADGE / 2, middle.y() - BADGE / 2, BADGE, BADGE)
            fill_rounded(painter, area, BADGE / 2, theme.colour("toast"), colour, 2)
            number = str(self._choices.index(code.text) + 1)
            span = Span(number, "body_strong", "toast_text")
            paint_line(painter, theme, area, [span], Qt.AlignmentFlag.AlignHCenter)


def _stood_off(corners: list[QPointF]) -> list[QPointF]:
    """Corners moved a little away from their middle."""
    middle = QPointF(sum(p.x() for p in corners) / 4, sum(p.y() for p in corners) / 4)
    moved = []
    for corner in corners:
        away = corner - middle
        length = hypot(away.x(), away.y()) or 1.0
        moved.append(corner + away * (REACH / length))
    return moved


def _corner_marks(shape: QPolygonF) -> QPainterPath:
    """Two short strokes at each corner."""
    path = QPainterPath()
    corners = [shape.at(place) for place in range(shape.size())]
    for place, corner in enumerate(corners):
        before = corners[place - 1]
        after = corners[(place + 1) % len(corners)]
        path.moveTo(corner + (before - corner) * CORNER_SHARE)
        path.lineTo(corner)
        path.lineTo(corner + (after - corner) * CORNER_SHARE)
    return path
