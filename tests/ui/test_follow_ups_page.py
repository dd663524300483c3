"""The queue of follow-ups: its groups, what is done with them, and the ways in."""

from datetime import datetime, timedelta

import pytest
from follow_ups_stage import TODAY, People
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.contacts import ContactId
from eventmate.domain.days_ahead import DayKind
from eventmate.domain.follow_ups import (
    FollowUp,
    FollowUpId,
    FollowUpKind,
    FollowUpState,
    QueueEntry,
)
from eventmate.services.bundle import Services
from eventmate.services.follow_ups import QueueView
from eventmate.ui.dates import clock_time
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.plan_dialog import PlanDialog
from eventmate.ui.pages.follow_ups.queue_model import DueHead, QueueRow
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.keeping.chat_dialog import ChatDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button


@pytest.fixture
def people(services: Services) -> People:
    return People(services)


@pytest.fixture
def page(follow_ups_page: FollowUpsPage) -> FollowUpsPage:
    return follow_ups_page


def rows(page: FollowUpsPage) -> list[str]:
    """Heads and names from top to bottom."""
    model = page.queue.model
    listed = [model.row_at(place) for place in range(model.rowCount())]
    return [row.title if isinstance(row, DueHead) else row.name for row in listed]


def pick(menu: QMenu, words: str) -> None:
    """Choose an action of a menu."""
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_queue_is_grouped_by_day(people: People, page: FollowUpsPage) -> None:
    for name, days in (("E", -2), ("T", 0), ("M", 1), ("W", 5), ("L", 30)):
        people.plan(name, days)
    page.refresh()
    assert rows(page) == [
        "Earlier", "E", "Today", "T", "Tomorrow", "M", "This week", "W", "Later", "L",
    ]  # fmt: skip
    labels = [label.text() for label in page.header.findChildren(PlainLabel)]
    assert "2 for today, about 5 minutes" in labels


def test_a_row_says_when_and_where_we_met_and_what_i_promised(
    page: FollowUpsPage,
) -> None:
    met_at = datetime(2026, 10, 14, 14, 42).astimezone()
    entry = QueueEntry(
        FollowUp(FollowUpId(1), ContactId(1), FollowUpKind.LINKEDIN, TODAY),
        "Sara Kim",
        room="Sala Tejo",
        met_at=met_at,
        spoke_of="ferries",
        promised="the notebook",
    )
    page.queue.show_entries([entry], TODAY)
    row = page.queue.model.row_at(1)
    assert isinstance(row, QueueRow)
    assert row.lines == (
        f"Met {clock_time(met_at)}, Sala Tejo \u00b7 ferries",
        "You promised: the notebook",
    )


def test_done_goes_on_to_the_next(
    qtbot: QtBot, people: People, page: FollowUpsPage, operations: Operations
) -> None:
    for name in ("A", "B", "C"):
        people.plan(name)
    page.refresh()
    page.queue.view.setFocus()
    QTest.keyClick(page.queue.view, Qt.Key.Key_Down)
    assert [entry.name for entry in page.queue.entries] == ["B"]
    with qtbot.waitSignal(operations.performed) as told:
        QTest.keyClick(page.queue.view, Qt.Key.Key_D)
    assert told.args is not None
    assert "B" in told.args[1]
    assert told.args[0].batch is not None
    assert rows(page) == ["Today", "A", "C"]
    assert [entry.name for entry in page.queue.entries] == ["C"]


@pytest.mark.parametrize("names", [("A", "B", "C"), ("B",)])
def test_who_comes_back_is_chosen_again(
    people: People, page: FollowUpsPage, operations: Operations, names: tuple[str, ...]
) -> None:
    for name in names:
        people.plan(name)
    page.refresh()
    while [entry.name for entry in page.queue.entries] != ["B"]:
        QTest.keyClick(page.queue.view, Qt.Key.Key_Down)
    QTest.keyClick(page.queue.view, Qt.Key.Key_D)
    assert [entry.name for entry in page.queue.entries] != ["B"]
    operations.run(page, people.services.undo.undo)
    assert [entry.name for entry in page.queue.entries] == ["B"]
    QTest.keyClick(page.queue.view, Qt.Key.Key_End)
    page.refresh()
    assert [entry.name for entry in page.queue.entries] == [names[-1]]


def test_the_keyboard_stays_when_the_queue_empties_and_fills_again(
    people: People, page: FollowUpsPage, operations: Operations
) -> None:
    people.plan("A")
    page.refresh()
    page.queue.view.setFocus()
    QTest.keyClick(page.queue.view, Qt.Key.Key_D)
    focus = page.window().focusWidget()
    assert isinstance(focus, Button)
    assert focus.label == "Meet people"
    operations.run(page, people.services.undo.undo)
    assert page.queue.view.hasFocus()


def test_a_toast_names_the_person_and_the_thing(
    qtbot: QtBot, people: People, page: FollowUpsPage, operations: Operations
) -> None:
    people.plan("A", kind=FollowUpKind.COFFEE_CHAT)
    page.refresh()
    with qtbot.waitSignal(operations.performed) as told:
        pick(page.pane.head.snooze_menu, "Until tomorrow")
    assert told.args is not None
    assert told.args[1] == "\u2068A\u2069: coffee chat comes back tomorrow."


def test_several_are_dropped_together(people: People, page: FollowUpsPage) -> None:
    for name in ("A", "B", "C"):
        people.plan(name)
    page.refresh()
    page.queue.view.setFocus()
    QTest.keyClick(page.queue.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [entry.name for entry in page.queue.entries] == ["A", "B"]
    QTest.keyClick(page.queue.view, Qt.Key.Key_X)
    assert rows(page) == ["Today", "C"]


def test_a_week_of_snoozing(people: People, page: FollowUpsPage, services: Services) -> None:
    people.plan("A")
    page.refresh()
    pick(page.pane.head.snooze_menu, "For a week")
    assert rows(page) == []
    (entry,) = services.follow_ups.queue(QueueView.SNOOZED)
    assert entry.follow_up.due_on == TODAY + timedelta(days=7)
    page.views.set_position(1)
    assert rows(page) == ["Later", "A"]
    QTest.keyClick(page.queue.view, Qt.Key.Key_R)
    assert rows(page) == []
    assert [e.name for e in services.follow_ups.queue()] == ["A"]


def test_a_day_is_picked(people: People, page: FollowUpsPage, services: Services) -> None:
    people.plan("A")
    page.refresh()
    dialog = page.doing.pick_day()
    dialog.edit.set_day(dialog.edit.day + timedelta(days=2))
    QTest.mouseClick(dialog.snooze, Qt.MouseButton.LeftButton)
    (entry,) = services.follow_ups.queue(QueueView.SNOOZED)
    assert entry.follow_up.due_on == TODAY + timedelta(days=3)


def test_what_is_done_is_reopened(people: People, page: FollowUpsPage, services: Services) -> None:
    done = people.plan("A", -3)
    services.follow_ups.done([done])
    page.views.set_position(2)
    assert rows(page) == ["A"]
    QTest.keyClick(page.queue.view, Qt.Key.Key_D)
    assert rows(page) == ["A"]
    QTest.mouseClick(page.pane.head.reopen, Qt.MouseButton.LeftButton)
    assert rows(page) == []
    (entry,) = services.follow_ups.queue()
    assert (entry.follow_up.state, entry.follow_up.due_on) == (FollowUpState.OPEN, TODAY)


def test_earlier_ones_are_spread_over_the_week(
    people: People, page: FollowUpsPage, services: Services
) -> None:
    for name in ("A", "B", "C"):
        people.plan(name, -4)
    page.refresh()
    place = page.queue.view.visualRect(page.queue.model.index(0)).center()
    right = QPoint(page.queue.view.viewport().width() - 40, place.y())
    button = page.queue.view.viewport().childAt(right)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    days = [entry.follow_up.due_on for entry in services.follow_ups.queue()]
    assert days == [TODAY + timedelta(days=ahead) for ahead in range(3)]


@pytest.mark.parametrize("position", [0, 1, 2])
def test_every_empty_part_says_what_belongs_there(page: FollowUpsPage, position: int) -> None:
    page.views.set_position(position)
    assert page.empty.isVisible()
    assert not page.queue.isVisible()


def test_one_follow_up_is_shown_wherever_it_is(
    people: People, page: FollowUpsPage, services: Services
) -> None:
    first, second = people.plan("A"), people.plan("B")
    services.follow_ups.snooze([second], TODAY + timedelta(days=2))
    page.show_follow_up(second)
    assert page.views.position == 1
    assert page.queue.ids == [second]
    page.show_follow_up(first)
    assert page.views.position == 0
    assert page.queue.ids == [first]


def test_writing_to_somebody_chooses_what_is_pending(
    people: People, page: FollowUpsPage, services: Services
) -> None:
    sara = people.add("Sara Kim")
    people.plan("A")
    planned = services.follow_ups.add(sara, FollowUpKind.CHECK_IN, TODAY).value
    page.write_to(sara)
    assert page.queue.ids == [planned]


def test_a_follow_up_is_planned_for_a_later_day(people: People, page: FollowUpsPage) -> None:
    sara = people.add("Sara Kim")
    people.services.follow_ups.add(sara, FollowUpKind.THANK_YOU, TODAY)
    page.plan_for(sara)
    dialog = page.findChild(PlanDialog)
    assert dialog is not None
    dialog.day.set_day(TODAY + timedelta(days=20))
    dialog.about.edit.setText("the exhibition")
    assert dialog.start.label == "Plan it"
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    (entry,) = page.queue.entries
    assert entry.follow_up.due_on == TODAY + timedelta(days=20)
    assert entry.follow_up.about == "the exhibition"
    assert rows(page) == ["Today", "Sara Kim", "Later", "Sara Kim"]


def test_space_chooses_one_more_and_one_less(people: People, page: FollowUpsPage) -> None:
    for name in ("A", "B", "C"):
        people.plan(name)
    page.refresh()
    view = page.queue.view
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert [entry.name for entry in page.queue.entries] == ["A", "C"]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert [entry.name for entry in page.queue.entries] == ["A"]


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_X])
def test_what_a_key_did_is_taken_back(
    people: People, page: FollowUpsPage, operations: Operations, key: Qt.Key
) -> None:
    for name in ("A", "B"):
        people.plan(name)
    page.refresh()
    page.queue.view.selectAll()
    QTest.keyClick(page.queue.view, key)
    assert rows(page) == []
    operations.run(page, people.services.undo.undo)
    assert rows(page) == ["Today", "A", "B"]
    for entry in people.services.follow_ups.queue():
        assert people.services.contacts.page(entry.follow_up.contact).interactions == ()


def test_names_and_notes_of_strangers_are_shown_as_they_are(
    people: People, page: FollowUpsPage
) -> None:
    name = "<b>Eve</b>\u202e & Co"
    wanted = people.services.follow_ups.add(
        people.add(name), FollowUpKind.CHECK_IN, TODAY, "<img src=x>\n{promised} [[x]]"
    ).value
    page.show_follow_up(wanted)
    row = page.queue.model.row_at(1)
    assert isinstance(row, QueueRow)
    assert row.name == "<b>Eve</b>[U+202E] & Co"
    labels = [label for label in page.pane.findChildren(PlainLabel) if label.isVisible()]
    shown = "\n".join(label.text() for label in labels)
    assert "<b>Eve</b>[U+202E] & Co" in shown
    assert "<img src=x>" in shown
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    (note,) = page.pane.known.facts
    note.insert.click()
    assert "<img src=x>\n{promised} [[x]]" in page.pane.form.body.toPlainText()


def test_writing_to_somebody_else_plans_it_for_today(
    people: People, page: FollowUpsPage, clock: Clock
) -> None:
    page.write_to(people.add("Sara Kim"))
    dialog = page.findChild(PlanDialog)
    assert dialog is not None
    dialog.kind.combo.setCurrentIndex(list(FollowUpKind).index(FollowUpKind.COFFEE_CHAT))
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    (entry,) = page.queue.entries
    assert (entry.name, entry.follow_up.kind) == ("Sara Kim", FollowUpKind.COFFEE_CHAT)
    assert entry.follow_up.due_on == clock().date()


def test_a_chat_that_was_agreed_is_planned_from_the_message(
    people: People, page: FollowUpsPage, services: Services
) -> None:
    people.plan("A")
    page.refresh()
    pick(page.pane.head.menu, "A coffee chat is agreed\u2026")
    dialog = page.window().findChild(ChatDialog)
    assert dialog is not None
    dialog.about.set_text("tram feeds")
    dialog.save.click()
    (day,) = services.days_ahead.coming()
    assert (day.name, day.kind, day.about) == ("A", DayKind.CHAT, "tram feeds")
