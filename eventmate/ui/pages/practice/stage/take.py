"""One take under way: its time, and what the microphone heard."""

from collections.abc import Callable
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from eventmate.devices.microphone import RATE
from eventmate.domain.take_timer import limit

TICK = 50  # ms
BYTES_A_SECOND = RATE * 2


class TakeState(Enum):
    """What the stage is doing."""

    READY = auto()
    COUNT_DOWN = auto()
    RUNNING = auto()


class Take(QObject):
    """Counts down, runs, ends; sound is kept only while it runs."""

    counted = Signal(int)  # seconds until it begins
    begun = Signal()
    moved = Signal(float)  # seconds since it began
    ended = Signal()
    state_changed = Signal()

    def __init__(
        self, clock: Callable[[], float], count_down: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._count_down = count_down
        self._since = 0.0
        self._target = 1.0
        self.state = TakeState.READY
        self.seconds = 0.0
        self.samples = bytearray()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)

    def start(self, target: float) -> None:
        """Count down, then run against a target in seconds."""
        self._target = target
        self.samples.clear()
        self.seconds = 0.0
        self._set_state(TakeState.COUNT_DOWN)
        self._since = self.clock()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """End it where it is; before it began this only goes back."""
        was_running = self.state is TakeState.RUNNING
        if was_running:
            self.seconds = self.clock() - self._since
        self._timer.stop()
        self._set_state(TakeState.READY)
        if was_running:
            self.ended.emit()

    def drop(self) -> None:
        """Forget it."""
        self._timer.stop()
        self.samples.clear()
        self.seconds = 0.0
        self._set_state(TakeState.READY)

    def hear(self, samples: bytes) -> None:
        """Take what the microphone heard."""
        if self.state is TakeState.RUNNING:
            self.samples += samples

    def latest(self, seconds: float) -> bytes:
        """The sound of the last seconds, whole samples."""
        return bytes(self.samples[-int(seconds * RATE) * 2 :])

    def _set_state(self, state: TakeState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()

    @Slot()
    def look(self) -> None:
        """See how late it is."""
        passed = self.clock() - self._since
        if self.state is TakeState.COUNT_DOWN:
            left = self._count_down - passed
            if left > 0:
                self.counted.emit(ceil(left))
                return
            self._since = self.clock()
            self._set_state(TakeState.RUNNING)
            self.begun.emit()
            passed = 0.0
        self.seconds = passed
        self.moved.emit(passed)
        if passed >= limit(self._target):
            self.stop()
