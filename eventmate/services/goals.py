"""What I want from networking, how far it is, and where it points."""

from datetime import UTC, datetime

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.event_days import days_span
from eventmate.domain.events import Event, EventId
from eventmate.domain.goal_pointers import (
    HELPFUL_ROLES,
    Pointers,
    fitting_events,
    fitting_talks,
    goal_stems,
    helpful_people,
)
from eventmate.domain.goals import Goal, GoalDraft, GoalId
from eventmate.services.clock import Clock, today
from eventmate.settings import Preferences
from eventmate.storage import events, goal_candidates, goals, measures
from eventmate.storage.measures import Scope
from eventmate.storage.store import Store


class Goals:
    """Goals of events and of years; what can be counted is counted each time it is asked for."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    @property
    def industry(self) -> str:
        """My own industry; empty while it was never asked for."""
        return self._preferences.current.industry

    def set_industry(self, industry: str) -> Outcome[None]:
        """Say my own industry; writes the settings."""
        self._preferences.change(industry=industry)
        return Outcome(None, Touched.GOALS)

    def of_event(self, wanted: EventId) -> list[Goal]:
        """Goals of an event with how far they are; none where the event is gone."""
        with self._store.reading() as connection:
            found = goals.of_event(connection, wanted)
            if not found:
                return []
            scope = self.scope_of(events.get(connection, wanted))
            return measures.counted(connection, found, scope)

    def of_year(self, year: int | None = None) -> list[Goal]:
        """Goals of a year (this one without another) with how far they are."""
        wanted = year or today(self._clock).year
        with self._store.reading() as connection:
            found = goals.of_year(connection, wanted)
            return measures.counted(connection, found, self._year(wanted))

    def add(self, draft: GoalDraft) -> Outcome[GoalId]:
        """Set a goal."""
        with self._store.writing("Add goal") as work:
            added = goals.add(work.connection, draft, self._clock())
        return Outcome(added, Touched.GOALS, work.batch)

    def change(self, wanted: GoalId, draft: GoalDraft) -> Outcome[GoalId]:
        """Replace what a goal says; what was added by hand stays."""
        with self._store.writing("Edit goal") as work:
            goals.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.GOALS, work.batch)

    def delete(self, wanted: GoalId) -> Outcome[GoalId]:
        """Let go of a goal."""
        with self._store.writing("Delete goal") as work:
            goals.remove(work.connection, wanted)
        return Outcome(wanted, Touched.GOALS, work.batch)

    def adjust(self, wanted: GoalId, step: int) -> Outcome[GoalId]:
        """Count one more or fewer by hand; a goal is never below nothing."""
        with self._store.writing("Count by hand") as work:
            goal = goals.get(work.connection, wanted)
            if goal.draft.event is None:
                scope = self._year(goal.draft.year or today(self._clock).year)
            else:
                scope = self.scope_of(events.get(work.connection, goal.draft.event))
            (goal,) = measures.counted(work.connection, [goal], scope)
            goals.adjust(work.connection, wanted, max(goal.reached + step, 0) - goal.counted)
        return Outcome(wanted, Touched.GOALS, work.batch)

    def pointers(self, draft: GoalDraft) -> Pointers:
        """Which talks, coming events and contacts could help with a goal, each with its reason."""
        with self._store.reading() as connection:
            coming = goal_candidates.coming(connection, today(self._clock))
            titles = goal_candidates.talk_titles(connection, [event.id for event in coming])
            roles = HELPFUL_ROLES.get(draft.kind, ())
            people = goal_candidates.people(connection, goal_stems(draft), roles)
        own = [] if draft.event is None else titles.get(draft.event, [])
        others = [(event, titles[event.id]) for event in coming if event.id != draft.event]
        return Pointers(
            talks=fitting_talks(draft, own),
            events=fitting_events(draft, others),
            people=helpful_people(draft, people),
        )

    def _year(self, year: int) -> Scope:
        """From New Year here to the next."""
        first, after = datetime(year, 1, 1).astimezone(), datetime(year + 1, 1, 1).astimezone()
        return Scope(first, after, self._clock(), industry=self._preferences.current.industry)

    def scope_of(self, event: Event) -> Scope:
        """What counts for an event: midnight before it to midnight after it, where it is."""
        now = self._clock()
        first, after = days_span(event.draft, now.tzinfo or UTC)
        return Scope(first, after, now, event.id, self._preferences.current.industry)
