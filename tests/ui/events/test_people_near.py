"""People near in meaning in the People tab: a moment later, stopped at will, explained."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from match_extra import needs_match
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.events import EventDraft, EventId, Talk, TalkId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.who_to_meet import Nearness, Reason, ReasonKind, Said, Wish
from eventmate.matching import meaning_model
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.people.tab import PeopleTab
from eventmate.ui.pages.events.people.words import near_words, reason_words
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.widgets.progress_strip import ProgressStrip

DAY = date(2026, 10, 14)


class StepByStep(InlineTasks):
    """What is computed waits to be done, one after another."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    @override
    def compute(self, work: Callable[[], None]) -> None:
        self.held.append(work)

    def step(self) -> None:
        """Do what came first."""
        self.held.pop(0)()


@pytest.fixture
def tasks() -> StepByStep:
    return StepByStep()


@pytest.fixture
def event(services: Services) -> EventId:
    at = datetime(2026, 10, 14, 9, tzinfo=UTC)
    title = "Forecasting when machines will fail"
    talk = Talk(TalkId(0), EventId(0), title, at, at + timedelta(hours=1), ("Eva Roth",), "A")
    made = services.events.add(EventDraft("Data Days", DAY, DAY), [talk]).value
    services.goals.add(
        GoalDraft(
            GoalKind.LEARN, Measure.BY_HAND, text="Learn about predictive maintenance", event=made
        )
    )
    person = ListedPerson("Tom Lee", "Maintenance manager")
    services.event_people.bring_in(made, [person], "list.csv")
    return made


@pytest.fixture
def operations(tasks: StepByStep) -> Operations:
    return Operations(tasks)


@pytest.fixture
def tab(qtbot: QtBot, services: Services, operations: Operations, event: EventId) -> PeopleTab:
    tab = PeopleTab(services, operations)
    qtbot.addWidget(tab)
    tab.resize(1072, 800)
    tab.show_event(services.events.get(event))
    tab.show()
    return tab


def names(tab: PeopleTab) -> list[str]:
    return [row.suggested.person.person.name for row in tab.suggestions.rows]


@needs_match
def test_people_near_in_meaning_come_a_moment_later(tab: PeopleTab, tasks: StepByStep) -> None:
    tasks.step()
    assert names(tab) == ["Tom Lee"]
    tasks.step()
    assert names(tab) == ["Tom Lee", "Eva Roth"]
    said = tab.suggestions.rows[1].reason
    assert "Forecasting when machines will fail" in said
    assert "near your goal" in said
    assert "predictive maintenance" in said
    assert not any(letter.isdigit() for letter in said)
    assert tab.suggestions.note.isHidden()
    assert not tasks.held


@needs_match
def test_a_later_look_takes_nobody_away_meanwhile(
    tab: PeopleTab, tasks: StepByStep, operations: Operations
) -> None:
    while tasks.held:
        tasks.step()
    rows = tab.suggestions.rows
    operations.changed.emit(Touched.GOALS)
    tab.around.look_if_stale()
    while tasks.held:
        tasks.step()
        assert tab.suggestions.rows is rows
    assert len(rows) == 2


@needs_match
def test_it_is_shown_and_stopped_and_the_others_stay(
    qtbot: QtBot, tab: PeopleTab, tasks: StepByStep
) -> None:
    tasks.step()
    qtbot.waitUntil(lambda: bool(bars(tab)))
    (bar,) = bars(tab)
    bar.stop_requested.emit()
    tasks.step()
    assert names(tab) == ["Tom Lee"]
    assert not bars(tab)


@needs_match
def test_a_tab_that_is_left_stops_and_goes_on_when_it_is_seen_again(
    tab: PeopleTab, tasks: StepByStep
) -> None:
    tasks.step()
    tab.hide()
    tasks.step()
    assert names(tab) == ["Tom Lee"]
    tab.show()
    while tasks.held:
        tasks.step()
    assert names(tab) == ["Tom Lee", "Eva Roth"]


def test_without_the_extra_a_quiet_line_says_so(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    services: Services,
    operations: Operations,
    tasks: StepByStep,
    event: EventId,
) -> None:
    monkeypatch.setattr(meaning_model, "RUNTIME", "package_that_is_not_there")
    tab = PeopleTab(services, operations)
    qtbot.addWidget(tab)
    tab.resize(1072, 800)
    tab.show_event(services.events.get(event))
    tab.show()
    tasks.step()
    assert not tasks.held
    assert names(tab) == ["Tom Lee"]
    assert not tab.suggestions.note.isHidden()
    assert "eventmate[match]" in tab.suggestions.note.text()
    tab.resize(816, 440)
    assert tab.suggestions.note.isHidden()


@pytest.mark.parametrize("said", Said)
@pytest.mark.parametrize("wish", Wish)
def test_every_nearness_has_words(said: Said, wish: Wish) -> None:
    nearness = Nearness(said, wish)
    words = near_words(nearness, "{theirs} in {}", "my {mine}")
    assert "{theirs} in {}" in words
    assert "my {mine}" in words
    reason = Reason(ReasonKind.NEAR, ("tea {0}", "a%s"), nearness)
    assert "tea {0}" in reason_words(reason)


def test_long_phrases_are_quoted_in_part() -> None:
    words = near_words(Nearness(Said.MENTIONS, Wish.GOAL), "harbours and boats " * 5, "x" * 90)
    assert words.count("\u2026") == 2
    assert len(words) < 160


def bars(tab: PeopleTab) -> list[ProgressStrip]:
    return [each for each in tab.findChildren(ProgressStrip) if not each.isHidden()]
