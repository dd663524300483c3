"""Events and starred talks as a calendar file."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import uuid4

from eventmate.domain.calendar_items import CalendarItem
from eventmate.domain.events import Event, EventDraft, EventId, EventStatus, Talk
from eventmate.domain.folding import matches, query_tokens, search_text
from eventmate.domain.wall_clock import settled, zone_named
from eventmate.services.clock import Clock
from eventmate.services.exporting import write_atomically
from eventmate.settings import Preferences
from eventmate.storage import events
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store

ALARM_MINUTES = 10
ID_LENGTH = 12  # letters of 16 kinds, so that no two libraries share them
UNTITLED_LENGTH = timedelta(hours=1)  # of an event whose end nobody told


def talk_item(talk: Talk, event: Event, library: str) -> CalendarItem:
    """A talk as a calendar's entry, with a reminder before it."""
    return CalendarItem(
        uid=f"talk-{talk.id}@{library}.eventmate",
        title=talk.title,
        starts_at=talk.starts_at,
        ends_at=talk.ends_at,
        place=", ".join(part for part in (talk.room, event.draft.venue) if part),
        description="\n\n".join(
            part for part in (", ".join(talk.speakers), talk.note, talk.abstract) if part
        ),
        url=talk.url,
        alarm_minutes=ALARM_MINUTES,
        cancelled=talk.is_cancelled,
    )


def event_item(event: Event, library: str) -> CalendarItem:
    """An event as a calendar's entry: its hours, or its whole days.

    Hours of no zone stay those of wherever one is.
    """
    draft = event.draft
    starts_at: datetime | date = draft.starts_on
    ends_at: datetime | date = draft.ends_on
    if draft.begins is not None:
        starts_at = _moment(draft, draft.starts_on, draft.begins)
        ends_at = starts_at + UNTITLED_LENGTH
        if draft.finishes is not None:
            ends_at = _moment(draft, draft.ends_on, draft.finishes)
    return CalendarItem(
        uid=f"event-{event.id}@{library}.eventmate",
        title=draft.name,
        starts_at=starts_at,
        ends_at=ends_at,
        place=draft.venue,
        description=draft.description,
        url=draft.url,
    )


def _moment(draft: EventDraft, day: date, at: time) -> datetime:
    zone = zone_named(draft.timezone)
    wall = datetime.combine(day, at)
    return wall if zone is None else settled(wall, zone)


class CalendarExport:
    """Writes what is planned, for any calendar program."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def items(self, query: str = "") -> list[CalendarItem]:
        """Every event but skipped ones, each with its starred talks; `query` narrows by name."""
        wanted = query_tokens(query)
        found: list[CalendarItem] = []
        library = self.library()
        with self._store.reading() as connection:
            for event in reversed(events.listed(connection)):
                words = search_text((event.draft.name, event.draft.venue), ())
                if event.draft.status is EventStatus.SKIPPED or not matches(words, wanted):
                    continue
                found.append(event_item(event, library))
                found += _starred(agenda.of_event(connection, event.id), event, library)
        return found

    def starred(self, wanted: EventId) -> list[CalendarItem]:
        """The starred talks of one event, by time; raises NotFound."""
        with self._store.reading() as connection:
            event = events.get(connection, wanted)
            return _starred(agenda.of_event(connection, wanted), event, self.library())

    def library(self) -> str:
        """What entries of this library are known by, for good: made when it is first needed."""
        if not self._preferences.current.library_id:
            self._preferences.change(library_id=uuid4().hex[:ID_LENGTH])
        return self._preferences.current.library_id

    def text(self, items: Iterable[CalendarItem]) -> bytes:
        """A calendar file with these entries."""
        from eventmate.interchange.calendars.writer import write_calendar

        return write_calendar(items, self._clock())

    def write(self, path: Path, items: Iterable[CalendarItem]) -> None:
        """Write the file whole or not at all, for this user only (0600)."""
        write_atomically(path, [self.text(items)])


def _starred(talks: Iterable[Talk], event: Event, library: str) -> list[CalendarItem]:
    return [talk_item(talk, event, library) for talk in talks if talk.is_starred]
