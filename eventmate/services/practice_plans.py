"""Plans that lead from an introduction to an event, a day at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import Event, EventId, EventStatus
from eventmate.domain.introductions import Introduction, IntroductionId
from eventmate.domain.practice_plan import due_day, planned_days
from eventmate.domain.rehearsals import PracticeDay, PracticeDayId, PracticeState
from eventmate.services.clock import Clock
from eventmate.storage import events, introductions, practice_days
from eventmate.storage.store import Store


class EventIsBehind(EventMateError):
    """A plan for an event that is over."""

    def __init__(self) -> None:
        super().__init__("This event is over. Choose one that lies ahead.")


@dataclass(frozen=True, slots=True)
class PracticePlan:
    """The days that lead to one event."""

    introduction: Introduction
    event: Event
    days: tuple[PracticeDay, ...]

    def due(self, today: date) -> PracticeDay | None:
        """The day that is due."""
        return due_day(self.days, today)


class PracticePlans:
    """Skipping a day does no harm, and days that were missed do not pile up."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def ahead(self, wanted: IntroductionId | None = None) -> list[PracticePlan]:
        """Plans, of one introduction or all, whose event is not over; the nearest event first."""
        today = self._clock().date()
        with self._store.reading() as connection:
            days = practice_days.listed(connection, wanted)
            coming = {each.id: each for each in events.listed(connection)}
            mine = {each.id: each for each in introductions.listed(connection)}
        found: dict[tuple[int, int], list[PracticeDay]] = {}
        for day in days:
            found.setdefault((day.introduction, day.event), []).append(day)
        plans = [
            PracticePlan(mine[each[0].introduction], coming[each[0].event], tuple(each))
            for each in found.values()
            if coming[each[0].event].draft.ends_on >= today
        ]
        return sorted(plans, key=lambda plan: (plan.event.draft.starts_on, plan.introduction.id))

    def due(self) -> list[PracticePlan]:
        """Plans with a day that is due today."""
        today = self._clock().date()
        return [plan for plan in self.ahead() if plan.due(today) is not None]

    def events_ahead(self) -> list[Event]:
        """Events a plan can lead up to, the nearest first."""
        today = self._clock().date()
        with self._store.reading() as connection:
            found = events.listed(connection)
        coming = [
            each
            for each in found
            if each.draft.starts_on >= today and each.draft.status is not EventStatus.SKIPPED
        ]
        return sorted(coming, key=lambda each: each.draft.starts_on)

    def start(self, introduction: IntroductionId, event: EventId) -> Outcome[Sequence[date]]:
        """Begin a plan today, in the place of an earlier one for the same event.

        Raises NotFound or EventIsBehind.
        """
        with self._store.writing("Plan practice") as work:
            found = events.get(work.connection, event)
            introductions.get(work.connection, introduction)
            days = planned_days(self._clock().date(), found.draft.starts_on)
            if not days:
                raise EventIsBehind
            practice_days.remove(work.connection, introduction, event)
            practice_days.add(work.connection, introduction, event, days)
        return Outcome([day.due_on for day in days], Touched.REHEARSALS, work.batch)

    def stop(self, introduction: IntroductionId, event: EventId) -> Outcome[EventId]:
        """Let a plan go; the takes stay."""
        with self._store.writing("Stop practice plan") as work:
            practice_days.remove(work.connection, introduction, event)
        return Outcome(event, Touched.REHEARSALS, work.batch)

    def skip(self, wanted: PracticeDayId) -> Outcome[PracticeDayId]:
        """Skip a day; raises NotFound."""
        return self._settle(wanted, PracticeState.SKIPPED, "Skip practice")

    def read_through(self, wanted: PracticeDayId) -> Outcome[PracticeDayId]:
        """The text was read through right before the event; raises NotFound."""
        return self._settle(wanted, PracticeState.DONE, "Read through")

    def _settle(
        self, wanted: PracticeDayId, state: PracticeState, label: str
    ) -> Outcome[PracticeDayId]:
        """Settle a day, and with it those before it that were missed."""
        with self._store.writing(label) as work:
            day = practice_days.get(work.connection, wanted)
            for each in practice_days.listed(work.connection, day.introduction):
                missed = each.event == day.event and each.due_on < day.due_on
                if missed and each.state is PracticeState.OPEN:
                    practice_days.settle(work.connection, each.id, PracticeState.SKIPPED)
            practice_days.settle(work.connection, wanted, state)
        return Outcome(wanted, Touched.REHEARSALS, work.batch)
