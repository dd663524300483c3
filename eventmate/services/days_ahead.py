"""Days to think of somebody: birthdays, anniversaries, and what I wanted to ask about."""

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.chats import chat_of
from eventmate.domain.days_ahead import (
    SOON,
    DayAhead,
    DayKind,
    birthday_ends,
    birthdays_ahead,
    by_day,
    kept_ahead,
    message_kind,
)
from eventmate.domain.follow_ups import FollowUpId
from eventmate.services.clock import Clock, today
from eventmate.storage import days_ahead, follow_ups
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store


class DaysAhead:
    """What comes by itself, told early enough for a kind word."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def coming(self, days: int = SOON) -> list[DayAhead]:
        """Today's and those of so many days after, the nearest first."""
        day = today(self._clock)
        with self._store.reading() as connection:
            birthdays = days_ahead.birthdays(connection, birthday_ends(day, days))
            kept = days_ahead.kept(connection)
        now = self._clock()
        kept = [each for each in kept if not (chat := chat_of(*each)) or not chat.is_over(now)]
        return by_day([*birthdays_ahead(birthdays, day, days), *kept_ahead(kept, day, days)])

    def plan(self, day: DayAhead) -> Outcome[FollowUpId]:
        """Plan the message that fits a day, on that day; one that waits already is answered."""
        kind = message_kind(day)
        with self._store.writing("Plan follow-up") as work:
            pending = follow_ups.of_contact(work.connection, day.contact)
            waiting = [each.id for each in pending if (each.kind, each.due_on) == (kind, day.on)]
            if waiting:
                return Outcome(waiting[0], Touched.NOTHING, work.batch)
            about = day.about or _ABOUT.get(day.kind, "")
            draft = NewFollowUp(day.contact, kind, day.on, about)
            added = follow_ups.add(work.connection, draft)
        return Outcome(added, Touched.FOLLOW_UPS, work.batch)


_ABOUT = {DayKind.BIRTHDAY: "birthday", DayKind.WORK_ANNIVERSARY: "work anniversary"}
