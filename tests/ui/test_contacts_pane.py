"""One contact: read, edited with a draft, photographed, handed on, erased."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from contacts_stage import ContactsStage
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import (
    Address,
    Contact,
    ContactDetails,
    ContactPoint,
    PointKind,
    Role,
)
from eventmate.domain.encounters import Direction, InteractionKind
from eventmate.ui.pages.contacts.editor import ContactEditor
from eventmate.ui.pages.contacts.erase_dialog import EraseDialog
from eventmate.ui.pages.contacts.fact_row import FactRow
from eventmate.ui.pages.contacts.point_row import PointRow, link_of, point_spans
from eventmate.ui.pages.contacts.text_dialogs import TextDialog
from eventmate.ui.pages.contacts.touch_dialogs import CodeDialog, InTouchDialog, TermsDialog
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.overlay_bar import OverlayBar

RICH = ContactDetails(
    name="Sara Kim",
    title="CTO",
    organisation="Acme",
    headline="<b>Maps</b> for all",
    points=(
        ContactPoint(PointKind.EMAIL, "sara@acme.example", "work"),
        ContactPoint(PointKind.LINK, "https://user:pass@www.linkedin.com/in/sara-ex", ""),
        ContactPoint(PointKind.PHONE, "+1 212 555 0138"),
        ContactPoint(PointKind.LINK, "javascript:alert(1)"),
    ),
    addresses=(Address("1 Main St\nFloor 2", "Springfield", "", "12345", "USA", "work"),),
    birthday="--05-21",
    note="Line one\nLine two",
    tags=("ai",),
    original="BEGIN:VCARD\nFN:Sara Kim\nEND:VCARD\n",
)


@pytest.fixture
def stage(contacts_stage: ContactsStage) -> ContactsStage:
    """The page with somebody in the pane of whom much is known."""
    added = contacts_stage.services.contacts.add(RICH, "Badge")
    contacts_stage.ids.append(added.value)
    contacts_stage.operations.changed.emit(added.touched)
    contacts_stage.page.show_contact(added.value)
    return contacts_stage


def button(parent: QWidget, words: str) -> Button:
    """A button by its words."""
    return next(b for b in parent.findChildren(Button) if b.label == words)


def editor_of(page: ContactsPage, field: str = "name") -> ContactEditor:
    page.pane.edit(field)
    assert page.pane.editor is not None
    return page.pane.editor


def type_into(editor: ContactEditor, field: str, text: str) -> None:
    edit = editor.fields[field].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def shown(stage: ContactsStage) -> Contact:
    contact = stage.page.pane.contact
    assert contact is not None
    return contact


def kept(stage: ContactsStage) -> str:
    return stage.services.drafts.kept(f"contact.{stage.ids[-1]}")


def test_the_pane_says_what_is_known(stage: ContactsStage) -> None:
    facts = {row.accessibleName() for row in stage.page.pane.findChildren(FactRow)}
    assert "Headline: <b>Maps</b> for all" in facts
    assert "Note: Line one\nLine two" in facts
    assert "Work: 1 Main St\nFloor 2\n12345 Springfield\nUSA" in facts
    assert any(fact.startswith("Came in by: Badge") for fact in facts)


def test_points_open_only_what_is_safe_and_show_the_real_host(stage: ContactsStage) -> None:
    rows = stage.page.pane.findChildren(PointRow)
    assert [row.link is not None for row in rows] == [True, True, True, False]
    link = RICH.points[1]
    spans = point_spans(link, link_of(link))
    assert [(span.text, span.colour) for span in spans] == [
        ("www.linkedin.com", "accent"),
        (" /in/sara-ex", "text_muted"),
    ]
    rows[2].copy.click()
    assert QGuiApplication.clipboard().text() == "+1 212 555 0138"


def test_of_a_host_too_long_to_show_its_end_stays(stage: ContactsStage) -> None:
    point = ContactPoint(PointKind.LINK, f"https://bank.example.{'x' * 60}.thief.example/login")
    row = PointRow(point, parent=stage.page)
    assert row.words.fitted(4000)[1].text == " /login"
    (host,) = row.words.fitted(200)
    assert host.text.startswith("…")
    assert host.text.endswith("thief.example")


def test_the_form_ends_in_line_with_its_buttons(stage: ContactsStage) -> None:
    editor = editor_of(stage.page, "title")
    bars = [bar for bar in editor.findChildren(OverlayBar) if bar.isVisible()]
    assert len(bars) == 1
    field = editor.fields["title"]
    assert field.mapTo(editor, field.rect().topRight()).x() + 1 == editor.width() - 16


def test_of_a_long_address_the_host_stays_whole(stage: ContactsStage) -> None:
    point = ContactPoint(PointKind.EMAIL, "amina.fatoumata.diallo@terangamaps.example")
    row = PointRow(point, parent=stage.page)
    (shown,) = row.words.fitted(200)
    assert shown.text.endswith("…@terangamaps.example")
    assert shown.text.startswith("a")
    assert point.value in row.words.toolTip()


def test_an_edit_is_saved_and_undone(stage: ContactsStage) -> None:
    editor = editor_of(stage.page, "title")
    assert editor.fields["title"].edit.hasFocus()
    type_into(editor, "title", "Chief scientist")
    type_into(editor, "note", "New note")
    editor.points.rows[0].value.setText("kim@acme.example")
    editor.points.rows[1].up_requested.emit()
    editor.save()
    after = stage.details(stage.ids[-1])
    assert (after.title, after.note) == ("Chief scientist", "New note")
    assert [point.value for point in after.points][:2] == [RICH.points[1].value, "kim@acme.example"]
    assert after.addresses == RICH.addresses
    assert after.original == RICH.original
    assert stage.said == ["\u2068Sara Kim\u2069 saved"]
    stage.undo()
    assert stage.details(stage.ids[-1]) == RICH


def test_saving_without_an_edit_changes_nothing(stage: ContactsStage) -> None:
    editor_of(stage.page).save()
    assert stage.page.pane.editor is None
    assert stage.said == []


def test_what_changed_elsewhere_meanwhile_stays(stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    type_into(editor, "title", "Founder")
    stage.services.contacts.change(stage.ids[-1], replace(RICH, organisation="Beta"))
    editor.save()
    after = stage.details(stage.ids[-1])
    assert (after.title, after.organisation) == ("Founder", "Beta")


def test_a_name_is_split_anew_and_never_empty(stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    editor.fields["name"].edit.clear()
    editor.save()
    assert stage.page.pane.editor is editor
    type_into(editor, "name", "Sara Lee")
    editor.save()
    after = stage.details(stage.ids[-1])
    assert (after.name, after.given, after.family) == ("Sara Lee", "Sara", "Lee")


def test_half_typed_edits_survive_and_come_back(qtbot: QtBot, stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    QTest.keyClicks(editor.fields["nickname"].edit, "Sal")
    stage.page.flush()
    assert '"Sal"' in kept(stage)
    again = ContactsStage(stage.services, ())  # as after a crash: another window, same library
    qtbot.addWidget(again.page)
    again.page.show_contact(stage.ids[-1])
    restored = again.page.pane.editor
    assert restored is not None
    assert restored.fields["nickname"].text == "Sal"
    restored.save()
    assert stage.details(stage.ids[-1]).nickname == "Sal"
    assert kept(stage) == ""


def test_going_to_somebody_else_keeps_what_is_half_typed(stage: ContactsStage) -> None:
    QTest.keyClicks(editor_of(stage.page).fields["industry"].edit, "Rail")
    stage.page.show_contact(stage.ids[0])
    assert stage.page.pane.editor is None
    stage.page.show_contact(stage.ids[-1])
    assert stage.page.pane.editor is not None
    assert stage.page.pane.editor.fields["industry"].text == "Rail"


def test_escape_leaves_the_form_and_keeps_what_is_typed(stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    QTest.keyClicks(editor.fields["nickname"].edit, "Sal")
    QTest.keyClick(editor.fields["nickname"].edit, Qt.Key.Key_Escape)
    assert stage.page.pane.editor is None
    assert '"Sal"' in kept(stage)
    assert stage.details(stage.ids[-1]) == RICH
    again = editor_of(stage.page)
    assert again.fields["nickname"].text == "Sal"


def test_cancelled_changes_are_brought_back(stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    QTest.keyClicks(editor.fields["nickname"].edit, "Sal")
    button(editor, "Cancel").click()
    assert stage.page.pane.editor is None
    assert kept(stage) == ""
    (notice,) = stage.page.notices.shown
    assert notice.sentence == "Changes dropped."
    notice.buttons[0].click()
    again = stage.page.pane.editor
    assert again is not None
    assert again.fields["nickname"].text == "Sal"
    assert stage.details(stage.ids[-1]) == RICH


def test_cancel_without_changes_says_nothing(stage: ContactsStage) -> None:
    button(editor_of(stage.page), "Cancel").click()
    assert stage.page.notices.shown == []


def test_somebody_new_who_was_cancelled_is_brought_back(stage: ContactsStage) -> None:
    stage.page.start_new()
    editor = stage.page.pane.editor
    assert editor is not None
    QTest.keyClicks(editor.fields["name"].edit, "Marek Nowy")
    button(editor, "Cancel").click()
    stage.page.notices.shown[0].buttons[0].click()
    again = stage.page.pane.editor
    assert again is not None
    assert again.fields["name"].text == "Marek Nowy"


def test_points_and_addresses_are_added_and_removed(stage: ContactsStage) -> None:
    editor = editor_of(stage.page)
    editor.points.rows[3].remove_requested.emit()
    editor.points.add(ContactPoint(PointKind.EMAIL, "")).value.setText("new@acme.example")
    editor.addresses.blocks[0].remove_requested.emit()
    editor.save()
    after = stage.details(stage.ids[-1])
    assert after.points == (
        *RICH.points[:3],
        ContactPoint(PointKind.EMAIL, "new@acme.example"),
    )
    assert after.addresses == ()


def press(dialog: InTouchDialog, label: str) -> None:
    next(b for b in dialog.findChildren(Button) if b.label == label).click()


def test_in_touch_today_with_a_note(stage: ContactsStage) -> None:
    stage.page.pane.view.head.in_touch.click()
    dialog = stage.page.pane.findChild(InTouchDialog)
    assert dialog is not None
    dialog.note.set_text("sent the map")
    press(dialog, "Note it")
    (touch,) = stage.services.contacts.page(stage.ids[-1]).interactions
    assert (touch.kind, touch.note) == (InteractionKind.MESSAGE, "sent the map")
    assert touch.started_by_me
    stage.undo()
    assert stage.services.contacts.page(stage.ids[-1]).interactions == ()


@pytest.mark.parametrize(
    ("kind", "theirs", "direction"),
    [
        (InteractionKind.INTRODUCTION, False, Direction.GIVE),
        (InteractionKind.ADVICE, False, Direction.ASK),
        (InteractionKind.CALL, True, Direction.NEUTRAL),
        (InteractionKind.RESOURCE, True, Direction.NEUTRAL),
    ],
)
def test_how_it_was_and_who_began_is_noted(
    stage: ContactsStage, kind: InteractionKind, theirs: bool, direction: Direction
) -> None:
    stage.page.pane.view.head.in_touch.click()
    dialog = stage.page.pane.findChild(InTouchDialog)
    assert dialog is not None
    dialog.kind.combo.setCurrentIndex(list(InteractionKind).index(kind))
    dialog.theirs.setChecked(theirs)
    press(dialog, "Note it")
    (touch,) = stage.services.contacts.page(stage.ids[-1]).interactions
    assert (touch.kind, touch.direction, touch.started_by_me) == (kind, direction, not theirs)


def test_roles_and_tags_from_the_menu(stage: ContactsStage) -> None:
    acts = stage.page.pane.acts
    acts.toggle_role(shown(stage), Role.MENTOR)
    assert shown(stage).roles == (Role.MENTOR,)
    acts.toggle_role(shown(stage), Role.MENTOR)
    acts.remove_tag(shown(stage), "ai")
    assert shown(stage).roles == ()
    assert shown(stage).details.tags == ()


def test_the_menus_offer_what_can_be_done(qtbot: QtBot, stage: ContactsStage) -> None:
    menus, labels, more = stage.page.pane.menus, QMenu(), QMenu()
    for menu in (labels, more):
        qtbot.addWidget(menu)
    menus.fill_labels(labels)
    by_words = {action.text(): action for action in labels.actions()}
    by_words["Recruiter"].trigger()
    by_words["Remove ai"].trigger()
    assert shown(stage).roles == (Role.RECRUITER,)
    assert shown(stage).details.tags == ()
    menus.fill_more(more)
    by_words = {action.text(): action for action in more.actions()}
    by_words["Do not contact"].trigger()
    assert shown(stage).do_not_contact
    by_words["Delete"].trigger()
    assert "Sara Kim" not in stage.stored()


def test_writing_is_a_wish(qtbot: QtBot, stage: ContactsStage) -> None:
    with qtbot.waitSignal(stage.page.write_requested) as wished:
        stage.page.pane.view.head.write.click()
    assert wished.args == [stage.ids[-1]]


def test_who_asked_not_to_be_contacted_is_not_written_to(stage: ContactsStage) -> None:
    contact = shown(stage)
    stage.page.pane.acts.edit_terms(contact)
    dialog = stage.page.pane.findChild(TermsDialog)
    assert dialog is not None
    dialog.consent.set_text("none")
    dialog.silence.setChecked(True)
    dialog.saved.emit("Badge", "none", True)
    dialog.close()
    assert not stage.page.pane.view.head.write.isEnabled()


def test_a_photo_is_taken_small_and_clean(stage: ContactsStage, tmp_path: Path) -> None:
    path = tmp_path / "sara.png"
    Image.new("RGB", (1600, 1200), "teal").save(path)
    contact = shown(stage)
    stage.page.pane.acts.take_photo(contact, path.read_bytes)
    photo = stage.details(stage.ids[-1]).photo
    assert photo is not None
    assert max(Image.open(BytesIO(photo)).size) <= 512
    stage.page.pane.acts.take_photo(contact, lambda: b"no picture")
    assert "not a picture" in stage.failed[0]
    assert stage.page.pane.contact is not None
    stage.page.pane.acts.remove_photo(stage.page.pane.contact)
    assert stage.details(stage.ids[-1]).photo is None


def test_a_photo_is_pasted(stage: ContactsStage) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    contact = shown(stage)
    stage.page.pane.acts.paste_photo(contact)
    assert stage.details(stage.ids[-1]).photo is not None
    QGuiApplication.clipboard().clear()


def test_the_code_and_the_original_are_shown(stage: ContactsStage) -> None:
    contact = shown(stage)
    stage.page.pane.acts.show_code(contact)
    code = stage.page.pane.findChild(CodeDialog)
    assert code is not None
    assert code.code.module_pixels() >= 3
    code.close()
    stage.page.pane.acts.show_original(contact)
    original = stage.page.pane.findChild(TextDialog)
    assert original is not None
    assert original.text.toPlainText() == RICH.original
    original.close()


def test_erasing_needs_a_deliberate_choice_and_takes_backups_along(stage: ContactsStage) -> None:
    library = stage.services.library
    backup = library.back_up()
    editor = editor_of(stage.page)
    QTest.keyClicks(editor.fields["nickname"].edit, "Sal")
    stage.page.flush()
    contact = shown(stage)
    stage.page.pane.acts.ask_to_erase(contact)
    dialog = stage.page.pane.findChild(EraseDialog)
    assert dialog is not None
    assert not dialog.erase.isEnabled()
    dialog.sure.setChecked(True)
    dialog.and_backups.setChecked(True)
    dialog.erase.click()
    assert stage.said == ["Erased for good, with one backup"]
    assert stage.batches == [None]
    assert "Sara Kim" not in stage.stored()
    assert not backup.path.exists()
    assert kept(stage) == ""
    for path in library.paths.data.rglob("*"):
        assert not path.is_file() or b"sara@acme.example" not in path.read_bytes()


def test_erasing_begins_with_a_backup_that_is_listed(stage: ContactsStage) -> None:
    library = stage.services.library
    assert library.backups() == []
    stage.page.pane.acts.ask_to_erase(shown(stage))
    dialog = stage.page.pane.findChild(EraseDialog)
    assert dialog is not None
    (copy,) = library.backups()
    dialog.sure.setChecked(True)
    dialog.erase.click()
    assert stage.said == ["Erased for good"]
    assert b"sara@acme.example" in copy.read_bytes()


def test_backups_without_the_person_are_not_offered(stage: ContactsStage) -> None:
    library = stage.services.library
    stage.services.contacts.erase(stage.ids[-1])
    backup = library.back_up()
    assert library.backups_holding(["sara@acme.example"]) == []
    assert [copy.path for copy in library.backups_holding(["Ben Whitaker"])] == [backup.path]
    assert library.remove_backups([library.paths.database]) == 0
    assert library.paths.database.exists()


def test_somebody_half_typed_is_in_sight_after_a_restart(
    qtbot: QtBot, stage: ContactsStage
) -> None:
    stage.page.start_new("Half Typ")
    stage.page.flush()
    again = ContactsPage(stage.services, stage.operations)
    qtbot.addWidget(again)
    assert again.pane.editor is not None
    assert again.pane.editor.fields["name"].text == "Half Typ"
