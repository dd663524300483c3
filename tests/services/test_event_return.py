"""What came of an event, on a case counted by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from library_stage import NOW
from meetings_stage import FIRST_DAY, MeetingsStage

from eventmate.domain.encounters import InteractionKind
from eventmate.domain.event_return import EventReturn, Share, Ties
from eventmate.domain.events import EventId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

LAST_DAY = FIRST_DAY + timedelta(days=2)
AFTER = (LAST_DAY - NOW.date()).days  # days from NOW to the event's last day
Look = Callable[[float], EventReturn]


class Clock:
    """Stands still until it is moved."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path / "library"))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), clock)
    library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    """Three people met, one of them known before; what followed is told at each line."""
    stage = MeetingsStage(services, NOW)
    made = stage.event()
    sara, tomas, known = (stage.person(name) for name in ("Sara", "Tomás", "Known"))
    first, second = stage.met(sara, made, 0, "trams"), stage.met(tomas, made, 0)
    stage.met(sara, made, 1)
    stage.met(known, None, -300)
    stage.met(known, made, 0)
    stage.follow_up(sara, first, 2)
    stage.follow_up(sara, first)
    dropped = stage.follow_up(tomas, second)
    services.follow_ups.drop([dropped])
    stage.touch(sara, -5, mine=False)  # before we met
    stage.touch(sara, 3, mine=False)
    stage.touch(sara, 4, mine=False)
    stage.touch(known, 10, mine=False)
    stage.touch(tomas, 300, mine=False)  # long after
    stage.touch(sara, AFTER + 46.5)  # just within the window of the first mark
    stage.touch(tomas, AFTER + 44)  # just before it
    stage.touch(known, AFTER + 100, InteractionKind.CALL)
    stage.touch(known, AFTER + 120)
    stage.met(tomas, None, AFTER + 200)
    stage.touch(stage.person("Stranger"), AFTER + 90)
    goals = services.goals
    goals.add(GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE, 2, event=made))
    goals.add(GoalDraft(GoalKind.WIDEN, Measure.CONVERSATIONS, 2, event=made))
    return made


@pytest.fixture
def look(services: Services, clock: Clock, event: EventId) -> Look:
    """The return as it stands some days after the last day."""

    def found(days: float) -> EventReturn:
        clock.now = NOW + timedelta(days=AFTER + days)
        return services.event_returns.of_event(event)

    return found


def test_people_follow_ups_replies_and_goals(look: Look) -> None:
    found = look(1)

    assert (found.met, found.met_first) == (3, 2)
    assert (found.follow_ups, found.follow_ups_done) == (2, 1)
    assert (found.replies, found.replied) == (3, 2)
    assert (found.goals, found.goals_reached) == (2, 1)


@pytest.mark.parametrize(
    ("days", "ties", "coming"),
    [
        (1, (), 90),
        (89, (), 90),
        (90, (Ties(90, 2, is_open=True),), 180),
        (140, (Ties(90, 2),), 180),
        (181, (Ties(90, 2), Ties(180, 1, is_open=True)), None),
        (400, (Ties(90, 2), Ties(180, 1)), None),
    ],
)
def test_ties_are_told_when_their_day_has_come(
    look: Look, days: int, ties: tuple[Ties, ...], coming: int | None
) -> None:
    found = look(days)

    assert found.ties == ties
    assert found.next_mark == (None if coming is None else LAST_DAY + timedelta(days=coming))


def test_what_it_took_is_shared_between_the_ties(
    services: Services, look: Look, event: EventId
) -> None:
    assert look(1).share() is None
    draft = services.events.get(event).draft
    services.events.change(event, replace(draft, cost=Decimal("420.00"), currency="EUR", hours=25))

    assert look(1).share() == Share(Decimal("140.00"), Decimal("8.3"))
    assert look(90).share() == Share(Decimal("210.00"), Decimal("12.5"))
    assert look(200).share() == Share(Decimal("420.00"), Decimal("25.0"))
    assert (look(1).cost, look(1).currency, look(1).hours) == (Decimal("420.00"), "EUR", 25)

    services.events.change(event, replace(draft, hours=10))
    assert look(90).share() == Share(None, Decimal("5.0"))


def test_an_event_without_anybody_shares_nothing(services: Services) -> None:
    stage = MeetingsStage(services, NOW)
    event = stage.event("Alone", date(2025, 3, 1))
    draft = services.events.get(event).draft
    services.events.change(event, replace(draft, cost=Decimal(20), currency="EUR", hours=3))

    found = services.event_returns.of_event(event)

    assert (found.met, found.ties[-1].alive, found.share()) == (0, 0, None)
