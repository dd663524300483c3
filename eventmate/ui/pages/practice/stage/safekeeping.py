"""Writes a take down while it runs, where its sound is to be kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from eventmate.domain.rehearsals import SHORTEST_TAKE
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.stage.stage import Stage
from eventmate.ui.pages.practice.stage.take import TakeState

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

EVERY = 1_000  # ms


class Safekeeping(QObject):
    """What was said up to a second ago outlives the program; saving the take lets it go."""

    def __init__(self, services: "Services", operations: Operations, stage: Stage) -> None:
        super().__init__(stage)
        self._running = services.running_takes
        self._operations = operations
        self._stage = stage
        self._written = 0  # bytes
        self._is_begun = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        stage.take.begun.connect(self._timer.start)
        stage.take.state_changed.connect(self._on_state_changed)

    @Slot()
    def look(self) -> None:
        """Write what was said since; nothing is left where the sound is no longer to be kept."""
        if not self._stage.keeps_sound():
            self._let_go()
            return
        running, draft = self._running, self._stage.draft()
        if draft is None:
            return
        if not self._is_begun:
            self._is_begun, self._written = True, 0
            self._operations.fetch(self, lambda: running.begin(draft), lambda _: None)
        samples = bytes(self._stage.take.samples[self._written :])
        if samples:
            self._written += len(samples)
            self._operations.fetch(self, lambda: running.add(samples), lambda _: None)

    def leave(self) -> bool:
        """The window closes: leave a take under way as one that was cut off; True when it is."""
        if self._stage.take.state is not TakeState.RUNNING:
            return False
        self.look()
        is_written, self._is_begun = self._is_begun, False
        return is_written

    def _let_go(self) -> None:
        if self._is_begun:
            self._is_begun = False
            self._operations.fetch(self, self._running.end, lambda _: None)

    @Slot()
    def _on_state_changed(self) -> None:
        take = self._stage.take
        if take.state is TakeState.RUNNING:
            return
        self._timer.stop()
        if take.state is TakeState.READY:
            # What was long enough to be a take is let go by whoever saves it.
            if take.seconds < SHORTEST_TAKE:
                self._let_go()
            self._is_begun = False
