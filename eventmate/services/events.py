"""Events, and where I am right now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.encounters import Place
from eventmate.domain.errors import NotFound
from eventmate.domain.events import Event, EventDraft, EventId, Talk
from eventmate.domain.folding import fold
from eventmate.domain.now_and_next import now_and_next
from eventmate.services.clock import Clock, today
from eventmate.services.preparation import begin_list
from eventmate.settings import Settings
from eventmate.storage import events
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store

# A talk still stamps a capture a while after it ended: people speak at the door.
AFTER_TALK = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Running:
    """The event that is on, the talk that runs, and the next one."""

    event: Event
    now: Talk | None = None
    next: Talk | None = None
    day: int = 1


class Events:
    """Professional events I consider, go to or went to."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self) -> list[Event]:
        """Every event, the latest first."""
        with self._store.reading() as connection:
            return events.listed(connection)

    def get(self, wanted: EventId) -> Event:
        """One event; raises NotFound."""
        with self._store.reading() as connection:
            return events.get(connection, wanted)

    def named(self, words: str) -> Event:
        """The event of an id or name, or the only one whose name has the words; raises NotFound."""
        listed, wanted = self.listed(), fold(words.strip())
        ways: tuple[Callable[[Event], bool], ...] = (
            lambda event: str(event.id) == wanted,
            lambda event: fold(event.name) == wanted,
            lambda event: bool(wanted) and wanted in fold(event.name),
        )
        for is_meant in ways:
            found = [event for event in listed if is_meant(event)]
            if len(found) == 1:
                return found[0]
            if found:
                raise NotFound(_which_of(words, found))
        raise NotFound(f"No event is called “{words}”. `eventmate events` lists them.")

    def talks(self, wanted: EventId) -> list[Talk]:
        """Talks of an event by time."""
        with self._store.reading() as connection:
            return agenda.of_event(connection, wanted)

    def add(self, draft: EventDraft, talks: Sequence[Talk] = ()) -> Outcome[EventId]:
        """Save a new event, with the usual things to do before it while it lies ahead."""
        with self._store.writing(f"Add {draft.name}") as work:
            added = events.add(work.connection, draft)
            agenda.add(work.connection, added, talks)
            begin_list(work, added, draft, today(self._clock))
        return Outcome(added, Touched.EVENTS, work.batch)

    def change(self, wanted: EventId, draft: EventDraft) -> Outcome[EventId]:
        """Replace what is known of an event."""
        with self._store.writing(f"Edit {draft.name}") as work:
            events.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.EVENTS, work.batch)

    def delete(self, wanted: EventId) -> Outcome[EventId]:
        """Delete an event; people met there stay."""
        with self._store.writing("Delete event") as work:
            events.remove(work.connection, wanted)
        return Outcome(wanted, Touched.EVENTS | Touched.ENCOUNTERS, work.batch)

    def next(self) -> Event | None:
        """The event that is on or comes next."""
        with self._store.reading() as connection:
            return events.next_after(connection, today(self._clock))

    def running(self, chosen: EventId | None = None) -> Running | None:
        """The event that is on today, or the chosen one, with its talks around now."""
        now = self._clock()
        with self._store.reading() as connection:
            found = [events.get(connection, chosen)] if chosen else []
            found = found or [
                event for event in events.on_day(connection, now.date()) if _is_on(event.draft, now)
            ]
            if not found:
                return None
            event = found[0]
            talks = agenda.around(connection, event.id, now - AFTER_TALK)
        return _running(event, talks, now)


def _which_of(words: str, found: Sequence[Event]) -> str:
    named = (f"{event.id} ({event.name}, {event.draft.starts_on})" for event in found)
    return f"“{words}” may be any of these events: {', '.join(named)}. Please give its number."


def _zone_day(timezone: str, now: datetime) -> date:
    try:
        return now.astimezone(ZoneInfo(timezone)).date() if timezone else now.date()
    except (ZoneInfoNotFoundError, ValueError):
        return now.date()


def _is_on(draft: EventDraft, now: datetime) -> bool:
    return draft.starts_on <= _zone_day(draft.timezone, now) <= draft.ends_on


def _running(event: Event, talks: Sequence[Talk], now: datetime) -> Running:
    found = now_and_next(talks, now, AFTER_TALK)
    day = (_zone_day(event.draft.timezone, now) - event.draft.starts_on).days + 1
    return Running(
        event=event,
        now=found.now,
        next=found.next,
        day=max(day, 1),
    )


def here_and_now(events: Events, settings: Settings, day: date) -> tuple[Running | None, Place]:
    """What runs where I am, and the stamp for a capture: what I chose today wins over the days."""
    is_of_today = settings.place_day == day.isoformat()
    chosen = EventId(settings.active_event) if is_of_today and settings.active_event else None
    try:
        running = events.running(chosen)
    except NotFound:
        running = events.running()
    room, talk = (settings.room, settings.talk) if is_of_today else ("", "")
    return running, place_of(running, room, talk)


def place_of(running: Running | None, room: str = "", talk: str = "") -> Place:
    """The stamp for a capture: what was typed for room and talk wins over the agenda."""
    if running is None:
        return Place(room=room, talk=talk)
    scheduled = running.now
    return Place(
        event=running.event.id,
        event_name=running.event.name,
        room=room or (scheduled.room if scheduled else ""),
        talk=talk or (scheduled.title if scheduled else ""),
    )
