"""Schedules in and in again: what is mine stays, what changed is told, undo takes it back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.agenda_difference import TalkChange, agenda_difference
from eventmate.domain.agendas import Agenda, Speaker, TalkDraft, as_talk
from eventmate.domain.events import EventDraft, EventId, EventStatus, Talk, TalkId
from eventmate.services.bundle import Services
from eventmate.services.found_agendas import find_agendas
from eventmate.services.reading import read_bytes, read_file
from eventmate.storage import talks as storage

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
SCHEDULE = CORPORA / "schedule" / "EventFahrplan+EventFahrplan__schedule-38c3-20251206.xml"
START = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)
EVENT = EventDraft("Ferry Days", date(2026, 10, 14), date(2026, 10, 16), "Europe/Lisbon")

Edit = Callable[[tuple[TalkDraft, ...]], tuple[TalkDraft, ...]]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """All use cases on an empty library."""
    made = open_services(tmp_path)
    yield made
    made.library.close()


@pytest.fixture(scope="module")
def real() -> Agenda:
    """A real conference of a thousand talks."""
    if not SCHEDULE.exists():
        pytest.skip("The real schedules are not here.")
    (found,) = read_file(SCHEDULE).agendas
    return found


def draft(number: int, title: str = "", speakers: tuple[str, ...] = ()) -> TalkDraft:
    starts_at = START + timedelta(hours=number)
    return TalkDraft(
        title or f"Talk {number}",
        starts_at,
        starts_at + timedelta(minutes=45),
        key=f"guid-{number}",
        speakers=speakers or (f"Speaker {number}",),
        room="Sala Tejo",
        abstract=f"About {number}",
    )


def agenda(*talks: TalkDraft) -> Agenda:
    return Agenda(EVENT, talks, (Speaker("Ada Holm"),), key="ferry-days")


def bring_in(services: Services, coming: Agenda) -> list[Talk]:
    (found,) = services.agendas.bring_in([coming], "schedule.xml").value.events
    return services.events.talks(found.event)


def star(services: Services, talk: Talk) -> Talk:
    mine = replace(talk, is_starred=True, note="Sit in front", questions=("Why ferries?",))
    with services.library.store.writing("Star") as work:
        storage.change(work.connection, mine)
    return mine


def test_a_schedule_becomes_an_event_with_talks_and_speakers(services: Services) -> None:
    talks = bring_in(services, agenda(draft(1), draft(2)))
    (event,) = services.events.listed()
    assert (event.name, event.talks, event.draft.key) == ("Ferry Days", 2, "ferry-days")
    assert [(t.title, t.room, t.speakers) for t in talks] == [
        ("Talk 1", "Sala Tejo", ("Speaker 1",)),
        ("Talk 2", "Sala Tejo", ("Speaker 2",)),
    ]
    with services.library.store.reading() as connection:
        assert storage.speakers_of(connection, event.id) == [Speaker("Ada Holm")]


def test_the_same_schedule_again_changes_nothing(services: Services) -> None:
    bring_in(services, agenda(draft(1), draft(2)))
    before = dump(services)
    again = services.agendas.bring_in([agenda(draft(1), draft(2))], "schedule.xml")
    assert (again.value.added, again.value.updated, again.value.unchanged) == (0, 0, 1)
    assert again.batch is None
    assert dump(services) == before


def test_what_is_mine_stays_when_a_talk_moves_and_undo_takes_it_back(services: Services) -> None:
    first, second = bring_in(services, agenda(draft(1), draft(2)))
    star(services, first)
    before = dump(services)
    later = replace(draft(1), starts_at=START + timedelta(hours=5), room="Jardim")
    later = replace(later, ends_at=later.starts_at + timedelta(hours=1))
    outcome = services.agendas.bring_in([agenda(later, draft(2))], "schedule.xml")
    (found,) = outcome.value.events
    (change,) = found.difference.mine
    assert change.change == TalkChange.TIME | TalkChange.ROOM
    moved = next(t for t in services.events.talks(found.event) if t.id == first.id)
    assert (moved.room, moved.is_starred, moved.note) == ("Jardim", True, "Sit in front")
    assert outcome.batch is not None
    services.undo.undo(outcome.batch)
    assert dump(services) == before
    assert second.id != first.id


def test_a_starred_talk_that_is_gone_stays_as_cancelled(services: Services) -> None:
    first, second = bring_in(services, agenda(draft(1), draft(2)))
    star(services, first)
    talks = bring_in(services, agenda(draft(3)))
    assert [(t.title, t.is_cancelled) for t in talks] == [("Talk 1", True), ("Talk 3", False)]
    back = bring_in(services, agenda(draft(1), draft(3)))
    assert [(t.id, t.is_cancelled) for t in back if t.title == "Talk 1"] == [(first.id, False)]
    assert second.id not in {t.id for t in back}


def test_my_status_and_name_stay(services: Services) -> None:
    bring_in(services, agenda(draft(1)))
    (event,) = services.events.listed()
    mine = replace(event.draft, status=EventStatus.CONSIDERING, venue="Pier 3", hours=30)
    services.events.change(event.id, mine)
    moved = replace(agenda(draft(1)), event=replace(EVENT, ends_on=date(2026, 10, 17), venue="X"))
    bring_in(services, moved)
    (event,) = services.events.listed()
    assert event.draft == replace(mine, ends_on=date(2026, 10, 17))


def test_next_years_edition_is_another_event(services: Services) -> None:
    bring_in(services, agenda(draft(1)))
    later = replace(EVENT, starts_on=date(2027, 10, 13), ends_on=date(2027, 10, 15))
    bring_in(services, replace(agenda(draft(1)), event=later))
    assert len(services.events.listed()) == 2


def test_floating_times_mean_the_clock_of_the_place(services: Services) -> None:
    coming = replace(agenda(draft(1)), floating=True, event=replace(EVENT, timezone=""), key="")
    outcome = services.agendas.bring_in([coming], "x.json", timezone="Asia/Kathmandu")
    (found,) = outcome.value.events
    (talk,) = services.events.talks(found.event)
    assert talk.starts_at == datetime(2026, 10, 14, 3, 15, tzinfo=UTC)
    assert services.events.get(found.event).draft.timezone == "Asia/Kathmandu"


CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Harbour Meetup
BEGIN:VEVENT
UID:weekly
DTSTART;TZID=Europe/Lisbon:20260105T190000
DTEND;TZID=Europe/Lisbon:20260105T210000
RRULE:FREQ=WEEKLY
SUMMARY:Harbour Meetup
END:VEVENT
{}END:VCALENDAR
"""
ENTRY = """BEGIN:VEVENT
UID:talk-{0}
DTSTART:20261014T{0:02d}0000Z
DTEND:20261014T{0:02d}4500Z
SUMMARY:Talk {0}
LOCATION:Sala {0}
END:VEVENT
"""


def test_what_repeats_comes_as_its_next_dates(services: Services) -> None:
    reading = read_bytes("meetup.ics", CALENDAR.format("").encode())
    coming = find_agendas(reading, "meetup.ics", NOW).suggested
    days = [item.event.starts_on for item in coming]
    assert days[0] == date(2026, 10, 19)
    assert [(b - a).days for a, b in pairwise(days)] == [7] * 5
    added = services.agendas.bring_in(coming, "meetup.ics").value.added
    again = services.agendas.bring_in(coming, "meetup.ics").value
    assert (added, again.added, again.unchanged) == (6, 0, 6)


SLOW = """BEGIN:VEVENT
UID:slow-{0}
DTSTART:19700101T000000Z
RRULE:FREQ=HOURLY;BYMONTHDAY=1,2,3;COUNT=99999999
SUMMARY:Slow {0}
END:VEVENT
"""


def test_slow_repetitions_lose_only_their_own_dates(services: Services) -> None:
    text = CALENDAR.format("").replace("END:VCALENDAR\n", "")
    text += "".join(SLOW.format(number) for number in range(500)) + "END:VCALENDAR\n"
    began = perf_counter()
    found = find_agendas(read_bytes("feed.ics", text.encode()), "feed.ics", NOW)
    took = perf_counter() - began
    names = [item.event.name for item in found.suggested]
    assert (names.count("Harbour Meetup"), names.count("Slow 499")) == (6, 1)
    assert len(names) == 506
    told = found.skipped[-1]
    assert "Only the first date of “Slow 499” was kept." in told.why
    assert text.splitlines()[told.line - 1].startswith("RRULE")
    assert services.agendas.bring_in(found.suggested[:7], "feed.ics").value.added == 7
    assert took < 2


def test_dates_counted_in_utc_are_on_the_clocks_of_the_place() -> None:
    text = (
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:late\n"
        "DTSTART:20261020T223000Z\nDTEND:20261020T233000Z\nRRULE:FREQ=WEEKLY;COUNT=2\n"
        "SUMMARY:Late\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = find_agendas(read_bytes("late.ics", text.encode()), "late.ics", NOW)
    said = [(e.event.starts_on.day, e.event.begins, e.event.finishes) for e in found.suggested]
    assert said == [(21, time(0, 30), time(1, 30)), (27, time(23, 30), time(0, 30))]
    assert [e.key for e in found.suggested] == ["late/20261020T223000Z", "late/20261027T223000Z"]


def test_many_entries_close_together_are_one_conference() -> None:
    text = CALENDAR.partition("BEGIN:VEVENT")[0]
    text += "".join(ENTRY.format(n) for n in range(9, 15))
    reading = read_bytes("ferry.ics", (text + "END:VCALENDAR\n").encode())
    (coming,) = find_agendas(reading, "ferry.ics", NOW).suggested
    assert coming.event.name == "Harbour Meetup"
    assert [(t.title, t.room) for t in coming.talks[:2]] == [
        ("Talk 9", "Sala 9"),
        ("Talk 10", "Sala 10"),
    ]
    assert coming.talks[0].starts_at == datetime(2026, 10, 14, 9, tzinfo=UTC)
    assert len(find_agendas(reading, "ferry.ics", NOW).ways[1]) == 6


One = Callable[[TalkDraft], TalkDraft]


def at(position: int, change: One) -> Edit:
    """Change one talk."""
    return lambda talks: (*talks[:position], change(talks[position]), *talks[position + 1 :])


def every(change: One) -> Edit:
    return lambda talks: tuple(map(change, talks))


def later(hours: int) -> One:
    by = timedelta(hours=hours)
    return lambda t: replace(t, starts_at=t.starts_at + by, ends_at=t.ends_at + by)


def shorter(talk: TalkDraft) -> TalkDraft:
    return replace(talk, ends_at=talk.starts_at + (talk.ends_at - talk.starts_at) / 2)


STARRED = 100  # the place of the starred talk that most edits are about
EDITS: dict[str, Edit] = {
    "later": at(STARRED, later(1)),
    "next day": at(STARRED, later(24)),
    "earlier": at(STARRED, later(-2)),
    "shorter": at(STARRED, shorter),
    "other room": at(STARRED, lambda t: replace(t, room="Saal 1")),
    "moved and other room": at(STARRED, lambda t: later(3)(replace(t, room="Saal 1"))),
    "new title": at(STARRED, lambda t: replace(t, title="Something else")),
    "title in capitals": at(STARRED, lambda t: replace(t, title=t.title.upper(), key="new")),
    "new id": at(STARRED, lambda t: replace(t, key="another")),
    "new id and room": at(STARRED, lambda t: replace(t, key="another", room="Saal 1")),
    "new id and time": at(STARRED, lambda t: later(2)(replace(t, key="another"))),
    "new id and title": at(STARRED, lambda t: replace(t, key="another", title="Renamed")),
    "no ids at all": every(lambda t: replace(t, key="")),
    "other speakers": at(STARRED, lambda t: replace(t, speakers=("Ada Holm",))),
    "new abstract": at(STARRED, lambda t: replace(t, abstract="Shorter.")),
    "cancelled": at(STARRED, lambda t: replace(t, cancelled=True)),
    "gone": lambda talks: (*talks[:STARRED], *talks[STARRED + 1 :]),
    "one more": lambda talks: (*talks, replace(talks[0], key="more", title="One more")),
    "another is gone": lambda talks: talks[1:],
    "all an hour later": every(later(1)),
    "the other way round": lambda talks: talks[::-1],
    "half of them": lambda talks: talks[: len(talks) // 2],
}


def test_a_real_schedule_edited_in_many_ways_keeps_what_is_mine(
    services: Services, real: Agenda
) -> None:
    talks = bring_in(services, real)
    assert len(talks) == len(real.talks) == 1007
    by_key = {talk.key: talk for talk in talks}
    mine = [star(services, by_key[real.talks[n].key]) for n in range(STARRED, STARRED + 30)]
    before = dump(services)
    for name, edit in EDITS.items():
        edited = replace(real, talks=edit(real.talks))
        outcome = services.agendas.bring_in([edited], "schedule.xml")
        (found,) = outcome.value.events
        after = {talk.id: talk for talk in services.events.talks(found.event)}
        for talk in mine:
            kept = after[talk.id]
            assert (kept.is_starred, kept.note, kept.questions) == (
                *(True, talk.note, talk.questions),
            ), name
        live = [talk for talk in after.values() if not talk.is_cancelled or talk.key]
        assert len(live) >= len(edited.talks), name
        if outcome.batch is not None:
            services.undo.undo(outcome.batch)
        assert dump(services) == before, name


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_a_real_schedule_is_told_as_what_it_is(name: str, real: Agenda) -> None:
    present = [as_talk(item, EventId(1), TalkId(n)) for n, item in enumerate(real.talks, 1)]
    found = agenda_difference(present, EDITS[name](real.talks))
    counts = (len(found.added), len(found.changed), len(found.gone) + len(found.dropped))
    wanted = {
        "no ids at all": (0, 1007, 0),
        "all an hour later": (0, 1007, 0),
        "gone": (0, 0, 1),
        "another is gone": (0, 0, 1),
        "half of them": (0, 0, 504),
        "one more": (1, 0, 0),
        "the other way round": (0, 0, 0),
    }.get(name, (0, 1, 0))
    assert counts == wanted


def test_a_schedule_that_breaks_off_takes_nothing_away(services: Services, real: Agenda) -> None:
    talks = bring_in(services, real)
    before = dump(services)
    data = SCHEDULE.read_bytes()
    for length in (200_000, len(data) // 2, len(data) - 40):
        reading = read_bytes("schedule.xml", data[:length])
        assert reading.skipped
        (cut,) = reading.agendas
        outcome = services.agendas.bring_in([cut], "schedule.xml")
        (found,) = outcome.value.events
        assert (found.is_new, found.difference.dropped, found.difference.gone) == (False, (), ())
        assert services.events.talks(found.event) == talks
        assert dump(services)["talk"] == before["talk"]


def test_a_conference_calendar_that_breaks_off_takes_nothing_away(services: Services) -> None:
    text = CALENDAR.partition("BEGIN:VEVENT")[0]
    text += "".join(ENTRY.format(n) for n in range(9, 15)) + "END:VCALENDAR\n"

    def bring(text: str) -> list[str]:
        found = find_agendas(read_bytes("ferry.ics", text.encode()), "ferry.ics", NOW)
        (event,) = services.agendas.bring_in(found.ways[0], "ferry.ics").value.events
        return [talk.title for talk in services.events.talks(event.event)]

    titles = [f"Talk {n}" for n in range(9, 15)]
    assert bring(text) == titles
    assert bring(text[: text.index("lk 13")]) == titles
    assert bring(text.replace(ENTRY.format(10), "")) == [t for t in titles if t != "Talk 10"]


def test_entries_with_one_id_are_events_of_their_own(services: Services) -> None:
    days = "".join(ENTRY.format(9).replace("20261014", f"202610{d}") for d in (14, 15, 16, 16))
    text = f"BEGIN:VCALENDAR\n{days}END:VCALENDAR\n"
    found = find_agendas(read_bytes("x.ics", text.encode()), "x.ics", NOW)
    (events,) = [way for way in found.ways if len(way) > 1]
    assert [event.event.starts_on.day for event in events] == [14, 15, 16]
    assert [item.why for item in found.skipped] == [
        "1 entry stands here twice; its last form was kept."
    ]
    assert services.agendas.bring_in(events, "x.ics").value.added == 3
    assert services.agendas.bring_in(events, "x.ics").value.unchanged == 3


def test_a_source_in_utc_leaves_an_event_on_the_clock_of_its_place(services: Services) -> None:
    coming = Agenda(replace(EVENT, begins=time(9), finishes=time(17)), key="one")
    bring_in(services, coming)
    in_utc = replace(EVENT, begins=time(9), finishes=time(16), timezone="UTC")
    bring_in(services, Agenda(in_utc, key="one"))
    (event,) = services.events.listed()
    draft = event.draft
    assert (draft.timezone, draft.begins, draft.finishes) == ("Europe/Lisbon", time(10), time(17))
