"""The scanner reads a film through the camera's interface without holding up the window."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from film import RAJ, SARA, Film
from phone_picture import phone_frame
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from eventmate.devices.scanner import Pixels, Scan, Scanner, look_at
from eventmate.domain.codes import FoundCode
from eventmate.services.reading import find_in_frame

FRAMES = 36
NOTHING: tuple[FoundCode, ...] = ()


@pytest.fixture
def scanner() -> Iterator[Scanner]:
    made = Scanner(find_in_frame)
    yield made
    made.close()


def test_a_video_of_a_phone_is_read(qtbot: QtBot, scanner: Scanner) -> None:
    film, texts, scans = Film("lid"), set[str](), list[Scan]()
    film.frame_ready.connect(scanner.take)
    scanner.codes_found.connect(lambda codes: texts.update(code.text for code in codes))
    scanner.scanned.connect(scans.append)
    for number in range(FRAMES):
        frame = phone_frame([SARA], turn=number * 10 - 180, blur=1 + number % 3)
        with qtbot.waitSignal(scanner.scanned):
            film.play(frame)
    assert texts == {SARA}
    assert sum(bool(scan.codes) for scan in scans) >= FRAMES * 2 // 3


def test_corners_lie_on_the_code() -> None:
    (code,) = look_at(phone_frame([SARA], turn=0), find_in_frame).codes
    (left, top), _, (right, bottom), _ = code.corners
    assert 480 <= left <= 520
    assert 200 <= top <= 240
    assert 760 <= right <= 800
    assert 480 <= bottom <= 520


def test_two_phones_give_two_codes() -> None:
    found = look_at(phone_frame([SARA, RAJ]), find_in_frame).codes
    assert {code.text for code in found} == {SARA, RAJ}


def test_an_empty_room_gives_none() -> None:
    scan = look_at(phone_frame([]), find_in_frame)
    assert scan.codes == NOTHING
    assert (scan.width, scan.height) == (1280, 720)


def test_a_frame_without_a_picture_is_harmless() -> None:
    assert look_at(QImage(), find_in_frame).codes == NOTHING


def test_the_picture_covers_the_view() -> None:
    picture = look_at(phone_frame([]), find_in_frame, QSize(500, 216)).picture
    assert picture.width() == 500
    assert picture.height() >= 216


class Slow:
    """A finder that waits at a gate, to look at what happens meanwhile."""

    def __init__(self) -> None:
        self.gate, self.looks = Event(), list[int]()
        self.threads: set[bool] = set()

    def __call__(self, _: Pixels, width: int, *_sizes: int) -> tuple[FoundCode, ...]:
        self.gate.wait(5)
        self.looks.append(width)
        self.threads.add(current_thread() is main_thread())
        return NOTHING


def test_one_frame_at_a_time_and_only_the_newest_waits(qtbot: QtBot) -> None:
    slow = Slow()
    scanner = Scanner(slow)
    for width in range(10, 20):
        scanner.take(QImage(width, 10, QImage.Format.Format_RGB32))
    with qtbot.waitSignals([scanner.scanned, scanner.scanned]):
        slow.gate.set()
    scanner.close()
    assert slow.looks == [10, 19]
    assert slow.threads == {False}


def test_a_paused_scanner_says_nothing(qtbot: QtBot) -> None:
    slow = Slow()
    scanner = Scanner(slow)
    scanner.take(QImage(10, 10, QImage.Format.Format_RGB32))
    scanner.pause()
    scanner.take(QImage(11, 10, QImage.Format.Format_RGB32))
    with qtbot.assertNotEmitted(scanner.scanned):
        slow.gate.set()
        scanner.close()
        qtbot.waitUntil(lambda: slow.looks == [10])


def test_a_bug_in_the_finder_reaches_the_hook(qtbot: QtBot) -> None:
    def broken(_: Pixels, *_sizes: int) -> tuple[FoundCode, ...]:
        raise ZeroDivisionError

    scanner = Scanner(broken)
    with qtbot.captureExceptions() as caught:
        scanner.take(QImage(10, 10, QImage.Format.Format_RGB32))
        qtbot.waitUntil(lambda: len(caught) == 1)
    scanner.close()
    assert caught[0][0] is ZeroDivisionError
