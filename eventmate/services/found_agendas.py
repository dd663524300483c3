"""The events of what was read, as one would want them kept."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from eventmate.domain.agendas import Agenda, date_key
from eventmate.domain.calendar_shapes import as_conference, as_events, is_one_conference
from eventmate.domain.events import EventStatus
from eventmate.domain.file_names import event_name
from eventmate.domain.reading import FileKind, Reading, Skipped

UNNAMED = "Event"
Way = tuple[Agenda, ...]


@dataclass(frozen=True, slots=True)
class FoundAgendas:
    """The ways to keep what a file says, the suggested one first; what had to be left out.

    There are none where it says nothing. Only a calendar of several entries leaves a choice.
    """

    ways: tuple[Way, ...]
    skipped: tuple[Skipped, ...]

    @property
    def suggested(self) -> Way:
        """The first way, or nothing."""
        return self.ways[0] if self.ways else ()


def find_agendas(reading: Reading, source: str, now: datetime) -> FoundAgendas:
    """What a reading leaves to keep.

    A calendar full of entries close together is one conference, named after the calendar or else
    after `source`; what repeats is its dates to come. A schedule that gives no name is named
    after `source` too. Of several events, and of those that are over, nobody knows whether I go.
    """
    found = _found(reading, source, now)
    ways = tuple(_open(way, now.date()) for way in found.ways)
    return replace(found, ways=ways)


def _open(way: Way, today: date) -> Way:
    """The same events; I am only going to the only one that is ahead."""
    return tuple(
        replace(item, event=replace(item.event, status=EventStatus.CONSIDERING))
        if len(way) > 1 or item.event.ends_on < today
        else item
        for item in way
    )


def _found(reading: Reading, source: str, now: datetime) -> FoundAgendas:
    dated = tuple(item for item in reading.agendas if not item.undated)
    if not dated:
        return FoundAgendas((), reading.skipped)
    if reading.kind is not FileKind.CALENDAR:
        named = tuple(_named(item, source) for item in dated)
        return FoundAgendas((named,), reading.skipped)
    dated, twice = _each_once(dated)
    single, skipped = _single_events(dated, now)
    skipped = (*twice, *skipped)
    skipped = (*reading.skipped, *skipped)
    if len(dated) == 1:
        return FoundAgendas((single,), skipped)
    conference = (_one_conference(reading, dated, source, now),)
    ways = (conference, single) if is_one_conference(dated) else (single, conference)
    return FoundAgendas(ways, skipped)


def _each_once(entries: Way) -> tuple[Way, tuple[Skipped, ...]]:
    """Each entry once, with an id of its own; some programs give all theirs the same."""
    found: dict[tuple[str, datetime, str], Agenda] = {}
    for place, entry in enumerate(entries):
        event = entry.event
        begins = datetime.combine(event.starts_on, event.begins or time())
        found[(entry.key, begins, "" if entry.key else str(place))] = entry
    used = Counter(key for key, _, _ in found)
    once = tuple(
        replace(entry, key=date_key(key, begins, is_day=entry.event.begins is None))
        if used[key] > 1
        else entry
        for (key, begins, _), entry in found.items()
    )
    count = len(entries) - len(once)
    why = "1 entry stands here twice; its last form was kept."
    if count > 1:
        why = f"{count:,} entries stand here more than once; the last form of each was kept."
    return once, (Skipped(0, why),) if count else ()


def _named(agenda: Agenda, source: str) -> Agenda:
    """An agenda without a name is called after its file, where that says anything."""
    name = event_name(source) if agenda.unnamed else ""
    return replace(agenda, event=replace(agenda.event, name=name)) if name else agenda


def _single_events(dated: Way, now: datetime) -> tuple[Way, tuple[Skipped, ...]]:
    from eventmate.interchange.calendars.recurrence import Dates

    return as_events(dated, now, Dates())


def _one_conference(reading: Reading, dated: Way, source: str, now: datetime) -> Agenda:
    """All entries of a calendar as the talks of one event."""
    name = reading.title or source.rpartition(".")[0] or source or UNNAMED
    assert now.tzinfo is not None
    found = as_conference(dated, name, now.tzinfo)
    # A talk that does not say when it is has not gone.
    return replace(found, is_partial=reading.is_partial or len(dated) < len(reading.agendas))
