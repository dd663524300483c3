"""The row of faces above: who was gone through, who is on, who comes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.avatar import paint_avatar
from eventmate.ui.widgets.painting import fill_rounded, smooth

FACE, RING, GAP = 28, 4, 8
MOST = 14


class Faces(QWidget):
    """A ring in moss says done, in petrol now; a click goes there."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[tuple[str, object]] = ()
        self._done: frozenset[int] = frozenset()
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_faces(
        self, names: Sequence[tuple[str, object]], done: frozenset[int], now: int
    ) -> None:
        """Show names with what their colour goes by; those far from `now` are left out."""
        self._names, self._done, self._now = names, done, now
        words = self.tr("{now} of {count}, {done} done").format(
            now=now + 1, count=len(names), done=len(done)
        )
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def _first(self) -> int:
        return max(0, min(self._now - MOST // 2, len(self._names) - MOST))

    @property
    def _shown(self) -> range:
        return range(self._first, min(self._first + MOST, len(self._names)))

    @override
    def sizeHint(self) -> QSize:
        side = FACE + 2 * RING
        return QSize(max(1, len(self._shown)) * (side + GAP), side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        side = FACE + 2 * RING
        for place, number in enumerate(self._shown):
            left = place * (side + GAP)
            ring = "accent" if number == self._now else "success" if number in self._done else ""
            if ring:
                area = QRectF(left + 1, 1, side - 2, side - 2)
                fill_rounded(painter, area, side / 2, edge=theme.colour(ring), edge_width=2)
            name, identity = self._names[number]
            face = QRectF(left + RING, RING, FACE, FACE)
            paint_avatar(painter, theme, face, name, identity)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x()) // (FACE + 2 * RING + GAP)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= place < len(self._shown):
            self.chosen.emit(self._shown[place])
