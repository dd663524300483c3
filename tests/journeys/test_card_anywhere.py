"""My card comes wherever I am, and goes back to what I was doing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening, cards_shown

from eventmate.ui.dialogs.help import HelpDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path)
    yield made
    made.close()


def test_over_a_dialog_and_on_to_the_next_person(qtbot: QtBot, evening: Evening) -> None:
    shell = evening.shell
    shell.open_help()
    (dialog,) = shell.findChildren(HelpDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)

    QTest.keyClick(dialog, Qt.Key.Key_Q, CTRL | SHIFT)
    assert "VCARD" in evening.read_card_on_screen()
    assert dialog.isVisible()
    dialog.accept()

    evening.press(Qt.Key.Key_Q, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(cards_shown()) == 1, timeout=PATIENCE)
    QTest.keyClick(cards_shown()[0], Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: shell.current_key == "meet" and not cards_shown(), timeout=PATIENCE)
