"""How long the reader takes for a frame of the camera, and what the window notices of it."""

import os
import random
import time
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from benchmarks.stage import Stage, p95
from benchmarks.table import Row
from eventmate.devices.scanner import Scan, Scanner
from eventmate.recognition.qr_making import make_code
from eventmate.recognition.qr_reading import find_codes_in_grey

WIDTH, HEIGHT = 1280, 720
FRAMES = 60
MODULE = 5  # px
QUIET = 4
BUDGET_MS = 25
GAP_BUDGET_MS = 100


class NotRead(AssertionError):
    """A reader that misses the code is not worth timing."""


def _frame(number: int) -> QImage:
    """A noisy picture with somebody's card held into it, a little turned."""
    noise = random.Random(number).randbytes(WIDTH * HEIGHT)
    picture = QImage(noise, WIDTH, HEIGHT, WIDTH, QImage.Format.Format_Grayscale8)
    picture = picture.scaled(WIDTH // 8, HEIGHT // 8).scaled(WIDTH, HEIGHT)
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}\r\nORG:Acme\r\nEND:VCARD\r\n"
    modules = make_code(text).modules
    side = len(modules) + 2 * QUIET
    painter = QPainter(picture)
    painter.translate(300 + number * 5, 150)
    painter.rotate(number % 12 - 6)
    painter.scale(MODULE, MODULE)
    painter.fillRect(0, 0, side, side, QColor(250, 248, 240))
    for y, line in enumerate(modules, start=QUIET):
        for x, is_ink in enumerate(line, start=QUIET):
            if is_ink:
                painter.fillRect(x, y, 1, 1, QColor(30, 30, 40))
    painter.end()
    return picture


def rows(stage: Stage) -> Iterator[Row]:
    """Frames through the scanner's own thread while the window's thread counts its ticks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    frames = [_frame(number) for number in range(stage.size(FRAMES))]
    scanner, loop = Scanner(find_codes_in_grey), QEventLoop(application)
    seconds: list[float] = []
    ticks: list[float] = []

    def on_scanned(scan: Scan) -> None:
        if not scan.codes:
            raise NotRead
        seconds.append(scan.seconds)
        if len(seconds) < len(frames):
            scanner.take(frames[len(seconds)])
        else:
            loop.quit()

    clock = QTimer(interval=1)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    scanner.scanned.connect(on_scanned)
    clock.start()
    QTimer.singleShot(0, lambda: scanner.take(frames[0]))
    loop.exec()
    scanner.close()
    gaps = [later - earlier for earlier, later in pairwise(ticks)]
    size = f"{WIDTH}x{HEIGHT}"
    yield Row(f"camera frame {size} decoded, p95", p95(seconds) * 1000, "ms", BUDGET_MS)
    yield Row("window's longest gap meanwhile", max(gaps) * 1000, "ms", GAP_BUDGET_MS)
