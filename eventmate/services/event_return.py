"""What came of an event, to decide about the next one."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from eventmate.domain.event_days import days_span
from eventmate.domain.event_return import (
    REPLY_DAYS,
    TIE_WINDOW,
    EventReturn,
    Ties,
    marks_reached,
    next_mark,
)
from eventmate.domain.events import EventId
from eventmate.services.clock import Clock, today
from eventmate.services.goals import Goals
from eventmate.storage import event_return, events
from eventmate.storage.store import Store

WINDOW = timedelta(days=TIE_WINDOW)


@dataclass(frozen=True, slots=True)
class _Window:
    """Around the mark some days after an event."""

    days: int
    start: datetime
    end: datetime


class EventReturns:
    """Counted anew each time, out of meetings and what followed them."""

    def __init__(self, store: Store, clock: Clock, goals: Goals) -> None:
        self._store = store
        self._clock = clock
        self._goals = goals

    def of_event(self, wanted: EventId) -> EventReturn:
        """The figures of one event up to now; raises NotFound."""
        now, day = self._clock(), today(self._clock)
        goals = self._goals.of_event(wanted)
        with self._store.reading() as connection:
            draft = events.get(connection, wanted).draft
            over = days_span(draft, now.tzinfo or UTC)[1]
            met, met_first = event_return.people(connection, wanted)
            planned, done = event_return.follow_ups(connection, wanted)
            until = over + timedelta(days=REPLY_DAYS)
            replies, replied = event_return.replies(connection, wanted, until)
            windows = [_around(mark, over) for mark in marks_reached(draft.ends_on, day)]
            ties = tuple(
                Ties(
                    each.days,
                    event_return.in_touch(connection, wanted, each.start, each.end),
                    is_open=now < each.end,
                )
                for each in windows
            )
        return EventReturn(
            goals=len(goals),
            goals_reached=sum(goal.is_reached for goal in goals),
            met=met,
            met_first=met_first,
            follow_ups=planned,
            follow_ups_done=done,
            replies=replies,
            replied=replied,
            ties=ties,
            next_mark=next_mark(draft.ends_on, day),
            cost=draft.cost,
            currency=draft.currency,
            hours=draft.hours,
        )


def _around(days: int, over: datetime) -> _Window:
    mark = over + timedelta(days=days)
    return _Window(days, mark - WINDOW, mark + WINDOW)
