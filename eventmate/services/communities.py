"""Places I take part in again and again, and what I gave them."""

from dataclasses import replace
from datetime import date

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.communities import (
    Community,
    CommunityDraft,
    CommunityId,
    Contribution,
    ContributionId,
    ContributionKind,
)
from eventmate.domain.community_rhythm import is_reminded, next_time
from eventmate.domain.folding import matches, query_tokens, search_text, sort_key
from eventmate.services.clock import Clock
from eventmate.storage import communities
from eventmate.storage.store import Store, Writing


class Communities:
    """Nothing is ever late here: what one took part in moves on, what one did not stays open."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self, text: str = "") -> list[Community]:
        """Those whose name, link or note holds the words: dates ahead, behind, then none."""
        with self._store.reading() as connection:
            found = communities.listed(connection)
        tokens = query_tokens(text)
        kept = [each for each in found if matches(_index(each.draft), tokens)]
        today = self._today()
        return sorted(kept, key=lambda each: _order(each.draft, today))

    def get(self, wanted: CommunityId) -> Community:
        """One community; raises NotFound."""
        with self._store.reading() as connection:
            return communities.get(connection, wanted)

    def contributions(self, wanted: CommunityId) -> list[Contribution]:
        """What I gave a community, the latest first."""
        with self._store.reading() as connection:
            return communities.contributions(connection, wanted)

    def reminders(self) -> list[Community]:
        """Those whose date is within the week, or was a few days ago."""
        today = self._today()
        return [each for each in self.listed() if is_reminded(each, today)]

    def add(self, draft: CommunityDraft) -> Outcome[CommunityId]:
        """Keep a new community."""
        with self._store.writing("Add community") as work:
            made = communities.add(work.connection, draft)
        return Outcome(made, Touched.COMMUNITIES, work.batch)

    def change(self, wanted: CommunityId, draft: CommunityDraft) -> Outcome[CommunityId]:
        """Replace what is known of a community; raises NotFound."""
        with self._store.writing("Edit community") as work:
            communities.get(work.connection, wanted)
            communities.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)

    def delete(self, wanted: CommunityId) -> Outcome[CommunityId]:
        """Delete a community with what I gave it."""
        with self._store.writing("Delete community") as work:
            communities.remove(work.connection, wanted)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)

    def contribute(
        self,
        wanted: CommunityId,
        kind: ContributionKind,
        on: date,
        note: str = "",
        *,
        moves_on: bool = True,
    ) -> Outcome[Community]:
        """Write down what I gave, and move the next date on; answers the community, or NotFound."""
        with self._store.writing("Write down what I gave") as work:
            found = communities.get(work.connection, wanted)
            communities.contribute(work.connection, wanted, kind, on, note)
            if moves_on:
                self._move_on(work, found, on)
            changed = communities.get(work.connection, wanted)
        return Outcome(changed, Touched.COMMUNITIES, work.batch)

    def took_part(self, wanted: CommunityId) -> Outcome[Community]:
        """I was there today; raises NotFound."""
        return self.contribute(wanted, ContributionKind.TOOK_PART, self._today())

    def not_this_time(self, wanted: CommunityId) -> Outcome[Community]:
        """Let one date go and look at the next; raises NotFound."""
        with self._store.writing("Not this time") as work:
            self._move_on(work, communities.get(work.connection, wanted), self._today())
            changed = communities.get(work.connection, wanted)
        return Outcome(changed, Touched.COMMUNITIES, work.batch)

    def change_contribution(
        self, wanted: ContributionId, kind: ContributionKind, on: date, note: str
    ) -> Outcome[ContributionId]:
        """Correct what was written down; the next date stays as it is. Raises NotFound."""
        with self._store.writing("Edit what I gave") as work:
            communities.contribution_of(work.connection, wanted)
            communities.change_contribution(work.connection, wanted, kind, on, note)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)

    def delete_contribution(self, wanted: ContributionId) -> Outcome[ContributionId]:
        """Delete one thing given; the next date stays as it is."""
        with self._store.writing("Delete what I gave") as work:
            communities.remove_contribution(work.connection, wanted)
        return Outcome(wanted, Touched.COMMUNITIES, work.batch)

    def _today(self) -> date:
        return self._clock().date()

    def _move_on(self, work: Writing, found: Community, on: date) -> None:
        moved = replace(found.draft, next_on=next_time(found.draft, on, self._today()))
        communities.change(work.connection, found.id, moved)


def _index(draft: CommunityDraft) -> str:
    return search_text((draft.name, draft.url, draft.note), ())


def _order(draft: CommunityDraft, today: date) -> tuple[int, date, str]:
    planned = draft.next_on or date.max
    place = 2 if draft.next_on is None else int(planned < today)
    return place, planned, sort_key(draft.name)
