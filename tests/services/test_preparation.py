"""The checklist of an event: begun with the usual things, then everyone's own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from library_stage import dump, open_services

from eventmate.domain.agendas import Agenda
from eventmate.domain.checklists import usual_items
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft, EventId, EventKind
from eventmate.domain.preparation import ChecklistItemId
from eventmate.services.bundle import Services

DAY = date(2026, 10, 20)
DRAFT = EventDraft("Night of Data", DAY, DAY, kind=EventKind.MEETUP)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    """A meetup with a list of three."""
    made = services.events.add(DRAFT).value
    for item in services.preparation.of_event(made):
        services.preparation.delete(item.id)
    for text in ("one", "two", "three"):
        services.preparation.add(made, text)
    return made


def texts(services: Services, event: EventId) -> list[str]:
    return [item.text for item in services.preparation.of_event(event)]


def test_a_new_event_begins_with_the_usual_list_in_one_step(services: Services) -> None:
    before = dump(services)
    made = services.events.add(DRAFT).value
    assert texts(services, made) == list(usual_items(DRAFT))
    services.undo.undo()
    assert dump(services) == before


def test_an_event_that_is_over_needs_no_list(services: Services) -> None:
    past = replace(DRAFT, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 2))
    assert texts(services, services.events.add(past).value) == []


def test_an_event_that_is_brought_in_begins_with_it_and_an_update_leaves_it(
    services: Services,
) -> None:
    coming = Agenda(DRAFT, key="night")
    (found,) = services.agendas.bring_in([coming], "night.ics").value.events
    assert texts(services, found.event) == list(usual_items(DRAFT))
    services.preparation.delete(services.preparation.of_event(found.event)[0].id)
    services.agendas.bring_in([coming], "night.ics")
    assert texts(services, found.event) == list(usual_items(DRAFT))[1:]


@pytest.mark.parametrize("kind", EventKind)
@pytest.mark.parametrize("is_virtual", [False, True])
def test_every_kind_of_event_has_a_list(kind: EventKind, is_virtual: bool) -> None:
    items = usual_items(replace(DRAFT, kind=kind, is_virtual=is_virtual))
    online = is_virtual or kind is EventKind.WEBINAR
    assert len(items) == len(set(items)) >= 4
    assert ("Connect with the speakers afterwards" in items) is online
    assert ("Ask the question" in items) is online
    assert ("Say hello and take part in the chat" in items) is online
    assert ("Check what the code of my card says" in items) is not online


def test_what_is_usual_is_added_once_and_leaves_my_own(services: Services, event: EventId) -> None:
    usual = list(usual_items(DRAFT))
    services.preparation.add(event, usual[0].upper())
    assert services.preparation.add_usual(event).value == len(usual) - 1
    assert texts(services, event) == ["one", "two", "three", usual[0].upper(), *usual[1:]]
    assert services.preparation.add_usual(event).batch is None


def test_items_are_renamed_ticked_and_taken_off_and_come_back(
    services: Services, event: EventId
) -> None:
    one, two, three = services.preparation.of_event(event)
    before = dump(services)
    services.preparation.rename(one.id, "first")
    services.preparation.set_done(two.id, True)
    services.preparation.delete(three.id)
    found = services.preparation.of_event(event)
    assert [(item.text, item.is_done) for item in found] == [("first", False), ("two", True)]
    for _ in range(3):
        services.undo.undo()
    assert dump(services) == before


@pytest.mark.parametrize(
    ("moved", "step", "order"),
    [
        (0, 1, ["two", "one", "three"]),
        (0, 2, ["two", "three", "one"]),
        (2, -1, ["one", "three", "two"]),
        (2, -9, ["three", "one", "two"]),
        (2, 1, ["one", "two", "three"]),
        (0, -1, ["one", "two", "three"]),
    ],
)
def test_items_change_places(
    services: Services, event: EventId, moved: int, step: int, order: list[str]
) -> None:
    before = texts(services, event)
    services.preparation.add(services.events.add(DRAFT).value, "elsewhere")
    outcome = services.preparation.move(services.preparation.of_event(event)[moved].id, step)
    assert texts(services, event) == order
    if outcome.batch is not None:
        services.undo.undo(outcome.batch)
    assert texts(services, event) == before


def test_an_item_that_is_gone_says_so(services: Services) -> None:
    with pytest.raises(NotFound):
        services.preparation.move(ChecklistItemId(7), 1)


def test_what_to_bring_is_kept_without_touching_the_rest(
    services: Services, event: EventId
) -> None:
    before = services.events.get(event).draft
    services.preparation.set_bring(event, "Charger\nBadges")
    assert services.events.get(event).draft == replace(before, bring="Charger\nBadges")
