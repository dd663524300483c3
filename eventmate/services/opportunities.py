"""Leads, referrals, ideas, talks and jobs that came through people."""

from dataclasses import replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.domain.opportunities import (
    DoorOpener,
    Opportunity,
    OpportunityDraft,
    OpportunityId,
)
from eventmate.services.clock import Clock, today
from eventmate.storage import follow_ups, opportunities
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store


class Opportunities:
    """Kept with whoever opened the door; a thank-you is one click."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self) -> list[Opportunity]:
        """All of them, the latest first."""
        with self._store.reading() as connection:
            return opportunities.listed(connection)

    def door_openers(self) -> list[DoorOpener]:
        """Those through whom something came."""
        with self._store.reading() as connection:
            return opportunities.door_openers(connection)

    def add(self, draft: OpportunityDraft) -> Outcome[OpportunityId]:
        """Note one."""
        with self._store.writing("Note an opportunity") as work:
            added = opportunities.add(work.connection, draft)
        return Outcome(added, Touched.OPPORTUNITIES, work.batch)

    def change(self, wanted: OpportunityId, draft: OpportunityDraft) -> Outcome[OpportunityId]:
        """Change one."""
        with self._store.writing("Change an opportunity") as work:
            opportunities.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.OPPORTUNITIES, work.batch)

    def remove(self, wanted: OpportunityId) -> Outcome[OpportunityId]:
        """Delete one."""
        with self._store.writing("Delete an opportunity") as work:
            opportunities.remove(work.connection, wanted)
        return Outcome(wanted, Touched.OPPORTUNITIES, work.batch)

    def thank(self, item: Opportunity) -> Outcome[FollowUpId | None]:
        """Plan a thank-you to whoever opened the door; it is owed no longer."""
        day = today(self._clock)
        with self._store.writing("Plan a thank-you") as work:
            thanked = replace(item.draft, thanked_on=day)
            opportunities.change(work.connection, item.id, thanked)
            planned = None
            if item.draft.contact is not None:
                kind = FollowUpKind.THANK_YOU
                draft = NewFollowUp(item.draft.contact, kind, day, item.draft.text)
                planned = follow_ups.add(work.connection, draft)
        return Outcome(planned, Touched.OPPORTUNITIES | Touched.FOLLOW_UPS, work.batch)
