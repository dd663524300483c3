"""The week's people, rhythms and time off as the window shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.cadences import ContactDate
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.follow_ups import FollowUpId
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.keeping.contact_part import ContactKeeping
from eventmate.ui.pages.keeping.date_dialog import DateDialog
from eventmate.ui.pages.keeping.days_card import DayRow
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.keeping.time_off_card import TimeOffDialog
from eventmate.ui.pages.keeping.view import KeepingView

NAMES = ("Ana Sousa", "Raj Patel", "Zoë Müller")


@pytest.fixture
def ids(services: Services) -> list[ContactId]:
    """Three people, tagged alike, never in touch."""
    made = [services.contacts.add(ContactDetails(name=name)).value for name in NAMES]
    services.contacts.add_tag(made, "mentor")
    return made


@pytest.fixture
def view(
    qtbot: QtBot, services: Services, operations: Operations, ids: list[ContactId]
) -> Iterator[KeepingView]:
    assert len(ids) > 2
    services.preferences.change(touches_a_week=2)
    services.keeping.set_tag_rhythm("mentor", 21)
    made = KeepingView(services, operations)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    yield made
    made.close()


def names(view: KeepingView) -> list[str]:
    return [row.item.name for row in view.week.rows]


def test_a_week_shows_what_it_bears_and_forgives_the_rest(
    view: KeepingView, services: Services, operations: Operations
) -> None:
    assert names(view) == list(NAMES[:2])
    assert "as everybody with \u2068mentor\u2069" in view.week.rows[0].accessibleName()
    assert view.week.forgive.isVisibleTo(view)

    with_toast: list[str] = []
    operations.performed.connect(lambda _, said: with_toast.append(said))
    view.week.forgive.click()

    assert names(view) == []
    assert not view.week.forgive.isVisibleTo(view)
    assert with_toast == ["3 people let be. You begin with an empty list."]
    services.undo.undo()
    view.refresh()
    assert names(view) == list(NAMES[:2])


def test_a_touch_is_two_keys(view: KeepingView, services: Services) -> None:
    first = view.week.rows[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_T)
    dialog = view.findChild(LogDialog)
    assert dialog is not None
    QTest.keyClick(dialog.lines[0].note, Qt.Key.Key_Return)

    page = services.contacts.page(ContactId(first.item.due.contact))
    assert [each.kind.value for each in page.interactions] == ["message"]
    assert names(view) == ["Raj Patel"]  # the week bears two, one is done


def test_several_are_noted_with_a_note_each(view: KeepingView, services: Services) -> None:
    dialog = view.log.ask()  # as Ctrl+T does
    for name, note in (("ana", "her talk"), ("raj", "his talk")):
        dialog.finder.search_for(name)
        QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
        QTest.keyClicks(dialog.lines[-1].note, note)
    dialog.theirs.setChecked(True)
    dialog.save.click()

    found = {
        each.details.name: services.contacts.page(each.id).interactions
        for each in services.contacts.get_many([ContactId(1), ContactId(2)])
    }
    assert {name: [item.note for item in items] for name, items in found.items()} == {
        "Ana Sousa": ["her talk"],
        "Raj Patel": ["his talk"],
    }
    assert not any(item.started_by_me for items in found.values() for item in items)


def test_not_now_and_the_next_time_round(
    view: KeepingView, services: Services, ids: list[ContactId]
) -> None:
    view.week.rows[0].menu.actions()[1].trigger()
    assert names(view) == list(NAMES[1:])
    view.week.rows[0].menu.actions()[-1].trigger()
    assert names(view) == [NAMES[2]]
    today = services.keeping.today()
    dues = [services.keeping.rhythm_of(each).due for each in ids[:2]]
    assert [each and each.on for each in dues] == [
        today + timedelta(days=7),
        today + timedelta(days=21),
    ]


def test_nobody_comes_up_on_days_off(view: KeepingView, services: Services) -> None:
    view.time_off.add.click()
    dialog = view.findChild(TimeOffDialog)
    assert dialog is not None
    dialog.first.set_day(services.keeping.today())
    dialog.last.set_day(services.keeping.today() + timedelta(days=9))
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)

    assert names(view) == []
    (off,) = services.keeping.holidays()
    view.time_off.removed.emit(off)
    assert names(view) == list(NAMES[:2])


def test_a_tag_gets_a_rhythm_and_loses_it(view: KeepingView, services: Services) -> None:
    services.contacts.add_tag([ContactId(1)], "lisbon")
    view.refresh()
    (action,) = view.tags.menu.actions()
    action.trigger()
    assert services.keeping.tag_rhythms() == {"lisbon": 60, "mentor": 21}
    view.tags.chosen.emit("mentor", 0)
    assert services.keeping.tag_rhythms() == {"lisbon": 60}
    assert names(view) == ["Ana Sousa"]


def test_a_birthday_is_shown_before_it_comes_and_written_to(
    view: KeepingView, services: Services, ids: list[ContactId]
) -> None:
    assert not view.days.isVisible()
    today = services.keeping.today()
    on = today + timedelta(days=3)
    details = replace(services.contacts.get(ids[0]).details, birthday=f"1984-{on:%m-%d}")
    services.contacts.change(ids[0], details)
    services.keeping.add_date(ContactDate(ids[1], today, "the launch"))
    view.refresh()

    assert view.days.isVisible()
    launch, birthday = view.days.rows
    assert isinstance(launch, DayRow)
    assert isinstance(birthday, DayRow)
    assert "Ask how it went, \u2068the launch\u2069" in launch.accessibleName()
    assert "Birthday" in birthday.accessibleName()
    wanted: list[int] = []
    view.follow_up_requested.connect(wanted.append)
    birthday.setFocus()
    QTest.keyClick(birthday, Qt.Key.Key_W)
    assert services.follow_ups.entry(FollowUpId(wanted[0])).follow_up.due_on == on


def test_an_unknown_day_is_far(services: Services, ids: list[ContactId]) -> None:
    services.keeping.set_rhythm(ids, 36_500)
    services.contacts.in_touch(ids[0])
    due = services.keeping.rhythm_of(ids[0]).due
    assert due is not None
    assert due.on > date(2100, 1, 1)


def test_a_contacts_page_says_how_often_and_which_days(
    qtbot: QtBot, services: Services, operations: Operations, ids: list[ContactId]
) -> None:
    part = ContactKeeping(services, operations)
    qtbot.addWidget(part)
    part.show_contact(ids[0])
    assert part.choice.label == "No rhythm"
    part.menu.actions()[0].trigger()
    assert part.choice.label == "Every three weeks"
    due = services.keeping.rhythm_of(ids[0]).due
    assert due is not None
    assert due.on == services.keeping.today()

    part.add.click()
    dialog = part.findChild(DateDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.about.edit, "the launch")
    QTest.keyClick(dialog.about.edit, Qt.Key.Key_Return)
    assert [each.about for each in services.keeping.dates_of(ids[0])] == ["the launch"]
    services.undo.undo()
    assert services.keeping.dates_of(ids[0]) == []


def test_ctrl_t_begins_with_whoever_is_in_sight(
    qtbot: QtBot, services: Services, operations: Operations, ids: list[ContactId]
) -> None:
    page = ContactsPage(services, operations)
    qtbot.addWidget(page)
    page.show_contact(ids[1])
    assert page.contacts_in_sight() == (ids[1],)
