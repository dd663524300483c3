"""Opening questions on the Events page and in a field, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.openers import Situation
from eventmate.domain.starter_openers import STARTERS
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.openers.opener_dialog import OpenerDialog
from eventmate.ui.pages.openers.picker import OpenerPicker
from eventmate.ui.pages.openers.view import OpenersView
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[OpenersView]:
    made = OpenersView(services, operations)
    qtbot.addWidget(made)
    made.resize(1024, 752)
    with qtbot.waitExposed(made):
        made.show()
    made.list.setFocus()
    yield made
    made.close()


def says(view: QWidget, text: str) -> bool:
    return any(text in x.text() for x in view.findChildren(PlainLabel) if x.isVisible())


def button(view: QWidget, label: str) -> Button:
    return next(b for b in view.findChildren(Button) if b.label == label and b.isVisible())


def shown(view: OpenersView) -> list[str]:
    return [each.key for each in view.list.opener_model.openers]


def dialog_of(qtbot: QtBot, view: OpenersView) -> OpenerDialog:
    found = view.window().findChild(OpenerDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_every_sentence_is_there_below_its_situation(view: OpenersView) -> None:
    assert shown(view) == [each.key for each in STARTERS]
    assert view.list.opener_model.rowCount() == len(STARTERS) + len(Situation)
    assert view.pane.sentence.text() == STARTERS[0].text


def test_arrow_keys_walk_over_the_heads(qtbot: QtBot, view: OpenersView) -> None:
    for _ in range(8):
        qtbot.keyClick(view.list, KEY.Key_Down)
    assert view.pane.sentence.text() == STARTERS[8].text
    for _ in range(8):
        qtbot.keyClick(view.list, KEY.Key_Up)
    assert view.pane.sentence.text() == STARTERS[0].text
    qtbot.keyClick(view.list, KEY.Key_Up)
    assert view.filters.search.edit.hasFocus()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_a_sentence_is_copied_by_a_key(
    qtbot: QtBot, view: OpenersView, operations: Operations, modifier: Qt.KeyboardModifier
) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(operations.performed) as told:
        qtbot.keyClick(view.list, KEY.Key_C, modifier)
    assert QGuiApplication.clipboard().text() == STARTERS[0].text
    assert told.args[1] == "Copied to the clipboard"


def test_another_one_comes_by_chance_from_what_is_shown(qtbot: QtBot, view: OpenersView) -> None:
    view.filters.choose(Situation.CLOSING)
    seen = set()
    for _ in range(200):
        before = view.pane.sentence.text()
        qtbot.keyClick(view.list, KEY.Key_A)
        assert view.pane.sentence.text() != before
        seen.add(view.pane.sentence.text())
    assert seen == {each.text for each in STARTERS if each.situation is Situation.CLOSING}


def test_one_of_my_own_is_written_and_chosen(
    qtbot: QtBot, view: OpenersView, services: Services, operations: Operations
) -> None:
    view.filters.choose(Situation.GROUP)
    view.add()
    dialog = dialog_of(qtbot, view)
    qtbot.keyClick(dialog.text.edit, KEY.Key_Return, CONTROL)
    assert dialog.isVisible()  # it says what is missing
    qtbot.keyClicks(dialog.text.edit, "Is this  seat free?")
    qtbot.keyClick(dialog.text.edit, KEY.Key_Return, CONTROL)
    assert services.openers.listed(Situation.GROUP)[0].text == "Is this seat free?"
    assert view.pane.sentence.text() == "Is this seat free?"
    assert says(view, "Your own")
    qtbot.keyClick(view.list, KEY.Key_Delete)
    assert len(shown(view)) == len(STARTERS)
    operations.run(view, services.undo.undo)
    assert len(shown(view)) == len(STARTERS) + 1


def test_a_starter_is_edited_and_brought_back(
    qtbot: QtBot, view: OpenersView, services: Services
) -> None:
    qtbot.keyClick(view.list, KEY.Key_Return)
    dialog = dialog_of(qtbot, view)
    qtbot.keyClicks(dialog.text.edit, "May I stand here?")
    qtbot.keyClick(dialog.text.edit, KEY.Key_Return, CONTROL)
    assert view.pane.sentence.text() == "May I stand here?"
    assert says(view, "In your words")
    button(view, "Bring back its own words").click()
    assert view.pane.sentence.text() == STARTERS[0].text
    assert services.openers.listed() == list(STARTERS)


def test_hidden_ones_are_looked_at_and_brought_back(
    qtbot: QtBot, view: OpenersView, services: Services, operations: Operations
) -> None:
    assert not view.filters.hidden.isVisible()
    for _ in range(3):
        qtbot.keyClick(view.list, KEY.Key_Delete)
    assert view.pane.sentence.text() == STARTERS[3].text
    assert view.filters.hidden.text() == "3 hidden"
    view.filters.hidden.click()
    assert shown(view) == [each.key for each in STARTERS[:3]]
    qtbot.keyClick(view.list, KEY.Key_Delete)
    qtbot.keyClick(view.list, KEY.Key_Return)
    assert len(services.openers.hidden()) == 3  # neither hides nor edits what is hidden
    button(view, "Bring back").click()
    assert shown(view) == [each.key for each in STARTERS[1:3]]
    button(view, "Bring all back").click()
    assert not view.filters.hidden.isVisible()
    assert shown(view) == [each.key for each in STARTERS]
    operations.run(view, services.undo.undo)
    assert view.filters.hidden.text() == "2 hidden"


def test_search_and_situation_narrow(qtbot: QtBot, view: OpenersView) -> None:
    qtbot.keyClick(view.list, KEY.Key_F, CONTROL)
    qtbot.keyClicks(view.filters.search.edit, "write to you")
    assert shown(view) == ["speaker-try-it", "closing-write"]
    action = next(a for a in view.filters.menu().actions() if a.text() == "Closing politely")
    action.activate(QAction.ActionEvent.Trigger)
    assert shown(view) == ["closing-write"]
    qtbot.keyClick(view.filters.search.edit, KEY.Key_Down)
    assert view.list.hasFocus()
    view.filters.search.set_text("nothing like it")
    assert says(view, "No sentence with")
    assert not view.pane.isVisible()
    button(view, "Show all").click()
    assert len(shown(view)) == len(STARTERS)
    assert view.filters.chip.value == ""


def test_with_everything_hidden_the_way_back_is_offered(
    view: OpenersView, services: Services
) -> None:
    for each in STARTERS:
        services.openers.remove(each.key)
    view.refresh()
    assert says(view, "What would you like to be able to say?")
    button(view, "Bring all back").click()
    assert len(shown(view)) == len(STARTERS)


def test_escape_leads_from_the_pane_to_the_list(qtbot: QtBot, view: OpenersView) -> None:
    view.pane.another.setFocus()
    qtbot.keyClick(view.pane.another, KEY.Key_Escape)
    assert view.list.hasFocus()


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field in a window, with the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    made = QLineEdit(window)
    made.setGeometry(300, 20, 300, 36)
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()
    yield made
    window.close()


@pytest.fixture
def picker(services: Services, operations: Operations, field: QLineEdit) -> OpenerPicker:
    made = OpenerPicker(services.openers, operations, field.window(), Situation.SPEAKER)
    made.chosen.connect(field.insert)
    made.open_below(field)
    return made


def test_a_field_takes_a_sentence(qtbot: QtBot, picker: OpenerPicker, field: QLineEdit) -> None:
    assert picker.search.edit.hasFocus()
    assert picker.model.openers[0].situation is Situation.SPEAKER
    assert field.window().rect().contains(picker.geometry())
    qtbot.keyClicks(picker.search.edit, "one afternoon")
    qtbot.keyClick(picker.search.edit, KEY.Key_Return)
    assert field.text() == "If I had one afternoon to try this, where should I begin?"
    assert field.hasFocus()


def test_the_arrow_keys_choose(qtbot: QtBot, picker: OpenerPicker, field: QLineEdit) -> None:
    qtbot.keyClick(picker.search.edit, KEY.Key_Down)
    qtbot.keyClick(picker.list, KEY.Key_Down)
    third = picker.model.openers[2].text
    qtbot.keyClick(picker.list, KEY.Key_Return)
    assert field.text() == third


def test_escape_takes_nothing_and_gives_the_keyboard_back(
    qtbot: QtBot, picker: OpenerPicker, field: QLineEdit
) -> None:
    qtbot.keyClick(picker.search.edit, KEY.Key_Escape)
    assert field.text() == ""
    assert field.hasFocus()
    assert not picker.isVisible()


def test_what_is_not_found_is_said_and_taken_by_nobody(
    qtbot: QtBot, picker: OpenerPicker, field: QLineEdit
) -> None:
    qtbot.keyClicks(picker.search.edit, "zzz")
    assert says(picker, "Nothing found")
    qtbot.keyClick(picker.search.edit, KEY.Key_Return)
    assert field.text() == ""
    field.setFocus()
    assert not picker.isVisible()


def test_a_click_elsewhere_leaves(picker: OpenerPicker, field: QLineEdit) -> None:
    field.setFocus()
    assert not picker.isVisible()
