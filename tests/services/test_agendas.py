"""Schedules in and in again: what is mine stays, what changed is told, undo takes it back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from library_stage import dump, open_services

from eventmate.domain.agenda_difference import TalkChange, agenda_difference
from eventmate.domain.agendas import Agenda, Speaker, TalkDraft, as_talk
from eventmate.domain.events import EventDraft, EventId, EventStatus, Talk, TalkId
from eventmate.services.bundle import Services
from eventmate.services.reading import read_bytes, read_file
from eventmate.storage import talks as storage

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
SCHEDULE = CORPORA / "schedule" / "EventFahrplan+EventFahrplan__schedule-38c3-20251206.xml"
START = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)
EVENT = EventDraft("Ferry Days", date(2026, 10, 14), date(2026, 10, 16), "Europe/Lisbon")

One = Callable[[TalkDraft], TalkDraft]
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


def test_a_source_in_utc_leaves_an_event_on_the_clock_of_its_place(services: Services) -> None:
    coming = Agenda(replace(EVENT, begins=time(9), finishes=time(17)), key="one")
    bring_in(services, coming)
    in_utc = replace(EVENT, begins=time(9), finishes=time(16), timezone="UTC")
    bring_in(services, Agenda(in_utc, key="one"))
    (event,) = services.events.listed()
    draft = event.draft
    assert (draft.timezone, draft.begins, draft.finishes) == ("Europe/Lisbon", time(10), time(17))
