"""The shell: pages come lazily, keys go to fixed places, the toast offers the way back."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.burst import BurstKind
from eventmate.domain.burst_reader import read_burst
from eventmate.ui.dialogs.help import HelpDialog, KeyHint
from eventmate.ui.dialogs.palette import Palette, PaletteEntry
from eventmate.ui.line_marks import explained_marks
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.shell import SMALLEST, PageEntry, Shell
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.dimmed import Dimmed
from eventmate.ui.widgets.toast import Toast

CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = ("today", "events", "meet", "contacts", "follow_ups", "cards", "settings")


class Saved:
    """What the shell asked its maker for."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.geometry = b""
        self.acted: list[str] = []

    def factory(self, key: str) -> Callable[[], QWidget]:
        """Makes a page and remembers that it did."""

        def make() -> QWidget:
            self.made.append(key)
            return QWidget()

        return make

    def find(self, query: str) -> list[PaletteEntry]:
        """Finds one person for any query but a hopeless one."""
        if query == "zzz":
            return []
        act = partial(self.acted.append, query)
        return [PaletteEntry("Łukasz Nowak", "Torunica", "user-round", act, person=1)]

    def keep_geometry(self, geometry: bytes) -> None:
        """Remembers where the window was."""
        self.geometry = geometry


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def shell(qtbot: QtBot, saved: Saved, operations: Operations) -> Iterator[Shell]:
    pages = [PageEntry(key, key.title(), "sun", saved.factory(key)) for key in KEYS]
    window = Shell(pages, operations, saved.find, saved.keep_geometry, is_ready=False)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert saved.made == []
    window.begin("today")
    yield window
    window.close()


def test_only_the_first_page_is_made_at_first(shell: Shell, saved: Saved) -> None:
    assert shell.current_key == "today"
    assert saved.made == ["today"]


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "events"),
        (Qt.Key.Key_4, "meet"),
        (Qt.Key.Key_5, "contacts"),
        (Qt.Key.Key_6, "follow_ups"),
        (Qt.Key.Key_3, "today"),
        (Qt.Key.Key_7, "today"),
    ],
)
def test_numbers_go_to_fixed_places(qtbot: QtBot, shell: Shell, key: Qt.Key, page: str) -> None:
    qtbot.keyClick(shell, key, CTRL)
    assert shell.current_key == page


def test_going_back_keeps_the_page(shell: Shell, saved: Saved) -> None:
    first = shell.go("contacts")
    shell.go("meet")
    assert shell.go("contacts") is first
    assert saved.made.count("contacts") == 1


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_N, CTRL, "capture_requested"),
        (Qt.Key.Key_Z, CTRL, "undo_requested"),
        (Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier, "card_requested"),
    ],
)
def test_wishes_from_anywhere(
    qtbot: QtBot, shell: Shell, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(shell, signal)):
        qtbot.keyClick(shell, key, modifiers)


def test_the_toast_takes_the_change_back(shell: Shell) -> None:
    undone: list[bool] = []
    shell.show_toast("Contact deleted.", lambda: undone.append(True))
    toast = shell.findChildren(Toast)[0]
    assert toast.isVisible()
    assert toast.text == "Contact deleted."
    toast.findChildren(QAbstractButton)[0].click()
    assert undone == [True]
    assert not toast.isVisible()


def test_trouble_is_told_by_the_toast(shell: Shell) -> None:
    operations = Operations(InlineTasks())
    operations.failed.connect(shell.show_toast)
    operations.failed.emit("The file <b>x</b> cannot be read.")
    assert shell.findChildren(Toast)[0].text == "The file <b>x</b> cannot be read."


def field_of(shell: Shell) -> QLineEdit:
    """The palette's field, after Ctrl+K."""
    return shell.findChildren(Palette)[-1].findChildren(QLineEdit)[0]


def test_the_palette_finds_and_acts(qtbot: QtBot, shell: Shell, saved: Saved) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    field = field_of(shell)
    qtbot.keyClicks(field, "luk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved.acted == ["luk"]
    assert not [each for each in shell.findChildren(Palette) if each.isVisible()]


def test_the_palette_offers_commands_and_moves_by_arrows(qtbot: QtBot, shell: Shell) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    field = field_of(shell)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shell.current_key == "events"


def test_escape_leaves_the_palette(qtbot: QtBot, shell: Shell) -> None:
    shell.open_palette()
    field = field_of(shell)
    qtbot.keyClicks(field, "zzz")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not [each for each in shell.findChildren(Palette) if each.isVisible()]


def test_words_that_find_nothing_may_be_somebody_new(qtbot: QtBot, shell: Shell) -> None:
    shell.open_palette()
    field = field_of(shell)
    qtbot.keyClicks(field, "zzz")
    labels = shell.findChildren(Palette)[-1].findChildren(PlainLabel)
    assert "Nothing found. Try fewer letters, or:" in [x.text() for x in labels if x.isVisible()]
    with qtbot.waitSignal(shell.capture_requested) as wish:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wish.args == ["zzz"]


def test_words_that_find_nothing_lead_to_help_too(qtbot: QtBot, shell: Shell) -> None:
    shell.open_palette()
    field = field_of(shell)
    qtbot.keyClicks(field, "zzz")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    dialog = shell.findChildren(HelpDialog)[0]
    assert dialog.isVisible()
    dialog.close()


def test_the_window_is_dimmed_behind_the_palette_and_a_click_there_leaves(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.open_palette()
    (dimmed,) = shell.findChildren(Dimmed)
    shell.resize(shell.width() + 20, shell.height())
    qtbot.waitUntil(lambda: dimmed.geometry() == shell.rect())
    before = shell.grab().toImage().pixelColor(shell.width() - 4, 4)
    qtbot.mouseClick(dimmed, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert dimmed.isHidden()
    assert not [each for each in shell.findChildren(Palette) if each.isVisible()]
    after = shell.grab().toImage().pixelColor(shell.width() - 4, 4)
    assert before.lightness() < after.lightness()


def test_the_toast_gives_way_to_what_the_page_shows_once_it_is_read(
    qtbot: QtBot, shell: Shell, operations: Operations
) -> None:
    shell.show_toast("Sara Kim is saved.")
    (toast,) = shell.findChildren(Toast)
    field = QLineEdit(toast.parentWidget())
    field.setGeometry(toast.geometry())

    operations.fetch(shell, lambda: None, lambda _: field.show())

    qtbot.waitUntil(lambda: not toast.geometry().intersects(field.geometry()))


def test_help_lists_only_pages_that_exist(qtbot: QtBot, shell: Shell) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    dialog = shell.findChildren(HelpDialog)[0]
    words = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert "Go to Meet" in words
    assert not [each for each in words if "Practice" in each]
    dialog.findChildren(Button)[0].click()


def test_help_explains_the_line_and_the_keys_of_pages(shell: Shell) -> None:
    shell.open_help()
    dialog = shell.findChildren(HelpDialog)[0]
    words = [label.text() for label in dialog.findChildren(PlainLabel)]
    keys = {hint.accessibleName() for hint in dialog.findChildren(KeyHint)}
    assert "They promised" in words
    assert {"/", "Alt+3", "E", "D", "S", "X", "R"} <= keys
    assert dialog.focusWidget() is dialog.area
    assert dialog.area.accessibleName()
    assert dialog.height() <= SMALLEST[1]
    dialog.close()


@pytest.mark.parametrize(("typed", "meaning"), explained_marks())
def test_every_example_of_the_line_reads_as_help_says(typed: str, meaning: str) -> None:
    line = typed if typed.startswith("Sara") else f"Sara Kim {typed}"
    kinds = {part.kind for part in read_burst(line, date(2026, 10, 14)).parts}
    said = {
        "Name": {BurstKind.NAME, BurstKind.ORGANISATION, BurstKind.TITLE},
        "A tag": {BurstKind.TAG},
        "I promised": {BurstKind.PROMISE, BurstKind.PROMISE_DATE},
        "They promised": {BurstKind.THEY_PROMISED},
        "They asked": {BurstKind.ASK, BurstKind.PROMISE_DATE},
        "What we spoke of": {BurstKind.SPOKE_OF},
        "Emails": {BurstKind.EMAIL},
    }
    (wanted,) = [found for start, found in said.items() if meaning.startswith(start)]
    assert wanted == kinds - {BurstKind.NAME} or wanted == kinds


def test_closing_keeps_the_geometry(qtbot: QtBot, shell: Shell, saved: Saved) -> None:
    with qtbot.waitSignal(shell.closing):
        shell.close()
    assert saved.geometry


def test_the_window_fits_a_small_laptop(shell: Shell) -> None:
    assert (shell.minimumWidth(), shell.minimumHeight()) == (1024, 640)
    shell.resize(1024, 640)
    assert shell.width() == 1024


def test_my_card_comes_from_a_dialog_too(qtbot: QtBot, shell: Shell) -> None:
    shell.activateWindow()
    shell.open_help()
    (dialog,) = shell.findChildren(HelpDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.isModal()

    for _ in range(2):  # it comes back to the front: the key is there once
        with qtbot.waitSignal(shell.card_requested):
            qtbot.keyClick(dialog, Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
        shell.activateWindow()
        dialog.activateWindow()
    dialog.close()


def test_my_card_comes_from_another_window(qtbot: QtBot, shell: Shell) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)

    with qtbot.waitSignal(shell.card_requested):
        qtbot.keyClick(other, Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
    other.close()
