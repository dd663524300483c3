"""A dialog left by Esc forgets nothing; saving does."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.events import EventKind
from eventmate.services.bundle import Services
from eventmate.ui.dialogs.kept_form import KeptForm, keep_typed
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.first_card import FirstCard
from eventmate.ui.pages.contacts.contact_actions import ContactActions
from eventmate.ui.pages.contacts.touch_dialogs import InTouchDialog
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.note import Note

KEY = "event.new"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget, services: Services, operations: Operations) -> EventDialog:
    dialog = EventDialog(services.clock().date(), parent=window)
    keep_typed(dialog, KEY, services.drafts, operations)
    dialog.open()
    return dialog


def test_what_was_typed_is_there_again_after_esc(
    window: QWidget, services: Services, operations: Operations
) -> None:
    first = opened(window, services, operations)
    QTest.keyClicks(first.name.edit, "Ferry Days")
    first.kind.combo.setCurrentIndex(list(EventKind).index(EventKind.MEETUP))
    first.last.set_day(services.clock().date() + timedelta(days=2))
    wanted = first.draft()
    QTest.keyClick(first, Qt.Key.Key_Escape)

    second = opened(window, services, operations)
    assert second.draft() == wanted
    (note,) = second.findChildren(Note)
    assert note.isVisible()
    next(b for b in note.findChildren(Button) if b.label == "Start over").click()
    assert second.draft().name == ""
    second.reject()

    assert services.drafts.kept(KEY) == ""


def test_saving_forgets_what_was_typed(
    window: QWidget, services: Services, operations: Operations
) -> None:
    dialog = opened(window, services, operations)
    QTest.keyClicks(dialog.name.edit, "Ferry Days")
    dialog.accept()
    assert services.drafts.kept(KEY) == ""


def test_looking_alone_keeps_nothing(
    window: QWidget, services: Services, operations: Operations
) -> None:
    opened(window, services, operations).reject()
    assert services.drafts.kept(KEY) == ""


def test_a_note_of_a_touch_belongs_to_its_contact_and_goes_with_them(
    window: QWidget, services: Services, operations: Operations
) -> None:
    ana = services.contacts.add(ContactDetails(name="Ana Sousa")).value
    acts = ContactActions(services, operations, window)
    acts.note_touch(services.contacts.get(ana))
    dialog = window.findChild(InTouchDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.note.edit, "her talk")
    dialog.reject()
    assert "her talk" in services.drafts.kept(f"contact.{ana}.touch")
    services.contacts.erase(ana)
    assert services.drafts.kept(f"contact.{ana}.touch") == ""


def test_the_first_card_half_typed_is_there_again(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    for expected in ("", "Noor"):
        form = FirstCard()
        qtbot.addWidget(form)
        kept = KeptForm(form, form.fields, "card.first", services.drafts, operations)
        assert form.name.text == expected
        form.name.edit.setText("Noor")
        kept.keep()
