"""How loud the microphone hears, as bars, and in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

BARS, BAR, GAP, HEIGHT = 20, 6, 3, 16
# Shares of the scale from -60 dB to full: speech close by reaches about -25 to -10 dB.
QUIET, LOUD = 0.35, 0.97
FALL = 0.85  # of the last peak a step


class LevelMeter(QWidget):
    """Falls slowly, so that it can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = 0.0
        self._loudest = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level of the microphone"))

    def show_level(self, level: float) -> None:
        """Show how loud it is, 0 silent to 1 full scale."""
        self.level = max(level, self.level * FALL)
        self._loudest = max(level, self._loudest * 0.99)
        self.update()

    def reset(self) -> None:
        """Forget what was heard."""
        self.level = self._loudest = 0.0
        self.update()

    @property
    def words(self) -> str:
        """What the level means."""
        if self._loudest == 0:
            return self.tr("Nothing heard yet")
        if self._loudest < QUIET:
            return self.tr("Very quiet; come closer")
        return self.tr("Too loud; move back") if self._loudest > LOUD else self.tr("Good level")

    @override
    def sizeHint(self) -> QSize:
        return QSize(BARS * (BAR + GAP) - GAP, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        lit = round(self.level * BARS)
        for place in range(BARS):
            area = QRectF(place * (BAR + GAP), 0, BAR, HEIGHT)
            role = "accent" if place < lit else "ring_track"
            fill_rounded(painter, area, 2, theme.colour(role))
