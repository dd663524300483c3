"""Events: a list by time and a short form."""

from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit
from pytestqt.qtbot import QtBot

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.services.events import place_of
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.pages.events_page import EventsPage
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
        return [b for b in buttons if "people met" in b.label and b.isVisible()]

    qtbot.waitUntil(lambda: len(met()) == 1)
    with qtbot.waitSignal(page.people_requested) as asked:
        met()[0].click()

    assert asked.args == [services.events.listed()[0].id]
    page.close()
