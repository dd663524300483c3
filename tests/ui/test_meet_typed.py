"""Meet's line and form: shown as understood, kept until saved, asked when unsure."""

from datetime import date

import pytest
from meet_stage import Stage
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.burst import BurstKind
from eventmate.domain.contacts import ContactDetails
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.chip import ParsedChip


def test_the_line_shows_how_it_is_understood(stage: Stage) -> None:
    stage.type_line()
    kinds = [chip.part.kind for chip in stage.page.line.chips]
    assert kinds == [
        BurstKind.NAME,
        BurstKind.ORGANISATION,
        BurstKind.TITLE,
        BurstKind.TAG,
        BurstKind.PROMISE,
        BurstKind.PROMISE_DATE,
    ]


def test_enter_saves_the_line_with_its_promise(stage: Stage) -> None:
    stage.save_line()
    assert stage.page.line.text == ""
    (met,) = [row.met for row in stage.page.met.rows]
    assert (met.name, met.promised, met.promised_by) == (
        "Sara Kim",
        "send paper",
        date(2026, 10, 16),
    )


def test_a_click_corrects_a_part_also_while_typing_on(stage: Stage) -> None:
    stage.type_line("Sara Kim, Rust")
    chip = stage.page.line.chips[1]
    menu = stage.page.line.kinds_menu(chip)
    next(action for action in menu.actions() if action.text() == "Title").trigger()
    stage.type_line(" #ai")
    assert stage.page.line.reading.values(BurstKind.TITLE) == ("Rust",)
    assert stage.page.line.reading.tags == ("ai",)


def test_a_correction_outlives_the_question(stage: Stage) -> None:
    stage.services.contacts.add(ContactDetails(name="Sara Kim"))
    stage.type_line("Sara Kim, Rust")
    stage.page.line.correct(stage.page.line.chips[1].part, BurstKind.TITLE)
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    stage.press("No, somebody new")
    assert [row.met.title for row in stage.page.met.rows] == ["Rust"]


def test_a_line_without_a_name_stays_and_says_why(qtbot: QtBot, stage: Stage) -> None:
    stage.type_line("#ai")
    with qtbot.waitSignal(stage.operations.failed) as failed:
        QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert "no name" in failed.args[0]
    assert stage.page.line.text == "#ai"


def test_a_day_that_never_comes_is_asked_about_and_mended(stage: Stage) -> None:
    stage.type_line("Ada Lind > slides by 31 Feb #ai")
    line = stage.page.line
    chip = next(chip for chip in line.chips if chip.part.kind is BurstKind.PROMISE_DATE)
    assert "by 31 Feb no such day?" in chip.text()
    menu = line.kinds_menu(chip)
    menu.actions()[0].trigger()
    assert line.text == "Ada Lind > slides by 28 Feb #ai"
    assert line.reading.promises[0].due_on == date(2027, 2, 28)


def test_a_promise_without_words_asks_what(stage: Stage) -> None:
    stage.type_line("Ada Lind > by Fri")
    asked = [chip.text() for chip in stage.page.line.chips if chip.part.doubtful]
    assert asked == ["I promised by Fri what?"]


def test_an_address_without_a_name_asks_who_and_waits(stage: Stage) -> None:
    line = stage.page.line
    stage.type_line("ada@lines.example")
    assert any("who?" in chip.text() for chip in line.findChildren(ParsedChip))
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.text == ""
    assert stage.names() == []
    (waiting,) = stage.services.captures.inbox()
    assert waiting.text == "ada@lines.example"


def test_a_click_on_the_question_leads_to_the_name(stage: Stage) -> None:
    line = stage.page.line
    stage.type_line("ada@lines.example")
    (asked,) = [chip for chip in line.findChildren(ParsedChip) if "who?" in chip.text()]
    QTest.mouseClick(asked, Qt.MouseButton.LeftButton)
    QTest.keyClicks(line.edit, "Ada Lind")
    assert line.text == "Ada Lind, ada@lines.example"
    assert line.reading.name == "Ada Lind"
    assert not line.lacks_name


def test_the_marks_of_the_line_are_in_sight_until_something_is_typed(stage: Stage) -> None:
    line = stage.page.line

    def shown() -> list[str]:
        return [each.text() for each in line.findChildren(PlainLabel) if not each.isHidden()]

    assert "> I promised" in shown()
    assert "F1" in line.edit.accessibleDescription()
    stage.type_line("Sara")
    assert shown() == []
    line.clear()
    assert "/ we spoke of" in shown()


def test_a_half_typed_line_is_offered_back(qtbot: QtBot, stage: Stage) -> None:
    stage.type_line("Réka Kov")
    stage.page.hide()
    again = Stage(stage.services, stage.operations)
    qtbot.addWidget(again.page)
    assert again.page.line.text == "Réka Kov"
    assert again.names() == []
    again.close()


def test_a_draft_is_kept_while_typing(qtbot: QtBot, stage: Stage) -> None:
    stage.type_line("Réka")
    qtbot.waitUntil(lambda: stage.services.drafts.kept("meet.line") == "Réka", timeout=2000)


def test_a_saved_line_leaves_no_draft(stage: Stage) -> None:
    stage.type_line()
    stage.page.flush()
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert stage.services.drafts.kept("meet.line") == ""


def test_the_form_saves_and_keeps_its_draft(stage: Stage) -> None:
    form = stage.page.half_typed.open_form()
    QTest.keyClicks(form.fields["name"].edit, "Raj Patel")
    QTest.keyClicks(form.fields["promised"].edit, "the slides by Friday")
    form.close()
    again = stage.page.half_typed.open_form()
    assert again.form.name == "Raj Patel"
    again.save.click()
    (met,) = [row.met for row in stage.page.met.rows]
    assert (met.name, met.promised, met.promised_by) == (
        "Raj Patel",
        "the slides",
        date(2026, 10, 16),
    )
    assert stage.services.drafts.kept("meet.form") == ""


@pytest.mark.parametrize(("answer", "people"), [("Yes, the same", 1), ("No, somebody new", 2)])
def test_an_unsure_capture_asks(stage: Stage, answer: str, people: int) -> None:
    stage.services.contacts.add(ContactDetails(name="Sara Kim", organisation="Acme"))
    stage.save_line("Sara Kim, Rail > the paper")
    assert "Sara Kim" in stage.notices()[0]
    assert "Same name." in stage.notices()[0]
    stage.press(answer)
    assert stage.names() == ["Sara Kim"] * people
    assert [row.met.promised for row in stage.page.met.rows] == ["the paper"]
    assert stage.notices() == []


def test_a_kept_line_is_gone_on_with_whatever_brings_the_keyboard(stage: Stage) -> None:
    stage.page.line.edit.setText("Sara Kim, Ac")
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
        stage.page.line.edit.clearFocus()
        stage.page.line.edit.setFocus(reason)
        QTest.keyClicks(stage.page.line.edit, "m")
    assert stage.page.line.edit.text() == "Sara Kim, Acmm"


def test_what_is_typed_never_moves_the_code(stage: Stage) -> None:
    before = stage.page.my_code.geometry()
    QTest.keyClicks(stage.page.line.edit, f"Sara Kim, {'Long Organisation ' * 8}")
    QCoreApplication.sendPostedEvents()
    assert stage.page.my_code.geometry() == before


def test_a_name_that_was_searched_for_is_in_the_line(stage: Stage) -> None:
    stage.page.start_line("Ada Holm")
    assert stage.page.line.text == "Ada Holm"
    assert stage.page.line.reading.name == "Ada Holm"


def test_a_name_that_was_searched_for_takes_nothing_half_typed(stage: Stage) -> None:
    stage.type_line("Sara Kim, Rust")
    stage.page.start_line("Ada Holm")
    assert stage.page.line.text == "Sara Kim, Rust"
    assert "then write down \u2068Ada Holm" in stage.notices()[0]
