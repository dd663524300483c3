"""Keys of the main window work in its dialogs; those of a window that is closed nowhere."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.keys_anywhere import KeysAnywhere


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_a_window_that_is_closed_takes_no_keys(qtbot: QtBot) -> None:
    heard: list[str] = []
    before, main = QWidget(), QWidget()
    for name, window in (("before", before), ("now", main)):
        KeysAnywhere(window, {"Ctrl+J": partial(heard.append, name)})
        shown(qtbot, window)
    before.close()
    dialog = QDialog(main)
    shown(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["now"]
