"""The inbox: what came without a name gets one, an answer, or goes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from follow_ups_stage import Programs
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.burst import BurstKind, reassign
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactId, ContactQuery
from eventmate.domain.encounters import CaptureKind, Place
from eventmate.services.bundle import Services
from eventmate.ui.dialogs.inbox import InboxDialog
from eventmate.ui.dialogs.inbox_item import InboxItem
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button

TODAY = date(2026, 10, 14)


class Inbox:
    """The dialog, shown, on what was received."""

    def __init__(self, qtbot: QtBot, services: Services, operations: Operations) -> None:
        self.services = services
        self.operations = operations
        self.dialog = InboxDialog(services.captures, operations)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()

    def badge(self, text: str, place: Place | None = None) -> None:
        """An unresolved badge comes in."""
        code = Code(text, CodeKind.TEXT, is_badge=True)
        kept_at = place or Place()
        self.operations.run(self.dialog, lambda: self.services.captures.code(code, kept_at))

    def line(self, words: str) -> None:
        """Somebody is typed in on the Meet page."""
        reading = read_burst(words, TODAY)
        self.operations.run(self.dialog, lambda: self.services.captures.line(reading, Place()))

    @property
    def only(self) -> InboxItem:
        """The one thing that waits."""
        (item,) = self.dialog.items
        return item

    def words(self) -> str:
        """Everything that can be read."""
        QCoreApplication.sendPostedEvents()  # what was added is shown now
        labels = self.dialog.findChildren(PlainLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.dialog))

    def press(self, words: str) -> None:
        """Press a button by its words."""
        QCoreApplication.sendPostedEvents()
        buttons = [b for b in self.dialog.findChildren(Button) if b.isVisibleTo(self.dialog)]
        QTest.mouseClick(next(b for b in buttons if b.label == words), Qt.MouseButton.LeftButton)


@pytest.fixture
def inbox(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[Inbox]:
    made = Inbox(qtbot, services, operations)
    yield made
    made.dialog.close()


def test_what_waits_says_where_and_when_it_came(inbox: Inbox) -> None:
    assert "Everything has a name" in inbox.words()
    inbox.badge("ADD-20418", Place(room="Sala Tejo", talk="Ferries"))
    assert "Badge \u2068ADD-20418\u2069" in inbox.words()
    assert "Today" in inbox.words()
    assert "Sala Tejo \u00b7 Ferries" in inbox.words()


def test_a_badge_is_named_by_the_keyboard(qtbot: QtBot, inbox: Inbox) -> None:
    inbox.badge("ADD-20418")
    edit = inbox.only.line.edit
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "no name" in inbox.words()
    QTest.keyClicks(edit, "Marek Nowy, Depot 12")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert inbox.services.contacts.count() == 1
    assert inbox.services.captures.inbox() == []
    assert "Everything has a name" in inbox.words()
    inbox.operations.run(inbox.dialog, inbox.services.undo.undo)
    assert inbox.services.contacts.count() == 0
    assert inbox.only.line.text == ""


def test_a_typed_name_that_may_be_known_is_asked_about(inbox: Inbox) -> None:
    inbox.line("Sara Kim, Acme")
    inbox.badge("ADD-20418")
    QTest.keyClicks(inbox.only.line.edit, "Sara Kim, Acme")
    inbox.press("Save")
    assert "Is this \u2068Sara Kim\u2069, \u2068Acme\u2069 you know?" in inbox.words()
    assert inbox.services.contacts.count() == 1
    QTest.keyClicks(inbox.only.line.edit, " > the slides")
    assert "you know?" not in inbox.words()
    inbox.press("Save")
    inbox.press("Yes, the same")
    assert inbox.services.contacts.count() == 1
    assert inbox.services.captures.inbox() == []
    about = [entry.follow_up.about for entry in inbox.services.follow_ups.queue()]
    assert "the slides" in about


def test_a_typed_name_may_be_somebody_new(inbox: Inbox) -> None:
    inbox.line("Sara Kim, Acme")
    inbox.badge("ADD-20418")
    QTest.keyClicks(inbox.only.line.edit, "Sara Kim, Acme")
    inbox.press("Save")
    inbox.press("Somebody new")
    assert inbox.services.contacts.count() == 2
    assert inbox.services.captures.inbox() == []


@pytest.mark.parametrize(("answer", "people"), [("Yes, the same", 1), ("Somebody new", 2)])
def test_an_unsure_capture_is_answered(inbox: Inbox, answer: str, people: int) -> None:
    inbox.line("Sara Kim, Acme")
    inbox.line("Sara Kim, Rail > the slides")
    assert "you know?" in inbox.words()
    inbox.press(answer)
    assert inbox.services.contacts.count() == people
    assert inbox.services.captures.inbox() == []


def test_a_question_shows_the_line_and_enter_makes_no_double(qtbot: QtBot, inbox: Inbox) -> None:
    inbox.line("Sara Kim, Acme")
    inbox.line("Sara Kim, Rail > the slides")
    assert "Sara Kim, Rail > the slides" in inbox.words()
    yes = next(b for b in inbox.only.findChildren(Button) if b.label == "Yes, the same")
    qtbot.waitUntil(yes.hasFocus)
    QTest.keyClick(yes, Qt.Key.Key_Return)
    assert inbox.services.contacts.count() == 1
    assert inbox.services.captures.inbox() == []


def test_enter_twice_on_a_known_name_makes_no_double(qtbot: QtBot, inbox: Inbox) -> None:
    inbox.line("Sara Kim, Acme")
    inbox.badge("ADD-20418")
    edit = inbox.only.line.edit
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "Sara Kim")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents()
    yes = next(b for b in inbox.only.findChildren(Button) if b.label == "Yes, the same")
    qtbot.waitUntil(yes.hasFocus)
    QTest.keyClick(yes, Qt.Key.Key_Return)
    assert inbox.services.contacts.count() == 1
    assert inbox.services.captures.inbox() == []


def test_what_is_half_typed_stays_while_another_is_dropped(inbox: Inbox) -> None:
    inbox.badge("ADD-1")
    inbox.badge("ADD-2")
    newest, oldest = inbox.dialog.items
    QTest.keyClicks(oldest.line.edit, "Mar")
    QTest.mouseClick(newest.drop, Qt.MouseButton.LeftButton)
    assert inbox.only.line.text == "Mar"


def test_a_link_says_where_it_leads_and_opens_on_a_click(inbox: Inbox) -> None:
    programs = Programs()
    method: Any = "take"  # the binding wants text where its type hints say bytes
    QDesktopServices.setUrlHandler("https", programs, method)
    inbox.services.captures.unresolved(CaptureKind.CODE, "https://tickets.example/x?id=4", Place())
    inbox.badge("javascript:alert(1)")
    inbox.press("Open tickets.example")
    QDesktopServices.unsetUrlHandler("https")
    assert programs.opened == ["https://tickets.example/x?id=4"]
    assert not [b for b in inbox.dialog.findChildren(Button) if "javascript" in b.label]


SECRETS = {
    "otpauth://totp/Bank:me?secret=JBSWY3DPEHPK3PXP&issuer=Bank": "password key for",
    "WIFI:T:WPA;S:Guest;P:JBSWY3DP;;": "Wi-Fi code for",
    "LPA:1$smdp.example$JBSWY3DP": "eSIM",
}


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_not_shown_and_is_nobody(inbox: Inbox, text: str) -> None:
    captures = inbox.services.captures
    inbox.operations.run(inbox.dialog, lambda: captures.unresolved(CaptureKind.CODE, text, Place()))
    assert SECRETS[text] in inbox.words()
    assert "JBSWY3DP" not in inbox.words()
    assert not inbox.only.asks_for_line
    assert not inbox.only.save.isVisible()
    inbox.press("Drop")
    assert captures.inbox() == []


def test_hostile_text_is_shown_as_it_is(inbox: Inbox) -> None:
    inbox.badge("<img src=x onerror=1>\u202ebadge")
    assert "<img src=x onerror=1>[U+202E]badge" in inbox.words()
    labels = inbox.dialog.findChildren(PlainLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_corrected_part_is_still_corrected_when_the_question_is_answered_later(
    inbox: Inbox,
) -> None:
    inbox.line("Sara Kim, Acme")
    reading = read_burst("Sara Kim, Rail, ferries", TODAY)
    place = next(i for i, part in enumerate(reading.parts) if part.value == "ferries")
    corrected = reassign(reading, place, BurstKind.SPOKE_OF)
    captures = inbox.services.captures
    inbox.operations.run(inbox.dialog, lambda: captures.line(corrected, Place()))

    assert "Sara Kim, Rail, ferries" in inbox.words()
    assert "[[" not in inbox.words()
    inbox.press("Yes, the same")

    (row,) = inbox.services.contacts.find(ContactQuery(), 5).rows
    page = inbox.services.contacts.page(ContactId(row.id))
    assert page.contact.details.title == ""
    assert "ferries" in {met.spoke_of for met in page.encounters} | {page.contact.details.note}
