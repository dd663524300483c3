"""A scroll bar that lies over what it scrolls, so that nothing moves when it comes and goes."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget
from typing_extensions import override

WIDTH = 12  # px with its margins; paddings beside a text are at least as wide
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class OverlayBar(QScrollBar):
    """Stands at the right of an area, `shift` px further into the padding of its `holder`."""

    def __init__(
        self, area: QAbstractScrollArea, holder: QWidget | None = None, shift: int = 0
    ) -> None:
        self._holder = holder or area
        super().__init__(Qt.Orientation.Vertical, self._holder)
        self._area = area
        self._shift = shift
        self._bar = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar.rangeChanged.connect(self._follow)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        """Be as long as what is scrolled, and gone where there is nothing to scroll."""
        bar = self._bar
        self.setPageStep(bar.pageStep())
        self.setSingleStep(bar.singleStep())
        self.setRange(bar.minimum(), bar.maximum())
        self.setValue(bar.value())
        self.setVisible(bar.maximum() > bar.minimum())
        self._place()

    def _place(self) -> None:
        viewport = self._area.viewport()
        place = viewport.mapTo(self._holder, QPoint(0, 0))
        left = place.x() + self._shift + viewport.width() - WIDTH
        if self.isRightToLeft():
            left = place.x() - self._shift
        self.setGeometry(left, place.y(), WIDTH, viewport.height())
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._follow()
        return False
