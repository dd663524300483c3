"""The agenda of an event: stars, notes, questions, prompts and the calendar of what is starred."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from library_stage import dump, open_services
from talks_stage import EVENT, WEDNESDAY, lisbon, talk

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId, Talk, TalkId
from eventmate.services.bundle import Services

TALKS = (
    talk(
        "16:20", 50, title="Ferries and tides", abstract="Delay models for ferries. Delay models."
    ),
    talk("16:30", 50, "Sala Sado", title="Data contracts", is_starred=True),
    talk("17:20", 30, "Jardim", title="Tables", abstract="Round tables."),
    talk("10:00", day=1, title="Breakfast"),
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """All use cases on a library of one event."""
    made = open_services(tmp_path)
    made.events.add(EVENT, TALKS)
    yield made
    made.library.close()


@pytest.fixture
def event(services: Services) -> EventId:
    return services.events.listed()[0].id


def named(services: Services, event: EventId, title: str) -> Talk:
    return next(t for t in services.talks.of_event(event).talks if t.title == title)


def undo(services: Services, outcome: Outcome[int] | Outcome[TalkId]) -> None:
    assert outcome.batch is not None
    services.undo.undo(outcome.batch)


def test_an_agenda_has_days_in_the_zone_of_the_event(services: Services, event: EventId) -> None:
    agenda = services.talks.of_event(event)
    assert agenda.timezone == "Europe/Lisbon"
    assert [(day.day, len(day.talks)) for day in agenda.days] == [
        (WEDNESDAY, 3),
        (WEDNESDAY + timedelta(days=1), 1),
    ]
    assert lisbon(agenda.days[0].starts_at).hour == 16
    with pytest.raises(NotFound):
        services.talks.of_event(EventId(99))


def test_stars_bring_clashes_and_walks_and_are_taken_back(
    services: Services, event: EventId
) -> None:
    before = dump(services)
    ids = [named(services, event, title).id for title in ("Ferries and tides", "Tables")]
    outcome = services.talks.set_starred(ids)
    assert (outcome.value, outcome.touched) == (2, Touched.TALKS)
    agenda = services.talks.of_event(event)
    (clash,) = agenda.clashes
    assert [clash.first.title, clash.second.title] == ["Ferries and tides", "Data contracts"]
    assert [(walk.first.title, walk.minutes) for walk in agenda.walks] == [("Data contracts", 0)]
    undo(services, outcome)
    assert dump(services) == before
    services.talks.set_starred([named(services, event, "Data contracts").id], starred=False)
    assert not any(item.is_starred for item in services.talks.of_event(event).talks)


def test_how_long_a_walk_takes_is_my_own_setting(services: Services, event: EventId) -> None:
    services.talks.set_starred([named(services, event, "Tables").id])
    for minutes, walks in ((0, 0), (1, 1), (60, 1)):
        services.preferences.change(walking_minutes=minutes)
        agenda = services.talks.of_event(event)
        assert (agenda.walking_minutes, len(agenda.walks)) == (minutes, walks)


def test_a_star_that_was_there_leaves_nothing_to_undo(services: Services, event: EventId) -> None:
    again = services.talks.set_starred([named(services, event, "Data contracts").id])
    assert again.batch is None


def test_note_and_questions_are_kept(services: Services, event: EventId) -> None:
    before = dump(services)
    wanted = named(services, event, "Tables").id
    noted = services.talks.set_note(wanted, "Sit\nin front")
    asked = services.talks.set_questions(wanted, ["Why  round?", " ", "Which\nwood?"])
    found = services.talks.get(wanted)
    assert found.note == "Sit\nin front"
    assert found.questions == ("Why round?", "Which wood?")
    undo(services, asked)
    undo(services, noted)
    assert dump(services) == before


def test_prompts_are_made_of_the_abstracts_own_words(services: Services, event: EventId) -> None:
    schedule = services.talks.of_event(event).talks
    asked = services.talks.prompts(named(services, event, "Ferries and tides"), schedule)
    assert any("delay models" in question.lower() for question in asked)
    assert asked == services.talks.prompts(named(services, event, "Ferries and tides"), schedule)
    other = services.talks.prompts(named(services, event, "Breakfast"), schedule)
    assert not any("delay" in question.lower() for question in other)


def test_what_runs_and_comes_next(services: Services, event: EventId) -> None:
    now = TALKS[0].starts_at + timedelta(minutes=15)
    found = services.talks.now_and_next(event, now)
    assert found.now is not None
    assert found.next is not None
    assert (found.now.title, found.next.title) == ("Data contracts", "Tables")


def test_a_starred_talk_is_found_among_forty_rooms(services: Services) -> None:
    crowd = [talk("16:35", 60, f"Room {number}") for number in range(40)]
    crowd += [talk("18:00", 60, f"Room {number}") for number in range(40)]
    wanted = services.events.add(EVENT, [*crowd, *TALKS[1:2], talk("19:00", is_starred=True)]).value
    found = services.talks.now_and_next(wanted, TALKS[0].starts_at + timedelta(minutes=30))
    assert found.now is not None
    assert found.next is not None
    assert (found.now.title, found.next.title) == ("Data contracts", "Sala Tejo 19:00")


def test_starred_talks_go_into_a_calendar_with_alarms(
    services: Services, event: EventId, tmp_path: Path
) -> None:
    path = tmp_path / "mine.ics"
    services.calendar_export.write(path, services.calendar_export.starred(event))
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:Data contracts" in text
    assert "DTSTART:20261014T153000Z" in text
    assert "TRIGGER:-PT10M" in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_entries_of_two_libraries_never_stand_for_each_other(tmp_path: Path) -> None:
    uids = []
    for name in ("one", "two"):
        for _ in range(2):
            services = open_services(tmp_path / name)
            if not services.events.listed():
                services.events.add(EVENT, [talk("09:00", is_starred=True)])
            uids.append([item.uid for item in services.calendar_export.items()])
            services.library.close()
    assert uids[0] == uids[1]
    assert not set(uids[0]) & set(uids[2])


def test_hours_without_a_zone_stay_without(services: Services) -> None:
    draft = replace(EVENT, name="Harbour walk", timezone="", begins=time(9), finishes=time(17, 30))
    services.events.add(draft, [])
    (item,) = services.calendar_export.items("harbour")
    text = services.calendar_export.text([item]).decode()
    assert "DTSTART:20261014T090000\r\n" in text
    assert "DTEND:20261016T173000\r\n" in text
