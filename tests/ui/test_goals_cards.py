"""Goals are set, counted, adjusted and followed in the window."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from meetings_stage import MeetingsStage
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.contacts import ContactDetails, ContactId, Role
from eventmate.domain.events import Event, EventDraft, EventId
from eventmate.domain.goal_pointers import (
    EventFit,
    EventFitKind,
    HelpKind,
    Person,
    PersonFit,
)
from eventmate.domain.goals import Goal, GoalDraft, GoalId, GoalKind, Measure
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.goals.goal_dialog import KINDS, MEASURES, GoalDialog
from eventmate.ui.pages.goals.goal_row import GoalRow
from eventmate.ui.pages.goals.goal_words import (
    event_reason,
    example_words,
    goal_title,
    kind_words,
    measure_words,
    person_reason,
    progress_words,
)
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.pages.goals.pointers_dialog import PointersDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.list_row import ListRow

TODAY = date(2026, 10, 14)


@pytest.fixture
def event(services: Services) -> EventId:
    return services.events.add(EventDraft("Data Days", TODAY, TODAY, "Europe/Berlin")).value


@pytest.fixture
def card(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId
) -> Iterator[GoalsCard]:
    made = GoalsCard(services, operations, "Nothing yet.")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_event(event)
    made.show()
    yield made
    made.close()


def says(card: GoalsCard, words: str) -> bool:
    QCoreApplication.sendPostedEvents()  # what was added is shown now
    labels = card.findChildren(PlainLabel)
    return any(words in label.text() for label in labels if label.isVisible())


def form(card: GoalsCard) -> GoalDialog:
    found = [d for d in card.findChildren(GoalDialog) if d.isVisible()]
    return found[-1]


def press(dialog: GoalDialog | PointersDialog, label: str) -> None:
    next(b for b in dialog.findChildren(Button) if b.label == label).click()


def goal_row(card: GoalsCard) -> GoalRow:
    QCoreApplication.sendPostedEvents()
    (row,) = card.rows
    return row


def pick(row: GoalRow, words: str) -> None:
    next(action for action in row.menu.actions() if action.text() == words).trigger()


def test_a_goal_is_set_and_ticks_when_it_is_met(
    card: GoalsCard, services: Services, event: EventId, operations: Operations
) -> None:
    assert says(card, "Nothing yet.")
    card.add_goal()
    dialog = form(card)
    dialog.text.set_text("  People who\tplan trams ")
    press(dialog, "Save")
    assert [goal.draft for goal in services.goals.of_event(event)] == [
        GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE, 5, "People who plan trams", event)
    ]
    assert not says(card, "Nothing yet.")
    assert says(card, "0 of 5 new people")
    line = goal_row(card)
    stage = MeetingsStage(services, services.clock())
    stage.met(stage.person("Sara"), event)
    operations.run(card, lambda: services.contacts.add(ContactDetails(name="Tomás")))
    assert says(card, "1 of 5 new people")
    assert goal_row(card) is line  # the keyboard may be on it
    assert line.bar.share == pytest.approx(0.2)


def test_a_goal_is_counted_by_hand_with_the_keyboard(
    qtbot: QtBot, card: GoalsCard, services: Services, event: EventId, operations: Operations
) -> None:
    services.goals.add(GoalDraft(GoalKind.MENTOR, Measure.POSSIBLE_MENTORS, 1, event=event))
    card.refresh()
    line = goal_row(card)
    assert not line.fewer.isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Minus)
    qtbot.keyClick(line, Qt.Key.Key_Plus)
    assert says(card, "1 of 1 possible mentor, 1 added by hand, reached")
    assert says(card, "1 of 1 reached")
    line.fewer.click()
    assert services.goals.of_event(event)[0].reached == 0
    line.more.click()
    operations.run(card, services.undo.undo)
    assert says(card, "0 of 1 possible mentor")


def test_a_goal_is_edited_and_let_go_by_keys(
    qtbot: QtBot, card: GoalsCard, services: Services, event: EventId
) -> None:
    services.goals.add(GoalDraft(GoalKind.LEARN, Measure.TALKS, 2, "Trams", event))
    card.refresh()
    qtbot.keyClick(goal_row(card), Qt.Key.Key_Return)
    dialog = form(card)
    dialog.kind.combo.setCurrentIndex(KINDS.index(GoalKind.CLIENTS))
    dialog.kind.chosen.emit(0)
    assert dialog.measure.combo.currentIndex() == MEASURES.index(Measure.TALKS)
    dialog.wanted.setValue(7)
    press(dialog, "Save")
    assert services.goals.of_event(event)[0].draft == GoalDraft(
        GoalKind.CLIENTS, Measure.TALKS, 7, "Trams", event
    )
    qtbot.keyClick(goal_row(card), Qt.Key.Key_Delete)
    assert services.goals.of_event(event) == []


def test_a_kind_brings_its_usual_measure_until_one_is_chosen(card: GoalsCard) -> None:
    card.add_goal()
    dialog = form(card)
    for kind, measure in (
        (GoalKind.GIVE_BACK, Measure.HELP_GIVEN),
        (GoalKind.OTHER, Measure.BY_HAND),
    ):
        dialog.kind.combo.setCurrentIndex(KINDS.index(kind))
        dialog.kind.chosen.emit(0)
        assert MEASURES[dialog.measure.combo.currentIndex()] is measure
        assert dialog.text.edit.placeholderText() == example_words(kind)
    dialog.wanted.setValue(3)
    dialog.kind.combo.setCurrentIndex(KINDS.index(GoalKind.MENTOR))
    dialog.kind.chosen.emit(0)
    assert MEASURES[dialog.measure.combo.currentIndex()] is Measure.BY_HAND
    dialog.reject()


def test_the_own_industry_is_asked_for_where_it_counts(
    card: GoalsCard, services: Services, event: EventId
) -> None:
    card.add_goal()
    dialog = form(card)
    assert not dialog.industry.isVisible()
    dialog.measure.combo.setCurrentIndex(MEASURES.index(Measure.OUTSIDE_INDUSTRY))
    dialog.measure.chosen.emit(0)
    assert dialog.industry.isVisible()
    press(dialog, "Save")
    assert dialog.isVisible()
    dialog.industry.set_text(" Transport ")
    stage = MeetingsStage(services, services.clock())
    stage.met(stage.person("Sara", "Banking"), event)
    press(dialog, "Save")
    assert services.preferences.current.industry == "Transport"
    assert says(card, "1 of 5 people outside your industry")


def test_a_goal_points_to_events_and_people(
    qtbot: QtBot, card: GoalsCard, services: Services, event: EventId, clock: Clock
) -> None:
    coming = services.events.add(
        EventDraft("Vector Night", TODAY + timedelta(days=3), TODAY + timedelta(days=3))
    ).value
    stage = MeetingsStage(services, clock())
    stage.talk(event, "Vectors <b>for all</b>", 3)
    sara = stage.person("Sara", "", Role.MENTOR)
    services.goals.add(GoalDraft(GoalKind.MENTOR, Measure.TALKS, 2, "Vectors", event))
    card.refresh()
    for signal, words, wanted in (
        (card.event_requested, "Vector Night", coming),
        (card.contact_requested, "Sara", sara),
    ):
        pick(goal_row(card), "Where to spend time")
        dialog = [d for d in card.findChildren(PointersDialog) if d.isVisible()][-1]
        rows = dialog.findChildren(ListRow)
        titles = [row.title.text().strip("\u2068\u2069") for row in rows]
        assert titles == ["Vectors <b>for all</b>", "Vector Night", "Sara"]
        with qtbot.waitSignal(signal) as asked:
            rows[titles.index(words)].activated.emit()
        assert asked.args == [wanted]
        assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("text", "words"), [("", "Say the goal in your own words"), ("Zebras", "Nothing shares")]
)
def test_a_goal_that_points_nowhere_says_what_helps(
    card: GoalsCard, services: Services, event: EventId, text: str, words: str
) -> None:
    services.goals.add(GoalDraft(GoalKind.WIDEN, Measure.TALKS, 2, text, event))
    card.refresh()
    pick(goal_row(card), "Where to spend time")
    dialog = card.findChildren(PointersDialog)[-1]
    assert any(words in label.text() for label in dialog.findChildren(PlainLabel))
    press(dialog, "Close")


def test_goals_of_the_year_stand_side_by_side(card: GoalsCard, services: Services) -> None:
    for count in range(4):
        services.goals.add(GoalDraft(GoalKind.OTHER, Measure.BY_HAND, count + 1, year=2026))
    card.set_columns(3)
    card.show_year(2026)
    assert says(card, "Goals for 2026")
    card.column.activate()
    tops = [row.y() for row in card.rows]
    assert tops[0] == tops[1] == tops[2] < tops[3]
    card.set_columns(2)
    card.column.activate()
    assert card.rows[2].y() == card.rows[3].y()


@pytest.mark.parametrize("kind", GoalKind)
def test_every_kind_has_words(kind: GoalKind) -> None:
    assert kind_words(kind)
    assert example_words(kind)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_has_words(measure: Measure) -> None:
    words = measure_words(measure)
    assert words.choice
    assert words.counts.endswith(".")
    one = Goal(GoalId(1), GoalDraft(GoalKind.OTHER, measure, 1))
    many = Goal(GoalId(1), GoalDraft(GoalKind.OTHER, measure, 2), counted=1)
    assert words.one in progress_words(one)
    assert words.many in progress_words(many)


def test_what_was_taken_off_by_hand_is_said() -> None:
    draft = GoalDraft(GoalKind.WIDEN, Measure.CONVERSATIONS, 5)
    goal = Goal(GoalId(1), draft, counted=3, adjusted=-1)
    assert progress_words(goal) == "2 of 5 conversations, 1 taken off by hand"
    assert goal_title(draft) == "Widen my circle"


def _fit(kind: EventFitKind, talks: int = 0) -> EventFit:
    return EventFit(Event(EventId(1), EventDraft("x", TODAY, TODAY)), kind, "trams", talks)


@pytest.mark.parametrize(
    ("fit", "words"),
    [
        (_fit(EventFitKind.NAME), "\u201ctrams\u201d is in its name"),
        (_fit(EventFitKind.DESCRIPTION), "\u201ctrams\u201d is in its description"),
        (_fit(EventFitKind.TALKS, 1), "1 talk on \u201ctrams\u201d"),
        (_fit(EventFitKind.TALKS, 3), "3 talks on \u201ctrams\u201d"),
    ],
)
def test_why_an_event_fits(fit: EventFit, words: str) -> None:
    assert event_reason(fit).translate({0x2068: None, 0x2069: None}) == words


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        (HelpKind.ROLE, "former colleague", "Your former colleague"),
        (HelpKind.OFFERS, "trams", "Offers help with \u201ctrams\u201d"),
        (HelpKind.TITLE, "trams", "\u201ctrams\u201d is in the job title"),
        (HelpKind.ORGANISATION, "trams", "\u201ctrams\u201d is in the organisation\u2019s name"),
        (HelpKind.TAG, "trams", "Tagged \u201ctrams\u201d"),
    ],
)
def test_why_a_person_could_help(kind: HelpKind, said: str, words: str) -> None:
    fit = PersonFit(Person(ContactId(1), "Sara"), kind, said)
    assert person_reason(fit).translate({0x2068: None, 0x2069: None}) == words


def test_a_hidden_card_counts_when_it_is_shown_again(
    card: GoalsCard, services: Services, event: EventId, operations: Operations
) -> None:
    services.goals.add(GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE, 5, event=event))
    card.refresh()
    card.hide()
    stage = MeetingsStage(services, services.clock())
    stage.met(stage.person("Sara"), event)
    operations.run(card, lambda: services.contacts.add(ContactDetails(name="Tomás")))
    assert card.rows[0].goal.counted == 0
    card.show()
    assert card.rows[0].goal.counted == 1
