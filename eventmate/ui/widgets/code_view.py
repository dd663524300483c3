"""A QR code on white paper, each module the same whole number of device pixels."""

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

Matrix = Sequence[Sequence[bool]]


class CodeView(QWidget):
    """Paints a matrix of modules (True is ink), always black on white, square."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_matrix(self, matrix: Matrix | None) -> None:
        """Show a code without quiet zone, or clear the paper with None."""
        self._image = _picture(matrix) if matrix else None
        self.update()

    def module_pixels(self) -> int:
        """How many device pixels wide a module is now; 0 when nothing fits."""
        if self._image is None:
            return 0
        quiet = 2 * int(current_theme().size["qr_quiet_zone"])
        side = min(self.width(), self.height()) * self.devicePixelRatioF()
        return floor(side / (self._image.width() + quiet))

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        side = min(self.width(), self.height())
        paper = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        white, edge = theme.colour("qr_paper"), theme.colour("border")
        fill_rounded(painter, paper, theme.radius["card"], white, edge)
        pixels = self.module_pixels()
        if self._image is None or pixels == 0:
            return
        ratio = self.devicePixelRatioF()
        ink = self._image.width() * pixels
        left = round(paper.center().x() * ratio - ink / 2)
        top = round(paper.center().y() * ratio - ink / 2)
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform, False)
        target = QRectF(left / ratio, top / ratio, ink / ratio, ink / ratio)
        painter.drawImage(target, self._image)


def _picture(matrix: Matrix) -> QImage:
    """One pixel a module."""
    side = len(matrix)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, line in enumerate(matrix):
        for x, is_ink in enumerate(line):
            if is_ink:
                image.setPixel(x, y, 0xFF000000)
    return image
