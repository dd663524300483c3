"""Looks for codes in the camera's newest frame, one at a time, on a thread of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage

from eventmate.domain.codes import FoundCode

Pixels = bytes | bytearray | memoryview
Finder = Callable[[Pixels, int, int, int], tuple[FoundCode, ...]]
NO_SIZE = QSize(0, 0)


@dataclass(frozen=True, slots=True)
class Scan:
    """One frame looked at: a picture to show, the frame's size in px, the codes, the time in s."""

    picture: QImage
    width: int
    height: int
    codes: tuple[FoundCode, ...]
    seconds: float


class Scanner(QObject):
    """Takes frames on the window's thread and looks at the newest; older ones are dropped.

    `find` gets grey pixels, width, height and bytes a line; it is called on the scanner's thread.
    """

    scanned = Signal(object)  # Scan
    codes_found = Signal(object)  # tuple[FoundCode, ...], never empty
    _finished = Signal(object, object)  # Scan or None, an error or None

    def __init__(self, find: Finder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="scanner")
        self._newest: object = None
        self._is_busy = False
        self._is_paused = False
        self._shown_size = NO_SIZE
        self._finished.connect(self._on_finished)

    def show_at(self, size: QSize) -> None:
        """Hand pictures out filling this size in device pixels; the frame's own when empty."""
        self._shown_size = size

    @Slot(object)
    def take(self, frame: object) -> None:
        """Look at a frame as soon as the one before is done."""
        if not self._is_paused:
            self._newest = frame
            self._begin()

    def pause(self) -> None:
        """Look at no more frames; what is under way is thrown away."""
        self._is_paused = True
        self._newest = None

    def resume(self) -> None:
        """Look at frames again."""
        self._is_paused = False

    def close(self) -> None:
        """End the thread."""
        self.pause()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _begin(self) -> None:
        if self._is_busy or self._newest is None:
            return
        frame, self._newest = self._newest, None
        self._is_busy = True
        self._worker.submit(self._look, frame, self._shown_size)

    def _look(self, frame: object, size: QSize) -> None:
        try:
            self._finished.emit(look_at(frame, self._find, size), None)
        except Exception as error:
            self._finished.emit(None, error)

    @Slot(object, object)
    def _on_finished(self, scan: Scan | None, error: Exception | None) -> None:
        self._is_busy = False
        if error is not None:
            raise error  # a bug of ours: the crash hook shows it
        if scan is not None and not self._is_paused:
            self.scanned.emit(scan)
            if scan.codes:
                self.codes_found.emit(scan.codes)
        self._begin()


def look_at(frame: object, find: Finder, size: QSize = NO_SIZE) -> Scan:
    """Find the codes in a frame and make the picture that is shown of it."""
    begun = perf_counter()
    image = frame if isinstance(frame, QImage) else _picture_of(frame)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.isNull():
        return Scan(image, 0, 0, (), perf_counter() - begun)
    codes = find(grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine())
    seconds = perf_counter() - begun
    picture = image.copy() if size.isEmpty() else _filling(image, size)
    return Scan(picture, image.width(), image.height(), codes, seconds)


def _picture_of(frame: object) -> QImage:
    image = getattr(frame, "toImage", QImage)()
    return image if isinstance(image, QImage) else QImage()


def _filling(image: QImage, size: QSize) -> QImage:
    """The picture covering a size, ready to be painted without more work."""
    scaled = image.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    return scaled.convertToFormat(QImage.Format.Format_RGB32)
