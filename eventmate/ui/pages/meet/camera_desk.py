"""Joins the camera's pane with the watch: what is seen, what is wrong, what was chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eventmate.devices.scanner import Scan
from eventmate.domain.codes import Code
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.camera_pane import CameraPane
from eventmate.ui.pages.meet.watch import Watch

if TYPE_CHECKING:
    from eventmate.settings import Preferences


class CameraDesk(QObject):
    """Shows on the pane what the watch does, and tells the watch what was pressed."""

    def __init__(
        self,
        pane: CameraPane,
        watch: Watch,
        preferences: "Preferences",
        operations: Operations,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._watch = watch
        self._preferences = preferences
        self._operations = operations
        watch.scanned.connect(self.show_scan)
        watch.choice_opened.connect(self._on_choice_opened)
        watch.failed.connect(self._on_camera_failed)
        watch.resting_changed.connect(self._on_resting_changed)
        watch.camera.cameras_changed.connect(self._on_cameras_changed)
        pane.resized.connect(watch.show_at)
        pane.picked.connect(watch.pick)
        pane.camera_chosen.connect(watch.use)
        pane.camera_chosen.connect(self._show_cameras)
        pane.pause_toggled.connect(lambda paused: watch.rest("paused", paused))
        pane.retry_requested.connect(watch.try_again)
        pane.mirror_toggled.connect(self._keep_mirror)

    def show_scan(self, scan: Scan) -> None:
        """Show a frame in place of the sentence."""
        if not self._pane.has_picture:
            self._pane.say_nothing_shown("")
            self._show_cameras()
        self._pane.show_scan(scan)

    def _on_choice_opened(self, codes: tuple[Code, ...]) -> None:
        self._pane.set_choices(tuple(code.text for code in codes))
        if codes:
            words = self.tr("Several codes: click one, or press its number")
            self._pane.status.say(words, "qr-code")

    def _on_camera_failed(self, sentence: str) -> None:
        self._pane.say_nothing_shown(sentence, can_retry=True)
        self._show_cameras()

    def _on_resting_changed(self, resting: bool) -> None:
        resting_words = self.tr("The camera is paused.")
        words = resting_words if resting else self.tr("The camera is starting.")
        self._pane.say_nothing_shown(words)

    def _on_cameras_changed(self) -> None:
        self._show_cameras()
        if not self._pane.has_picture:
            self._watch.try_again()

    def _show_cameras(self) -> None:
        self._pane.show_cameras(self._watch.camera.cameras(), self._watch.chosen)

    def _keep_mirror(self, mirrored: bool) -> None:
        preferences = self._preferences
        self._operations.fetch(self, lambda: preferences.change(mirror=mirrored), lambda _: None)
