"""Two contacts who are one person, said in the list or in the pane, by keyboard."""

from contacts_stage import ContactsStage, person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from eventmate.ui.pages.contacts.same_person_dialog import SamePersonDialog
from eventmate.ui.widgets.button import Button


def join_button(stage: ContactsStage) -> Button:
    bar = stage.page.tools.bulk
    return next(each for each in bar.findChildren(Button) if each.label == "Same person")


def dialog_for(stage: ContactsStage, row: int) -> SamePersonDialog:
    stage.page.show_contact(stage.ids[row])
    menu = QMenu(stage.page)
    stage.page.pane.menus.fill_more(menu)
    next(each for each in menu.actions() if each.text() == "Same person as…").trigger()
    (dialog,) = stage.page.findChildren(SamePersonDialog)
    return dialog


def test_two_chosen_in_the_list_become_one_and_two_again(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    before = stage.stored()
    stage.select(0, 1)
    assert not join_button(stage).isHidden()
    QTest.keyClick(join_button(stage), Qt.Key.Key_Space)
    assert len(stage.stored()) == len(before) - 1
    assert stage.page.pane.contact is not None
    assert set(stage.details(stage.page.pane.contact.id).emails) == {
        "amina@maps.example",
        "ben@weekly.example",
    }
    assert stage.said[-1] == "The two are one contact now"
    stage.undo()
    assert stage.stored() == before


def test_three_are_not_one_person(contacts_stage: ContactsStage) -> None:
    contacts_stage.select(0, 1, 2)
    assert join_button(contacts_stage).isHidden()


def test_the_other_is_searched_and_taken_by_enter(
    qtbot: QtBot, contacts_stage: ContactsStage
) -> None:
    stage = contacts_stage
    dialog = dialog_for(stage, 0)
    assert dialog.rows == []
    dialog.field.edit.selectAll()
    QTest.keyClicks(dialog.field.edit, "whitaker")
    qtbot.waitUntil(lambda: len(dialog.rows) == 1)
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert "Ben Whitaker" not in stage.stored()
    assert "ben@weekly.example" in stage.details(stage.ids[0]).emails


def test_one_of_the_same_name_is_offered_at_once(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.services.contacts.add(person("Amina Diallo", "Baobab Lines"))
    dialog = dialog_for(stage, 0)
    (row,) = dialog.rows
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_Down)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert stage.stored().count("Amina Diallo") == 1
    assert stage.page.pane.contact is not None
    assert stage.page.pane.contact.id == stage.ids[0]
