"""Writing again to people from earlier, and congratulating on a new job."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.cadences import week_start
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.domain.job_changes import JobChange, JobChangeId, JobChangeState, news
from eventmate.domain.reconnecting import NOT_NOW_DAYS, QUIET_DAYS, Week
from eventmate.services.clock import Clock, today
from eventmate.settings import Preferences
from eventmate.storage import connections, follow_ups, reconnecting
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store

MOST_CHANGES = 100
PLANNED = Touched.FOLLOW_UPS | Touched.RECONNECTING | Touched.CONTACTS


@dataclass(frozen=True, slots=True)
class Exported:
    """How many contacts LinkedIn's exports named, and the day of the latest."""

    people: int
    on: date | None


class Reconnecting:
    """A few proposals a week, and news of others' jobs."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def today(self) -> date:
        """The day everything is seen from."""
        return today(self._clock)

    def exported(self) -> Exported:
        """What LinkedIn's exports brought so far."""
        with self._store.reading() as connection:
            return Exported(*connections.count_seen(connection))

    def changes(self, limit: int = MOST_CHANGES) -> list[JobChange]:
        """Changes of job I have not answered, the latest first."""
        with self._store.reading() as connection:
            return connections.open_changes(connection, limit)

    def count_changes(self) -> int:
        """How many changes of job wait for an answer."""
        with self._store.reading() as connection:
            return connections.count_open(connection)

    def congratulate(self, wanted: JobChangeId) -> Outcome[FollowUpId]:
        """Plan a congratulation for today; its draft waits in the queue. Raises NotFound."""
        with self._store.writing("Congratulate") as work:
            change = connections.change(work.connection, wanted)
            draft = NewFollowUp(
                change.contact, FollowUpKind.CONGRATULATION, self.today(), news(change)
            )
            added = follow_ups.add(work.connection, draft)
            state = JobChangeState.CONGRATULATED
            connections.set_change_state(work.connection, [wanted], state)
        return Outcome(added, PLANNED, work.batch)

    def dismiss(self, ids: Sequence[JobChangeId]) -> Outcome[int]:
        """Let changes of job be."""
        with self._store.writing("Let news of a job be") as work:
            state = JobChangeState.DISMISSED
            connections.set_change_state(work.connection, ids, state)
        return Outcome(len(ids), Touched.RECONNECTING, work.batch)

    def week(self) -> Week:
        """Whom to write to again this week: as many as are wanted, less those answered."""
        day, a_week = self.today(), self._preferences.current.reconnects_a_week
        with self._store.reading() as connection:
            answered = reconnecting.answered_since(connection, week_start(day))
            left = max(0, a_week - answered)
            found = reconnecting.proposals(connection, day, left) if left else []
        return Week(tuple(found), answered, a_week)

    def write(self, wanted: ContactId) -> Outcome[FollowUpId]:
        """Plan a message for today; its draft waits in the queue."""
        day = self.today()
        with self._store.writing("Write again") as work:
            draft = NewFollowUp(wanted, FollowUpKind.RECONNECT, day)
            added = follow_ups.add(work.connection, draft)
            later = day + timedelta(days=QUIET_DAYS)
            reconnecting.answer(work.connection, [wanted], day, later)
        return Outcome(added, PLANNED, work.batch)

    def not_now(self, wanted: ContactId, days: int = NOT_NOW_DAYS) -> Outcome[ContactId]:
        """Propose somebody again later."""
        day = self.today()
        with self._store.writing("Not now") as work:
            reconnecting.answer(work.connection, [wanted], day, day + timedelta(days=days))
        return Outcome(wanted, Touched.RECONNECTING, work.batch)

    def not_at_all(self, wanted: ContactId) -> Outcome[ContactId]:
        """Never propose somebody."""
        with self._store.writing("Not at all") as work:
            reconnecting.answer(work.connection, [wanted], self.today(), None)
        return Outcome(wanted, Touched.RECONNECTING, work.batch)
