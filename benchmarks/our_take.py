"""A child process: EventMate itself with the sample people, rehearsing minutes one after another.

`python -m benchmarks.our_take DATA TAKES` writes, for each take, the longest that the window did
not answer between the key that ends it and a moment after its review shows what was heard.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from benchmarks.listening import minute
from benchmarks.moments import say
from eventmate.devices.at_hand import Devices
from eventmate.devices.microphone import Microphone
from eventmate.devices.multimedia import DeviceName
from eventmate.devices.player import Player
from eventmate.devices.voice import Voice
from eventmate.domain.introductions import Introduction, IntroductionId
from eventmate.paths import AppPaths
from eventmate.resources import resource_text
from eventmate.session import Session
from eventmate.speech.samples import to_bytes
from eventmate.storage.lock import InstanceLock
from eventmate.ui.pages.practice.stage.take import TakeState
from eventmate.ui.pages.practice_page import PracticePage
from eventmate.ui.tasks import BackgroundTasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

POLL_MS, TICK_MS = 20, 2
SETTLED_MS = 400  # what shows late is painted by then
SPOKEN_MS = 300  # the stage has shown what it heard
PATIENCE_MS = 30_000


class Minute(Microphone):
    """Says a minute at once."""

    sound = b""

    @override
    def microphones(self) -> tuple[DeviceName, ...]:
        return (DeviceName("minute", "A minute"),)


class Gaps(QObject):
    """The longest time between two ticks of the window's own thread."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = self._last = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Watch from now on."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def end(self) -> float:
        """The longest, in milliseconds."""
        self._timer.stop()
        return self.longest * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def until(holds: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop = QEventLoop()
    poll = QTimer(interval=POLL_MS)
    poll.timeout.connect(lambda: loop.quit() if holds() else None)
    poll.start()
    QTimer.singleShot(PATIENCE_MS, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError(holds)


def pause(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(page: PracticePage, microphone: Minute, wanted: IntroductionId) -> float:
    """The longest gap, in milliseconds, between the end of one take and its whole review."""
    page.rehearse(wanted)
    until(lambda: page.door.stage is not None and page.door.stage.isVisible())
    stage, looking = page.door.stage, page.looking
    assert stage is not None
    assert looking is not None
    QTest.keyClick(stage, Qt.Key.Key_Space)
    until(lambda: stage.take.state is TakeState.RUNNING)
    microphone.heard.emit(microphone.sound)
    pause(SPOKEN_MS)
    before = looking.shown
    gaps = Gaps()
    gaps.begin()
    QTest.keyClick(stage, Qt.Key.Key_Space)
    until(
        lambda: (
            looking.shown is not None
            and looking.shown is not before
            and looking.shown.samples == microphone.sound
            and looking.shown.analysis is not None
            and looking.isVisible()
        )
    )
    pause(SETTLED_MS)
    return gaps.end()


def main() -> int:
    """Open the window on a library of sample people and rehearse."""
    paths, takes = AppPaths(Path(sys.argv[1])), int(sys.argv[2])
    paths.create()
    application = QApplication([])
    microphone = Minute()
    microphone.sound = to_bytes(minute())
    session = Session(
        paths,
        InstanceLock(paths.lock),
        ThemeKeeper(application, SchemeChoice.LIGHT),
        BackgroundTasks(),
        lambda: datetime.now(UTC).astimezone(),
        resource_text("demo/library.toml"),
        devices=Devices(microphone=microphone, player=Player(), voice=Voice()),
    )
    is_open: list[bool] = []
    session.opened.connect(lambda: is_open.append(True))
    session.start()
    until(lambda: bool(is_open))
    page = session.window.shell.go("practice")
    assert isinstance(page, PracticePage)
    found: list[Introduction] = []
    services = session.services
    assert services is not None
    session.operations.fetch(page, services.introductions.listed, found.extend)
    until(lambda: bool(found))
    for _ in range(takes):
        say("gap", take(page, microphone, found[0].id))
    session.window.shell.close()
    session.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
