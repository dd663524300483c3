"""Buttons, switches, chips, check boxes and fields do what they say, by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.chip import FilterChip, ParsedChip
from eventmate.ui.widgets.field import AreaField, LineField
from eventmate.ui.widgets.focus_ring import FocusRing
from eventmate.ui.widgets.search_field import SearchField
from eventmate.ui.widgets.segmented import Segmented
from eventmate.ui.widgets.tabs import Tabs


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_obeys_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Research & Development", Kind.PRIMARY)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    assert button.label == button.accessibleName() == "Research & Development"
    assert button.shortcut().isEmpty()


def test_a_compact_button_tells_its_name(qtbot: QtBot) -> None:
    button = Button("Import a file", icon="file-up")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() == 36 < wide
    assert "Import a file" in button.toolTip()
    button.set_compact(False)
    assert button.toolTip() == ""


@pytest.mark.parametrize(("small", "side"), [(False, 36), (True, 28)])
def test_an_icon_button_is_square_and_named(qtbot: QtBot, small: bool, side: int) -> None:
    button = IconButton("copy", "Copy the address", small=small)
    qtbot.addWidget(button)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (side, side)
    assert button.accessibleName() == "Copy the address"


@pytest.mark.parametrize("kind", [Segmented, Tabs])
def test_one_of_several_is_chosen(qtbot: QtBot, kind: type[Segmented] | type[Tabs]) -> None:
    switch = kind(["Full", "Small", "Link"])
    qtbot.addWidget(switch)
    assert switch.position == 0
    with qtbot.waitSignal(switch.chosen) as chosen:
        switch.set_position(2)
    assert chosen.args == [2]


def test_a_filter_chip_offers_and_removes(qtbot: QtBot) -> None:
    chip = FilterChip("Role")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.choice_requested):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    chip.set_value("peer")
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removed):
        cross = chip.sign_area().center().toPoint()
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.choice_requested):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 14))


def test_a_doubtful_part_asks(qtbot: QtBot) -> None:
    chip = ParsedChip("Danubia Rail", "company?")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Danubia Rail company?"


def test_the_whole_row_of_a_check_box_is_the_target(qtbot: QtBot) -> None:
    box = CheckBox("Photo")
    qtbot.addWidget(box)
    box.resize(300, 28)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(280, 4))
    assert box.isChecked()


def test_fields_tell_what_the_user_wrote_only(qtbot: QtBot) -> None:
    for field in (LineField("Name"), AreaField("Note")):
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.edited):
            field.set_text("Noor")
        with qtbot.waitSignal(field.edited):
            qtbot.keyClicks(field.edit, "!")
        assert "!" in field.text
        assert field.edit.accessibleName() in ("Name", "Note")


def test_an_area_grows_with_its_text(qtbot: QtBot) -> None:
    area = AreaField("Note")
    qtbot.addWidget(area)
    before = area.edit.sizeHint().height()
    area.set_text("one\ntwo\nthree\nfour")
    assert area.edit.sizeHint().height() > before


def test_lines_of_an_area_are_as_far_apart_as_the_look_asks(qtbot: QtBot) -> None:
    area = AreaField("Note")
    qtbot.addWidget(area)
    area.resize(240, 160)
    area.show()
    area.set_text("one\ntwo words and so many more that they go on in the next line\nthree")
    cursor, tops = area.edit.textCursor(), []
    for _ in range(4):
        tops.append(area.edit.cursorRect(cursor).top())
        cursor.movePosition(QTextCursor.MoveOperation.Down)
    line = current_theme().line()
    assert [top - tops[0] for top in tops] == [0, line, 2 * line, 3 * line]
    area.hide()


def test_the_search_clears_and_leads_to_the_list(qtbot: QtBot) -> None:
    field = SearchField("Search contacts")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "luk")
    assert field.text == "luk"
    with qtbot.waitSignal(field.left_downwards):
        qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.text == ""


def rings(window: QWidget) -> list[FocusRing]:
    """The rings that can be seen."""
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_the_ring_shows_for_the_keyboard_only_and_follows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Button("First"), Button("Second")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings(window)[0].geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    window.resize(400, 300)
    qtbot.waitUntil(lambda: rings(window)[0].geometry().center() == first.geometry().center())
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1
    window.close()
