"""The foot of the stage: the microphone, start and stop, and what becomes of the sound."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.multimedia import DeviceName
from eventmate.ui.pages.practice.stage.level_meter import LevelMeter
from eventmate.ui.pages.practice.stage.take import TakeState
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import Choice
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.painting import smooth

HEIGHT = 84  # px
CHOICE = 200


class StageBar(QWidget):
    """Its parts change with what the take is doing."""

    toggled = Signal()
    restart_requested = Signal()
    microphone_chosen = Signal(str)
    keeping_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[DeviceName] = []
        self._hears = False
        self.setFixedHeight(HEIGHT)
        self.icon = Icon("mic")
        self.meter = LevelMeter()
        self.level = PlainLabel("", "caption", "text_muted")
        self.level.setMinimumWidth(132)
        self.microphones = Choice()
        self.microphones.setAccessibleName(self.tr("Microphone"))
        self.microphones.setFixedWidth(CHOICE)
        self.start = Button(self.tr("Start"), Kind.PRIMARY, "mic", keys=self.tr("Space"))
        self.restart = Button(self.tr("Start over"), Kind.NEUTRAL, "undo-2", keys="R")
        self.keep = CheckBox(self.tr("Keep the sound (K)"))
        self.where = PlainLabel("", "caption", "text_muted")
        self._shield = Icon("shield-check")
        self._lay_out()
        self.start.clicked.connect(self.toggled)
        self.restart.clicked.connect(self.restart_requested)
        self.microphones.activated.connect(self._on_microphone_activated)
        self.keep.toggled.connect(self._on_keep_toggled)
        self.show_state(TakeState.READY)

    def _lay_out(self) -> None:
        left = QHBoxLayout()
        left.setSpacing(12)
        for part in (self.icon, self.meter, self.level, self.microphones):
            left.addWidget(part)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.start)
        middle.addWidget(self.restart)
        right = QHBoxLayout()
        right.setSpacing(12)
        right.addStretch(1)
        right.addWidget(self.keep)
        right.addWidget(self._shield)
        right.addWidget(self.where)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addLayout(right, 1)

    def show_microphones(self, names: Sequence[DeviceName], chosen: str) -> None:
        """Offer the microphones there are."""
        self._names = list(names)
        self.microphones.clear()
        self.microphones.addItems([one_line(each.name) for each in self._names])
        ids = [each.id for each in self._names]
        self.microphones.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)

    def show_hearing(self, hears: bool) -> None:
        """Show the meter, or that takes are timed only."""
        self._hears = hears
        self.icon.set_name("mic" if hears else "mic-off")
        self._show_words()

    def show_level(self, level: float) -> None:
        """Show how loud it is."""
        self.meter.show_level(level)
        self.level.set_text(self.meter.words)

    def show_state(self, state: TakeState) -> None:
        """Show what can be done now."""
        is_ready = state is TakeState.READY
        self.start.set_label(self.tr("Start") if is_ready else self.tr("Stop"))
        self.start.set_icon_name("mic" if is_ready else "square")
        self.restart.setVisible(not is_ready)
        self.keep.setVisible(is_ready and self._hears)
        self.microphones.setVisible(is_ready and len(self._names) > 1 and self._hears)
        self._show_words(is_ready=is_ready)

    def _show_words(self, *, is_ready: bool = True) -> None:
        for part in (self.meter, self.level):
            part.setVisible(self._hears)
        kept = self._hears and self.keep.isChecked()
        words = (
            self.tr("Recorded on this laptop only") if kept else self.tr("Listened to, not kept")
        )
        self.where.set_text(words if self._hears else self.tr("Timed only"))
        shows = not (is_ready and self._hears)
        self.where.setVisible(shows)
        self._shield.setVisible(shows and self._hears)
        self.keep.setVisible(is_ready and self._hears)

    @Slot(int)
    def _on_microphone_activated(self, place: int) -> None:
        self.meter.reset()
        self.microphone_chosen.emit(self._names[place].id)

    @Slot(bool)
    def _on_keep_toggled(self, keeps: bool) -> None:
        self.keeping_changed.emit(keeps)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        painter.fillRect(self.rect(), theme.colour("surface_raised"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
