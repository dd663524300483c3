"""Communities: a rhythm that is never late, what I gave, and the way back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.communities import (
    CommunityDraft,
    CommunityId,
    CommunityKind,
    ContributionKind,
)
from eventmate.domain.community_rhythm import MONTH
from eventmate.domain.errors import NotFound
from eventmate.services.bundle import Services

TODAY = NOW.date()
DRAFT = CommunityDraft(
    "Tram Data Gdańsk",
    CommunityKind.MEETUP_GROUP,
    "https://trams.example/meet",
    "First Thursday, upstairs",
    MONTH,
    date(2026, 10, 15),
)
ANSWER = ContributionKind.ANSWER


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def community(services: Services) -> CommunityId:
    return services.communities.add(DRAFT).value


def next_on(services: Services, community: CommunityId) -> date | None:
    return services.communities.get(community).draft.next_on


def test_a_community_is_kept_changed_and_deleted_and_comes_back(services: Services) -> None:
    before = dump(services)
    made = services.communities.add(DRAFT).value
    assert services.communities.get(made).draft == DRAFT
    services.communities.contribute(made, ANSWER, TODAY, "about feeds", moves_on=False)
    changed = replace(DRAFT, name="Tram Data", kind=CommunityKind.ONLINE, next_on=None)
    services.communities.change(made, changed)
    assert services.communities.get(made).draft == changed
    full = dump(services)
    services.communities.delete(made)
    assert services.communities.listed() == []
    services.undo.undo()
    assert dump(services) == full
    for _ in range(3):
        services.undo.undo()
    assert dump(services) == before


def test_what_i_gave_is_listed_latest_first_and_counted(
    services: Services, community: CommunityId
) -> None:
    give = services.communities.contribute
    give(community, ANSWER, date(2026, 9, 2), "late trains", moves_on=False)
    give(community, ContributionKind.TALK, date(2026, 10, 1), moves_on=False)
    give(community, ContributionKind.RESOURCE, date(2025, 1, 1), moves_on=False)
    found = services.communities.contributions(community)
    assert [(each.kind.value, each.note) for each in found] == [
        ("talk given", ""),
        ("question answered", "late trains"),
        ("resource shared", ""),
    ]
    shown = services.communities.get(community)
    assert (shown.contributions, shown.last_on) == (3, date(2026, 10, 1))
    assert next_on(services, community) == DRAFT.next_on


def test_what_i_gave_moves_the_date_on_in_the_same_step(
    services: Services, community: CommunityId
) -> None:
    before = dump(services)
    outcome = services.communities.contribute(community, ANSWER, TODAY, "feeds")
    assert outcome.value.draft.next_on == date(2026, 11, 15)
    assert outcome.value.contributions == 1
    assert outcome.batch is not None
    services.undo.undo(outcome.batch)
    assert dump(services) == before
    services.undo.redo()
    assert next_on(services, community) == date(2026, 11, 15)


@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        (date(2026, 10, 14), date(2026, 11, 14)),
        (date(2026, 10, 31), date(2026, 11, 30)),
        (date(2026, 8, 31), date(2026, 10, 31)),
        (date(2024, 2, 29), date(2026, 10, 31)),
        (None, date(2026, 11, 14)),
    ],
)
def test_taking_part_and_letting_it_go_lead_to_the_same_date(
    services: Services, community: CommunityId, planned: date | None, expected: date
) -> None:
    services.communities.change(community, replace(DRAFT, next_on=planned))
    assert services.communities.not_this_time(community).value.draft.next_on == expected
    assert services.communities.contributions(community) == []
    services.undo.undo()
    assert next_on(services, community) == planned
    assert services.communities.took_part(community).value.draft.next_on == expected
    (given,) = services.communities.contributions(community)
    assert (given.kind, given.on) == (ContributionKind.TOOK_PART, TODAY)


def test_what_was_written_down_is_corrected_and_deleted(
    services: Services, community: CommunityId
) -> None:
    services.communities.took_part(community)
    (given,) = services.communities.contributions(community)
    planned, before = next_on(services, community), dump(services)
    kind, day = ContributionKind.ORGANISED, date(2026, 10, 3)
    services.communities.change_contribution(given.id, kind, day, "chairs")
    assert services.communities.contributions(community) == [
        replace(given, kind=kind, on=day, note="chairs")
    ]
    services.communities.delete_contribution(given.id)
    assert services.communities.contributions(community) == []
    assert next_on(services, community) == planned
    services.undo.undo()
    services.undo.undo()
    assert dump(services) == before


def test_the_nearest_date_comes_first_and_names_order_the_rest(services: Services) -> None:
    for name, day in (
        ("Zebra", None),
        ("Älg", None),
        ("later", date(2027, 1, 1)),
        ("soon", date(2026, 10, 20)),
        ("passed", date(2026, 9, 1)),
    ):
        services.communities.add(CommunityDraft(name, next_on=day))
    names = [each.draft.name for each in services.communities.listed()]
    assert names == ["soon", "later", "passed", "Älg", "Zebra"]


@pytest.mark.parametrize("text", ["gdansk", "TRAM da", "upstairs", "trams.example", ""])
def test_a_community_is_found_by_its_words(
    services: Services, community: CommunityId, text: str
) -> None:
    services.communities.add(CommunityDraft("Somewhere else"))
    assert community in [each.id for each in services.communities.listed(text)]
    assert services.communities.listed("nowhere") == []
    assert len(services.communities.listed(text)) == (1 if text else 2)


def test_only_near_dates_remind(services: Services, community: CommunityId) -> None:
    services.communities.add(replace(DRAFT, name="far", next_on=TODAY + timedelta(days=7)))
    services.communities.add(replace(DRAFT, name="old", next_on=TODAY - timedelta(days=7)))
    assert [each.id for each in services.communities.reminders()] == [community]
    services.communities.not_this_time(community)
    assert services.communities.reminders() == []


def test_what_is_gone_says_so(services: Services, community: CommunityId) -> None:
    services.communities.took_part(community)
    (given,) = services.communities.contributions(community)
    services.communities.delete(community)
    before = dump(services)
    with pytest.raises(NotFound):
        services.communities.change(community, DRAFT)
    with pytest.raises(NotFound):
        services.communities.took_part(community)
    with pytest.raises(NotFound):
        services.communities.not_this_time(community)
    with pytest.raises(NotFound):
        services.communities.change_contribution(given.id, ANSWER, TODAY, "")
    assert dump(services) == before
