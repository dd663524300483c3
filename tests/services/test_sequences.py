"""What follows a meeting at a kind of event: proposed, planned, changed, ended by an answer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from library_stage import NOW, dump, open_services

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import ContactId
from eventmate.domain.debrief import Warmth
from eventmate.domain.encounters import Place
from eventmate.domain.events import EventDraft, EventId, EventKind
from eventmate.domain.follow_ups import Answer, FollowUpKind
from eventmate.domain.sequences import MOST_STEP_DAYS, STEP_KINDS, USUAL, Step, in_order
from eventmate.services.bundle import Services

TODAY = NOW.date()
THANKS, INVITATION, ITEM, CHAT = STEP_KINDS


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path)
    yield made
    made.library.close()


@pytest.fixture
def place(services: Services) -> Place:
    draft = EventDraft("Tram Days", TODAY, TODAY, kind=EventKind.CONFERENCE)
    event = services.events.add(draft).value
    return Place(EventId(event), "Tram Days")


def meet(services: Services, line: str, place: Place) -> ContactId:
    contact = services.captures.line(read_burst(line, TODAY), place).value.contact
    assert contact is not None
    return contact


def planned(services: Services, contact: ContactId) -> dict[FollowUpKind, int]:
    """Days from today to what is pending, by kind."""
    pending = services.contacts.page(contact).follow_ups
    return {each.kind: (each.due_on - TODAY).days for each in pending}


def go_through(services: Services) -> None:
    """Take what the debrief proposes."""
    for person in services.debriefs.waiting().people:
        services.debriefs.finish(person.met, person.proposed, None)


def test_a_conference_proposes_an_invitation_and_an_answer_ends_it(
    services: Services, place: Place
) -> None:
    ana = meet(services, "Ana Sousa > the paper", place)
    assert planned(services, ana) == {THANKS: 1, ITEM: 10}
    go_through(services)
    assert planned(services, ana) == {THANKS: 1, INVITATION: 3, ITEM: 10}

    before = dump(services)
    thanks = next(each.id for each in services.contacts.page(ana).follow_ups if each.kind is THANKS)
    services.follow_ups.answered([thanks], Answer.REPLIED)
    assert planned(services, ana) == {ITEM: 10}
    services.undo.undo()
    assert dump(services) == before


def test_what_i_chose_beyond_the_steps_stays_when_an_answer_comes(
    services: Services, place: Place
) -> None:
    ana = meet(services, "Ana Sousa", place)
    (person,) = services.debriefs.waiting().people
    services.debriefs.finish(person.met, (THANKS, CHAT), None)
    thanks = services.contacts.page(ana).follow_ups[0].id
    services.follow_ups.answered([thanks], Answer.REPLIED)
    assert planned(services, ana) == {CHAT: 14}


def test_who_asks_to_be_let_be_is_sent_no_further_step(services: Services, place: Place) -> None:
    ana = meet(services, "Ana Sousa > the paper", place)
    go_through(services)
    before = dump(services)
    services.contacts.set_terms(ana, consent="", source="", do_not_contact=True)
    assert planned(services, ana) == {THANKS: 1, ITEM: 10}
    services.undo.undo()
    assert dump(services) == before


def test_what_was_sent_already_is_not_planned_again(services: Services, place: Place) -> None:
    ana = meet(services, "Ana Sousa", place)
    services.follow_ups.done([services.contacts.page(ana).follow_ups[0].id])
    go_through(services)
    assert planned(services, ana) == {INVITATION: 3}


def test_changed_steps_hold_for_those_met_from_now_on(services: Services, place: Place) -> None:
    ana = meet(services, "Ana Sousa", place)
    steps = (Step(CHAT, 21), Step(INVITATION, 5), Step(ITEM, 4))
    services.sequences.change(EventKind.CONFERENCE, steps)
    assert services.sequences.of(EventKind.CONFERENCE) == (steps[2], steps[1], steps[0])
    assert services.sequences.of(EventKind.WORKSHOP) == USUAL[EventKind.WORKSHOP]
    assert planned(services, ana) == {THANKS: 1}

    raj = meet(services, "Raj Patel > the slides", place)
    assert planned(services, raj) == {ITEM: 4}
    go_through(services)
    assert planned(services, raj) == {ITEM: 4, INVITATION: 5, CHAT: 21}

    services.undo.undo()
    services.sequences.restore_usual(EventKind.CONFERENCE)
    assert services.sequences.of(EventKind.CONFERENCE) == USUAL[EventKind.CONFERENCE]
    services.undo.undo()
    assert services.sequences.of(EventKind.CONFERENCE)[0] == steps[2]


def test_no_steps_are_a_choice_too(services: Services, place: Place) -> None:
    services.sequences.change(EventKind.CONFERENCE, ())
    ana = meet(services, "Ana Sousa", place)
    go_through(services)
    assert services.sequences.of(EventKind.CONFERENCE) == ()
    assert planned(services, ana) == {}


def test_away_from_events_there_is_thanks_and_nothing_more(services: Services) -> None:
    services.preferences.change(thank_you_days=2)
    ana = meet(services, "Ana Sousa", Place())
    go_through(services)
    assert planned(services, ana) == {THANKS: 2}
    assert services.sequences.of(EventKind.MEETUP)[0] == Step(THANKS, 2)


def test_what_was_promised_by_a_day_is_due_that_day(services: Services, place: Place) -> None:
    day = TODAY + timedelta(days=2)
    ana = meet(services, f"Ana Sousa > the paper by {day:%d %b %Y}", place)
    assert planned(services, ana)[ITEM] == 2


@given(st.lists(st.builds(Step, st.sampled_from(STEP_KINDS), st.integers(-9, 999))))
def test_steps_are_in_order_one_of_a_kind_within_a_year(steps: list[Step]) -> None:
    found = in_order(steps)
    assert [each.days for each in found] == sorted(each.days for each in found)
    assert {each.kind for each in found} == {each.kind for each in steps}
    assert len(found) == len({each.kind for each in found})
    assert all(0 <= each.days <= MOST_STEP_DAYS for each in found)


def test_a_rhythm_takes_over_after_the_last_step(services: Services, place: Place) -> None:
    services.sequences.set_rhythm(EventKind.CONFERENCE, 182)
    ana = meet(services, "Ana Sousa > the paper", place)
    before = dump(services)
    first, last = services.contacts.page(ana).follow_ups
    services.follow_ups.done([first.id])
    assert services.keeping.rhythm_of(ana).said.own is None
    services.follow_ups.done([last.id])
    due = services.keeping.rhythm_of(ana).due
    assert due is not None
    assert (due.days, due.on) == (182, TODAY + timedelta(days=182))
    services.undo.undo()
    assert services.keeping.rhythm_of(ana).said.own is None
    services.undo.undo()
    assert dump(services) == before


def test_an_answer_ends_the_steps_and_begins_the_rhythm(services: Services, place: Place) -> None:
    services.sequences.set_rhythm(EventKind.CONFERENCE, 60)
    ben = meet(services, "Ben Roy", place)
    go_through(services)
    first = services.contacts.page(ben).follow_ups[0]
    services.follow_ups.answered([first.id], Answer.REPLIED)
    assert services.contacts.page(ben).follow_ups == ()
    own = services.keeping.rhythm_of(ben).said.own
    assert own is not None
    assert own.days == 60


def test_who_said_how_often_is_heard_first(services: Services, place: Place) -> None:
    services.sequences.set_rhythm(EventKind.CONFERENCE, 60)
    never, tagged, letbe = (
        meet(services, line, place) for line in ("Ana Sousa", "Ben Roy #rail", "Cleo Day")
    )
    services.keeping.set_rhythm([never], 0)
    services.keeping.set_tag_rhythm("rail", 21)
    pages = [services.contacts.page(each) for each in (never, tagged, letbe)]
    services.contacts.set_terms(letbe, consent="", source="typed", do_not_contact=True)
    for page in pages:
        services.follow_ups.done([each.id for each in page.follow_ups])
    found = [services.keeping.rhythm_of(each).said.own for each in (never, tagged, letbe)]
    assert found[0] is not None
    assert (found[0].days, found[1], found[2]) == (0, None, None)


def test_how_gladly_one_talks_again_is_heard_first_too(services: Services, place: Place) -> None:
    services.sequences.set_rhythm(EventKind.CONFERENCE, 60)
    ana = meet(services, "Ana Sousa", place)
    (person,) = services.debriefs.waiting().people
    services.debriefs.finish(person.met, [THANKS], Warmth.WHEN_IT_HAPPENS)
    services.follow_ups.done([each.id for each in services.contacts.page(ana).follow_ups])
    assert services.keeping.rhythm_of(ana).said.own is None


def test_the_rhythm_stands_apart_from_the_steps(services: Services) -> None:
    kind = EventKind.WEBINAR
    usual = services.sequences.of(kind)
    services.sequences.set_rhythm(kind, 91)
    assert (services.sequences.of(kind), services.sequences.rhythm(kind)) == (usual, 91)
    services.sequences.change(kind, [Step(THANKS, 2)])
    assert (services.sequences.of(kind), services.sequences.rhythm(kind)) == (
        (Step(THANKS, 2),),
        91,
    )
    services.sequences.change(kind, [])
    assert (services.sequences.of(kind), services.sequences.rhythm(kind)) == ((), 91)
    services.sequences.restore_usual(kind)
    assert (services.sequences.of(kind), services.sequences.rhythm(kind)) == (usual, 0)
