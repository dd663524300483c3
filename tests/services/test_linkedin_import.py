"""LinkedIn's export comes in: matched, known only from there, compared with the one before."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from library_stage import dump, open_services

from eventmate.domain.changes import Touched
from eventmate.domain.connections import LastMessage, LinkedInExport
from eventmate.domain.contacts import (
    ContactDetails,
    ContactId,
    ContactPoint,
    ContactQuery,
    ContactStatus,
    PointKind,
    Role,
)
from eventmate.domain.exchange import Imported
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.job_changes import Job, JobChange
from eventmate.domain.links import profile_key
from eventmate.domain.reading import FileKind, Reading
from eventmate.services.bundle import Services
from eventmate.services.exporting import ExportFormat
from eventmate.storage import connections

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 1)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


def person(
    name: str, organisation: str = "", title: str = "", *, url: bool = True
) -> ContactDetails:
    """Somebody as an export tells of them."""
    link = f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"
    points = (ContactPoint(PointKind.LINK, link, "LinkedIn"),) if url else ()
    return ContactDetails(name=name, organisation=organisation, title=title, points=points)


SARA, RAJ = person("Sara Kim", "Acme", "Engineer"), person("Raj Patel", "Orbit", "Analyst")


def bring_in(
    services: Services,
    people: Sequence[ContactDetails],
    on: date = MARCH,
    days: tuple[str, ...] = (),
) -> Imported:
    export = LinkedInExport(on, days)
    reading = Reading(FileKind.LINKEDIN, tuple(people), linkedin=export)
    return services.exchange.bring_in(reading, "export.zip").value


def names(services: Services, query: ContactQuery | None = None) -> list[str]:
    return [row.name for row in services.contacts.find(query or ContactQuery(), 50).rows]


def changes(services: Services) -> list[JobChange]:
    with services.library.store.reading() as connection:
        return connections.open_changes(connection, 50)


def test_whoever_is_only_a_connection_does_not_flood_the_list(services: Services) -> None:
    services.contacts.add(ContactDetails(name="Ana Sousa"))
    assert bring_in(services, [SARA, RAJ]).added == 2

    assert names(services) == ["Ana Sousa"]
    assert len(services.contacts.ids(ContactQuery())) == 1
    assert names(services, ContactQuery(text="sara")) == ["Sara Kim"]
    assert names(services, ContactQuery(status=ContactStatus.KNOWN_ONLY)) == [
        "Raj Patel",
        "Sara Kim",
    ]
    assert services.exchange.take_out(ExportFormat.CSV).count == 3


def test_a_library_of_connections_alone_shows_them(services: Services) -> None:
    bring_in(services, [SARA])
    assert names(services) == ["Sara Kim"]


@pytest.mark.parametrize("what", ["touch", "plan", "edit", "role", "card", "merge"])
def test_whatever_is_noted_makes_them_a_contact_and_undo_takes_it_back(
    services: Services, what: str
) -> None:
    services.contacts.add(ContactDetails(name="Ana Sousa"))
    bring_in(services, [SARA, RAJ])
    (sara,) = (ContactId(i) for i in services.contacts.ids(ContactQuery(text="sara")))
    (raj,) = (ContactId(i) for i in services.contacts.ids(ContactQuery(text="raj")))
    before = dump(services)
    acts: dict[str, Callable[[], object]] = {
        "touch": lambda: services.contacts.in_touch(sara),
        "plan": lambda: services.follow_ups.add(sara, FollowUpKind.CHECK_IN, MARCH),
        "edit": lambda: services.contacts.add_tag([sara], "friend"),
        "role": lambda: services.contacts.set_roles(sara, [Role.CLASSMATE]),
        "card": lambda: services.exchange.bring_in(Reading(FileKind.VCARD, (SARA,)), "a.vcf"),
        "merge": lambda: services.merging.join(sara, raj),
    }
    acts[what]()
    assert "Sara Kim" in names(services)

    services.undo.undo()

    assert dump(services) == before
    assert names(services) == ["Ana Sousa"]


def test_people_are_recognised_by_profile_email_and_name_with_company(services: Services) -> None:
    email = ContactPoint(PointKind.EMAIL, "raj@orbit.example")
    services.contacts.add(SARA)
    services.contacts.add(ContactDetails(name="Raj Patel", points=(email,)))
    services.contacts.add(ContactDetails(name="Mia Wong", organisation="Lumen"))
    told = [
        SARA,
        ContactDetails(name="Rajesh Patel", points=(email,)),
        person("Mia Wong", "LUMEN", "Designer"),
        person("Mia Wong", "Another", url=False),
    ]
    done = bring_in(services, told)
    assert (done.added, done.updated, done.unchanged) == (1, 1, 2)
    assert len(names(services)) == 3
    assert bring_in(services, told).unchanged == 4


def test_a_new_job_is_seen_between_two_exports(services: Services) -> None:
    bring_in(services, [SARA, RAJ, person("Lea Brun", "Vex", "CTO")])
    assert changes(services) == []
    now = [person("Sara Kim", "Beta", "Engineer"), RAJ, person("Lea Brun", "vex ", "")]
    bring_in(services, now, JUNE)

    (change,) = changes(services)
    assert (change.name, change.before, change.now, change.seen_on) == (
        "Sara Kim",
        Job("Acme", "Engineer"),
        Job("Beta", "Engineer"),
        JUNE,
    )
    (sara,) = services.contacts.find(ContactQuery(text="sara"), 2).rows
    assert sara.organisation == "Beta"  # it said what the export before said

    services.undo.undo()
    assert changes(services) == []
    bring_in(services, now, JUNE)
    bring_in(services, now, JUNE)
    assert len(changes(services)) == 1


def test_what_i_wrote_myself_stays(services: Services) -> None:
    bring_in(services, [SARA])
    (sara,) = (ContactId(i) for i in services.contacts.ids(ContactQuery(text="sara")))
    services.contacts.change(sara, person("Sara Kim", "Acme Research", "Engineer"))
    bring_in(services, [person("Sara Kim", "Beta", "Engineer")], JUNE)
    assert services.contacts.get(sara).details.organisation == "Acme Research"
    assert changes(services)[0].now.organisation == "Beta"


def test_an_older_export_read_later_is_the_one_before(services: Services) -> None:
    bring_in(services, [person("Sara Kim", "Beta", "Engineer")], JUNE)
    bring_in(services, [SARA], MARCH)
    (change,) = changes(services)
    assert (change.before.organisation, change.now.organisation) == ("Acme", "Beta")
    (sara,) = services.contacts.find(ContactQuery(text="sara"), 2).rows
    assert sara.organisation == "Beta"


def test_without_a_profile_the_day_of_connecting_tells_who_it_is(services: Services) -> None:
    days = ("2024-02-08",)
    bring_in(services, [person("Sara Kim", "Acme", url=False)], MARCH, days)
    bring_in(services, [person("Sara Kim", "Beta", url=False)], JUNE, days)
    assert len(changes(services)) == 1
    bring_in(services, [person("Sara Kim", "Gamma", url=False)], JUNE, ("2020-01-01",))
    assert len(names(services)) == 2


def test_who_wrote_last_is_kept(services: Services) -> None:
    bring_in(services, [SARA])
    at = datetime(2025, 3, 2, 10, tzinfo=UTC)
    last = {profile_key(SARA.links[0]): LastMessage(at, they_wrote=True)}
    reading = Reading(FileKind.LINKEDIN, linkedin=LinkedInExport(last_messages=last))
    outcome = services.exchange.bring_in(reading, "messages.csv")
    assert (outcome.value.updated, bool(outcome.touched & Touched.RECONNECTING)) == (1, True)
    with services.library.store.reading() as connection:
        (seen,) = connections.seen_of(connection, [1]).values()
    assert (seen.last_message_at, seen.they_wrote_last, seen.job.title) == (at, True, "Engineer")


def test_a_profile_that_stands_twice_in_an_export_is_one_person_and_one_change(
    services: Services,
) -> None:
    found = bring_in(services, [SARA, RAJ, SARA])
    assert (found.added, found.unchanged) == (2, 1)
    moved = person("Sara Kim", "Borealis", "Engineer")
    bring_in(services, [moved, moved], JUNE)
    assert [each.name for each in changes(services)] == ["Sara Kim"]

    namesakes = [person("Wei Chen", "Acme", url=False), person("Wei Chen", "Orbit", url=False)]
    assert bring_in(services, namesakes, JUNE).added == 2

    twice = [person("Ida Lund", "Acme", "Engineer"), person("Ida Lund", "Borealis", "Lead")]
    found = bring_in(services, twice, JUNE)
    assert (found.added, found.unchanged) == (1, 1)
    (ida,) = services.contacts.rows([ContactId(each) for each in range(1, 9)])[-1:]
    assert (ida.name, ida.organisation) == ("Ida Lund", "Acme")
