"""A plan is begun, followed, skipped and let go; each is one step to undo."""

from datetime import timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.introductions import IntroductionDraft, IntroductionId, Length
from eventmate.domain.rehearsals import PracticeState, TakeDraft, TakeSource
from eventmate.services.bundle import Services
from eventmate.services.practice_plans import EventIsBehind

TODAY = NOW.astimezone().date()
DONE, OPEN, SKIPPED = PracticeState.DONE, PracticeState.OPEN, PracticeState.SKIPPED


def begun(services: Services, ahead: int = 9) -> tuple[IntroductionId, EventId]:
    day = TODAY + timedelta(days=ahead)
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    made = services.introductions.add(IntroductionDraft("One"), Length.SECONDS_45, ()).value
    return made, event


def rehearse(services: Services, wanted: IntroductionId, day: int) -> None:
    at = NOW + timedelta(days=day)
    services.rehearsals.add(TakeDraft(wanted, Length.SECONDS_45, (), at, 40.0, TakeSource.TIMED))


def states(services: Services) -> list[PracticeState]:
    (plan,) = services.practice_plans.ahead()
    return [day.state for day in plan.days]


def test_a_take_ticks_the_day_that_is_due(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    introduction, event = begun(services)
    services.practice_plans.start(introduction, event)
    (plan,) = services.practice_plans.due()
    assert plan.event.name == "Tram Days"
    before = dump(services)

    rehearse(services, introduction, 0)
    assert services.practice_plans.due() == []
    assert states(services) == [DONE, OPEN, OPEN, OPEN, OPEN]
    services.undo.undo()
    assert dump(services) == before

    rehearse(services, introduction, 4)  # one and three days later were missed
    assert states(services) == [SKIPPED, SKIPPED, DONE, OPEN, OPEN]
    services.library.close()


def test_a_day_is_skipped_without_harm(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    introduction, event = begun(services)
    services.practice_plans.start(introduction, event)
    (plan,) = services.practice_plans.due()
    services.practice_plans.skip(plan.days[0].id)
    assert services.practice_plans.due() == []
    assert states(services)[0] is SKIPPED
    services.practice_plans.read_through(plan.days[-1].id)
    assert states(services) == [SKIPPED, SKIPPED, SKIPPED, SKIPPED, DONE]
    services.library.close()


def test_a_plan_is_begun_anew_and_let_go(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    introduction, event = begun(services)
    services.practice_plans.start(introduction, event)
    services.practice_plans.start(introduction, event)
    assert len(states(services)) == 5
    services.practice_plans.stop(introduction, event)
    assert services.practice_plans.ahead() == []
    services.library.close()


def test_only_events_ahead_can_be_prepared_for(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    introduction, event = begun(services, ahead=-3)
    assert services.practice_plans.events_ahead() == []
    with pytest.raises(EventIsBehind):
        services.practice_plans.start(introduction, event)
    services.library.close()
