"""Insights count what was noted, and nothing else."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from library_stage import NOW, open_services

from eventmate.domain.contacts import Address, ContactDetails, ContactId, Role
from eventmate.domain.encounters import Direction, InteractionKind, Place, PromiseDirection
from eventmate.domain.events import EventDraft, EventKind
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.insights import Mirror, Period, Share, Side, months_between, shares
from eventmate.services.bundle import Services
from eventmate.services.promises import NewPromise
from eventmate.storage import contacts, encounters


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


def somebody(services: Services, name: str, industry: str = "", city: str = "") -> ContactId:
    where = (Address(city=city),) if city else ()
    details = ContactDetails(name=name, industry=industry, addresses=where)
    return services.contacts.add(details).value


def meet(services: Services, contact: ContactId, days_ago: int, event: int | None = None) -> None:
    at = NOW - timedelta(days=days_ago)
    place = Place(None if event is None else services.events.listed()[0].id)
    with services.library.store.writing("Meet") as work:
        encounters.add(work.connection, contact, at, place)
        contacts.touch(work.connection, contact, at)


def touch(
    services: Services, contact: ContactId, days_ago: float, way: Direction = Direction.NEUTRAL
) -> None:
    at = NOW - timedelta(days=days_ago)
    with services.library.store.writing("Touch") as work:
        encounters.add_interaction(
            work.connection, contact, InteractionKind.MESSAGE, at, direction=way
        )
        contacts.touch(work.connection, contact, at)


def test_a_circle_is_counted_by_every_side(services: Services) -> None:
    ana = somebody(services, "Ana", "Rail", "Lisbon")
    somebody(services, "Ben", "rail ", "Lisbon")
    somebody(services, "Cleo", "Health")
    somebody(services, "Dan")
    services.contacts.set_roles(ana, [Role.MENTOR, Role.PEER])

    found = services.insights.of()

    assert found.people == 4
    assert found.mirror(Side.INDUSTRY) == Mirror(
        Side.INDUSTRY, (Share("Rail", 2), Share("Health", 1)), unknown=1
    )
    assert found.mirror(Side.CITY).shares == (Share("Lisbon", 2),)
    assert {each.name for each in found.mirror(Side.ROLE).shares} == {"mentor", "peer"}
    assert found.months[-1].people == 4


def test_giving_and_asking_by_month(services: Services) -> None:
    ana = somebody(services, "Ana")
    touch(services, ana, 1, Direction.GIVE)
    touch(services, ana, 2, Direction.ASK)
    touch(services, ana, 40, Direction.GIVE)
    services.promises.add(NewPromise(ana, PromiseDirection.I_GAVE, "an hour"))

    found = services.insights.of(Period.ALL)

    assert (found.balance.gave, found.balance.asked) == (3, 1)
    by_month = {f"{each.on:%Y-%m}": (each.gave, each.asked) for each in found.months}
    assert by_month[f"{NOW:%Y-%m}"] == (2, 1)


def test_written_within_three_days_and_ties_alive(services: Services) -> None:
    day = NOW.date() - timedelta(days=200)
    draft = EventDraft("Rail Forum", day, day, hours=12)
    event = services.events.add(draft).value
    soon, late, never = (somebody(services, name) for name in ("Ana", "Ben", "Cleo"))
    for each in (soon, late, never):
        meet(services, each, 200, event)
    touch(services, soon, 198)
    touch(services, late, 150)
    touch(services, late, 10)

    found = services.insights.of()

    assert (found.met, found.written_in_time) == (3, 1)
    (figures,) = found.events
    assert (figures.met, figures.written, figures.alive) == (3, 1, 1)
    assert figures.hours_a_tie == 12
    assert services.insights.of(Period.QUARTER).met == 0


@pytest.mark.parametrize(("days_ago", "written"), [(7, 1), (6.9999, 0), (9.9999, 1), (10.1, 0)])
def test_three_days_end_to_the_second(services: Services, days_ago: float, written: int) -> None:
    ana = somebody(services, "Ana")
    meet(services, ana, 10)
    touch(services, ana, days_ago)
    assert services.insights.of().written_in_time == written


def test_a_meeting_alone_keeps_no_tie_alive(services: Services) -> None:
    day = NOW.date() - timedelta(days=5)
    event = services.events.add(EventDraft("Meetup", day, day, kind=EventKind.MEETUP)).value
    meet(services, somebody(services, "Ana"), 5, event)
    assert services.insights.of().events[0].alive == 0


def test_a_goal_names_the_field_that_is_missing(services: Services) -> None:
    somebody(services, "Ana", "Health")
    somebody(services, "Ben", "Rail")
    words = "Three people from health"
    draft = GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE, 3, words, year=NOW.year)
    services.goals.add(draft)
    assert services.insights.of().missing == ("Health",)


def test_people_not_in_touch_for_a_year_are_dormant(services: Services) -> None:
    touch(services, somebody(services, "Ana"), 400)
    touch(services, somebody(services, "Ben"), 300)
    somebody(services, "Cleo")
    assert services.insights.of().dormant == 1


def test_the_figures_are_exported(services: Services, tmp_path: Path) -> None:
    somebody(services, "Ana", "=Rail")
    path = tmp_path / "insights.csv"
    count = services.insights.export(path, Period.YEAR).value
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == count
    assert {
        "picture": "circle by industry",
        "name": "'=Rail",
        "figure": "people",
        "value": "1",
    } in (rows)


@given(st.dictionaries(st.text(max_size=12), st.integers(1, 50), max_size=12))
def test_shares_lose_nobody(counted: dict[str, int]) -> None:
    found = shares(counted)
    named = sum(count for name, count in counted.items() if name.strip())
    assert sum(each.people for each in found) <= named
    assert [each.people for each in found] == sorted((e.people for e in found), reverse=True)
    evenness = Mirror(Side.CITY, found).evenness
    assert evenness is None or 0 <= evenness <= 1 + 1e-9


def test_months_run_through_a_year_s_end() -> None:
    first = NOW.date().replace(year=2025, month=11, day=30)
    months = months_between(first, first.replace(year=2026, month=2, day=1))
    assert [f"{each:%Y-%m}" for each in months] == ["2025-11", "2025-12", "2026-01", "2026-02"]


def test_months_end_with_the_calendar() -> None:
    found = months_between(date(9999, 11, 5), date.max)
    assert found == (date(9999, 11, 1), date(9999, 12, 1))
