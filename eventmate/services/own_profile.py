"""My LinkedIn profile: what is done, drafts of its texts, small weekly goals."""

from collections.abc import Mapping
from dataclasses import replace

from eventmate.domain.cadences import week_start
from eventmate.domain.cards import CardDraft
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.connections import MyProfile
from eventmate.domain.contacts import Address
from eventmate.domain.own_profile import HabitKind, HabitWeek, ProfileItem, ProfilePart
from eventmate.services.clock import Clock, today
from eventmate.storage import cards, own_profile
from eventmate.storage.store import Store


class OwnProfile:
    """Everything here is ticked and written by hand; nothing is fetched."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def items(self) -> list[ProfileItem]:
        """The checklist."""
        with self._store.reading() as connection:
            return own_profile.items(connection)

    def set_done(self, part: ProfilePart, *, done: bool) -> Outcome[ProfilePart]:
        """Tick a part, or not."""
        with self._store.writing("Tick my profile") as work:
            item = _item(own_profile.items(work.connection), part)
            own_profile.save(work.connection, replace(item, is_done=done), self._clock())
        return Outcome(part, Touched.PROFILE, work.batch)

    def keep_text(self, part: ProfilePart, text: str) -> Outcome[ProfilePart]:
        """Keep a text in the making; as a draft it is no step to undo."""
        with self._store.writing() as work:
            item = _item(own_profile.items(work.connection), part)
            own_profile.save(work.connection, replace(item, text=text), self._clock())
        return Outcome(part, Touched.NOTHING)

    def week(self) -> list[HabitWeek]:
        """The small goals of this week."""
        with self._store.reading() as connection:
            return own_profile.week(connection, week_start(today(self._clock)))

    def set_goals(self, a_week: Mapping[HabitKind, int]) -> Outcome[int]:
        """Say how often a week each small goal is wanted; 0 for not at all."""
        with self._store.writing("Change weekly goals") as work:
            for kind, times in a_week.items():
                own_profile.set_goal(work.connection, kind, times)
        return Outcome(len(a_week), Touched.PROFILE, work.batch)

    def tick(self, kind: HabitKind) -> Outcome[HabitKind]:
        """Note a small goal as met once more."""
        with self._store.writing("Tick a weekly goal") as work:
            own_profile.tick(work.connection, kind, today(self._clock))
        return Outcome(kind, Touched.PROFILE, work.batch)

    def untick(self, kind: HabitKind) -> Outcome[HabitKind]:
        """Take this week's latest tick back."""
        with self._store.writing("Take a tick back") as work:
            own_profile.untick(work.connection, kind, week_start(today(self._clock)))
        return Outcome(kind, Touched.PROFILE, work.batch)

    def take(self, profile: MyProfile) -> Outcome[int]:
        """Fill what is empty of my first card and of the drafts; how many fields were filled."""
        filled = 0
        with self._store.writing("Use my LinkedIn profile") as work:
            connection = work.connection
            known = next(iter(cards.listed(connection)), None)
            before = CardDraft() if known is None else known.draft
            draft = _completed(before, profile)
            if draft != before and known is None:
                cards.add(connection, draft)
            elif draft != before and known is not None:
                cards.change(connection, known.id, draft)
            filled += draft != before
            items = own_profile.items(connection)
            texts = (
                (ProfilePart.HEADLINE, profile.headline),
                (ProfilePart.SUMMARY, profile.summary),
            )
            for part, text in texts:
                item = _item(items, part)
                if text and not item.text:
                    own_profile.save(connection, replace(item, text=text), self._clock())
                    filled += 1
        return Outcome(filled, Touched.PROFILE | Touched.CARDS, work.batch)


def _item(items: list[ProfileItem], part: ProfilePart) -> ProfileItem:
    return next(each for each in items if each.part is part)


def _completed(draft: CardDraft, profile: MyProfile) -> CardDraft:
    is_placed = draft.address != Address()
    return replace(
        draft,
        name=draft.name or profile.name,
        headline=draft.headline or profile.headline,
        address=draft.address if is_placed else Address(city=profile.place),
    )
