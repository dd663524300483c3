"""Several contacts at once: in touch today with a note each, and how often from now on."""

import pytest
from contacts_stage import ContactsStage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from eventmate.ui.pages.contacts.bulk_bar import MOST_NOTED
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.keeping.rhythm_menu import DaysDialog


def dialog_of(stage: ContactsStage) -> LogDialog:
    stage.page.tools.bulk.touch.click()
    dialog = stage.page.findChild(LogDialog)
    assert dialog is not None
    return dialog


def test_each_of_several_gets_a_note_of_their_own(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(0, 1)
    dialog = dialog_of(stage)
    for line, note in zip(dialog.lines, ("the survey", "the column"), strict=True):
        QTest.keyClicks(line.note, note)
    dialog.save.click()

    pages = [stage.services.contacts.page(each) for each in stage.ids[:2]]
    assert [[each.note for each in page.interactions] for page in pages] == [
        ["the survey"],
        ["the column"],
    ]
    stage.undo()
    assert stage.services.contacts.page(stage.ids[0]).interactions == ()


def test_many_are_scrolled_and_very_many_are_not_offered(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(stage)
    for number in range(40):
        dialog.add(stage.ids[0], f"Guest {number}")
    assert dialog.minimumSizeHint().height() < 640
    dialog.reject()
    bar = stage.page.tools.bulk
    bar.show_count(MOST_NOTED)
    assert bar.touch.isEnabled()
    bar.show_count(MOST_NOTED + 1)
    assert not bar.touch.isEnabled()
    assert bar.touch.toolTip()


@pytest.mark.parametrize(("place", "days"), [(0, 21), (4, 0)])
def test_a_rhythm_is_given_to_all_chosen(
    contacts_stage: ContactsStage, place: int, days: int
) -> None:
    stage = contacts_stage
    stage.select(0, 2)
    stage.page.tools.bulk.rhythms.actions()[place].trigger()
    owns = [stage.services.keeping.rhythm_of(each).said.own for each in stage.ids[:3]]
    assert [own and own.days for own in owns].count(days) == 2
    assert stage.said[-1] == "Rhythm changed for 2 people"
    stage.undo()
    assert stage.services.keeping.rhythm_of(stage.ids[0]).said.own is None


def test_any_number_of_days_is_a_rhythm(contacts_stage: ContactsStage) -> None:
    stage = contacts_stage
    stage.select(0, 1)
    bar = stage.page.tools.bulk
    next(each for each in bar.rhythms.actions() if "…" in each.text()).trigger()
    dialog = stage.page.findChild(DaysDialog)
    assert dialog is not None
    dialog.days.setValue(45)
    QTest.keyClick(dialog.days, Qt.Key.Key_Return)
    own = stage.services.keeping.rhythm_of(stage.ids[0]).said.own
    assert own is not None
    assert own.days == 45
