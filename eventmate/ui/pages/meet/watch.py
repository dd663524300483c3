"""Watches through the camera: when to look, what is new, and which of several codes is meant."""

from collections.abc import Callable
from time import monotonic, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.devices.camera import Camera
from eventmate.devices.scanner import Scan, Scanner
from eventmate.domain.code_choice import meant
from eventmate.domain.codes import Code, FoundCode
from eventmate.domain.seen_codes import SeenCodes
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.settings import Preferences

CHOICE_STAYS = 3.0  # s after several codes were last seen together
TICK = 5_000  # ms
SLEPT = 20.0  # s between two ticks mean that the laptop slept
MOST_REMEMBERED = 200
AWAY = (Qt.ApplicationState.ApplicationSuspended, Qt.ApplicationState.ApplicationHidden)


class Watch(QObject):
    """Runs the camera only while somebody can see it; `met` carries a code seen for the first time.

    `now` is a steady clock in seconds, `wall` one that goes on while the laptop sleeps.
    """

    scanned = Signal(object)  # Scan
    met = Signal(object)  # Code
    choice_opened = Signal(object)  # tuple[Code, ...]; empty when it is over
    failed = Signal(str)
    resting_changed = Signal(bool)

    def __init__(
        self,
        camera: Camera,
        scanner: Scanner,
        preferences: "Preferences",
        operations: Operations,
        page: QWidget,
        now: Callable[[], float] = monotonic,
        wall: Callable[[], float] = time,
    ) -> None:
        super().__init__(page)
        self.camera, self.scanner = camera, scanner
        self._preferences = preferences
        self.chosen = preferences.current.camera
        self._operations = operations
        self._page = page
        self._now = now
        self._seen = SeenCodes()
        self._known: dict[str, Code] = {}
        self._choice: tuple[Code, ...] = ()
        self._choice_seen = 0.0
        self._reasons = {"hidden"}  # why the camera rests
        self._is_prepared = False
        self._wall = wall
        self._last_tick = wall()
        camera.frame_ready.connect(scanner.take)
        camera.failed.connect(self.failed)
        scanner.scanned.connect(self._on_scanned)
        scanner.codes_found.connect(self.look_at_codes)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self.notice_sleep)
        page.installEventFilter(self)

    @property
    def is_resting(self) -> bool:
        """Whether the camera is off for now."""
        return bool(self._reasons)

    @property
    def choice(self) -> tuple[Code, ...]:
        """The codes among which one must be picked; usually none."""
        return self._choice

    def rest(self, reason: str, wanted: bool) -> None:
        """Rest for a reason, or no longer for it."""
        was_resting = self.is_resting
        if wanted:
            self._reasons.add(reason)
        else:
            self._reasons.discard(reason)
        if was_resting != self.is_resting:
            self.resting_changed.emit(self.is_resting)
            self._stop() if self.is_resting else self._start()

    def use(self, camera: str) -> None:
        """Use another camera from now on."""
        self.chosen = camera
        self.camera.choose(camera)
        self._operations.fetch(
            self, lambda: self._preferences.change(camera=camera), lambda _: None
        )

    def try_again(self) -> None:
        """Start the camera once more after trouble."""
        if not self.is_resting:
            self._start()

    def forget(self, text: str) -> None:
        """Let a code be met again, because what came of it was taken back."""
        self._seen.forget(text)

    def pick(self, number: int) -> None:
        """Settle the choice by the number shown in the picture."""
        if 0 < number <= len(self._choice):
            chosen = self._choice[number - 1]
            self._note_seen(self._choice)
            self._set_choice(())
            self.met.emit(chosen)

    def look_at_codes(self, found: tuple[FoundCode, ...]) -> None:
        """Find out what the codes of one frame are, once for each text."""
        # Counted from left to right as the picture shows them, which may be a mirror.
        sign = -1 if self._preferences.current.mirror else 1
        in_order = sorted(found, key=lambda code: sign * sum(x for x, _ in code.corners))
        texts = tuple(dict.fromkeys(code.text for code in in_order))
        unknown = [text for text in texts if text not in self._known]
        if unknown:
            self._operations.compute(
                self,
                lambda: _read(unknown),
                lambda codes: self._remember(codes, texts),
                key="codes",
            )
        else:
            self._decide(texts)

    def _remember(self, codes: list[Code], texts: tuple[str, ...]) -> None:
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        self._known.update({code.text: code for code in codes})
        if all(text in self._known for text in texts):
            self._decide(texts)

    def _decide(self, texts: tuple[str, ...]) -> None:
        if self.is_resting:
            return
        codes = meant([self._known[text] for text in texts])
        now = self._now()
        if len(codes) == 1:
            if now - self._choice_seen < CHOICE_STAYS and codes[0] in self._choice:
                return  # one of several was overlooked in this frame
            if self._seen.is_new(codes[0].text, now):
                self._set_choice(())
                self.met.emit(codes[0])
            return
        self._choice_seen = now
        if self._choice and set(codes) == set(self._choice):
            return
        if any(self._note_seen(codes)):
            self._set_choice(codes)

    def _note_seen(self, codes: tuple[Code, ...]) -> list[bool]:
        return [self._seen.is_new(code.text, self._now()) for code in codes]

    def _set_choice(self, codes: tuple[Code, ...]) -> None:
        if codes != self._choice:
            self._choice = codes
            self.choice_opened.emit(codes)

    def _start(self) -> None:
        if not self._is_prepared:
            self._is_prepared = True
            self._operations.compute(self, self.camera.prepare, lambda _: self._start())
            return
        if self.is_resting:
            return
        self.scanner.resume()
        self.camera.choose(self.chosen)
        self.camera.start()
        self._last_tick = self._wall()
        self._ticks.start()

    def _stop(self) -> None:
        self._ticks.stop()
        self.scanner.pause()
        self.camera.stop()
        self._set_choice(())

    def _on_scanned(self, scan: Scan) -> None:
        if self._choice and self._now() - self._choice_seen > CHOICE_STAYS:
            self._set_choice(())
        self.scanned.emit(scan)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        self.rest("away", state in AWAY)

    def notice_sleep(self) -> None:
        """After a sleep the camera is opened afresh: the system closed it."""
        pause = self._wall() - self._last_tick
        self._last_tick = self._wall()
        if pause > SLEPT:
            self._stop()
            self._start()

    def show_at(self, size: QSize) -> None:
        """Hand out pictures of this size in device pixels."""
        self.scanner.show_at(size)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._page and kind in (QEvent.Type.Show, QEvent.Type.Hide):
            self._page.window().installEventFilter(self)
            self.rest("hidden", kind == QEvent.Type.Hide)
        elif kind == QEvent.Type.WindowStateChange:
            self.rest("minimised", self._page.window().isMinimized())
        return False


def _read(texts: list[str]) -> list[Code]:
    from eventmate.services.reading import read_code_text

    return [read_code_text(text) for text in texts]
