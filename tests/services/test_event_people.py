"""Lists of an event: brought in, brought up to date, answered, compared; tickets stay outside."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, person

from eventmate.domain.agendas import Agenda, Speaker, TalkDraft
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.encounters import Place
from eventmate.domain.event_people import Compared, ListBroughtIn, PersonHere
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.known_people import MatchKind
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.who_to_meet import ReasonKind
from eventmate.interchange.people_lists.reader import read_people
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.comparing_people import compare
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

DAY = date(2026, 10, 20)
KIM = ListedPerson("Sara Kim", "Engineer", "Acme", "sara@acme.example")
LEE = ListedPerson("Tom Lee", "Founder", "Firm")
ADA = ListedPerson("Ada Hill", "Editor", "Paper", "ada@paper.example")
TICKETS = b"""Order code,Attendee name,Company,E-mail,Product,Secret
A1,Sara Kim,Acme,sara@acme.example,Regular,hush5ecretadmission
A2,Tom Lee,Firm,tom@firm.example,Regular,other5ecretadmission
"""


class Shift:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Shift:
    return Shift()


@pytest.fixture
def services(tmp_path: Path, clock: Shift) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), clock)
    library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    return services.events.add(EventDraft("Data Days", DAY, DAY)).value


def add_contact(services: Services, details: ContactDetails) -> ContactId:
    return services.contacts.add(details).value


def known(name: str, organisation: str = "", email: str = "") -> ContactDetails:
    points = (ContactPoint(PointKind.EMAIL, email),) if email else ()
    return ContactDetails(name=name, organisation=organisation, points=points)


def compared(services: Services, event: EventId) -> Compared:
    found = compare(services.event_people.comparison(event))
    assert found is not None
    return found


def bring_in(services: Services, event: EventId, *people: ListedPerson) -> ListBroughtIn:
    found = compare(services.event_people.comparison(event, people))
    assert found is not None
    return services.event_people.bring_in(event, people, "list.csv", found).value


def here(services: Services, event: EventId, name: str) -> PersonHere:
    people = services.event_people.people(event)
    return next(each for each in people if each.person.name == name)


def test_a_newer_list_says_who_is_new_gone_and_changed(
    services: Services, event: EventId, clock: Shift
) -> None:
    first = bring_in(services, event, KIM, LEE, ADA)
    assert (first.people, first.new, first.gone, first.since) == (3, 3, 0, None)
    clock.now += timedelta(days=2)
    moved = ListedPerson("Sara Kim", "Director", "Acme", "sara@acme.example")
    newer = bring_in(services, event, moved, LEE, ListedPerson("Ion Pop"))

    assert (newer.new, newer.gone, newer.changed, newer.since) == (1, 1, 1, NOW)
    assert here(services, event, "Sara Kim").person.title == "Director"
    assert here(services, event, "Ada Hill").is_gone
    assert not here(services, event, "Ion Pop").is_gone
    overview = services.event_people.overview(event)
    assert (overview.listed, overview.listed_at) == (3, NOW + timedelta(days=2))

    back = bring_in(services, event, moved, LEE, ADA)
    assert (back.new, back.gone) == (0, 1)
    assert not here(services, event, "Ada Hill").is_gone


def test_bringing_in_is_one_step_back(services: Services, event: EventId) -> None:
    bring_in(services, event, KIM, LEE)
    before = dump(services)
    bring_in(services, event, KIM, ADA)
    services.undo.undo()
    assert dump(services) == before


def test_another_list_takes_nobody_away(services: Services, event: EventId) -> None:
    attendees = [ListedPerson(f"Person Number{at}", organisation="Firm") for at in range(10)]
    bring_in(services, event, *attendees)
    speakers = (ListedPerson("Eva Roth", speaker=True), ListedPerson("Jo Blum", speaker=True))
    assert bring_in(services, event, *speakers).gone == 0
    assert services.event_people.overview(event).listed == 12
    # A newer list of attendees says nothing about who speaks.
    assert bring_in(services, event, *attendees[:9]).gone == 1
    assert not here(services, event, "Eva Roth").is_gone


def test_who_is_surely_known_is_kept_and_the_rest_is_asked_once(
    services: Services, event: EventId, clock: Shift
) -> None:
    sara = add_contact(services, known("Sara Kim", "Acme", "sara@acme.example"))
    tom = add_contact(services, known("Tom Lee", "Other Firm"))
    assert bring_in(services, event, KIM, LEE, ADA).known == 1
    assert here(services, event, "Sara Kim").contact == sara

    (question,) = compared(services, event).questions
    assert (question.contact, question.name) == (tom, "Tom Lee")
    assert question.reasons[0].kind is MatchKind.SAME_NAME
    services.event_people.answer(event, question.person, tom, False)
    assert compared(services, event).questions == ()
    clock.now += timedelta(days=1)
    bring_in(services, event, KIM, LEE)
    assert compared(services, event).questions == ()
    assert here(services, event, "Tom Lee").not_contacts == (tom,)

    services.undo.undo()
    services.undo.undo()
    (question,) = compared(services, event).questions
    services.event_people.answer(event, question.person, tom, True)
    assert here(services, event, "Tom Lee").contact == tom
    assert compared(services, event).questions == ()


def test_comparing_stops_when_told(services: Services, event: EventId) -> None:
    add_contact(services, known("Sara Kim", "Acme"))
    comparison = services.event_people.comparison(event, [KIM, LEE])
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    assert compare(comparison, report) is None
    assert told == [(0, 2)]
    assert compare(comparison, lambda *_: True) is not None


def test_speakers_of_the_schedule_come_too_and_can_be_answered(
    services: Services, event: EventId
) -> None:
    at = datetime(2026, 10, 20, 9, tzinfo=UTC)
    talk = TalkDraft("Tides and trams", at, at + timedelta(hours=1), speakers=("Eva Roth", "Jo B"))
    agenda = Agenda(
        EventDraft("Data Days", DAY, DAY), (talk,), (Speaker("Eva Roth", headline="Oceanographer"),)
    )
    services.agendas.bring_in([agenda], "schedule.xml", event)
    eva = add_contact(services, known("Eva Roth"))
    assert [each.person.name for each in services.event_people.people(event)] == [
        "Eva Roth",
        "Jo B",
    ]

    (question,) = compared(services, event).questions
    services.event_people.answer(event, question.person, eva, False)
    assert compared(services, event).questions == ()
    assert len(services.event_people.people(event)) == 2
    # An answer about a speaker makes no list, and the list that comes later knows it.
    assert services.event_people.overview(event).listed == 0
    found = bring_in(services, event, ListedPerson("Eva Roth", organisation="Sea"), KIM)
    assert found.new == 2
    assert compared(services, event).questions == ()
    assert here(services, event, "Eva Roth").person.title == "Oceanographer"


def test_suggestions_say_why_and_stay_dismissed(
    services: Services, event: EventId, clock: Shift
) -> None:
    services.cards.add(CardDraft(name="Me", needs="somebody who knows transit feeds"))
    goal = GoalDraft(
        GoalKind.LEARN, Measure.CONVERSATIONS, 2, "learn vector search, get into Acme", event
    )
    services.goals.add(goal)
    past = services.events.add(
        EventDraft("PyCon", DAY - timedelta(400), DAY - timedelta(400))
    ).value
    ada = add_contact(services, known("Ada Hill", "Paper", "ada@paper.example"))
    clock.now -= timedelta(days=400)
    line = read_burst("Ada Hill, ada@paper.example", DAY)
    services.captures.line(line, Place(past, "PyCon"))
    clock.now = NOW
    vector = ListedPerson("Ion Pop", note="I build vector search engines")
    assert bring_in(services, event, KIM, LEE, ADA, vector).on_goals == 2

    found = compared(services, event).suggested
    reasons = {each.person.person.name: each.reasons[0].kind for each in found}
    assert reasons == {
        "Ada Hill": ReasonKind.MET_BEFORE,
        "Sara Kim": ReasonKind.WANTED_ORGANISATION,
        "Ion Pop": ReasonKind.TOLD_ON_GOAL,
    }
    assert next(each.contact for each in found if each.person.person.name == "Ada Hill") == ada
    services.event_people.dismiss(event, here(services, event, "Ion Pop"))
    services.targets.add_person(event, here(services, event, "Sara Kim"))
    bring_in(services, event, KIM, LEE, ADA, vector)
    names = [each.person.person.name for each in compared(services, event).suggested]
    assert names == ["Ada Hill"]


def test_tickets_never_reach_the_file(services: Services, event: EventId, tmp_path: Path) -> None:
    reading = read_people(TICKETS)
    bring_in(services, event, *reading.people)
    services.library.store.close()
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*"))
    assert b"Tom Lee" in raw
    assert b"5ecretadmission" not in raw
    services.library.open()


def test_people_never_met_are_forgotten_a_month_after_the_event(
    services: Services, event: EventId, clock: Shift
) -> None:
    sara = add_contact(services, known("Sara Kim", "Acme", "sara@acme.example"))
    bring_in(services, event, KIM, LEE, ADA, ListedPerson("Ion Pop"))
    services.targets.add_person(event, here(services, event, "Tom Lee"))
    purge = services.event_people.overview(event).purge
    assert purge is not None
    assert (purge.on, purge.people) == (DAY + timedelta(days=30), 3)
    clock.now = datetime(2026, 10, 20, 10, tzinfo=UTC)
    line = read_burst("Sara Kim, sara@acme.example", DAY)
    services.captures.line(line, Place(event, "Data Days"))

    clock.now += timedelta(days=27)
    assert [each.event_name for each in services.list_purge.coming()] == ["Data Days"]
    assert services.list_purge.purge().batch is None
    assert [each.event_name for each in services.list_purge.next_told()] == ["Data Days"]
    clock.now += timedelta(days=3)
    done = services.list_purge.purge()
    assert (done.value.people, done.value.events) == (2, ("Data Days",))
    assert {each.person.name for each in services.event_people.people(event)} == {
        "Sara Kim",
        "Tom Lee",
    }
    assert services.contacts.get(sara).details.name == "Sara Kim"

    services.undo.undo()
    assert len(services.event_people.people(event)) == 4
    assert services.list_purge.purge().batch is None
    bring_in(services, event, KIM, LEE, ADA)
    assert services.list_purge.of_event(event) is not None


def test_a_list_goes_at_the_earliest_the_day_after_that_was_said(
    services: Services, event: EventId, clock: Shift
) -> None:
    bring_in(services, event, KIM)
    for _ in range(2):  # a newer list is said anew, long after the older one
        clock.now += timedelta(days=90)
        assert services.list_purge.purge().batch is None
        (told,) = services.list_purge.next_told()
        assert told.on == clock.now.date() + timedelta(days=1)
        assert services.list_purge.purge().batch is None
        clock.now += timedelta(days=1)
        services.list_purge.next_told()  # said again changes nothing
        assert services.list_purge.purge().value.people == 1
        bring_in(services, event, KIM)


def test_lists_stay_where_i_say_so(services: Services, event: EventId, clock: Shift) -> None:
    bring_in(services, event, KIM)
    clock.now += timedelta(days=90)
    kept = services.list_purge.keep(event)
    assert services.list_purge.is_kept(event)
    assert services.list_purge.coming() == []
    services.undo.undo(kept.batch)
    assert len(services.list_purge.coming()) == 1
    services.list_purge.keep(event)
    services.list_purge.keep(event, False)
    assert len(services.list_purge.coming()) == 1
    services.preferences.change(purge_days=0)
    assert services.list_purge.purge().value.people == 0


def test_a_thousand_people_come_in_quickly(services: Services, event: EventId) -> None:
    for number in range(20):
        add_contact(services, person(number))
    people = [ListedPerson(f"Somebody {n}x{n}", organisation=f"Firm {n % 90}") for n in range(1000)]
    assert bring_in(services, event, *people).new == 1000
    assert bring_in(services, event, *people[10:]).gone == 10
