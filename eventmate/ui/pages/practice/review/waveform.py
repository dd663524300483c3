"""The shape of a take's sound, with its beats, pauses and fillers; a click hears the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.pages.practice.stage.ring import clock_words
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import fill_rounded, smooth

BEATS, FILLERS, SOUND, LENGTHS, TIMES = 28, 22, 96, 22, 22  # px of each band
STEP = 6.0  # px from one bar to the next
BAR = 2.4
STRIDE = 2.0  # s a key moves
TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600)  # s between times
ROOM = 90  # px a time needs


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place in the sound: where it starts and ends in seconds, and its words."""

    start: float
    end: float
    words: str = ""


class Waveform(QWidget):
    """Bands from top to bottom: beats, fillers, sound with pauses, their lengths, times."""

    sought = Signal(float)  # seconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: Sequence[float] = ()
        self._seconds = 0.0
        self.beats: Sequence[Mark] = ()
        self.pauses: Sequence[Mark] = ()
        self.fillers: Sequence[Mark] = ()
        self.position = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The take's sound; arrow keys move through it"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ring_on_focus(self)

    def show_sound(self, peaks: Sequence[float], seconds: float) -> None:
        """Show a sound of so many seconds by its peaks, each 0 to 1 of the loudest."""
        self._peaks, self._seconds = peaks, seconds
        self.position = 0.0
        self.update()

    def show_marks(
        self, beats: Sequence[Mark], pauses: Sequence[Mark], fillers: Sequence[Mark]
    ) -> None:
        """Show what was found in the sound."""
        self.beats, self.pauses, self.fillers = beats, pauses, fillers
        self.updateGeometry()
        self.update()

    def show_position(self, seconds: float) -> None:
        """Show what is being heard."""
        self.position = seconds
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, BEATS + FILLERS + SOUND + LENGTHS + TIMES)

    def _x(self, seconds: float) -> float:
        return 0.0 if self._seconds <= 0 else seconds / self._seconds * self.width()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._seconds > 0:
            self.sought.emit(event.position().x() / self.width() * self._seconds)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -STRIDE, Qt.Key.Key_Right: STRIDE}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(max(0.0, min(self._seconds, self.position + by)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        top = BEATS + FILLERS
        for beat in self.beats:
            self._paint_beat(painter, theme, beat)
        for pause in self.pauses:
            area = QRectF(self._x(pause.start), top, self._x(pause.end - pause.start), SOUND)
            painter.fillRect(area, theme.colour("accent_soft"))
            span = [Span(pause.words, "caption", "text_muted", tabular=True)]
            middle = area.center().x()
            below = QRectF(middle - 30, top + SOUND, 60, LENGTHS)
            paint_line(painter, theme, below, span, Qt.AlignmentFlag.AlignHCenter)
        self._paint_sound(painter, theme, top)
        for filler in self.fillers:
            self._paint_filler(painter, theme, filler, top)
        self._paint_times(painter, theme, top + SOUND + LENGTHS)
        if self._peaks:
            x = self._x(self.position)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawLine(QPointF(x, top - 12), QPointF(x, top + SOUND))

    def _paint_beat(self, painter: QPainter, theme: Theme, beat: Mark) -> None:
        area = QRectF(self._x(beat.start), 0, self._x(beat.end - beat.start) - 2, BEATS - 6)
        fill_rounded(painter, area, 6, theme.colour("surface_quiet"))
        span = [Span(beat.words, "caption", "text_muted")]
        paint_line(painter, theme, area.adjusted(6, 0, -6, 0), span, Qt.AlignmentFlag.AlignHCenter)

    def _paint_sound(self, painter: QPainter, theme: Theme, top: float) -> None:
        bars = min(max(1, int(self.width() / STEP)), len(self._peaks))
        step = self.width() / max(1, bars)
        middle = top + SOUND / 2
        for place in range(bars):
            first = place * len(self._peaks) // bars
            last = (place + 1) * len(self._peaks) // bars
            height = max(self._peaks[first:last])
            tall = max(2.0, height * SOUND * 0.84)
            area = QRectF(place * step, middle - tall / 2, BAR, tall)
            fill_rounded(painter, area, BAR / 2, theme.colour("chart_3"))

    def _paint_filler(self, painter: QPainter, theme: Theme, filler: Mark, top: float) -> None:
        x = self._x(filler.start)
        pen = QPen(theme.colour("chart_2"), 1.5)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, BEATS + 12), QPointF(x, top + SOUND))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chart_2"))
        painter.drawEllipse(QPointF(x, BEATS + 10), 4, 4)
        span = [Span(filler.words, "caption", "text_muted")]
        width = line_width(span)
        left = x + 8 if x + 8 + width < self.width() else x - 8 - width
        paint_line(painter, theme, QRectF(left, BEATS, width, 20), span)

    def _paint_times(self, painter: QPainter, theme: Theme, top: float) -> None:
        if self._seconds <= 0:
            return
        most = max(1, self.width() // ROOM)
        step = next((each for each in TICKS if self._seconds / each <= most), TICKS[-1])
        for place in range(int(self._seconds // step) + 1):
            span = [Span(clock_words(place * step), "caption", "text_muted", tabular=True)]
            paint_line(painter, theme, QRectF(self._x(place * step), top, ROOM, TIMES), span)


def seconds_words(seconds: float) -> str:
    """A short time such as 1.2 s, with the language's digits."""
    return f"{QLocale().toString(float(seconds), 'f', 1)} s"
