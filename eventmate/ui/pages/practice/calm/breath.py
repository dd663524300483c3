"""A circle that breathes slowly; one breathes with it."""

from collections.abc import Callable
from math import pi, sin
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.breathing import MINUTE, Breath, breath_at
from eventmate.ui.pages.practice.stage.ring import clock_words
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import smooth

SIDE = 260  # px
LEAST = 0.45  # of the circle when the lungs are empty
TICK = 33  # ms


class BreathCircle(QWidget):
    """Runs for a minute, or as long as one likes."""

    finished = Signal()

    def __init__(
        self, clock: Callable[[], float] = monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since = 0.0
        self._seconds = 0.0
        self._told = False
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_running(self) -> bool:
        """Whether it breathes."""
        return self._timer.isActive()

    @property
    def words(self) -> str:
        """What to do now."""
        if not self.is_running:
            return self.tr("ready")
        out = breath_at(self._seconds).breath is Breath.OUT
        return self.tr("breathe out") if out else self.tr("breathe in")

    def start(self) -> None:
        """Begin to breathe."""
        self._since = self._clock()
        self._told = False
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Rest."""
        self._timer.stop()
        self._seconds = 0.0
        self.update()

    @Slot()
    def look(self) -> None:
        """See how far the breath is."""
        self._seconds = self._clock() - self._since
        self.setAccessibleName(self.words)
        self.update()
        if self._seconds >= MINUTE and not self._told:
            self._told = True
            self.finished.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        full = breath_at(self._seconds).fullness if self.is_running else 0.0
        # A sine turns gently at both ends.
        share = LEAST + (1 - LEAST) * (1 - sin(pi / 2 - full * pi)) / 2
        side = SIDE * share
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(area)
        whole = QRectF(self.rect())
        across = Qt.AlignmentFlag.AlignHCenter
        words = [Span(self.words, "section", "accent_soft_text")]
        paint_line(painter, theme, whole.adjusted(0, -10, 0, -10), words, across)
        if self.is_running:
            left = [Span(clock_words(MINUTE - self._seconds), "caption", "accent_soft_text", True)]
            paint_line(painter, theme, whole.adjusted(0, 16, 0, 16), left, across)
