"""Events: a list by time and a short form."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QDateEdit
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.events import EventDraft, EventId, EventStatus, Talk, TalkId
from eventmate.services.bundle import Services
from eventmate.services.events import place_of
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.active_event import ActiveEvent
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.pages.events.event_list import EventList
from eventmate.ui.pages.events.event_row import EventRow
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events.overview.tab import OverviewTab
from eventmate.ui.pages.events.zone_field import ZoneField
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.pages.meet.whereabouts import Whereabouts
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.list_row import ListRow

TODAY = date(2026, 10, 14)


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> EventsPage:
    made = EventsPage(services, operations)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(page: EventsPage) -> list[str]:
    rows = [r for r in page.findChildren(ListRow) if r.isVisible()]
    return [row.title.text().strip("\u2068\u2069") for row in rows]


def dialog_of(page: EventsPage) -> EventDialog:
    found = page.window().findChild(EventDialog)
    assert found is not None
    return found


def press(dialog: EventDialog, label: str) -> None:
    next(b for b in dialog.findChildren(Button) if b.label == label).click()


def test_an_event_is_added_by_the_form(qtbot: QtBot, page: EventsPage, services: Services) -> None:
    assert any("Where will you meet people?" in x.text() for x in page.findChildren(PlainLabel))
    page.add_event()
    dialog = dialog_of(page)
    press(dialog, "Save")
    assert services.events.listed() == []

    dialog.findChildren(LineField)[0].edit.setText("Tram Nerds")
    first, last = dialog.findChildren(QDateEdit)
    first.setDate(QDate(2026, 10, 30))
    assert last.date() >= first.date()
    press(dialog, "Save")

    (added,) = services.events.listed()
    assert (added.draft.name, added.draft.starts_on) == ("Tram Nerds", date(2026, 10, 30))
    qtbot.waitUntil(lambda: titles(page) == ["Tram Nerds"])
    page.close()


def row(page: EventsPage, name: str) -> EventRow:
    QCoreApplication.sendPostedEvents()  # what was added is shown now
    rows = page.findChildren(EventRow)
    return next(r for r in rows if r.event_shown.name == name and r.isVisible())


def pick(row: EventRow, words: str) -> None:
    """Choose an action of a row's menu."""
    next(action for action in row.menu.actions() if action.text() == words).trigger()


def test_an_event_is_edited_and_deleted_and_comes_back(
    page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.events.add(EventDraft("Tram Nerds", TODAY, TODAY)))
    pick(row(page, "Tram Nerds"), "Edit")
    dialog = dialog_of(page)
    dialog.findChildren(LineField)[0].edit.setText("Tram Nerds Berlin")
    press(dialog, "Save")
    pick(row(page, "Tram Nerds Berlin"), "Delete")
    assert services.events.listed() == []
    operations.run(page, services.undo.undo)
    assert [event.name for event in services.events.listed()] == ["Tram Nerds Berlin"]
    page.close()


def test_an_event_opens_and_the_way_back_leads_to_the_list(
    qtbot: QtBot, page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.events.add(EventDraft("Tram Nerds", TODAY, TODAY)))
    row(page, "Tram Nerds").activated.emit()
    (view,) = page.findChildren(EventView)
    assert view.isVisible()
    assert not page.findChildren(EventList)[0].isVisible()
    (tab,) = page.findChildren(OverviewTab)
    tab.facts.status.set_position(list(EventStatus).index(EventStatus.SKIPPED))
    assert services.events.listed()[0].draft.status is EventStatus.SKIPPED
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not view.isVisible()
    assert row(page, "Tram Nerds").isVisible()
    page.open_event(services.events.listed()[0].id)
    assert view.isVisible()
    operations.run(page, lambda: services.events.delete(services.events.listed()[0].id))
    assert not view.isVisible()
    assert any("Where will you meet people?" in x.text() for x in page.findChildren(PlainLabel))
    page.close()


def test_a_zone_is_found_by_a_part_of_its_name(page: EventsPage, services: Services) -> None:
    page.add_event()
    dialog = dialog_of(page)
    dialog.findChildren(LineField)[0].edit.setText("Tango Data")
    (zone,) = dialog.findChildren(ZoneField)
    zone.combo.setEditText("nowhere")
    press(dialog, "Save")
    assert services.events.listed() == []
    completer = zone.combo.completer()
    assert completer is not None
    completer.setCompletionPrefix("buenos")
    assert completer.currentCompletion() == "America/Argentina/Buenos_Aires"
    zone.combo.setEditText("america/argentina/buenos aires")
    press(dialog, "Save")
    assert services.events.listed()[0].draft.timezone == "America/Argentina/Buenos_Aires"
    page.close()


def test_the_active_event_is_chosen_for_the_day(
    page: EventsPage, services: Services, operations: Operations, clock: Clock
) -> None:
    for name, days in (("Now", 0), ("Soon", 5)):
        day = TODAY + timedelta(days=days)
        operations.run(page, partial(services.events.add, EventDraft(name, day, day)))
    soon = row(page, "Soon").event_shown
    pick(row(page, "Soon"), "Make this the active event")
    where = Whereabouts(services.events, services.preferences, clock, operations, page)
    assert where.place().event_name == "Soon"
    assert ActiveEvent(services.preferences, clock).is_chosen(soon)
    pick(row(page, "Soon"), "Leave it to the calendar which event is active")
    assert where.place().event_name == "Now"
    pick(row(page, "Soon"), "Make this the active event")
    clock.move(days=1)
    assert not ActiveEvent(services.preferences, clock).is_chosen(soon)
    page.close()


def test_the_talks_of_an_event_lead_to_its_agenda(
    page: EventsPage, services: Services, operations: Operations
) -> None:
    start = datetime(2026, 10, 14, 1, tzinfo=UTC)
    talk = Talk(TalkId(0), EventId(0), "First", start, start + timedelta(minutes=30))
    operations.run(page, lambda: services.events.add(EventDraft("Far", TODAY, TODAY), [talk]))
    row(page, "Far").talks_requested.emit()
    (tab,) = page.findChildren(AgendaTab)
    assert tab.isVisible()
    assert tab.keeper.agenda is not None
    assert [item.title for item in tab.keeper.agenda.talks] == ["First"]
    page.close()


def test_the_agenda_of_an_event_that_is_on_leads_to_meeting_people_there(
    qtbot: QtBot, page: EventsPage, services: Services, operations: Operations
) -> None:
    for name, days in (("Now", 0), ("Tomorrow", 1)):
        day = TODAY + timedelta(days=days)
        operations.run(page, partial(services.events.add, EventDraft(name, day, day)))
    now, tomorrow = row(page, "Now").event_shown, row(page, "Tomorrow").event_shown
    page.show_event(tomorrow, "agenda")
    (view,) = page.findChildren(EventView)
    assert not view.meet.isVisible()
    page.show_event(now, "overview")
    assert not view.meet.isVisible()
    page.show_event(now, "agenda")
    with qtbot.waitSignal(page.meet_requested) as asked:
        qtbot.mouseClick(view.meet, Qt.MouseButton.LeftButton)
    assert asked.args == [now.id]
    page.close()


def test_events_are_listed_by_what_comes_next(
    qtbot: QtBot, page: EventsPage, services: Services, operations: Operations
) -> None:
    for name, start in (("Past", -40), ("Soon", 5), ("Later", 50), ("Now <i>x</i>", 0)):
        day = TODAY + timedelta(days=start)
        operations.run(page, partial(services.events.add, EventDraft(name, day, day)))

    qtbot.waitUntil(lambda: titles(page) == ["Now <i>x</i>", "Soon", "Later", "Past"])
    page.close()


def test_people_met_lead_to_their_list(
    qtbot: QtBot, page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.events.add(EventDraft("Now", TODAY, TODAY)))
    line = read_burst("Sara Kim", TODAY)
    place = place_of(services.events.running())
    operations.run(page, lambda: services.captures.line(line, place))

    def met() -> list[Button]:
        buttons = page.findChildren(Button)
        return [b for b in buttons if "person met" in b.label and b.isVisible()]

    qtbot.waitUntil(lambda: len(met()) == 1)
    with qtbot.waitSignal(page.people_requested) as asked:
        met()[0].click()

    assert asked.args == [services.events.listed()[0].id]
    page.close()


def test_goals_of_the_year_are_set_before_there_is_any_event(
    page: EventsPage, services: Services, operations: Operations
) -> None:
    next(b for b in page.findChildren(Button) if b.label == "Set a goal for the year").click()
    dialog = page.findChildren(GoalDialog)[-1]
    next(b for b in dialog.findChildren(Button) if b.label == "Save").click()
    assert [goal.draft.year for goal in services.goals.of_year()] == [2026]
    (cards,) = page.findChildren(GoalsCard)
    assert cards.isVisible()
    operations.run(page, services.undo.undo)
    assert not cards.isVisible()
    page.close()
