"""Undo restores exactly, also after a restart, and is itself undoable."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from library_stage import NOW, Dump, dump, open_services, person

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.changes import BatchId, Outcome
from eventmate.domain.contacts import ContactId, ContactQuery, PointKind, Role
from eventmate.domain.encounters import Place
from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.storage.batches import row_values
from eventmate.storage.errors import NothingToUndo, UndoBlocked
from eventmate.storage.tables import card

DAY = date(2026, 10, 14)
Act = Callable[[], Outcome[Any]]


def some_ids(services: Services, chance: random.Random) -> list[ContactId]:
    found = [row.id for row in services.contacts.find(ContactQuery(), 500).rows]
    return chance.sample(found, min(len(found), chance.randint(1, 3)))


def act(services: Services, chance: random.Random, number: int) -> BatchId | None:
    """One random use case; its batch, or none where it changed nothing."""
    ids = some_ids(services, chance)
    queue = [entry.follow_up.id for entry in services.follow_ups.queue()]
    line = read_burst(f"Met{number} Example > send it by Fri ? an intro", DAY)
    photo = bytes([0xFF, 0xD8, 0, 39, number % 256])
    anybody: list[Act] = [
        lambda: services.contacts.add(person(number)),
        lambda: services.captures.line(line, Place(room="Foyer")),
        lambda: services.cards.add(CardDraft(name="Noor", photo=photo)),
        lambda: services.events.add(EventDraft(f"Event {number}", DAY, DAY)),
    ]
    somebody: list[Act] = [
        lambda: services.contacts.change(ids[0], person(number, "Changed")),
        lambda: services.contacts.add_tag(ids, f"tag{number % 4}"),
        lambda: services.contacts.delete(ids),
        lambda: services.contacts.set_roles(ids[0], [chance.choice(list(Role))]),
    ]
    planned: list[Act] = [
        lambda: services.follow_ups.done(queue[:2]),
        lambda: services.follow_ups.snooze(queue[:1], DAY + timedelta(days=3)),
    ]
    possible = anybody + (somebody if ids else []) + (planned if queue else [])
    return chance.choice(possible)().batch


@pytest.mark.parametrize("seed", range(4))
def test_random_histories_undo_and_redo_exactly(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    services = open_services(tmp_path)
    states: list[Dump] = [dump(services)]
    states += [dump(services) for number in range(60) if act(services, chance, number)]
    steps = len(states) - 1
    assert steps > 30

    for back in range(steps - 1, -1, -1):
        services.undo.undo()
        assert dump(services) == states[back]
    with pytest.raises(NothingToUndo):
        services.undo.undo()
    for forth in range(1, steps + 1):
        services.undo.redo()
        assert dump(services) == states[forth]
    assert services.library.check() == []
    services.library.close()


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    before = dump(services)
    services.contacts.delete([row.id for row in services.contacts.find(ContactQuery(), 9).rows])
    services.library.close()

    services = open_services(tmp_path)
    services.undo.undo()

    assert dump(services) == before
    assert services.contacts.find(ContactQuery(text="person"), 9).rows
    services.library.close()


def test_an_older_batch_is_refused_while_a_later_one_builds_on_it(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    added = services.contacts.add(person(1))
    other = services.contacts.add(person(2))
    services.contacts.add_tag([added.value], "later")
    before = dump(services)

    with pytest.raises(UndoBlocked, match="later change first"):
        services.undo.undo(added.batch)
    assert dump(services) == before

    services.undo.undo(other.batch)
    assert services.contacts.count() == 1
    services.library.close()


def test_undoing_a_meeting_never_takes_later_notes_along_unasked(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    met = services.captures.line(read_burst("Sara Kim", DAY), Place())
    assert met.value.encounter is not None
    services.captures.note(met.value.encounter, spoke_of="Trams", promised="", next_step="")

    with pytest.raises(UndoBlocked):
        services.undo.undo(met.batch)
    assert services.captures.just_met(NOW - timedelta(hours=1))[0].spoke_of == "Trams"
    services.library.close()


def test_a_change_that_changes_nothing_leaves_no_batch(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    added = services.contacts.add(person(1))
    assert services.contacts.add_tag([added.value], "met").value == 0

    assert services.undo.undo().value.label == "Add Person 1"
    with pytest.raises(NothingToUndo):
        services.undo.undo(added.batch)
    services.library.close()


def test_before_images_hold_any_value() -> None:
    columns = [column.name for column in card.columns]
    literals = ["NULL" for _ in columns]
    literals[columns.index("id")] = "7"
    literals[columns.index("name")] = "'it''s, \"x\"\n'"
    literals[columns.index("photo")] = "X'00FF27'"

    values = row_values(card, ",".join(literals))

    assert (values["id"], values["name"], values["photo"]) == (7, 'it\'s, "x"\n', b"\x00\xff'")


def test_points_of_a_card_come_back(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    point = CardPoint(PointKind.EMAIL, "noor@linienwerk.example", in_code=False)
    added = services.cards.add(CardDraft(name="Noor", points=(point,)))

    services.cards.delete(added.value)
    services.undo.undo()

    assert services.cards.named().draft.points == (point,)
    services.library.close()
