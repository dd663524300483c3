"""Peer groups: who meets, how often, and that we met."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.communities import (
    Community,
    CommunityDraft,
    CommunityId,
    CommunityKind,
    ContributionKind,
    PeerGroup,
)
from eventmate.domain.community_rhythm import next_time
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.folding import sort_key
from eventmate.services.clock import Clock, today
from eventmate.storage import communities, contacts, encounters
from eventmate.storage.store import Store

TOUCHED = Touched.COMMUNITIES | Touched.CONTACTS | Touched.KEEPING


class PeerGroups:
    """Communities of people on the same way; a date that passed asks for nothing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self) -> list[PeerGroup]:
        """Every peer group, and every community some of whose people are named; by name."""
        with self._store.reading() as connection:
            members = communities.members(connection)
            found = [
                PeerGroup(each, tuple(members.get(each.id, ())))
                for each in communities.listed(connection)
                if each.draft.kind is CommunityKind.PEER_GROUP or each.id in members
            ]
        return sorted(found, key=lambda each: sort_key(each.community.draft.name))

    def begin(self, draft: CommunityDraft, people: Sequence[ContactId]) -> Outcome[CommunityId]:
        """Keep a new group."""
        with self._store.writing("Add a peer group") as work:
            made = communities.add(work.connection, draft)
            communities.set_members(work.connection, made, people)
        return Outcome(made, Touched.COMMUNITIES, work.batch)

    def change(
        self, wanted: CommunityId, draft: CommunityDraft, people: Sequence[ContactId]
    ) -> Outcome[CommunityId]:
        """Replace what is known of a group and who belongs to it; raises NotFound."""
        with self._store.writing("Edit a peer group") as work:
            communities.get(work.connection, wanted)
            communities.change(work.connection, wanted, draft)
            communities.set_members(work.connection, wanted, people)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)

    def we_met(self, wanted: CommunityId, note: str = "") -> Outcome[Community]:
        """We met today: in touch with everybody in it, and the next date; raises NotFound."""
        at, day = self._clock(), today(self._clock)
        with self._store.writing("Peer group met") as work:
            connection = work.connection
            group = communities.get(connection, wanted)
            for each in communities.members(connection).get(wanted, ()):
                chat = InteractionKind.COFFEE_CHAT
                words = note or group.draft.name
                encounters.add_interaction(connection, each.contact, chat, at, note=words)
                contacts.touch(connection, each.contact, at)
            communities.contribute(connection, wanted, ContributionKind.TOOK_PART, day, note)
            after = next_time(group.draft, day, day)
            communities.change(connection, wanted, replace(group.draft, next_on=after))
            changed = communities.get(connection, wanted)
        return Outcome(changed, TOUCHED, work.batch)

    def remove(self, wanted: CommunityId) -> Outcome[CommunityId]:
        """Delete a group; its people stay."""
        with self._store.writing("Delete a peer group") as work:
            communities.remove(work.connection, wanted)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)
