"""Keeping in touch: whom this week, how often, and days without reminders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.cadences import (
    Cadence,
    ContactDate,
    Due,
    Holiday,
    Keeping,
    Rhythm,
    ToKeepUp,
    spread,
    tag_of,
    this_week,
    week_start,
)
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.services.clock import Clock, today
from eventmate.settings import Preferences
from eventmate.storage import cadences, contacts, keeping_up, touch_due
from eventmate.storage.store import Store

WEEKS_AHEAD = 6
WEEK = 7


@dataclass(frozen=True, slots=True)
class RhythmOf:
    """How often I am in touch with one contact: what was said, whose rhythm holds, when next."""

    said: Cadence
    due: Due | None = None
    tag: str = ""


class KeepingInTouch:
    """Rhythms, what they make due, and putting it off without guilt."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def today(self) -> date:
        """The day everything is seen from."""
        return today(self._clock)

    def due(self, on: date | None = None) -> list[ToKeepUp]:
        """Whom to be in touch with by a day (today), as many as its week bears."""
        return list(self.week(on).now)

    def week(self, on: date | None = None) -> Keeping:
        """This week and the next ones."""
        day = on or self.today()
        cap = self._preferences.current.touches_a_week
        until = _day_after(week_start(day), WEEKS_AHEAD * WEEK - 1)
        with self._store.reading() as connection:
            free = cadences.holidays(connection)
            used = touch_due.in_touch(connection, week_start(day))
            dues = touch_due.by(connection, until, cap * WEEKS_AHEAD + used)
            now = this_week(dues, day, cap, used, free)
            ahead = spread(dues, day, cap, used, free, WEEKS_AHEAD)
            waiting = touch_due.count(connection, day) - len(now)
            kept = touch_due.count(connection, date.max)
            shown = keeping_up.shown(connection, now)
        holiday = next((each for each in free if each.has(day)), None)
        return Keeping(shown, waiting, used, cap, kept, holiday, ahead)

    def rhythm_of(self, wanted: ContactId) -> RhythmOf:
        """How one contact stands; raises NotFound."""
        with self._store.reading() as connection:
            tags = contacts.get(connection, wanted).details.tags
            said = cadences.of_contact(connection, wanted)
            due = touch_due.of_contact(connection, wanted)
            rhythms = cadences.of_tags(connection)
        tag = "" if said.own is not None or due is None else tag_of(tags, rhythms, due.days)
        return RhythmOf(said, due, tag)

    def set_rhythm(self, ids: Sequence[ContactId], days: int | None) -> Outcome[int]:
        """Say how often: every so many days, 0 for never, None to go by the tags."""
        rhythm = None if days is None else Rhythm(days, self.today())
        with self._store.writing("Keep in touch") as work:
            cadences.set_own(work.connection, ids, rhythm)
        return Outcome(len(ids), Touched.KEEPING, work.batch)

    def tag_rhythms(self) -> dict[str, int]:
        """Days by tag, for tags with a rhythm."""
        with self._store.reading() as connection:
            return {tag: each.days for tag, each in cadences.of_tags(connection).items()}

    def set_tag_rhythm(self, tag: str, days: int) -> Outcome[str]:
        """Say how often I am in touch with everybody who has a tag; 0 takes it away."""
        rhythm = Rhythm(days, self.today()) if days > 0 else None
        with self._store.writing("Keep in touch by tag") as work:
            cadences.set_tag(work.connection, tag, rhythm)
        return Outcome(tag, Touched.KEEPING, work.batch)

    def not_now(self, ids: Sequence[ContactId], days: int) -> Outcome[int]:
        """Put off by so many days; the rhythm itself stays."""
        day = self.today()
        with self._store.writing("Not now") as work:
            cadences.put_off(work.connection, ids, day, _day_after(day, days))
        return Outcome(len(ids), Touched.KEEPING, work.batch)

    def skip(self, ids: Sequence[ContactId]) -> Outcome[int]:
        """Let be this time; they come up again after their interval."""
        with self._store.writing("Let be this time") as work:
            cadences.skip(work.connection, ids, self.today())
        return Outcome(len(ids), Touched.KEEPING, work.batch)

    def forgive(self) -> Outcome[int]:
        """Let everybody be who is due: nothing waits any more."""
        day = self.today()
        with self._store.writing("Forgive the backlog") as work:
            waiting = touch_due.count(work.connection, day)
            ids = [each.contact for each in touch_due.by(work.connection, day, waiting)]
            cadences.skip(work.connection, ids, day)
        return Outcome(len(ids), Touched.KEEPING, work.batch)

    def holidays(self) -> list[Holiday]:
        """Times without reminders."""
        with self._store.reading() as connection:
            return cadences.holidays(connection)

    def add_holiday(self, item: Holiday) -> Outcome[Holiday]:
        """Nobody is brought up between two days."""
        first, last = sorted((item.starts_on, item.ends_on))
        kept = Holiday(first, last, item.name)
        with self._store.writing("Add time off") as work:
            cadences.add_holiday(work.connection, kept)
        return Outcome(kept, Touched.KEEPING, work.batch)

    def remove_holiday(self, item: Holiday) -> Outcome[Holiday]:
        """Take a time without reminders away."""
        with self._store.writing("Remove time off") as work:
            cadences.remove_holiday(work.connection, item)
        return Outcome(item, Touched.KEEPING, work.batch)

    def dates_of(self, wanted: ContactId) -> list[ContactDate]:
        """Days kept with a contact."""
        with self._store.reading() as connection:
            return cadences.dates_of(connection, [wanted])

    def add_date(self, item: ContactDate) -> Outcome[ContactDate]:
        """Keep a day with a contact."""
        with self._store.writing("Keep a day") as work:
            cadences.add_date(work.connection, item)
        return Outcome(item, Touched.KEEPING, work.batch)

    def remove_date(self, item: ContactDate) -> Outcome[ContactDate]:
        """Let a kept day go."""
        with self._store.writing("Remove a day") as work:
            cadences.remove_date(work.connection, item)
        return Outcome(item, Touched.KEEPING, work.batch)


def _day_after(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))
