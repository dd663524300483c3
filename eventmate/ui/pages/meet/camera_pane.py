"""The camera's picture with its controls lying on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.multimedia import DeviceName
from eventmate.ui.pages.meet.camera_picture import CameraPicture
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

STATUS_STAYS = 6_000  # ms
HEIGHT, NARROW_HEIGHT = 216, 128


class StatusPill(QWidget):
    """What just happened, in a few words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = "circle-check"
        self._words = PlainLabel("", "caption_medium", "toast_text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(36, 0, 12, 0)
        layout.addWidget(self._words)
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, singleShot=True, interval=STATUS_STAYS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.text()

    def say(self, words: str, icon: str = "circle-check") -> None:
        """Show some words for a while."""
        self._icon_name = icon
        self._words.set_text(words)
        self.setAccessibleName(words)
        self.show()
        self.update()
        self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        fill_rounded(painter, self.rect(), theme.radius["control"], theme.colour("toast"))
        draw_icon(painter, theme, self._icon_name, "toast_text", 16, 12, self.height() / 2)


class CameraPane(CameraPicture):
    """Camera chooser, ways to bring in a picture, mirror and pause; a sentence without camera."""

    camera_chosen = Signal(str)
    files_requested = Signal()
    paste_requested = Signal()
    region_requested = Signal()
    mirror_toggled = Signal(bool)
    pause_toggled = Signal(bool)
    retry_requested = Signal()

    def __init__(self, *, mirrored: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_paused = False
        self.chooser = Button(self.tr("Camera"), Kind.OVERLAY, "camera", small=True)
        self._cameras = QMenu(self)
        self.chooser.set_choices(self._cameras)
        self.chooser.hide()
        self.bring = IconButton(
            "file-up", self.tr("Read a picture or a card file"), Kind.OVERLAY, small=True
        )
        self.bring_menu = self._ways_in()
        self.bring.clicked.connect(
            lambda: self.bring_menu.popup(self.bring.mapToGlobal(self.bring.rect().bottomLeft()))
        )
        self.mirror = IconButton("flip-horizontal", "", Kind.OVERLAY, small=True)
        self.mirror.clicked.connect(lambda: self._set_mirror(not self._is_mirrored, tell=True))
        self.pause = IconButton("pause", "", Kind.OVERLAY, small=True)
        self.pause.clicked.connect(lambda: self._set_paused(not self._is_paused))
        self.status = StatusPill()
        self.sentence = PlainLabel(
            self.tr("The camera is starting."),
            "body",
            "toast_text",
            wrap=True,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        self.retry = Button(self.tr("Try again"), Kind.OVERLAY, "refresh-cw", small=True)
        self.retry.clicked.connect(self.retry_requested)
        self.retry.hide()
        self._lay_out()
        self._set_mirror(mirrored, tell=False)
        self._name_pause()
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Leave room for the rest in a narrow window."""
        self.setFixedHeight(NARROW_HEIGHT if narrow else HEIGHT)

    def show_cameras(self, cameras: Sequence[DeviceName], chosen: str) -> None:
        """Offer the cameras there are."""
        self._cameras.clear()
        group = QActionGroup(self._cameras)
        self.chooser.setVisible(bool(cameras))
        if not cameras:
            return
        current = next((each for each in cameras if each.id == chosen), cameras[0])
        for each in cameras:
            action = QAction(one_line(each.name).replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(each == current)
            action.triggered.connect(
                lambda _=False, wanted=each.id: self.camera_chosen.emit(wanted)
            )
            self._cameras.addAction(action)
        self.chooser.set_label(current.name)

    def say_nothing_shown(self, sentence: str, *, can_retry: bool = False) -> None:
        """Show a sentence in place of the picture; an empty one makes room for it."""
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence))
        self.retry.setVisible(bool(sentence) and can_retry)
        has_camera = not can_retry
        self.mirror.setVisible(has_camera)
        self.pause.setVisible(has_camera)
        if sentence:
            self.clear()

    def _ways_in(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Open a picture or a card file…")).triggered.connect(
            self.files_requested
        )
        menu.addAction(self.tr("Paste")).triggered.connect(self.paste_requested)
        menu.addAction(self.tr("Read a part of the screen")).triggered.connect(
            self.region_requested
        )
        return menu

    def _set_mirror(self, mirrored: bool, *, tell: bool) -> None:
        self.set_mirrored(mirrored)
        name = self.tr("Show as the camera sees it") if mirrored else self.tr("Show as a mirror")
        self.mirror.set_label(name)
        self.mirror.set_compact(True)
        if tell:
            self.mirror_toggled.emit(mirrored)

    def _set_paused(self, paused: bool) -> None:
        self._is_paused = paused
        self._name_pause()
        self.pause_toggled.emit(paused)

    def _name_pause(self) -> None:
        self.pause.set_icon_name("play" if self._is_paused else "pause")
        self.pause.set_label(
            self.tr("Go on with the camera") if self._is_paused else self.tr("Pause the camera")
        )
        self.pause.set_compact(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(row(self.chooser, None, self.bring, self.mirror, self.pause))
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addLayout(row(None, self.retry, None))
        column.addStretch(1)
        column.addLayout(row(self.status, None))
