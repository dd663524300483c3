"""Everything known of one contact, for their page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import (
    Encounter,
    EncounterId,
    Interaction,
    Promise,
    PromiseDirection,
    PromiseState,
)
from eventmate.domain.follow_ups import FollowUp


@dataclass(frozen=True, slots=True)
class ContactPage:
    """A contact with their meetings, later touches, promises and pending follow-ups.

    `numbers` says how a phone number is shown, by how it was written.
    """

    contact: Contact
    encounters: tuple[Encounter, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)

    def timeline(self) -> tuple[Encounter | Interaction, ...]:
        """Meetings and touches, the latest first."""
        found: list[Encounter | Interaction] = [*self.encounters, *self.interactions]
        return tuple(sorted(found, key=moment, reverse=True))

    def promised_at(self, meeting: EncounterId) -> tuple[Promise, ...]:
        """What I promised at a meeting and is still open, the oldest first."""
        return tuple(
            item
            for item in open_promises(self.promises, PromiseDirection.I_PROMISED)
            if item.encounter == meeting
        )


def open_promises(promises: Iterable[Promise], direction: PromiseDirection) -> tuple[Promise, ...]:
    """What still waits to be kept or answered, one way."""
    return tuple(
        item for item in promises if item.state is PromiseState.OPEN and item.direction is direction
    )


def moment(item: Encounter | Interaction) -> datetime:
    """When a meeting or a touch happened, in UTC."""
    return item.met_at if isinstance(item, Encounter) else item.happened_at
