"""Targets: from a list, a schedule or a name; met by a capture; who could introduce me."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.encounters import Place
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft, EventId, Talk, TalkId
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.meeting import CaptureState
from eventmate.domain.targets import Target, TargetDraft, TargetId, Work, work_of
from eventmate.services.bundle import Services

DAY = date(2026, 10, 14)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path)
    yield opened
    opened.library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    at = datetime(2026, 10, 14, 9, tzinfo=UTC)
    talks = [
        Talk(TalkId(0), EventId(0), "Tides", at, at + timedelta(hours=1), ("Eva Roth",), "A"),
        Talk(TalkId(0), EventId(0), "Off", at, at, ("Eva Roth",), is_cancelled=True),
    ]
    return services.events.add(EventDraft("Data Days", DAY, DAY), talks).value


def contact(services: Services, name: str, firm: str = "", email: str = "") -> ContactId:
    points = (ContactPoint(PointKind.EMAIL, email),) if email else ()
    details = ContactDetails(name=name, organisation=firm, points=points)
    return services.contacts.add(details).value


def target(services: Services, wanted: TargetId) -> Target:
    return services.targets.get(wanted)


def meet(services: Services, event: EventId, line: str) -> CaptureState:
    place = Place(event, "Data Days")
    return services.captures.line(read_burst(line, DAY), place).value.state


def test_a_name_is_enough_and_what_is_known_of_it_comes_along(
    services: Services, event: EventId
) -> None:
    people = [ListedPerson("Tom Lee", "Founder", "Firm", links=("https://tomlee.example",))]
    services.event_people.bring_in(event, people, "list")
    tom = target(services, services.targets.add_by_name(event, " tom  LEE ").value)
    assert (tom.draft.title, tom.draft.organisation) == ("Founder", "Firm")
    assert tom.draft.links == ("https://tomlee.example",)
    assert tom.draft.listed is not None
    again = services.targets.add_by_name(event, "Tom Lee")
    assert (again.value, again.batch) == (tom.id, None)
    nobody = target(services, services.targets.add_by_name(event, "New Name").value)
    assert nobody.draft == TargetDraft(event, "New Name")
    eva = services.targets.add_by_name(event, "Eva Roth").value
    assert [talk.title for talk in services.targets.page(eva).talks] == ["Tides"]
    assert services.event_people.overview(event).targets[2].talk == "Tides"


def test_a_target_that_is_surely_a_contact_is_linked(services: Services, event: EventId) -> None:
    sara = contact(services, "Sara Kim", "Acme GmbH")
    linked = services.targets.add(TargetDraft(event, "Sara Kim", organisation="Acme")).value
    assert target(services, linked).draft.contact == sara
    unsure = services.targets.add(TargetDraft(event, "Sara Kim", organisation="Else")).value
    assert target(services, unsure).draft.contact is None


def test_an_answer_about_the_list_links_the_target(services: Services, event: EventId) -> None:
    sara = contact(services, "Sara Kim", "Acme")
    services.event_people.bring_in(event, [ListedPerson("Sara Kim")], "list")
    (person,) = [
        each for each in services.event_people.people(event) if each.person.name == "Sara Kim"
    ]
    added = services.targets.add_person(event, person).value
    services.event_people.answer(event, person, sara, True)
    assert target(services, added).draft.contact == sara


def test_what_was_said_of_somebody_before_they_are_added_comes_along(
    services: Services, event: EventId
) -> None:
    sara = contact(services, "Sara Kim", "Acme")
    eva = contact(services, "Eva Roth", "Tide Office")
    services.event_people.bring_in(event, [ListedPerson("Sara Kim")], "list")
    for person in services.event_people.people(event):  # as they were read before the answer
        known = {"Sara Kim": sara, "Eva Roth": eva}[person.person.name]
        services.event_people.answer(event, person, known, True)
        added = services.targets.add_person(event, person)
        assert target(services, added.value).draft.contact == known
        assert services.targets.add_person(event, person).value == added.value


def test_a_question_about_a_typed_target_is_kept_with_it(
    services: Services, event: EventId
) -> None:
    sara = contact(services, "Sara Kim", "Acme")
    added = services.targets.add_by_name(event, "Sara Kim").value
    (person,) = [each for each in services.event_people.people(event) if each.target == added]
    services.event_people.answer(event, person, sara, False)
    (person,) = [each for each in services.event_people.people(event) if each.target == added]
    assert person.not_contacts == (sara,)
    services.event_people.answer(event, person, sara, True)
    assert target(services, added).draft.contact == sara


def test_capturing_a_target_marks_them_met_within_the_same_step(
    services: Services, event: EventId
) -> None:
    known = contact(services, "Sara Kim", "Acme", "sara@acme.example")
    sara = services.targets.add(TargetDraft(event, "Sara Kim", contact=known)).value
    tom = services.targets.add(TargetDraft(event, "Tom Lee", organisation="Firm")).value
    other = services.targets.add(TargetDraft(event, "Ada Hill", organisation="Paper")).value
    before = dump(services)

    assert meet(services, event, "Sara Kim, sara@acme.example") is CaptureState.KNOWN
    assert target(services, sara).met_at == NOW
    services.undo.undo()
    assert dump(services) == before

    assert meet(services, event, "Tom Lee, Firm GmbH") is CaptureState.NEW
    met = target(services, tom)
    assert met.met_at == NOW
    assert met.draft.contact is not None
    assert meet(services, event, "Ada Hill, Another") is CaptureState.NEW
    assert target(services, other).met_at is None
    assert [each.name for each in services.targets.of_event(event)][-1] == "Tom Lee"


def test_capturing_somebody_on_the_list_says_who_they_are(
    services: Services, event: EventId
) -> None:
    people = [ListedPerson("Tom Lee", email="tom@firm.example"), ListedPerson("Ion Pop")]
    services.event_people.bring_in(event, [*people, ListedPerson("Ion Pop")], "list")
    meet(services, event, "Tom Lee, tom@firm.example")
    meet(services, event, "Ion Pop")
    found = [each.contact for each in services.event_people.people(event)]
    assert [each is not None for each in found] == [True, False, False, False]


def test_meeting_elsewhere_or_nowhere_marks_nobody(services: Services, event: EventId) -> None:
    known = contact(services, "Sara Kim", email="sara@acme.example")
    sara = services.targets.add(TargetDraft(event, "Sara Kim", contact=known)).value
    services.captures.line(read_burst("Sara Kim, sara@acme.example", DAY), Place())
    assert target(services, sara).met_at is None


def test_a_target_met_already_is_known_as_met_when_linked(
    services: Services, event: EventId
) -> None:
    meet(services, event, "Sara Kim, sara@acme.example")
    (row,) = services.contacts.rows([1])
    added = services.targets.add(TargetDraft(event, "Somebody")).value
    services.targets.change(added, lambda draft: replace(draft, contact=row.id))
    assert target(services, added).met_at == NOW


def test_met_is_said_by_hand_and_taken_back(services: Services, event: EventId) -> None:
    added = services.targets.add_by_name(event, "Tom Lee").value
    services.targets.set_met(added, True)
    assert target(services, added).met_at == NOW
    services.targets.set_met(added, False)
    assert target(services, added).met_at is None


def test_targets_come_in_my_order(services: Services, event: EventId) -> None:
    ids = [services.targets.add_by_name(event, name).value for name in ("A B", "C D", "E F")]
    services.targets.put_first(ids[2], True)
    services.targets.set_met(ids[0], True)
    assert [each.id for each in services.targets.of_event(event)] == [ids[2], ids[1], ids[0]]
    services.targets.delete(ids[1])
    with pytest.raises(NotFound):
        services.targets.get(ids[1])
    services.undo.undo()
    assert services.targets.get(ids[1]).name == "C D"


def test_edits_keep_what_another_edit_said(services: Services, event: EventId) -> None:
    added = services.targets.add_by_name(event, "Tom Lee").value
    services.targets.change(added, lambda draft: replace(draft, why="Why\nnot"))
    questions = ("One?", "  Two\n lines? ", "")
    services.targets.change(added, lambda draft: replace(draft, questions=questions))
    draft = target(services, added).draft
    assert (draft.why, draft.questions) == ("Why\nnot", ("One?", "Two lines?"))
    assert services.targets.change(added, lambda draft: draft).batch is None


def test_the_page_of_a_target_tells_offers_introducers_and_promises(
    services: Services, event: EventId
) -> None:
    services.cards.add(CardDraft(name="Me", offers="Tram data\nCoffee\nTram data"))
    ada = contact(services, "Ada Hill", "Acme Inc.")
    contact(services, "No Body", "Elsewhere")
    past = services.events.add(EventDraft("Rail Forum", DAY - timedelta(300), DAY)).value
    line = read_burst("Sara Kim, Acme > slides", DAY)
    sara = services.captures.line(line, Place(past, "Rail Forum")).value.contact
    added = services.targets.add(
        TargetDraft(event, "Sara Kim", organisation="Acme", contact=sara, introducer=ada)
    ).value
    page = services.targets.page(added)
    assert page.offers == ("Tram data", "Coffee")
    assert [(each.contact, each.name) for each in page.introducers] == [(ada, "Ada Hill")]
    assert page.events == ("Rail Forum",)
    assert page.contact is not None
    assert page.promised == ("slides",)
    assert services.event_people.overview(event).targets[0].promised == "slides"


def test_work_nobody_wrote_down_for_the_event_is_the_contacts(
    services: Services, event: EventId
) -> None:
    hana = services.contacts.add(
        ContactDetails(name="Hana Sobotka", title="Head of data", organisation="Acme")
    ).value
    ben = contact(services, "Ben Ode", "ACME GmbH")
    known = services.targets.add(TargetDraft(event, "Hana Sobotka", contact=hana)).value
    page = services.targets.page(known)
    assert page.work == Work("Head of data", "Acme")
    assert [each.contact for each in page.introducers] == [ben]
    assert services.event_people.overview(event).targets[0].work == page.work
    assert services.briefs.of_event(event).people[0].work == page.work
    person = services.briefs.mission(event).person
    assert person is not None
    assert person.work == page.work


@pytest.mark.parametrize(
    ("title", "organisation", "expected"),
    [
        ("", "Acme Inc.", Work("Head of data", "Acme Inc.")),
        ("", "Firm", Work("", "Firm")),  # the title was theirs elsewhere
        ("Founder", "Firm", Work("Founder", "Firm")),
        ("Founder", "", Work("Founder", "Acme")),
    ],
)
def test_what_the_event_says_of_their_work_comes_before_the_contact(
    title: str, organisation: str, expected: Work
) -> None:
    draft = TargetDraft(EventId(1), "Hana Sobotka", title, organisation)
    assert work_of(draft, ContactDetails(title="Head of data", organisation="Acme")) == expected
