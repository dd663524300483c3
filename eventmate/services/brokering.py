"""The introduction broker: who could help whom, asked one by one, then introduced."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from eventmate.domain.brokering import (
    Answer,
    Brokering,
    BrokeringId,
    BrokeringState,
    Part,
    Party,
    Proposal,
    needs_shared,
)
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.domain.near_in_meaning import Near
from eventmate.domain.needs_met import MetNeed, OffersAndNeeds, needs_met
from eventmate.services.clock import Clock, today
from eventmate.storage import brokerings, follow_ups
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store

MOST_SHOWN = 50
TOUCHED = Touched.BROKERING | Touched.FOLLOW_UPS
UNDER_WAY = (BrokeringState.OPEN, BrokeringState.INTRODUCED)


@dataclass(frozen=True, slots=True)
class Circle:
    """People with what they offer and need, and pairs (giver, seeker) that are not proposed."""

    people: Sequence[tuple[Party, str, str]]
    known: Set[tuple[int, int]]


def matched(circle: Circle, near: Near | None = None) -> list[Proposal]:
    """Who could help whom, by words; with `near` also by meaning."""
    said = [OffersAndNeeds(offers, needs) for _, offers, needs in circle.people]
    met = list[MetNeed](needs_shared(said))
    if near is not None:
        met += needs_met(said, near) or ()
    found: dict[tuple[int, int], Proposal] = {}
    for each in met:
        giver, seeker = circle.people[each.giver][0], circle.people[each.seeker][0]
        pair = (giver.contact, seeker.contact)
        if pair not in circle.known and pair not in found:
            found[pair] = Proposal(giver, seeker, each.offer, each.need)
        if len(found) == MOST_SHOWN:
            break
    return list(found.values())


class Broker:
    """Nobody's address goes to anybody before both said yes."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def proposals(self) -> list[Proposal]:
        """Who could help whom, by words they share."""
        return matched(self.circle())

    def circle(self) -> Circle:
        """Everybody of whom an offer or a need is noted, to be matched elsewhere."""
        with self._store.reading() as connection:
            people = brokerings.offers_and_needs(connection)
            return Circle(people, brokerings.pairs(connection))

    def under_way(self) -> list[Brokering]:
        """Introductions begun, the latest first."""
        with self._store.reading() as connection:
            return brokerings.listed(connection, UNDER_WAY)

    def begin(self, proposal: Proposal) -> Outcome[BrokeringId]:
        """Plan to ask each of the two."""
        day = today(self._clock)
        with self._store.writing("Begin an introduction") as work:
            connection = work.connection
            added = brokerings.add(connection, proposal, BrokeringState.OPEN, day)
            for part, asked, other in (
                (Part.GIVER, proposal.giver, proposal.seeker),
                (Part.SEEKER, proposal.seeker, proposal.giver),
            ):
                kind = FollowUpKind.INTRODUCTION_ASK
                draft = NewFollowUp(asked.contact, kind, day, other.name)
                planned = follow_ups.add(connection, draft)
                brokerings.add_step(connection, added, planned, part)
                brokerings.set_answer(connection, added, part, Answer.ASKED)
        return Outcome(added, TOUCHED, work.batch)

    def answer(self, wanted: BrokeringId, part: Part, says: Answer) -> Outcome[BrokeringId]:
        """Note what one of the two says; once both said yes the joint message is planned."""
        day = today(self._clock)
        with self._store.writing("Note an answer") as work:
            connection = work.connection
            brokerings.set_answer(connection, wanted, part, says)
            found = brokerings.get(connection, wanted)
            if found.is_agreed and found.state is BrokeringState.OPEN:
                giver, seeker = found.proposal.giver, found.proposal.seeker
                draft = NewFollowUp(giver.contact, FollowUpKind.INTRODUCTION, day, seeker.name)
                planned = follow_ups.add(connection, draft)
                brokerings.add_step(connection, wanted, planned, Part.BOTH)
        return Outcome(wanted, TOUCHED, work.batch)

    def introduced(self, wanted: BrokeringId) -> Outcome[BrokeringId]:
        """The two were written to."""
        with self._store.writing("Two people introduced") as work:
            day = today(self._clock)
            brokerings.set_state(work.connection, wanted, BrokeringState.INTRODUCED, day)
        return Outcome(wanted, TOUCHED, work.batch)

    def put_aside(self, proposal: Proposal) -> Outcome[BrokeringId]:
        """Do not propose these two again."""
        with self._store.writing("Put a proposal aside") as work:
            dismissed = BrokeringState.DISMISSED
            added = brokerings.add(work.connection, proposal, dismissed, today(self._clock))
        return Outcome(added, Touched.BROKERING, work.batch)

    def end(self, wanted: BrokeringId) -> Outcome[BrokeringId]:
        """Let an introduction be."""
        with self._store.writing("End an introduction") as work:
            brokerings.set_state(work.connection, wanted, BrokeringState.DISMISSED)
        return Outcome(wanted, Touched.BROKERING, work.batch)

    def joint_message(self, wanted: BrokeringId) -> FollowUpId | None:
        """The follow-up that introduces the two, once it is planned."""
        with self._store.reading() as connection:
            return brokerings.joint_step(connection, wanted)
