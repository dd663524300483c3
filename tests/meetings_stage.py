"""What tests of goals and of event returns share: people met at events, and what followed."""

from datetime import date, datetime, timedelta

from sqlalchemy import insert

from eventmate.domain.contacts import ContactDetails, ContactId, Role
from eventmate.domain.encounters import (
    Direction,
    EncounterId,
    InteractionKind,
    Place,
    PromiseDirection,
    PromiseState,
)
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind, FollowUpState
from eventmate.services.bundle import Services
from eventmate.storage import encounters, follow_ups, tables
from eventmate.storage.clock import to_text
from eventmate.storage.follow_ups import NewFollowUp

FIRST_DAY = date(2026, 10, 13)


class MeetingsStage:
    """Fills a library; days are counted from NOW, hours are UTC."""

    def __init__(self, services: Services, now: datetime) -> None:
        self.services = services
        self.now = now
        self.store = services.library.store

    def event(self, name: str = "Data Days", first: date = FIRST_DAY, days: int = 3) -> EventId:
        """An event at this computer's own clock."""
        draft = EventDraft(name, first, first + timedelta(days=days - 1), "UTC")
        return self.services.events.add(draft).value

    def person(self, name: str, industry: str = "", *roles: Role) -> ContactId:
        """A contact."""
        made = self.services.contacts.add(ContactDetails(name=name, industry=industry)).value
        if roles:
            self.services.contacts.set_roles(made, roles)
        return made

    def met(
        self, who: ContactId, event: EventId | None, days: float = 0, spoke_of: str = ""
    ) -> EncounterId:
        """A meeting some days from now."""
        at = self.now + timedelta(days=days)
        with self.store.writing("Met") as work:
            return encounters.add(work.connection, who, at, Place(event=event), spoke_of)

    def touch(
        self,
        who: ContactId,
        days: float,
        kind: InteractionKind = InteractionKind.MESSAGE,
        direction: Direction = Direction.NEUTRAL,
        *,
        mine: bool = True,
        follow_up: FollowUpId | None = None,
    ) -> None:
        """Something later, some days from now."""
        at = self.now + timedelta(days=days)
        with self.store.writing("Touch") as work:
            encounters.add_interaction(
                work.connection,
                who,
                kind,
                at,
                direction=direction,
                started_by_me=mine,
                follow_up=follow_up,
            )

    def promise(
        self,
        who: ContactId,
        direction: PromiseDirection,
        meeting: EncounterId | None = None,
        state: PromiseState = PromiseState.OPEN,
    ) -> None:
        """A promise made at a meeting."""
        with self.store.writing("Promise") as work:
            made = encounters.add_promise(
                work.connection, who, direction, "the paper", None, meeting
            )
            encounters.set_promise_state(work.connection, made, state)

    def follow_up(
        self, who: ContactId, meeting: EncounterId | None, done_days: float | None = None
    ) -> FollowUpId:
        """Something to do; done some days from now, or not at all."""
        with self.store.writing("Follow-up") as work:
            draft = NewFollowUp(who, FollowUpKind.THANK_YOU, self.now.date(), encounter=meeting)
            made = follow_ups.add(work.connection, draft)
            if done_days is not None:
                at = self.now + timedelta(days=done_days)
                follow_ups.finish(work.connection, made, FollowUpState.DONE, at)
        return made

    def talk(
        self, event: EventId, title: str, hours: float, *, starred: bool = True, gone: bool = False
    ) -> None:
        """A talk that ends some hours from now."""
        end = self.now + timedelta(hours=hours)
        values = {
            "event_id": event,
            "title": title,
            "starts_at": to_text(end - timedelta(hours=1)),
            "ends_at": to_text(end),
            "is_starred": starred,
            "is_cancelled": gone,
        }
        with self.store.writing("Talk") as work:
            work.connection.execute(insert(tables.talk), values)

    def target(self, event: EventId, name: str, met_days: float | None = None) -> None:
        """Somebody I want to meet, perhaps met already."""
        met = None if met_days is None else self.now + timedelta(days=met_days)
        with self.store.writing("Target") as work:
            work.connection.execute(
                insert(tables.target), {"event_id": event, "name": name, "met_at": to_text(met)}
            )
