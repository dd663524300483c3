"""The rehearsal stage: a window of its own with nothing in it but time, words and breath."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.keep_awake import KeepAwake
from eventmate.devices.microphone import Microphone
from eventmate.domain.live_pace import LivePace, PaceWord
from eventmate.domain.prompting import cues_for
from eventmate.domain.rehearsals import SHORTEST_TAKE, Prompter, TakeDraft, TakeSource
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.stage.confidence_row import STEPS, ConfidenceRow
from eventmate.ui.pages.practice.stage.prompter import PrompterView
from eventmate.ui.pages.practice.stage.ring import TimerRing
from eventmate.ui.pages.practice.stage.stage_bar import StageBar
from eventmate.ui.pages.practice.stage.take import BYTES_A_SECOND, Take, TakeState
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.segmented import Segmented

MODES = (Prompter.FULL_TEXT, Prompter.BEAT_WORDS, Prompter.NOTHING)
COUNT_DOWN = 3  # s
PACE_EVERY = 1_000  # ms
PACE_OVER = 8.0  # s of sound an estimate is made from
CLOCK_COLUMN = 424  # px


@dataclass(frozen=True, slots=True)
class StageSetting:
    """What is rehearsed: the take as it will be, its name and number, and my pace."""

    draft: TakeDraft
    name: str
    number: int
    pace: int


@dataclass(frozen=True, slots=True)
class FinishedTake:
    """A take that ended, its sound (16 kHz, mono, 16 bits), and whether I keep it."""

    draft: TakeDraft
    samples: bytes
    keeps_sound: bool

    @property
    def sound_to_keep(self) -> bytes:
        """The sound, where I keep it."""
        return self.samples if self.keeps_sound else b""


Estimate = Callable[[bytes], float | None]


class Stage(QWidget):
    """Space starts and stops, R starts over, Esc leaves; what was said by then is `dropped`."""

    taken = Signal(object)  # FinishedTake
    dropped = Signal(object)  # FinishedTake
    left = Signal()
    microphone_chosen = Signal(str)
    keeping_changed = Signal(bool)

    def __init__(
        self,
        microphone: Microphone,
        operations: Operations,
        now: Callable[[], datetime],
        estimate: Estimate,
        *,
        count_down: int = COUNT_DOWN,
        clock: Callable[[], float] = monotonic,
        awake: KeepAwake | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._microphone = microphone
        self._operations = operations
        self._now = now
        self._estimate = estimate
        self._awake = awake or KeepAwake(self)
        self._setting: StageSetting | None = None
        self._started_at = now()
        self._hears = False
        self._wanted = ""
        self._live = LivePace()
        self.take = Take(clock, count_down, self)
        self.setWindowTitle(self.tr("Rehearsal"))
        self._make_parts()
        self._lay_out()
        self._connect()

    def show_setting(self, setting: StageSetting, microphone: str, *, keeps_sound: bool) -> None:
        """Get ready for a take."""
        self._setting = setting
        draft = setting.draft
        self.name.set_text(isolated(setting.name))
        told = self.tr("Take {}, {}")
        self.number.set_text(told.format(number(setting.number), length_words(draft.length)))
        self.prompter.show_script(draft.beats, cues_for(draft.beats, setting.pace))
        self.ring.show_time(0.0, draft.length.seconds)
        self.confidence.show_value(None)
        self.bar.keep.setChecked(keeps_sound)
        self.bar.start.setFocus()
        self._listen(microphone)
        self._show_state()

    def _make_parts(self) -> None:
        self.name = PlainLabel("", "body_strong")
        self.number = PlainLabel("", "body", "text_muted")
        self.modes = Segmented([self.tr("Full text"), self.tr("Beat words"), self.tr("Nothing")])
        self.modes.setAccessibleName(self.tr("What to show while speaking"))
        self.full = Button("F11", Kind.NEUTRAL, "maximize")
        self.full.setAccessibleName(self.tr("Full screen"))
        self.leave = Button(self.tr("Esc"), Kind.NEUTRAL, "x")
        self.leave.setAccessibleName(self.tr("Leave"))
        self.ring = TimerRing()
        self.pace = PlainLabel("", "body_strong")
        self.pace_note = PlainLabel("", "body", "text_muted")
        self._gauge = Icon("gauge")
        self.trouble = PlainLabel(
            "", "body", "text_muted", wrap=True, align=Qt.AlignmentFlag.AlignHCenter
        )
        self.confidence = ConfidenceRow(self.tr("How sure do you feel?"))
        self.confidence.note.set_text(self.tr("keys 1\u20135, or leave it out"))
        self.prompter = PrompterView()
        self.bar = StageBar()
        # A click leaves the focus where it is, so that Space starts the take after it.
        for control in (self.full, self.leave, self.bar.restart, self.bar.keep):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pace_timer = QTimer(self, interval=PACE_EVERY)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 12, 0)
        head.setSpacing(12)
        named = QHBoxLayout()
        named.addWidget(self.name)
        named.addWidget(self.number)
        named.addStretch(1)
        ways = QHBoxLayout()
        ways.addStretch(1)
        ways.addWidget(self.full)
        ways.addWidget(self.leave)
        head.addLayout(named, 1)
        head.addWidget(self.modes)
        head.addLayout(ways, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._middle(), 1)
        column.addWidget(self.bar)

    def _middle(self) -> QHBoxLayout:
        clock = QWidget()
        clock.setFixedWidth(CLOCK_COLUMN)
        pace = QHBoxLayout()
        pace.setSpacing(12)
        pace.addStretch(1)
        for part in (self._gauge, self.pace, self.pace_note):
            pace.addWidget(part)
        pace.addStretch(1)
        left = QVBoxLayout(clock)
        left.setContentsMargins(48, 24, 48, 24)
        left.setSpacing(24)
        left.addStretch(1)
        left.addWidget(self.ring)
        left.addLayout(pace)
        left.addWidget(self.trouble)
        left.addWidget(self.confidence)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 48, 0)
        middle.addWidget(clock)
        middle.addWidget(self.prompter, 1)
        return middle

    def _connect(self) -> None:
        self.modes.chosen.connect(lambda place: self.prompter.set_mode(MODES[place]))
        self.full.clicked.connect(self._toggle_full_screen)
        self.leave.clicked.connect(self.close)
        self.bar.toggled.connect(self.toggle)
        self.bar.restart_requested.connect(self.start_over)
        self.bar.microphone_chosen.connect(self._on_microphone_chosen)
        self.bar.keeping_changed.connect(self.keeping_changed)
        self._microphone.heard.connect(self.take.hear)
        self._microphone.level_changed.connect(self.bar.show_level)
        self._microphone.failed.connect(self._on_microphone_failed)
        self._microphone.microphones_changed.connect(self._on_microphones_changed)
        self.take.counted.connect(self.ring.show_count_down)
        self.take.begun.connect(self._on_begun)
        self.take.moved.connect(self._on_moved)
        self.take.ended.connect(self._on_ended)
        self.take.state_changed.connect(self._show_state)
        self._pace_timer.timeout.connect(self.listen_to_pace)
        for keys, act in (
            ("Space", self._on_space),
            ("K", self.bar.keep.toggle),
            ("R", self.start_over),
            ("F11", self._toggle_full_screen),
            ("Esc", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for step in range(1, STEPS + 1):
            key = QShortcut(QKeySequence(str(step)), self)
            key.activated.connect(lambda step=step: self._feel(step))

    def _feel(self, step: int) -> None:
        if self.take.state is TakeState.READY:
            self.confidence.choose(step)

    @Slot()
    def toggle(self) -> None:
        """Start, or stop."""
        if self._setting is None:
            return
        if self.take.state is TakeState.READY:
            self.take.start(self._setting.draft.length.seconds)
        else:
            self.take.stop()

    @Slot()
    def _on_space(self) -> None:
        """Before the take, a control that was tabbed to is meant; then it is the take."""
        controls = (self.full, self.leave, self.bar.keep)
        meant = [control for control in controls if control.hasFocus()]
        if meant and self.take.state is TakeState.READY:
            meant[0].click()
        else:
            self.toggle()

    @Slot()
    def start_over(self) -> None:
        """Leave this take and begin again."""
        if self.take.state is not TakeState.READY:
            self._drop()
            self.toggle()

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _listen(self, microphone: str) -> None:
        self._wanted = microphone
        self._hears = True
        self.trouble.set_text("")
        self.bar.meter.reset()
        self._microphone.choose(microphone)
        names = self._microphone.microphones()
        self.bar.show_microphones(names, microphone)
        self._microphone.start()
        self.bar.show_hearing(self._hears)

    @Slot(str)
    def _on_microphone_chosen(self, wanted: str) -> None:
        self.microphone_chosen.emit(wanted)
        self._listen(wanted)
        self._show_state()

    @Slot()
    def _on_microphones_changed(self) -> None:
        """One was plugged in or out: listen anew, unless a take is under way."""
        if self.isVisible() and self.take.state is TakeState.READY:
            self._listen(self._wanted)
            self._show_state()

    @Slot(str)
    def _on_microphone_failed(self, sentence: str) -> None:
        self._hears = False
        self.trouble.set_text(sentence)
        self.bar.show_hearing(False)
        self._show_state()

    @Slot()
    def _on_begun(self) -> None:
        self._started_at = self._now()
        self._live = LivePace()
        self._show_pace(None)
        self._pace_timer.start()

    @Slot(float)
    def _on_moved(self, seconds: float) -> None:
        if self._setting is not None:
            self.ring.show_time(seconds, self._setting.draft.length.seconds)
            self.prompter.show_elapsed(seconds)

    @Slot()
    def listen_to_pace(self) -> None:
        """Estimate how fast the last seconds were, on a worker."""
        sound = self.take.latest(PACE_OVER)
        if self._hears and sound:
            self._operations.compute(
                self, lambda: self._estimate(sound), self._show_pace, key="pace"
            )

    def _show_pace(self, pace: float | None) -> None:
        word = self._live.hear(len(self.take.samples) / BYTES_A_SECOND, pace)
        words = {
            PaceWord.LISTENING: "",
            PaceWord.STEADY: self.tr("Steady"),
            PaceWord.FAST: self.tr("A little slower"),
        }[word]
        self.pace.set_text(words)
        about = self.tr("about {} words a minute")
        self.pace_note.set_text(
            about.format(number(round(pace / 10) * 10)) if pace and words else ""
        )
        self._gauge.setVisible(bool(words) and self.take.state is TakeState.RUNNING)

    @Slot()
    def _on_ended(self) -> None:
        self._pace_timer.stop()
        if (finished := self._finished()) is not None:
            self.taken.emit(finished)
            self.close()

    def keeps_sound(self) -> bool:
        """Whether there is a sound, and I want to keep it."""
        return self.bar.keep.isChecked() and bool(self.take.samples)

    def draft(self) -> TakeDraft | None:
        """The take as it is by now; None before anything was to be rehearsed."""
        if self._setting is None:
            return None
        return replace(
            self._setting.draft,
            started_at=self._started_at,
            seconds=round(self.take.seconds, 3),
            source=TakeSource.MICROPHONE if self.take.samples else TakeSource.TIMED,
            prompter=MODES[self.modes.position],
            confidence_before=self.confidence.value,
        )

    def _finished(self) -> FinishedTake | None:
        if (draft := self.draft()) is None:
            return None
        return FinishedTake(draft, bytes(self.take.samples), self.keeps_sound())

    def _drop(self) -> None:
        """Leave the take that is under way; where something was said, it can be brought back."""
        is_running = self.take.state is TakeState.RUNNING
        finished = self._finished() if is_running else None
        self.take.drop()
        if finished is not None and finished.draft.seconds >= SHORTEST_TAKE:
            self.dropped.emit(finished)

    @Slot()
    def _show_state(self) -> None:
        state = self.take.state
        self.bar.show_state(state)
        is_ready = state is TakeState.READY
        self.confidence.setVisible(is_ready)
        self.trouble.setVisible(bool(self.trouble.text()) and state is not TakeState.COUNT_DOWN)
        is_running = state is TakeState.RUNNING
        for part in (self.pace, self.pace_note, self._gauge):
            part.setVisible(is_running and self._hears)
        if is_ready and self._setting is not None:
            self._pace_timer.stop()
            self.ring.show_time(0.0, self._setting.draft.length.seconds)
            self.prompter.show_elapsed(0.0)
        if is_ready:
            self._awake.stop()
        else:
            self._awake.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._drop()
        self._microphone.stop()
        self._awake.stop()
        super().closeEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("surface"))
