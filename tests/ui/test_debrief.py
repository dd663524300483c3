"""The debrief asks what is not known, keeps every answer and ends with the first messages."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import ContactId
from eventmate.domain.debrief import Warmth, suggested_names
from eventmate.domain.encounters import CaptureKind, Place
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.services.bundle import Services
from eventmate.ui.debrief.window import DebriefWindow
from eventmate.ui.operations import Operations

LINES = ("Ana Sousa, Torunica > the paper by Friday ; spoke of tram feeds", "Raj Patel, Acme")


@pytest.fixture
def window(qtbot: QtBot, services: Services, operations: Operations) -> DebriefWindow:
    for line in LINES:
        services.captures.line(read_burst(line, services.keeping.today()), Place())
    services.captures.unresolved(CaptureKind.LINE, "marek from the depot", Place())
    made = DebriefWindow(services, operations)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test ends it
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.start()
    return made


def kinds(services: Services, contact: int) -> set[FollowUpKind]:
    return {each.kind for each in services.contacts.page(ContactId(contact)).follow_ups}


def test_only_what_is_missing_is_asked(window: DebriefWindow, services: Services) -> None:
    asked = window.questions
    assert window.head.faces.accessibleName() == "1 of 3, 0 done"
    assert not asked.promised.isVisible()  # promised already
    assert asked.steps[FollowUpKind.THANK_YOU].isChecked()
    assert services.debriefs.count() == 3


def test_a_person_is_gone_through_by_keyboard_and_undone(
    window: DebriefWindow, services: Services
) -> None:
    window.foot.skip.click()
    asked = window.questions
    QTest.keyClicks(asked.spoke_of, "depot walks")
    asked.steps[FollowUpKind.COFFEE_CHAT].click()
    asked.warmth[Warmth.SOON].click()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    page = services.contacts.page(ContactId(2))
    assert page.encounters[0].spoke_of == "depot walks"
    assert kinds(services, 2) == {FollowUpKind.THANK_YOU, FollowUpKind.COFFEE_CHAT}
    due = services.keeping.rhythm_of(ContactId(2)).due
    assert due is not None
    assert (due.days, due.on) == (21, services.keeping.today() + timedelta(days=21))
    assert services.debriefs.count() == 2

    services.undo.undo()
    assert kinds(services, 2) == {FollowUpKind.THANK_YOU}
    assert services.debriefs.count() == 3


def test_none_takes_the_thank_you_away(window: DebriefWindow, services: Services) -> None:
    window.questions.none.click()
    window.foot.next.click()
    assert FollowUpKind.THANK_YOU not in kinds(services, 1)
    assert FollowUpKind.PROMISED_ITEM in kinds(services, 1)


def test_leaving_keeps_what_was_typed(window: DebriefWindow, services: Services) -> None:
    window.foot.skip.click()
    QTest.keyClicks(window.questions.spoke_of, "depot walks")
    window.close()
    assert services.contacts.page(ContactId(2)).encounters[0].spoke_of == "depot walks"
    assert services.debriefs.count() == 3


def test_a_stub_gets_a_name_and_is_asked_about(window: DebriefWindow, services: Services) -> None:
    window.foot.skip.click()
    window.foot.skip.click()
    assert window.pages.currentWidget() is window.stub
    QTest.keyClicks(window.stub.name.edit, "Marek Novak, Tramworks")
    QTest.keyClick(window.stub.name.edit, Qt.Key.Key_Return)
    assert services.contacts.count() == 3
    assert window.head.faces.accessibleName() == "3 of 3, 0 done"
    assert window.pages.currentWidget() is not window.stub


def test_the_end_shows_first_messages(window: DebriefWindow) -> None:
    for _ in range(2):
        window.foot.next.click()
    window.foot.skip.click()
    assert window.pages.currentWidget() is window.drafts
    assert len(window.drafts.rows) == 3  # two thank-yous and the paper
    wanted: list[int] = []
    window.follow_up_requested.connect(wanted.append)
    window.drafts.rows[0].write.click()
    assert len(wanted) == 1


def test_names_of_the_list_are_offered() -> None:
    names = ("Marek Novák", "Ana Sousa", "Mara Depot")
    assert suggested_names("marek from the depot", names) == ("Marek Novák", "Mara Depot")
    assert suggested_names("nobody", names) == ()
