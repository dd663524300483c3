"""Peer groups: their people, their rhythm, and what it means to have met."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.communities import CommunityDraft, CommunityKind
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.errors import NotFound
from eventmate.services.bundle import Services

FORTNIGHT = 14
DRAFT = CommunityDraft(
    "Data folk", CommunityKind.PEER_GROUP, every_days=FORTNIGHT, next_on=NOW.date()
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


@pytest.fixture
def ids(services: Services) -> list[ContactId]:
    names = ("Raj Patel", "Ana Sousa", "陳美玲")
    return [services.contacts.add(ContactDetails(name=name)).value for name in names]


def test_a_group_is_its_people_by_name(services: Services, ids: list[ContactId]) -> None:
    services.communities.add(CommunityDraft("A forum"))
    made = services.peer_groups.begin(DRAFT, [*ids, ids[0]]).value
    (group,) = services.peer_groups.listed()
    assert [each.name for each in group.members] == ["Ana Sousa", "Raj Patel", "陳美玲"]
    services.peer_groups.change(made, DRAFT, ids[1:])
    before = dump(services)
    (group,) = services.peer_groups.listed()
    assert {each.contact for each in group.members} == set(ids[1:])

    services.contacts.delete([ids[1]])
    (group,) = services.peer_groups.listed()
    assert [each.contact for each in group.members] == [ids[2]]
    services.undo.undo()
    assert dump(services) == before


def test_having_met_is_a_touch_with_each_and_moves_on(
    services: Services, ids: list[ContactId]
) -> None:
    services.keeping.set_rhythm(ids, 30)
    made = services.peer_groups.begin(DRAFT, ids[:2]).value
    before = dump(services)
    changed = services.peer_groups.we_met(made).value

    assert changed.draft.next_on == NOW.date() + timedelta(days=FORTNIGHT)
    assert changed.contributions == 1
    notes = [services.contacts.page(each).interactions for each in ids]
    assert [[item.note for item in items] for items in notes] == [["Data folk"], ["Data folk"], []]
    dues = [services.keeping.rhythm_of(each).due for each in ids]
    today = services.keeping.today()
    assert [due and due.on for due in dues] == [*[today + timedelta(days=30)] * 2, today]
    services.undo.undo()
    assert dump(services) == before


def test_a_group_that_is_gone_is_told(services: Services, ids: list[ContactId]) -> None:
    made = services.peer_groups.begin(DRAFT, ids).value
    services.peer_groups.remove(made)
    assert services.peer_groups.listed() == []
    assert services.contacts.count() == len(ids)
    with pytest.raises(NotFound):
        services.peer_groups.we_met(made)
