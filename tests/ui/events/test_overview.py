"""The overview of an event: facts, preparation, what to bring, and what came of it."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from meetings_stage import MeetingsStage
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.checklists import usual_items
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.events import Event, EventDraft, EventId, EventKind, EventStatus
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.pages.events.event_tabs import tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events.overview.checklist_row import ChecklistRow
from eventmate.ui.pages.events.overview.tab import OverviewTab
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button

TODAY = date(2026, 10, 14)
TOMORROW = TODAY + timedelta(days=1)
DRAFT = EventDraft(
    "Tram <b>Nerds</b>",
    TOMORROW,
    TOMORROW,
    "Europe/Berlin",
    kind=EventKind.MEETUP,
    venue="Depot",
    url="https://trams.example/night",
    description="<i>Bring</i> a question.",
    cost=Decimal("12.50"),
    currency="EUR",
    key="trams-7",
)
ALT = Qt.KeyboardModifier.AltModifier


class Overview:
    """An event's page with the overview in front."""

    def __init__(self, services: Services, operations: Operations, event: EventId) -> None:
        self.services = services
        self.view = EventView(services, operations, tab_entries(services, operations))
        self.view.resize(1072, 800)
        self.view.show_event(services.events.get(event))
        self.view.show()
        tab = self.view.tab
        assert isinstance(tab, OverviewTab)
        self.tab = tab

    @property
    def event(self) -> Event:
        """The event as the library has it."""
        assert self.view.event_shown is not None
        return self.services.events.get(self.view.event_shown.id)

    def rows(self) -> list[ChecklistRow]:
        QCoreApplication.sendPostedEvents()
        return self.tab.preparation.rows

    def texts(self) -> list[str]:
        return [line.item.text for line in self.rows()]

    def says(self, words: str, within: QWidget | None = None) -> bool:
        labels = (within or self.view).findChildren(PlainLabel)
        return any(words in label.text() for label in labels if label.isVisible())


@pytest.fixture
def event(services: Services) -> EventId:
    made = services.events.add(DRAFT).value
    for item in services.preparation.of_event(made)[3:]:
        services.preparation.delete(item.id)
    return made


@pytest.fixture
def overview(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId
) -> Iterator[Overview]:
    made = Overview(services, operations, event)
    qtbot.addWidget(made.view)
    qtbot.waitExposed(made.view)
    yield made
    made.view.close()


def test_facts_are_plain_text_and_lead_on(qtbot: QtBot, overview: Overview) -> None:
    assert overview.says("Starts tomorrow")
    assert overview.says("<i>Bring</i> a question.")
    assert overview.says("EUR")
    assert overview.tab.facts.link.label == "trams.example"
    assert not overview.tab.facts.people.isVisible()
    assert not overview.tab.came_of_it.isVisible()
    MeetingsStage(overview.services, overview.services.clock()).met(
        overview.services.contacts.add(_named("Sara")).value, overview.event.id
    )
    overview.view.show_event(overview.event)
    with qtbot.waitSignal(overview.view.people_requested) as asked:
        overview.tab.facts.people.click()
    assert asked.args == [overview.event.id]


def _named(name: str) -> ContactDetails:
    return ContactDetails(name=name)


def test_the_status_is_switched_and_taken_back(overview: Overview, operations: Operations) -> None:
    statuses = list(EventStatus)
    overview.tab.facts.status.set_position(statuses.index(EventStatus.SKIPPED))
    assert overview.event.draft.status is EventStatus.SKIPPED
    assert overview.event.draft.cost == DRAFT.cost
    operations.run(overview.view, overview.services.undo.undo)
    assert overview.tab.facts.status.position == statuses.index(EventStatus.GOING)


def test_the_event_is_made_active_and_left_to_the_calendar(overview: Overview) -> None:
    button = overview.tab.facts.active
    button.click()
    assert overview.services.preferences.current.active_event == overview.event.id
    assert button.label.startswith("Leave it")
    button.click()
    assert overview.services.preferences.current.active_event == 0


def test_the_list_is_ticked_and_says_how_far_it_is(overview: Overview) -> None:
    assert overview.texts() == list(usual_items(DRAFT))[:3]
    overview.rows()[1].box.click()
    assert [item.is_done for item in overview.services.preparation.of_event(overview.event.id)] == [
        False,
        True,
        False,
    ]
    assert overview.says("1 of 3 ready")
    assert overview.tab.preparation.bar.share == pytest.approx(1 / 3)


def test_the_list_is_arranged_by_keys_and_the_keyboard_stays_where_it_was(
    qtbot: QtBot, overview: Overview
) -> None:
    first, second, third = overview.texts()
    overview.rows()[0].box.setFocus()
    qtbot.keyClick(overview.rows()[0].box, Qt.Key.Key_Down, ALT)
    assert overview.texts() == [second, first, third]
    qtbot.waitUntil(overview.rows()[1].box.hasFocus)
    qtbot.keyClick(overview.rows()[1].box, Qt.Key.Key_Up, ALT)
    assert overview.texts() == [first, second, third]
    qtbot.keyClick(overview.rows()[0].box, Qt.Key.Key_Delete)
    assert overview.texts() == [second, third]
    qtbot.waitUntil(overview.rows()[0].box.hasFocus)


def test_an_item_is_renamed_in_its_place(qtbot: QtBot, overview: Overview) -> None:
    line = overview.rows()[0]
    qtbot.keyClick(line.box, Qt.Key.Key_F2)
    line.edit.setText("  Ask   Sara ")
    overview.tab.preparation.show_event(overview.event.id)  # a change elsewhere waits
    assert line.is_editing
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert overview.texts()[0] == "Ask Sara"
    qtbot.keyClick(overview.rows()[0].box, Qt.Key.Key_F2)
    overview.rows()[0].edit.setText("nothing of this")
    qtbot.keyClick(overview.rows()[0].edit, Qt.Key.Key_Escape)
    assert overview.texts()[0] == "Ask Sara"


def test_something_is_added_by_the_keyboard(qtbot: QtBot, overview: Overview) -> None:
    field = overview.tab.preparation.adding
    qtbot.keyClicks(field, "Buy stamps")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert overview.texts()[3:] == ["Buy stamps"]
    assert field.text() == ""


def test_an_empty_list_offers_the_usual_one(overview: Overview) -> None:
    for _ in range(3):
        overview.rows()[0].deleted.emit()
    assert overview.says("Nothing on the list.")
    overview.tab.preparation.usual.click()
    assert overview.texts() == list(usual_items(DRAFT))


def test_what_is_half_typed_is_kept(overview: Overview) -> None:
    overview.tab.preparation.adding.setText("Half")
    overview.rows()[0].start_editing()
    overview.rows()[0].edit.setText("Changed")
    overview.tab.bring.edit.setPlainText("Charger\n")
    overview.view.flush()
    assert overview.texts()[0] == "Changed"
    assert overview.texts()[-1] == "Half"
    assert overview.event.draft.bring == "Charger"


def test_what_to_bring_is_kept_when_the_field_is_left(
    qtbot: QtBot, overview: Overview, operations: Operations
) -> None:
    field = overview.tab.bring.edit
    field.setFocus()
    qtbot.keyClicks(field, "Badge")
    overview.tab.show_event(overview.event)  # what is typed stays
    assert field.toPlainText() == "Badge"
    overview.tab.preparation.adding.setFocus()
    assert overview.event.draft.bring == "Badge"
    operations.run(overview.view, overview.services.undo.undo)
    assert field.toPlainText() == ""


def test_an_event_that_is_over_tells_what_came_of_it(overview: Overview, clock: Clock) -> None:
    stage = MeetingsStage(overview.services, clock())
    sara = stage.person("Sara")
    stage.met(sara, overview.event.id, 1)
    clock.move(days=100)
    stage.touch(sara, 95)
    for item in overview.services.preparation.of_event(overview.event.id):
        overview.services.preparation.delete(item.id)
    overview.view.show_event(overview.event)
    card = overview.tab.came_of_it
    assert card.sentences[0] == "You met 1 person, for the first time."
    assert "90 days after, you are in touch with 1 of 1 so far." in card.sentences
    assert overview.says("Ended 99 days ago") or overview.says("Ended on")
    assert not overview.tab.preparation.isVisible()
    assert not overview.tab.facts.active.isVisible()


def test_the_form_keeps_what_it_does_not_show(qtbot: QtBot, overview: Overview) -> None:
    dialog = EventDialog(TODAY, overview.event.draft, overview.view)
    with qtbot.waitSignal(dialog.saved) as saved:
        _press(dialog, "Save")
    assert saved.args == [overview.event.draft]


def _press(dialog: EventDialog, label: str) -> None:
    next(b for b in dialog.findChildren(Button) if b.label == label).click()


def test_the_fold_opens_for_more(qtbot: QtBot, overview: Overview) -> None:
    bare = EventDraft("Bare", TODAY, TODAY, "Europe/Berlin")
    dialog = EventDialog(TODAY, bare, overview.view)
    dialog.show()
    assert not dialog.more.isVisible()
    dialog.fold.click()
    more = dialog.more
    assert more.isVisible()
    for field, text in ((more.begins, "25"), (more.cost, "dear"), (more.currency, "E1")):
        field.set_text(text)
    _press(dialog, "Save")
    assert dialog.isVisible()
    assert overview.says("A time such as 9:30.", dialog)
    assert overview.says("An amount such as 420 or 420.50.", dialog)
    assert overview.says("Three letters, such as EUR.", dialog)
    for field, text in ((more.begins, "9"), (more.cost, "1,200.50"), (more.currency, "eur")):
        field.set_text(text)
    more.hours.setValue(20)
    more.bring.set_text("Badge ")
    more.description.set_text("Long.")
    more.online.click()
    with qtbot.waitSignal(dialog.saved) as saved:
        _press(dialog, "Save")
    assert saved.args == [
        EventDraft(
            "Bare",
            TODAY,
            TODAY,
            "Europe/Berlin",
            begins=time(9),
            is_virtual=True,
            cost=Decimal("1200.50"),
            currency="EUR",
            hours=20,
            bring="Badge",
            description="Long.",
        )
    ]


def test_a_webinar_is_online(overview: Overview) -> None:
    dialog = EventDialog(TODAY, None, overview.view)
    place = list(EventKind).index(EventKind.WEBINAR)
    dialog.more.settle_kind(list(EventKind)[place])
    assert dialog.more.online.isChecked()
    dialog.reject()
