"""Reads a code from a part of the screen: a rectangle is dragged over a still picture of it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QScreen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme

Grab = Callable[[QScreen], QPixmap]
SMALLEST = 8  # px; less is a click, not a drag
SAMPLES = 16  # pixels looked at each way to tell a picture from nothing
VEIL = QColor(0, 0, 0, 110)


def grab_screen(screen: QScreen) -> QPixmap:
    """The screen as it is now; empty or black where the system does not allow it."""
    return screen.grabWindow(0)


def shows_something(picture: QPixmap) -> bool:
    """Whether a grabbed screen is more than one colour: some systems hand out blank ones."""
    if picture.isNull():
        return False
    image = picture.toImage()
    width, height = image.width(), image.height()
    colours = {
        image.pixel(x * (width - 1) // SAMPLES, y * (height - 1) // SAMPLES)
        for x in range(SAMPLES + 1)
        for y in range(SAMPLES + 1)
    }
    return len(colours) > 1


class ScreenRegion(QWidget):
    """Covers one screen with its own picture; `picked` carries the part that was dragged."""

    picked = Signal(QImage)

    def __init__(self, picture: QPixmap, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = picture
        self._start: QPoint | None = None
        self._area = QRect()
        self.setAccessibleName(self.tr("Drag around the code; Esc leaves"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setGeometry(screen.geometry())
        hint = PlainLabel(
            self.tr("Drag around the code. Esc leaves."), "body_strong", "toast_text", parent=self
        )
        hint.move(24, 24)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag_to(event.position().toPoint())

    def _drag_to(self, corner: QPoint) -> None:
        if self._start is not None:
            self._area = QRect(self._start, corner).normalized()
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_to(event.position().toPoint())
        area, self._start = self._area, None
        if min(area.width(), area.height()) < SMALLEST:
            self._area = QRect()
            self.update()
            return
        ratio = self._picture.width() / max(1, self.width())
        in_pixels = QRect(area.topLeft() * ratio, area.size() * ratio)
        self.picked.emit(self._picture.copy(in_pixels).toImage())
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.fillRect(self.rect(), VEIL)
        if not self._area.isEmpty():
            ratio = self._picture.width() / max(1, self.width())
            part = QRect(self._area.topLeft() * ratio, self._area.size() * ratio)
            painter.drawPixmap(self._area, self._picture, part)
            painter.setPen(QPen(current_theme().colour("toast_action"), 2))
            painter.drawRect(self._area)


def open_regions(picked: Callable[[QImage], None], grab: Grab = grab_screen) -> list[ScreenRegion]:
    """Cover every screen that can be seen; none when the system shows nothing."""
    regions: list[ScreenRegion] = []

    def close_all(image: QImage) -> None:
        for region in regions:
            region.close()
        picked(image)

    for screen in QGuiApplication.screens():
        picture = grab(screen)
        if shows_something(picture):
            region = ScreenRegion(picture, screen)
            region.picked.connect(close_all)
            regions.append(region)
    for region in regions:
        region.show()
    return regions
