"""The real window driven from outside: real threads, a real file, a film for the camera."""

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from film import Film
from practice_stage import FakeMicrophone
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventmate.devices.at_hand import Devices
from eventmate.devices.player import Player
from eventmate.devices.voice import Voice
from eventmate.paths import AppPaths
from eventmate.recognition.qr_reading import find_codes_in_grey
from eventmate.resources import resource_text
from eventmate.services.bundle import Services
from eventmate.session import Session
from eventmate.storage.lock import InstanceLock
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.full_screen import FullScreenCard
from eventmate.ui.tasks import BackgroundTasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

START = datetime(2026, 10, 14, 14, 45, tzinfo=UTC)
PATIENCE = 10_000


class Clock:
    """Stands still until it is moved."""

    now = START

    def __call__(self) -> datetime:
        return self.now.astimezone()


def cards_shown() -> list[FullScreenCard]:
    """Full-screen cards that show a code."""
    widgets = QApplication.topLevelWidgets()
    found = [w for w in widgets if isinstance(w, FullScreenCard) and w.isVisible()]
    return [card for card in found if card.code is not None]


class Evening:
    """Drives the real window: real threads, a real file, a film for the camera."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.clock = Clock()
        self.film = Film("Integrated camera")
        self.microphone = FakeMicrophone("lid")
        paths = AppPaths(folder)
        paths.create()
        application = cast("QApplication", QApplication.instance())
        self._session = Session(
            paths,
            InstanceLock(paths.lock),
            ThemeKeeper(application, SchemeChoice.LIGHT),
            BackgroundTasks(),
            self.clock,
            resource_text("demo/library.toml"),
            devices=Devices(self.film, self.microphone, Player(), Voice()),
        )
        self.shell = self._session.window.shell
        with qtbot.waitSignal(self._session.opened, timeout=PATIENCE):
            self._session.start()

    @property
    def services(self) -> Services:
        """What the window is made of."""
        services = self._session.services
        assert services is not None
        return services

    @property
    def operations(self) -> Operations:
        """What runs use cases where the library is."""
        return self._session.operations

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key that works anywhere."""
        self.shell.activateWindow()
        self._qtbot.waitUntil(self.shell.isActiveWindow, timeout=PATIENCE)
        QTest.keyClick(self.shell, key, modifier)

    def read_card_on_screen(self) -> str:
        """What a phone reads off the full-screen card, which is left with Esc."""
        self._qtbot.waitUntil(lambda: len(cards_shown()) == 1, timeout=PATIENCE)
        (card,) = cards_shown()
        picture = card.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        codes = find_codes_in_grey(
            picture.constBits(), picture.width(), picture.height(), picture.bytesPerLine()
        )
        QTest.keyClick(card, Qt.Key.Key_Escape)
        self._qtbot.waitUntil(lambda: not cards_shown(), timeout=PATIENCE)
        return codes[0].text

    def close(self) -> None:
        """Close the window and the library."""
        self.shell.close()
        self._session.close()
        self.shell.deleteLater()
