"""The list of those just met."""

from datetime import datetime, timedelta

from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import Encounter, Promise, PromiseDirection
from eventmate.domain.follow_ups import FollowUp, FollowUpKind
from eventmate.domain.meeting import JustMet
from eventmate.domain.timeline import open_promises
from eventmate.services.planning import Meeting
from eventmate.storage import contacts, encounters, follow_ups
from eventmate.storage.store import Store

# A contact made this long before a meeting was known before it.
KNOWN_AFTER = timedelta(minutes=5)


def meeting_of(encounter: Encounter) -> Meeting:
    """The meeting as planning sees it, on its wall-clock day."""
    return Meeting(encounter.contact, encounter.id, encounter.met_at.astimezone().date())


def just_met(store: Store, since: datetime, limit: int) -> list[JustMet]:
    """Those met since a moment, the latest first."""
    with store.reading() as connection:
        found = encounters.since(connection, since, limit)
        people = contacts.get_many(connection, [m.contact for m in found], photos=False)
        by_id = {item.id: item for item in people}
        return [
            _just_met(
                meeting,
                by_id[meeting.contact],
                encounters.promises_at(connection, meeting.id),
                follow_ups.of_encounter(connection, meeting.id),
            )
            for meeting in found
        ]


def _just_met(
    meeting: Encounter, contact: Contact, said: list[Promise], planned: list[FollowUp]
) -> JustMet:
    mine = open_promises(said, PromiseDirection.I_PROMISED)
    asks = open_promises(said, PromiseDirection.THEY_ASKED)
    thanks = [item.due_on for item in planned if item.kind is FollowUpKind.THANK_YOU]
    made = contact.created_at
    return JustMet(
        encounter=meeting.id,
        contact=contact.id,
        name=contact.details.name,
        met_at=meeting.met_at,
        organisation=contact.details.organisation,
        title=contact.details.title,
        place=meeting.place,
        spoke_of=meeting.spoke_of,
        promises=mine,
        they_asked="; ".join(item.text for item in asks),
        next_step=meeting.next_step,
        thank_you_on=thanks[0] if thanks else None,
        known_before=made is not None and made < meeting.met_at - KNOWN_AFTER,
    )
