"""People listed at an event but never met are forgotten some weeks after it.

It is told at least the day before, happens once for each list, and can be undone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.event_people import Purge
from eventmate.domain.events import EventId
from eventmate.services.clock import Clock, today
from eventmate.settings import Preferences
from eventmate.storage import events, listed_people
from eventmate.storage.store import Store

TOLD_BEFORE = timedelta(days=5)
DAY = timedelta(days=1)
MOST_TOLD = 50  # lists; of older ones nothing is left to remove


@dataclass(frozen=True, slots=True)
class Purged:
    """How many people of which events' lists were removed."""

    people: int = 0
    events: tuple[str, ...] = ()


class ListPurge:
    """Removes who is neither a target nor was met; people among my contacts stay contacts."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def of_event(self, wanted: EventId) -> Purge | None:
        """When an event's list goes, and how many people on it; nothing where it stays."""
        days = self._preferences.current.purge_days
        if days <= 0:
            return None
        with self._store.reading() as connection:
            if listed_people.is_kept(connection, wanted):
                return None
            people, listed_at = listed_people.count(connection, wanted)
            if not people or listed_at is None:
                return None
            event = events.get(connection, wanted)
            people = listed_people.count_never_met(connection, wanted)
        if not people:
            return None
        listed_on = listed_at.astimezone(self._clock().tzinfo).date()
        on = max(event.draft.ends_on, listed_on) + timedelta(days=days)
        return Purge(wanted, event.name, self._after_telling(wanted, on), people)

    def _after_telling(self, wanted: EventId, on: date) -> date:
        """The day a list goes: at the earliest the day after that was said."""
        told_on = self._told().get(wanted)
        if told_on is None or told_on < on - TOLD_BEFORE:  # never, or of an earlier list
            told_on = today(self._clock)
        return max(on, told_on + DAY)

    def _told(self) -> dict[EventId, date]:
        told = {}
        for entry in self._preferences.current.purges_told.split():
            number, _, day = entry.partition(":")
            try:
                told[EventId(int(number))] = date.fromisoformat(day)
            except ValueError:  # edited by hand: it is told again
                continue
        return told

    def next_told(self) -> tuple[Purge, ...]:
        """The lists that go on the next day any goes, to be said today; noted as said."""
        now = today(self._clock)
        ahead = [each for each in self.coming() if each.on > now]
        first = tuple(each for each in ahead if each.on == ahead[0].on)
        self._note_told(first, now)
        return first

    def _note_told(self, purges: Sequence[Purge], now: date) -> None:
        told = self._told()
        for each in purges:
            if told.get(each.event, date.min) < each.on - TOLD_BEFORE:
                told.pop(each.event, None)
                told[each.event] = now
        kept = list(told.items())[-MOST_TOLD:]
        words = " ".join(f"{event}:{day.isoformat()}" for event, day in kept)
        self._preferences.change(purges_told=words)

    def coming(self) -> list[Purge]:
        """Lists that go within the next days, the next first; those that are due included."""
        with self._store.reading() as connection:
            listed = listed_people.events_with_lists(connection)
        found = [purge for event in listed if (purge := self.of_event(event)) is not None]
        last = today(self._clock) + TOLD_BEFORE
        return sorted((each for each in found if each.on <= last), key=lambda each: each.on)

    def keep(self, wanted: EventId, kept: bool = True) -> Outcome[EventId]:
        """Let an event's list stay, or go as usual; can be undone."""
        with self._store.writing("Keep the list" if kept else "Let the list go") as work:
            listed_people.keep(work.connection, wanted, kept)
        return Outcome(wanted, Touched.PEOPLE, work.batch)

    def is_kept(self, wanted: EventId) -> bool:
        """Whether I said that an event's list stays."""
        with self._store.reading() as connection:
            return listed_people.is_kept(connection, wanted)

    def purge(self) -> Outcome[Purged]:
        """Remove who is due, as one step; undoing it keeps these lists for good."""
        due = [each for each in self.coming() if each.on <= today(self._clock)]
        people = 0
        with self._store.writing("Forget people never met") as work:
            for each in due:
                people += listed_people.remove_never_met(work.connection, each.event)
        if due:  # not recorded, so that undoing brings the people back and they stay
            with self._store.writing() as quiet:
                for each in due:
                    listed_people.keep(quiet.connection, each.event, True)
        names = tuple(each.event_name for each in due)
        return Outcome(Purged(people, names), Touched.PEOPLE, work.batch)
