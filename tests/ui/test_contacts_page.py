"""The Contacts page: searching, narrowing, sorting, choosing several, all by keyboard."""

import pytest
from contacts_stage import ContactsStage, person
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactOrder, ContactStatus, Role
from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.ui.pages.contacts.filters import MOST_IN_MENU
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.overlay_bar import OverlayBar

CONTROL = Qt.KeyboardModifier.ControlModifier
HOSTILE = (
    "<b>Bold</b> Bobby",
    '<img src="file:///etc/passwd">',
    "\u202egnp.exe\u202c Mallory",
    "A" * 1_000_000,
    "Line\nbreak\tand\x07bell",
    "Z̷̢̧̛" * 400,
)


def test_the_list_shows_everybody_with_their_number(contacts_stage: ContactsStage) -> None:
    assert contacts_stage.listed()[:2] == ["Amina Diallo", "Ben Whitaker"]
    assert len(contacts_stage.listed()) == 5


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lukasz", ["Łukasz Nowak"]),
        ("陳美", ["陳美玲"]),
        ("gtfs", ["Łukasz Nowak", "陳美玲"]),
        ("weekly", ["Ben Whitaker"]),
    ],
)
def test_each_key_narrows_the_list(
    contacts_stage: ContactsStage, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(contacts_stage.page.search.edit, "x")
    QTest.keyClick(contacts_stage.page.search.edit, Qt.Key.Key_Escape)
    contacts_stage.page.search.edit.insert(typed)
    assert contacts_stage.listed() == found


def test_the_count_says_how_far(contacts_stage: ContactsStage) -> None:
    page = contacts_stage.page
    page.search.set_text("gtfs")
    assert page.header.count == "2 of 5"
    page.clear_search()
    assert page.header.count == "5"


def test_filters_narrow_by_tag_role_event_and_status(contacts_stage: ContactsStage) -> None:
    stage, filters = contacts_stage, contacts_stage.page.tools.filters
    stage.services.contacts.set_roles(stage.ids[1], [Role.PEER])
    filters.choose("tag", "gtfs", "gtfs")
    assert stage.listed() == ["Łukasz Nowak", "陳美玲"]
    filters.choose("role", Role.PEER, "Peer")
    assert stage.listed() == []
    filters.choose("tag", None)
    assert stage.listed() == ["Ben Whitaker"]
    filters.clear()
    filters.choose("status", ContactStatus.NO_FOLLOW_UP, "nothing planned")
    assert len(stage.listed()) == 5
    day = stage.services.clock().date()
    event = stage.services.events.add(EventDraft("Atlantic Data Days", day, day)).value
    stage.page.show_event(event)
    assert stage.listed() == []
    filters.clear()
    assert len(stage.listed()) == 5


def test_a_filter_offers_what_there_is(contacts_stage: ContactsStage) -> None:
    filters = contacts_stage.page.tools.filters
    menu = filters.menu("tag", [("R&D", "R&D"), ("gtfs", "gtfs")])
    assert [action.text() for action in menu.actions()] == ["R&&D", "gtfs"]
    menu.actions()[1].trigger()
    assert contacts_stage.listed() == ["Łukasz Nowak", "陳美玲"]
    assert not filters.menu("event", []).actions()[0].isEnabled()


def test_a_click_on_a_column_sorts_and_another_turns_round(contacts_stage: ContactsStage) -> None:
    head = contacts_stage.page.table.horizontalHeader()
    head.sectionClicked.emit(1)
    assert contacts_stage.page.model.query.order is ContactOrder.ORGANISATION
    assert contacts_stage.listed()[0] == "陳美玲"
    head.sectionClicked.emit(1)
    assert contacts_stage.listed()[0] == "Łukasz Nowak"


def test_who_was_touched_last_comes_first(contacts_stage: ContactsStage) -> None:
    contacts_stage.services.contacts.in_touch(contacts_stage.ids[3])
    contacts_stage.page.table.horizontalHeader().sectionClicked.emit(2)
    assert contacts_stage.listed()[0] == "陳美玲"


def test_several_chosen_offer_what_can_be_done_with_them(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    assert not stage.page.tools.bulk.isVisible()
    stage.press(Qt.Key.Key_A, CONTROL)
    assert stage.page.tools.bulk.isVisible()
    assert len(stage.page.table.selected()) == 5
    stage.press(Qt.Key.Key_Escape)
    assert not stage.page.tools.bulk.isVisible()


def test_a_tag_is_given_to_all_chosen_and_taken_back(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(0, 1)
    stage.page.bulk.add_tag(stage.page.table.selected(), "lisbon")
    assert stage.said[-1].endswith("given to 2")
    stage.page.tools.filters.choose("tag", "lisbon", "lisbon")
    assert stage.listed() == ["Amina Diallo", "Ben Whitaker"]
    stage.undo()
    assert stage.listed() == []
    assert stage.details(stage.ids[0]).tags == ("survey",)


def test_a_tag_is_taken_from_all_chosen(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.press(Qt.Key.Key_A, CONTROL)
    stage.page.bulk.remove_tag(stage.page.table.selected(), "gtfs")
    assert stage.said[-1].endswith("taken from 2")
    assert "gtfs" not in stage.services.contacts.tags()


def test_delete_takes_the_chosen_and_undo_brings_them_back(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(1, 2)
    stage.press(Qt.Key.Key_Delete)
    assert stage.listed() == ["Amina Diallo", "ليلى منصور", "陳美玲"]
    assert stage.said == ["2 contacts deleted"]
    stage.undo()
    assert len(stage.listed()) == 5
    assert list(stage.page.table.selected()) == [stage.ids[1], stage.ids[2]]


def test_whoever_is_brought_back_is_in_the_pane_again(
    qtbot: QtBot, contacts_stage: ContactsStage
) -> None:
    stage = contacts_stage
    stage.page.show_contact(stage.ids[2])
    stage.page.pane.acts.delete(stage.services.contacts.get(stage.ids[2]))
    qtbot.waitUntil(lambda: stage.page.pane.contact is not None)
    stage.select(0)
    stage.undo()
    assert stage.page.table.current() == stage.ids[2]
    pane = stage.page.pane
    qtbot.waitUntil(lambda: pane.contact is not None and pane.contact.id == stage.ids[2])


def test_many_tags_are_searched(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    tags = [f"tag {number}" for number in range(MOST_IN_MENU)] + ["Øresund"]
    filters = stage.page.tools.filters
    popup = filters.popup("tag", [(tag, tag) for tag in tags])
    assert len(popup.shown) == len(tags)
    QTest.keyClicks(popup.search.edit, "ore")
    assert popup.shown == ["Øresund"]
    QTest.keyClick(popup.search.edit, Qt.Key.Key_Return)
    assert stage.page.model.query.tag == "Øresund"
    again = filters.popup("tag", [(tag, tag) for tag in tags])
    QTest.keyClick(again.search.edit, Qt.Key.Key_Return)  # "Any" comes first
    assert stage.page.model.query.tag is None


def test_the_scroll_bar_takes_no_room(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    before = stage.page.table.viewport().width()
    for number in range(30):
        touched = stage.services.contacts.add(person(f"Person {number}")).touched
    stage.operations.changed.emit(touched)
    bar = stage.page.table.findChild(OverlayBar)
    assert bar is not None
    assert bar.isVisible()
    assert stage.page.table.viewport().width() == before
    bar.setValue(bar.maximum())
    assert stage.page.table.verticalScrollBar().value() == bar.maximum()


def test_a_list_that_changes_keeps_the_choice(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(1, 2)
    chosen = list(stage.page.table.selected())
    added = stage.services.contacts.add(person("Aaron First"))
    stage.operations.changed.emit(added.touched)
    assert stage.listed()[0] == "Aaron First"
    assert list(stage.page.table.selected()) == chosen
    assert stage.page.table.current() == chosen[-1]


def test_letters_typed_in_the_table_search(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.page.table.setFocus()
    stage.press(Qt.Key.Key_B)
    assert stage.page.search.text == "b"
    assert stage.page.search.edit.hasFocus()
    QTest.keyClick(stage.page.search.edit, Qt.Key.Key_Down)
    assert stage.page.table.hasFocus()
    stage.press(Qt.Key.Key_Up)
    assert stage.page.search.edit.hasFocus()


def test_copy_takes_the_address_of_one_or_a_line_each(contacts_stage: ContactsStage) -> None:
    stage, clipboard = contacts_stage, QGuiApplication.clipboard()
    stage.select(1)
    stage.press(Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "ben@weekly.example"
    stage.select(0, 1)
    stage.press(Qt.Key.Key_C, CONTROL)
    assert clipboard.text().splitlines()[0].split("\t") == [
        "Amina Diallo",
        "",
        "Teranga Maps",
        "amina@maps.example",
    ]


def test_enter_leads_into_the_pane_and_escape_back(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.page.table.setFocus()
    stage.select(1)
    stage.press(Qt.Key.Key_Return)
    head = stage.page.pane.view.head
    assert head.name.text() == "\u2068Ben Whitaker\u2069"
    assert head.write.hasFocus()
    QTest.keyClick(head.write, Qt.Key.Key_Escape)
    assert stage.page.table.hasFocus()


def test_the_pane_follows_the_keyboard(qtbot: QtBot, contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(0)
    stage.press(Qt.Key.Key_Down)
    name = stage.page.pane.view.head.name
    qtbot.waitUntil(lambda: name.text() == "\u2068Ben Whitaker\u2069")


def test_t_asks_for_a_tag(contacts_stage: ContactsStage) -> None:
    from eventmate.ui.pages.contacts.tag_dialog import TagDialog

    stage = contacts_stage
    stage.select(1)
    stage.press(Qt.Key.Key_T)
    dialog = stage.page.findChild(TagDialog)
    assert dialog is not None
    dialog.field.edit.insert("#lisbon")
    QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert stage.details(stage.ids[1]).tags == ("press", "lisbon")


def test_nobody_matching_offers_the_name_as_a_new_contact(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.page.search.edit.insert("Zelda Fitz")
    stage.page.no_match.add.click()
    editor = stage.page.pane.editor
    assert editor is not None
    editor.save()
    assert "Zelda Fitz" in stage.stored()
    assert stage.said == ["Contact added"]
    record = stage.page.model.record(stage.page.table.currentIndex().row())
    assert record is not None
    assert record.name == "Zelda Fitz"


def test_an_empty_library_offers_two_ways_to_begin(qtbot: QtBot, services: Services) -> None:
    stage = ContactsStage(services, ())
    qtbot.addWidget(stage.page)
    with qtbot.waitExposed(stage.page):
        stage.page.show()
    assert not stage.page.table.isVisible()
    stage.page.start_new()
    editor = stage.page.pane.editor
    assert editor is not None
    editor.fields["name"].set_text("Grace Wanjiru")
    editor.save()
    assert stage.page.table.isVisible()
    assert stage.listed() == ["Grace Wanjiru"]


def test_a_contact_asked_for_is_shown_whatever_was_searched(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.page.search.set_text("ben")
    stage.page.show_contact(stage.ids[4])
    assert stage.page.table.current() == stage.ids[4]
    assert stage.page.pane.contact is not None
    assert stage.page.pane.contact.id == stage.ids[4]


@pytest.mark.parametrize("width", [816, 1072])
def test_hostile_names_are_plain_and_rows_keep_their_height(
    qtbot: QtBot, services: Services, width: int
) -> None:
    stage = ContactsStage(services, [person(name, name, name[:40]) for name in HOSTILE])
    qtbot.addWidget(stage.page)
    stage.page.resize(width, 640)
    with qtbot.waitExposed(stage.page):
        stage.page.show()
    height = int(current_theme().size["table_row"])
    for row in range(len(HOSTILE)):
        stage.page.table.selectRow(row)
        stage.page.show_contact(stage.page.model.ids(row, row)[0])
        assert stage.page.table.rowHeight(row) == height
        shown = stage.page.model.index(row, 0).data()
        assert "\n" not in shown
        assert "\u202e" not in shown
        assert len(shown) < 600
        stage.page.grab()
    assert stage.page.width() == width


def test_a_narrow_window_folds_the_organisation(contacts_stage: ContactsStage) -> None:
    page = contacts_stage.page
    assert not page.table.isColumnHidden(1)
    page.resize(816, 640)
    assert page.table.isColumnHidden(1)
    page.grab()
    assert page.pane.width() == 296
