"""A film for the camera: frames with codes on phones held up, turned, tilted and blurred."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from typing_extensions import override

from eventmate.devices.camera import Camera, CameraName
from eventmate.recognition.qr_making import make_code

WIDTH, HEIGHT = 1280, 720
SARA = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sara Kim\r\nORG:Acme\r\nTITLE:CTO\r\nEND:VCARD\r\n"
RAJ = "MECARD:N:Patel,Raj;EMAIL:raj@lines.example;;"


class Film(Camera):
    """A camera that plays the frames it is given; `is_on` says whether it was started."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._names = names
        self.is_on = False
        self.starts = 0

    @override
    def cameras(self) -> tuple[CameraName, ...]:
        return tuple(CameraName(name, name) for name in self._names)

    @override
    def start(self) -> None:
        self.is_on = True
        self.starts += 1
        if not self._names:
            self.failed.emit("There is no camera. Plug one in, or drop a picture here.")

    @override
    def stop(self) -> None:
        self.is_on = False

    def play(self, frame: QImage) -> None:
        """Show one frame."""
        self.frame_ready.emit(frame)


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
