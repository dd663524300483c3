"""People of old lists go at the start, said beforehand, with a way back."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.changes import Outcome
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.listed_people import ListedPerson
from eventmate.services.bundle import Services
from eventmate.ui.list_upkeep import ListUpkeep
from eventmate.ui.operations import Operations

DAY = date(2026, 10, 14)


@pytest.fixture
def event(services: Services) -> EventId:
    made = services.events.add(EventDraft("Data <b>Days</b>", DAY, DAY)).value
    people = [ListedPerson("Sara Kim"), ListedPerson("Tom Lee")]
    services.event_people.bring_in(made, people, "list.csv")
    return made


def test_it_is_said_once_a_day_in_the_days_before(
    services: Services, operations: Operations, event: EventId, clock: Clock
) -> None:
    said: list[str] = []
    upkeep = ListUpkeep(services, operations, said.append)
    upkeep.start()
    assert said == []
    clock.move(days=29)
    upkeep.start()
    upkeep.start()
    assert len(said) == 1
    assert "Tomorrow, 2 people" in said[0]
    assert "Data <b>Days</b>" in said[0]
    assert len(services.event_people.people(event)) == 2


def test_what_is_due_goes_with_a_way_back(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId, clock: Clock
) -> None:
    clock.move(days=29)
    upkeep = ListUpkeep(services, operations, lambda _: None)
    upkeep.start()
    clock.move(days=1)
    with qtbot.waitSignal(operations.performed) as performed:
        upkeep.start()
    outcome, sentence = performed.args
    assert sentence.startswith("2 people you never met were removed")
    assert services.event_people.people(event) == ()
    assert isinstance(outcome, Outcome)
    assert outcome.batch is not None
    services.undo.undo(outcome.batch)
    assert len(services.event_people.people(event)) == 2
    with qtbot.assertNotEmitted(operations.performed):
        upkeep.start()
    assert len(services.event_people.people(event)) == 2


def test_nothing_goes_before_it_was_said_the_day_before(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId, clock: Clock
) -> None:
    clock.move(days=90)
    said: list[str] = []
    upkeep = ListUpkeep(services, operations, said.append)
    with qtbot.assertNotEmitted(operations.performed):
        upkeep.start()
        upkeep.start()
    assert len(said) == 1
    assert "Tomorrow, 2 people" in said[0]
    assert len(services.event_people.people(event)) == 2
    clock.move(days=1)
    with qtbot.waitSignal(operations.performed):
        upkeep.start()
    assert services.event_people.people(event) == ()
