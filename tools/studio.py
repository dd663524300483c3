"""The window on a library of its own, at a moment that stands still."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from room_camera import RoomCamera

from eventmate.devices.at_hand import Devices
from eventmate.devices.microphone import Microphone
from eventmate.devices.player import Player
from eventmate.devices.voice import Voice
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.session import Session
from eventmate.storage.lock import InstanceLock
from eventmate.ui.operations import Operations
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.theme_keeper import ThemeKeeper
from eventmate.ui.widgets.toast import Toast

NOW = datetime(2026, 10, 14, 14, 45, tzinfo=UTC)


def still() -> datetime:
    """The moment in every picture."""
    return NOW.astimezone()


class Studio:
    """One window on one library; `pause` is how many ms it gets to lay itself out and paint."""

    def __init__(self, application: QApplication, sample: str, pause: int) -> None:
        self._pause = pause
        self.theme = ThemeKeeper(application)
        self.camera = RoomCamera()
        self._home = tempfile.TemporaryDirectory(prefix="eventmate-pictures-")
        paths = AppPaths(Path(self._home.name))
        paths.create()
        self._session = Session(
            paths,
            InstanceLock(paths.lock),
            self.theme,
            InlineTasks(),
            still,
            sample,
            devices=Devices(self.camera, Microphone(), Player(), Voice()),
        )
        self.shell = self._session.window.shell
        self._open()
        self.settle()

    def _open(self) -> None:
        """Wait until the library is open, which it is soon after the window was painted."""
        loop = QEventLoop()
        self._session.opened.connect(loop.quit)
        self._session.failed.connect(loop.quit)
        self._session.start()
        if self._session.services is None:
            loop.exec()

    def settle(self) -> None:
        """Let the window lay itself out and paint."""
        loop = QEventLoop()
        QTimer.singleShot(self._pause, loop.quit)
        loop.exec()

    @property
    def services(self) -> Services:
        """The use cases on the library."""
        services = self._session.services
        assert services is not None
        return services

    @property
    def operations(self) -> Operations:
        """What runs them for the window."""
        return self._session.operations

    def take_back(self) -> None:
        """Undo the last thing done, without a word about it."""
        undone = self.services.undo.undo()
        self.operations.changed.emit(undone.touched)
        for toast in self.shell.findChildren(Toast):
            toast.dismiss()

    def close(self) -> None:
        """Close the window and forget the library."""
        self.shell.close()
        self._session.close()
        self.shell.deleteLater()  # its keys would work on in windows opened later
        self._home.cleanup()
