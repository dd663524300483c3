"""A chat is planned from a contact's page and asked about in In touch when it is over."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from eventmate.domain.chats import Chat
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.keeping.chat_dialog import ChatDialog
from eventmate.ui.pages.keeping.chat_prompt import ChatRow
from eventmate.ui.pages.keeping.contact_part import ContactKeeping
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.keeping.view import KeepingView

ANA = ContactId(1)


@pytest.fixture(autouse=True)
def person(services: Services) -> None:
    services.contacts.add(ContactDetails(name="Ana Sousa"))


@pytest.fixture
def part(qtbot: QtBot, services: Services, operations: Operations) -> ContactKeeping:
    made = ContactKeeping(services, operations)
    qtbot.addWidget(made)
    made.show()
    made.show_contact(ANA)
    return made


def planning(part: ContactKeeping) -> ChatDialog:
    part.chat.click()
    dialog = part.findChild(ChatDialog)
    assert dialog is not None
    return dialog


def test_a_chat_is_planned_with_its_hour(part: ContactKeeping, services: Services) -> None:
    dialog = planning(part)
    dialog.hour.set_text("half past")
    dialog.save.click()
    assert dialog.isVisible()
    assert services.keeping.dates_of(ANA) == []
    dialog.hour.set_text("16:30")
    QTest.keyClicks(dialog.about.edit, "tram feeds")
    QTest.keyClick(dialog.about.edit, Qt.Key.Key_Return)
    (kept,) = services.keeping.dates_of(ANA)
    assert kept.begins is not None
    assert (kept.begins.hour, kept.begins.minute, kept.about) == (16, 30, "tram feeds")


def test_it_is_saved_for_the_calendar_too(
    part: ContactKeeping, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = planning(part)
    dialog.file.setChecked(True)
    dialog.save.click()
    (chooser,) = part.window().findChildren(QFileDialog)
    path = tmp_path / "chat.ics"
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(path.exists)
    assert b"Coffee chat with Ana Sousa" in path.read_bytes()


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> KeepingView:
    now = services.clock().replace(tzinfo=None, second=0, microsecond=0)
    services.chats.plan(Chat(ANA, "Ana Sousa", now - timedelta(days=1), "tram feeds"))
    made = KeepingView(services, operations)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def asked(view: KeepingView) -> ChatRow:
    (row,) = view.chats.rows
    assert isinstance(row, ChatRow)
    return row


def test_a_chat_that_ended_meanwhile_is_asked_about_when_one_comes_back(
    view: KeepingView, services: Services
) -> None:
    asked(view).drop.click()
    view.hide()
    services.undo.undo()  # nobody tells the view
    view.show()
    assert asked(view).chat.about == "tram feeds"


def test_a_chat_that_is_over_is_noted_on_its_day(view: KeepingView, services: Services) -> None:
    assert "\u2068Ana Sousa\u2069, How was your chat?" in asked(view).accessibleName()
    asked(view).note.click()
    dialog = view.findChild(LogDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.lines[0].note, "her thesis")
    QTest.keyClick(dialog.lines[0].note, Qt.Key.Key_Return)

    (noted,) = services.contacts.page(ANA).interactions
    assert (noted.kind.value, noted.note) == ("coffee chat", "her thesis")
    yesterday: datetime = services.clock() - timedelta(days=1)
    assert noted.happened_at.astimezone().date() == yesterday.date()
    assert not view.chats.isVisible()
    services.undo.undo()
    view.refresh()
    assert view.chats.isVisible()


def test_a_chat_that_did_not_happen_is_let_be(view: KeepingView, services: Services) -> None:
    asked(view).drop.click()
    assert not view.chats.isVisible()
    assert services.contacts.page(ANA).interactions == ()
