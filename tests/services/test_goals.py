"""Goals count by themselves, are adjusted by hand, and point to where time is well spent."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services
from meetings_stage import MeetingsStage

from eventmate.domain.contacts import ContactDetails, Role
from eventmate.domain.encounters import Direction, InteractionKind, PromiseDirection, PromiseState
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft, EventId, EventStatus
from eventmate.domain.goal_pointers import EventFitKind, HelpKind
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.services.bundle import Services

Fill = Callable[[MeetingsStage, EventId], None]
GIVE, RESOURCE = Direction.GIVE, InteractionKind.RESOURCE


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def stage(services: Services) -> MeetingsStage:
    return MeetingsStage(services, NOW)


def conversations(stage: MeetingsStage, event: EventId) -> None:
    sara, tomas = stage.person("Sara"), stage.person("Tomás")
    stage.met(sara, event, -1, "trams")
    stage.met(sara, event, 0, "ferries")
    stage.met(tomas, event, 0, "  ")
    stage.met(tomas, None, -1, "in the street")
    stage.met(tomas, None, -400, "long ago")


def new_people(stage: MeetingsStage, event: EventId) -> None:
    sara, known = stage.person("Sara"), stage.person("Known")
    stage.met(sara, event, -1)
    stage.met(sara, event, 0)
    stage.met(known, None, -400)
    stage.met(known, event, 0)
    stage.met(stage.person("Elsewhere"), None, -2)


def outside_industry(stage: MeetingsStage, event: EventId) -> None:
    stage.services.preferences.change(industry="Public Transport")
    for name, industry in (
        ("Sara", "Banking"),
        ("Tomás", " public transport"),
        ("Eve", ""),
        ("Ana", "ÉNERGIE"),
        ("Ben", "Energie"),
    ):
        stage.met(stage.person(name, industry), event)
    stage.met(stage.person("Street", "Farming"), None)


def possible_mentors(stage: MeetingsStage, event: EventId) -> None:
    mentor = stage.person("Sara", "", Role.MENTOR, Role.PEER)
    stage.met(mentor, event, -1)
    stage.met(mentor, event, 0)
    stage.met(stage.person("Tomás", "", Role.PEER), event)
    stage.met(stage.person("Street", "", Role.MENTOR), None)


def targets_met(stage: MeetingsStage, event: EventId) -> None:
    stage.target(event, "Sara", 0)
    stage.target(event, "Tomás")
    other = stage.event("Other")
    stage.target(other, "Eve", -5)
    stage.target(other, "Last year", -400)


def talks(stage: MeetingsStage, event: EventId) -> None:
    stage.talk(event, "Heard", -1)
    stage.talk(event, "Just over", 0)
    stage.talk(event, "To come", 1)
    stage.talk(event, "Not mine", -1, starred=False)
    stage.talk(event, "Cancelled", -1, gone=True)
    stage.talk(stage.event("Other"), "Elsewhere", -2)


def help_given(stage: MeetingsStage, event: EventId) -> None:
    sara, street = stage.person("Sara"), stage.person("Street")
    meeting = stage.met(sara, event, -1)
    stage.touch(sara, 0, RESOURCE, GIVE)
    stage.touch(sara, 40, RESOURCE, GIVE)  # in another month, and of itself
    stage.touch(sara, 41, RESOURCE, GIVE, follow_up=stage.follow_up(sara, meeting, 41))
    stage.touch(sara, 0, InteractionKind.CONGRATULATION, GIVE)
    stage.touch(sara, 0, InteractionKind.ADVICE, Direction.ASK)
    stage.touch(street, 0, InteractionKind.HELP, GIVE)
    stage.promise(sara, PromiseDirection.I_GAVE, meeting)
    stage.promise(sara, PromiseDirection.I_PROMISED, meeting, PromiseState.KEPT)
    stage.promise(sara, PromiseDirection.THEY_ASKED, meeting)


def introductions(stage: MeetingsStage, event: EventId) -> None:
    sara = stage.person("Sara")
    stage.met(sara, event, -1)
    stage.touch(sara, 0, InteractionKind.INTRODUCTION, GIVE)
    stage.touch(sara, 0, RESOURCE, GIVE)
    stage.touch(stage.person("Street"), 0, InteractionKind.INTRODUCTION, GIVE)


def follow_ups(stage: MeetingsStage, event: EventId) -> None:
    sara = stage.person("Sara")
    meeting = stage.met(sara, event, -1)
    stage.follow_up(sara, meeting, 1)
    stage.follow_up(sara, meeting)
    stage.follow_up(sara, stage.met(sara, None), 1)
    stage.follow_up(sara, None, 1)
    stage.follow_up(sara, None, -400)


def nothing(stage: MeetingsStage, event: EventId) -> None:
    conversations(stage, event)


@pytest.mark.parametrize(
    ("measure", "fill", "at_event", "in_year"),
    [
        (Measure.CONVERSATIONS, conversations, 2, 3),
        (Measure.NEW_PEOPLE, new_people, 1, 2),
        (Measure.OUTSIDE_INDUSTRY, outside_industry, 3, 4),
        (Measure.POSSIBLE_MENTORS, possible_mentors, 1, 2),
        (Measure.TARGETS_MET, targets_met, 1, 2),
        (Measure.TALKS, talks, 2, 3),
        (Measure.HELP_GIVEN, help_given, 3, 5),
        (Measure.INTRODUCTIONS, introductions, 1, 2),
        (Measure.FOLLOW_UPS, follow_ups, 1, 3),
        (Measure.BY_HAND, nothing, 0, 0),
    ],
)
def test_a_measure_counts_by_itself(
    stage: MeetingsStage, measure: Measure, fill: Fill, at_event: int, in_year: int
) -> None:
    event = stage.event()
    goals = stage.services.goals
    goals.add(GoalDraft(GoalKind.OTHER, measure, 2, event=event))
    goals.add(GoalDraft(GoalKind.OTHER, measure, 2, year=2026))
    fill(stage, event)

    (there,) = goals.of_event(event)
    (within,) = goals.of_year()

    assert (there.counted, within.counted) == (at_event, in_year)
    assert goals.of_year(2025) == []


def test_people_outside_my_industry_need_to_know_mine(stage: MeetingsStage) -> None:
    event = stage.event()
    outside_industry(stage, event)
    stage.services.preferences.change(industry="")
    stage.services.goals.add(GoalDraft(GoalKind.WIDEN, Measure.OUTSIDE_INDUSTRY, 2, event=event))

    assert stage.services.goals.of_event(event)[0].counted == 0


def test_a_goal_is_adjusted_by_hand_and_never_below_nothing(stage: MeetingsStage) -> None:
    event = stage.event()
    conversations(stage, event)
    goals = stage.services.goals
    goal = goals.add(GoalDraft(GoalKind.WIDEN, Measure.CONVERSATIONS, 3, event=event)).value
    reached = []
    for step in (1, -1, -1, -1, -1, 1):
        goals.adjust(goal, step)
        (shown,) = goals.of_event(event)
        reached.append((shown.reached, shown.is_reached))

    assert reached == [(3, True), (2, False), (1, False), (0, False), (0, False), (1, False)]

    stage.services.undo.undo()
    assert goals.of_event(event)[0].reached == 0


def test_a_goal_of_the_year_is_adjusted(stage: MeetingsStage) -> None:
    goals = stage.services.goals
    goal = goals.add(GoalDraft(GoalKind.JOB, Measure.BY_HAND, 1, year=2026)).value
    goals.adjust(goal, 1)

    assert goals.of_year(2026)[0].is_reached


def test_goals_are_set_changed_and_dropped_and_each_step_is_undone(
    services: Services, stage: MeetingsStage
) -> None:
    event = stage.event()
    goals = services.goals
    draft = GoalDraft(GoalKind.LEARN, Measure.TALKS, 3, "vector search", event)
    states = [dump(services)]
    goal = goals.add(draft).value
    goals.adjust(goal, 1)
    states.append(dump(services))
    goals.change(goal, replace(draft, wanted=4))
    assert goals.of_event(event)[0].draft.wanted == 4
    assert goals.of_event(event)[0].adjusted == 1
    states.append(dump(services))
    goals.delete(goal)
    assert goals.of_event(event) == []

    for steps, state in ((1, states[2]), (1, states[1]), (2, states[0])):
        for _ in range(steps):
            services.undo.undo()
        assert dump(services) == state


def test_goals_go_with_their_event_and_come_back_with_it(stage: MeetingsStage) -> None:
    event = stage.event()
    goals = stage.services.goals
    goals.add(GoalDraft(GoalKind.LEARN, Measure.TALKS, 3, event=event))
    stage.services.events.delete(event)
    assert goals.of_event(event) == []
    stage.services.undo.undo()
    assert len(goals.of_event(event)) == 1


def test_a_goal_that_is_gone_says_so(stage: MeetingsStage) -> None:
    goals = stage.services.goals
    goal = goals.add(GoalDraft(GoalKind.JOB, Measure.BY_HAND, 1, year=2026)).value
    goals.delete(goal)
    with pytest.raises(NotFound):
        goals.adjust(goal, 1)


def test_a_goal_points_to_events_and_talks_that_share_its_words(
    services: Services, stage: MeetingsStage
) -> None:
    own = stage.event("Here")
    stage.talk(own, "Welcome", 1)
    stage.talk(own, "Vector search without tears", 2)
    stage.talk(own, "Search for nothing", 3)
    named = stage.event("Vector Search Summit", date(2026, 11, 2))
    by_talks = stage.event("Bits", date(2026, 12, 2))
    stage.talk(by_talks, "Vector searching at scale", 24 * 50)
    stage.talk(by_talks, "Cooking", 24 * 50)
    past = stage.event("Vector search in spring", date(2026, 3, 1))
    said = services.events.add(
        EventDraft("Night", date(2026, 12, 8), date(2026, 12, 8), description="On vector search.")
    ).value
    day = date(2026, 12, 9)
    services.events.add(EventDraft("Vector search", day, day, status=EventStatus.SKIPPED))

    found = services.goals.pointers(
        GoalDraft(GoalKind.LEARN, Measure.TALKS, 3, "Learn vector search", own)
    )

    assert [fit.talk.title for fit in found.talks] == [
        "Vector search without tears",
        "Search for nothing",
    ]
    assert found.talks[0].phrase == "Vector search"
    assert [(fit.event.id, fit.kind, fit.phrase, fit.talks) for fit in found.events] == [
        (named, EventFitKind.NAME, "Vector Search", 0),
        (by_talks, EventFitKind.TALKS, "Vector searching", 1),
        (said, EventFitKind.DESCRIPTION, "vector search", 0),
    ]
    assert past not in [fit.event.id for fit in found.events]


def test_a_goal_points_to_people_each_with_a_reason(
    services: Services, stage: MeetingsStage
) -> None:
    stage.person("Mia Mentor", "", Role.MENTOR)
    for details in (
        ContactDetails(name="Olu", offers="Help with vector search"),
        ContactDetails(name="Ti", title="Head of Search"),
        ContactDetails(name="Org", organisation="Vectors United"),
        ContactDetails(name="Tag", tags=("vector",)),
        ContactDetails(name="Search Vector", note="vector search"),
    ):
        services.contacts.add(details)
    silent = services.contacts.add(ContactDetails(name="Quiet", offers="vector search")).value
    services.contacts.set_terms(silent, consent="", source="", do_not_contact=True)

    found = services.goals.pointers(
        GoalDraft(GoalKind.MENTOR, Measure.POSSIBLE_MENTORS, 1, "A mentor for vector search")
    )

    assert [(fit.person.name, fit.kind, fit.words) for fit in found.people] == [
        ("Mia Mentor", HelpKind.ROLE, "mentor"),
        ("Olu", HelpKind.OFFERS, "vector search"),
        ("Ti", HelpKind.TITLE, "Search"),
        ("Org", HelpKind.ORGANISATION, "Vectors"),
        ("Tag", HelpKind.TAG, "vector"),
    ]


def test_a_goal_without_words_of_its_own_points_nowhere(stage: MeetingsStage) -> None:
    stage.event("Meet new people", date(2026, 12, 2))
    found = stage.services.goals.pointers(
        GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE, 5, "Meet people")
    )
    assert (found.talks, found.events, found.people) == ((), (), ())
