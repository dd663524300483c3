"""A take's sound: play, its shape with what was found in it, click to hear."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.devices.player import Player
from eventmate.domain.speech import TakeAnalysis
from eventmate.ui.pages.practice.review.waveform import Mark, Waveform, seconds_words
from eventmate.ui.pages.practice.stage.ring import clock_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.painting import fill_rounded, smooth

SWATCH = 14  # px
BYTES_A_SECOND = 32_000


class Swatch(QWidget):
    """The colour of something in the picture."""

    def __init__(self, role: str, *, is_dot: bool = False) -> None:
        super().__init__()
        self._role, self._is_dot = role, is_dot
        self.setFixedSize(SWATCH, SWATCH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        inset = 3 if self._is_dot else 1
        area = self.rect().adjusted(inset, inset, -inset, -inset)
        radius = SWATCH / 2 if self._is_dot else 3
        fill_rounded(smooth(self), area, radius, current_theme().colour(self._role))


class SoundCard(Card):
    """Without a recording it can be heard while the take is fresh, from memory alone."""

    moved = Signal(float)  # seconds

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, gap=16, parent=parent)
        self._player = player
        self._can_play = False
        self._is_fresh = self._is_loaded = False
        self._path: Path | None = None
        self._samples = b""
        self._is_playing = False
        self._seconds = 0.0
        self.play = IconButton("play", self.tr("Play"), Kind.SECONDARY)
        self.time = PlainLabel("", "body", tabular=True)
        self.hint = PlainLabel("", "caption", "text_muted")
        self.wave = Waveform()
        pause = PlainLabel(self.tr("pause"), "caption", "text_muted")
        filler = PlainLabel(self.tr("filler"), "caption", "text_muted")
        self.column.addLayout(
            row(
                self.play,
                4,
                self.time,
                None,
                Swatch("accent_soft"),
                pause,
                8,
                Swatch("chart_2", is_dot=True),
                filler,
                12,
                self.hint,
            )
        )
        self.column.addWidget(self.wave)
        self.play.clicked.connect(self.toggle)
        self.wave.sought.connect(self.seek)
        player.moved.connect(self._on_moved)
        player.playing_changed.connect(self._on_playing_changed)

    def show_sound(self, shape: Sequence[float], samples: bytes, path: Path | None) -> None:
        """Show a sound by its shape; it is heard from its file, or from memory without one."""
        self._seconds = len(samples) / BYTES_A_SECOND
        self.wave.show_sound(shape, self._seconds)
        self.show_file(path, samples)
        self._on_moved(0.0)

    def show_file(self, path: Path | None, samples: bytes = b"") -> None:
        """Let it be heard from a file, or from these samples, or no longer."""
        self._is_fresh = path is None and bool(samples)
        self._can_play = path is not None or self._is_fresh
        self._player.close()
        self._path, self._samples, self._is_loaded = path, samples, False
        self.play.setEnabled(self._can_play)
        self.hint.set_text(self._hint())

    def _load(self) -> None:
        """Only what is heard is loaded: showing a take waits for no loudspeakers."""
        if self._is_loaded:
            return
        self._is_loaded = True
        if self._path is not None:
            self._player.load(self._path)
        else:
            self._player.load_samples(self._samples)

    def _hint(self) -> str:
        if self._is_fresh:
            return self.tr("Not kept; press P to hear it now")
        if self._can_play:
            return self.tr("Click anywhere to hear it, or press P")
        return self.tr("Not kept")

    def show_analysis(self, analysis: TakeAnalysis | None) -> None:
        """Mark what was found in it."""
        if analysis is None:
            self.wave.show_marks((), (), ())
            return
        beats = [
            Mark(beat.start, beat.end, beat.title)
            for beat in analysis.beats or ()
            if beat.start is not None and beat.end is not None
        ]
        pauses = [
            Mark(each.start, each.end, seconds_words(each.length)) for each in analysis.sound.pauses
        ]
        fillers = [Mark(each.start, each.start, each.word) for each in analysis.fillers or ()]
        self.wave.show_marks(beats, pauses, fillers)

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self._can_play:
            if self._is_playing:
                self._player.pause()
            else:
                self._load()
                self._player.play()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a moment, and hear it from there."""
        self._on_moved(seconds)
        if self._can_play:
            self._load()
            self._player.seek(seconds)
            self._player.play()

    @Slot(float)
    def _on_moved(self, seconds: float) -> None:
        self.wave.show_position(seconds)
        told = self.tr("{} of {}")
        self.time.set_text(told.format(clock_words(seconds), clock_words(self._seconds)))
        self.moved.emit(seconds)

    @Slot(bool)
    def _on_playing_changed(self, is_playing: bool) -> None:
        self._is_playing = is_playing
        self.play.set_icon_name("pause" if is_playing else "play")
        self.play.setAccessibleName(self.tr("Pause") if is_playing else self.tr("Play"))
