"""Draws what a camera sees: a dim room, and phones held up with codes on them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from eventmate.recognition.qr_making import make_code

WIDTH, HEIGHT = 1280, 720


def code_picture(text: str, pixels: int = 6) -> QImage:
    """A code on white paper with its quiet zone."""
    modules = make_code(text).modules
    side = (len(modules) + 8) * pixels
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for y, line in enumerate(modules, start=4):
        for x, is_ink in enumerate(line, start=4):
            if is_ink:
                painter.fillRect(
                    x * pixels, y * pixels, pixels, pixels, QColor(Qt.GlobalColor.black)
                )
    painter.end()
    return picture


def phone_frame(texts: Sequence[str], *, turn: float = -7.0, blur: float = 1.0) -> QImage:
    """A dim room with a phone for each text; `blur` above 1 loses detail."""
    frame = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    frame.fill(QColor("#6f6658"))
    painter = QPainter(frame)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    for place, text in enumerate(texts, start=1):
        painter.save()
        painter.translate(WIDTH * place / (len(texts) + 1), HEIGHT / 2)
        painter.rotate(turn)
        painter.setBrush(QColor("#121110"))
        painter.drawRoundedRect(QRectF(-190, -330, 380, 700), 40, 40)
        painter.drawImage(QRectF(-160, -160, 320, 320), code_picture(text))
        painter.restore()
    painter.end()
    if blur > 1:
        small = QSize(round(WIDTH / blur), round(HEIGHT / blur))
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        frame = frame.scaled(small, ratio, smooth).scaled(frame.size(), ratio, smooth)
    return frame
