"""Days to think of somebody: birthdays, anniversaries, and what I wanted to ask about."""

from eventmate.domain.days_ahead import (
    SOON,
    DayAhead,
    birthday_ends,
    birthdays_ahead,
    by_day,
    kept_ahead,
)
from eventmate.services.clock import Clock, today
from eventmate.storage import days_ahead
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
        return by_day([*birthdays_ahead(birthdays, day, days), *kept_ahead(kept, day, days)])
