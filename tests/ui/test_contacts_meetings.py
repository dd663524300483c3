"""A contact's page: meetings are changed there at any day, promises settled, follow-ups opened."""

from datetime import date, timedelta

import pytest
from contacts_stage import ContactsStage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Place, PromiseState
from eventmate.ui.pages.contacts.said_notes import NextNote, PromiseNote
from eventmate.ui.pages.contacts.timeline_entries import MeetingEntry
from eventmate.ui.pages.meet.meeting_fields import MeetingFields


@pytest.fixture
def stage(contacts_stage: ContactsStage, clock: Clock) -> ContactsStage:
    """The page with somebody met three weeks ago in the pane."""
    line = "Sara Kim, Acme / ferries > the paper by Fri > intro to Raj < a contract ? referral"
    reading = read_burst(line, clock().date())
    outcome = contacts_stage.services.captures.line(reading, Place(room="Sala Tejo"))
    assert outcome.value.contact is not None
    clock.now += timedelta(days=21)
    contacts_stage.ids.append(outcome.value.contact)
    contacts_stage.operations.changed.emit(outcome.touched)
    contacts_stage.page.show_contact(outcome.value.contact)
    return contacts_stage


def sara(stage: ContactsStage) -> ContactId:
    return stage.ids[-1]


def meeting(stage: ContactsStage) -> MeetingEntry:
    (entry,) = stage.page.pane.view.timeline.meetings
    return entry


def fields(stage: ContactsStage) -> MeetingFields:
    """The fields of the meeting, opened by keyboard."""
    entry = meeting(stage)
    if not entry.is_open:
        QTest.keyClick(entry.head, Qt.Key.Key_Return)
    assert entry.notes is not None
    return entry.notes


def promise_notes(stage: ContactsStage) -> list[PromiseNote]:
    return stage.page.pane.view.findChildren(PromiseNote)


def states(stage: ContactsStage) -> dict[str, PromiseState]:
    page = stage.services.contacts.page(sara(stage))
    return {item.text: item.state for item in page.promises}


def test_a_meeting_opens_with_what_was_noted(stage: ContactsStage) -> None:
    notes = fields(stage)

    assert notes.texts == ("ferries", "the paper", "")
    assert notes.fields[0].hasFocus()
    assert "intro to Raj" in notes.also.text()


def test_the_fields_come_into_sight(qtbot: QtBot, stage: ContactsStage) -> None:
    stage.page.resize(820, 500)
    last = fields(stage).fields[2]

    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_meeting_is_noted_down_at_a_later_day(stage: ContactsStage) -> None:
    notes = fields(stage)
    notes.fields[0].selectAll()
    QTest.keyClicks(notes.fields[0], "night ferries")
    notes.fields[2].setFocus()
    QTest.keyClicks(notes.fields[2], "call on Friday")
    notes.fields[1].setFocus()

    page = stage.services.contacts.page(sara(stage))
    assert page.encounters[0].spoke_of == "night ferries"
    assert page.encounters[0].next_step == "call on Friday"
    call = next(item for item in page.follow_ups if item.about == "call")
    assert call.due_on == date(2026, 11, 6)
    assert meeting(stage).notes is notes  # the page is shown anew around it
    assert notes.fields[1].hasFocus()
    assert "night ferries" in meeting(stage).head.accessibleName()
    assert "next: call on Friday" in meeting(stage).head.accessibleName()


def test_what_is_typed_is_saved_by_itself(qtbot: QtBot, stage: ContactsStage) -> None:
    QTest.keyClicks(fields(stage).fields[0], ", trams")
    contacts, wanted = stage.services.contacts, sara(stage)

    qtbot.waitUntil(
        lambda: contacts.page(wanted).encounters[0].spoke_of.endswith("trams"), timeout=2_000
    )
    assert fields(stage).fields[0].hasFocus()


def test_what_is_half_typed_is_kept_when_somebody_else_is_shown(stage: ContactsStage) -> None:
    fields(stage).fields[2].setText("coffee")
    stage.page.pane.show_contact(stage.ids[0])

    assert stage.services.contacts.page(sara(stage)).encounters[0].next_step == "coffee"


def test_folding_a_meeting_gives_the_keyboard_back(stage: ContactsStage) -> None:
    fields(stage)
    QTest.keyClick(meeting(stage).head, Qt.Key.Key_Space)

    assert not meeting(stage).is_open
    assert meeting(stage).head.hasFocus()


def test_promises_and_asks_are_kept_and_dropped(stage: ContactsStage) -> None:
    assert len(promise_notes(stage)) == 4
    for number in range(4):
        first = promise_notes(stage)[0]
        button = first.drop if number == 1 else first.kept
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        if number < 3:
            assert promise_notes(stage)[0].kept.hasFocus()

    assert promise_notes(stage) == []
    kept, dropped = PromiseState.KEPT, PromiseState.DROPPED
    assert states(stage) == {
        "the paper": kept,
        "intro to Raj": dropped,
        "a contract": kept,
        "referral": kept,
    }
    assert stage.said[0].startswith("Kept")
    assert stage.said[1].startswith("Dropped")
    stage.undo()
    assert states(stage)["referral"] is PromiseState.OPEN
    assert len(promise_notes(stage)) == 1


def test_what_comes_next_opens_the_follow_up(qtbot: QtBot, stage: ContactsStage) -> None:
    notes = stage.page.pane.view.findChildren(NextNote)
    wanted = stage.services.contacts.page(sara(stage)).follow_ups[0].id

    with qtbot.waitSignal(stage.page.follow_up_requested) as told:
        QTest.keyClick(notes[0], Qt.Key.Key_Return)
    assert told.args == [wanted]
    with qtbot.waitSignal(stage.page.follow_up_requested):
        QTest.mouseClick(notes[0], Qt.MouseButton.LeftButton)
