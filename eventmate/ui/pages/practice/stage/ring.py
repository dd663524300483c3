"""The stage's clock: a ring that fills, and changes its colour and its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.take_timer import AMBER_FROM, GREEN_FROM, Phase, phase_at
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import smooth

SIDE, SMALLEST = 280, 180  # px
WIDTH = 10
TICK = 8
FULL_TURN = 360 * 16  # Qt's sixteenths of a degree
COLOURS = {
    Phase.BEGUN: "border_field",
    Phase.GREEN: "ring_green",
    Phase.AMBER: "ring_amber",
    Phase.RED: "ring_red",
}


def clock_words(seconds: float) -> str:
    """Minutes and seconds, such as 0:21."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


class TimerRing(QWidget):
    """Shows what is left and says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elapsed = 0.0
        self._target = 1.0
        self._count_down = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self.setMinimumSize(SMALLEST, SMALLEST)

    @property
    def phase(self) -> Phase:
        """Where the take stands."""
        return phase_at(self._elapsed, self._target)

    @property
    def words(self) -> str:
        """What stands below the figures."""
        if self._count_down:
            return self.tr("breathe out")
        return {
            Phase.BEGUN: self.tr("left, plenty of time"),
            Phase.GREEN: self.tr("left, well on your way"),
            Phase.AMBER: self.tr("left, time to wrap up"),
            Phase.RED: self.tr("finish the sentence"),
        }[self.phase]

    @property
    def figures(self) -> str:
        """What is left, or how long until it begins."""
        if self._count_down:
            return str(self._count_down)
        return clock_words(self._target - self._elapsed)

    def show_time(self, elapsed: float, target: float) -> None:
        """Show a moment of the take, both in seconds."""
        self._elapsed, self._target, self._count_down = elapsed, target, 0
        self._say()

    def show_count_down(self, seconds: int) -> None:
        """Show that it begins in a moment."""
        self._elapsed, self._count_down = 0.0, seconds
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(f"{self.figures} {self.words}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        side = min(self.width(), self.height(), SIDE)
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(self.rect()).center())
        inside = area.adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        painter.setPen(QPen(theme.colour("ring_track"), WIDTH))
        painter.drawEllipse(inside)
        share = min(1.0, self._elapsed / self._target)
        if share > 0:
            pen = QPen(theme.colour(COLOURS[self.phase]), WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(inside, FULL_TURN // 4, -round(share * FULL_TURN))
        self._paint_ticks(painter, inside)
        middle = area.center()
        figures = [Span(self.figures, "display", "text", tabular=True)]
        words = [Span(self.words, "body", "text_muted")]
        across = Qt.AlignmentFlag.AlignHCenter
        width = area.width() - 4 * WIDTH
        left = middle.x() - width / 2
        paint_line(painter, theme, QRectF(left, middle.y() - 38, width, 52), figures, across)
        paint_line(painter, theme, QRectF(left, middle.y() + 16, width, 20), words, across)

    def _paint_ticks(self, painter: QPainter, inside: QRectF) -> None:
        painter.setPen(QPen(current_theme().colour("text_muted"), 2))
        for share in (0.0, GREEN_FROM, AMBER_FROM):
            painter.save()
            painter.translate(inside.center())
            painter.rotate(share * 360)
            top = -inside.height() / 2 + WIDTH
            painter.drawLine(QPointF(0, top + 4), QPointF(0, top + 4 + TICK))
            painter.restore()
