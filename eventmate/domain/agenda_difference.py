"""A newer schedule held against the talks that are kept: what moved, came, went and was cancelled.

A talk is the same when the source's id is the same. Sources change their ids too, so what is left
over is paired by title with speakers, by title alone, and by place in the schedule with speakers;
each only where it points to exactly one talk on either side.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto
from typing import TypeVar

from eventmate.domain.agendas import TalkDraft
from eventmate.domain.events import Talk
from eventmate.domain.folding import fold

T = TypeVar("T", Talk, TalkDraft)
Key = Callable[["Talk | TalkDraft"], Hashable | None]


class TalkChange(Flag):
    """What a newer schedule changed about a talk."""

    NOTHING = 0
    TIME = auto()
    ROOM = auto()
    TITLE = auto()
    SPEAKERS = auto()
    CANCELLED = auto()
    BACK = auto()  # no longer cancelled
    REST = auto()

    @property
    def is_moved(self) -> bool:
        """Whether it is at another time or in another room."""
        return bool(self & (TalkChange.TIME | TalkChange.ROOM))


@dataclass(frozen=True, slots=True)
class ChangedTalk:
    """A talk as it was and as it will be kept, and what is different."""

    before: Talk
    after: Talk
    change: TalkChange


@dataclass(frozen=True, slots=True)
class AgendaDifference:
    """What bringing in a schedule does to an event's talks.

    `gone` are talks of mine no longer listed that carry a star or words: they stay, marked as
    cancelled. `dropped` are the others no longer listed: they go.
    """

    added: tuple[TalkDraft, ...] = ()
    changed: tuple[ChangedTalk, ...] = ()
    gone: tuple[Talk, ...] = ()
    dropped: tuple[Talk, ...] = ()
    unchanged: int = 0

    @property
    def mine(self) -> tuple[ChangedTalk, ...]:
        """Changes of starred talks that matter for my day."""
        rest = TalkChange.REST | TalkChange.SPEAKERS
        return tuple(c for c in self.changed if c.before.is_starred and c.change & ~rest)


def is_mine(talk: Talk) -> bool:
    """Whether I starred a talk or wrote something down for it."""
    return talk.is_starred or bool(talk.note.strip()) or bool(talk.questions)


def agenda_difference(
    present: Sequence[Talk], coming: Sequence[TalkDraft], *, is_partial: bool = False
) -> AgendaDifference:
    """What a newer schedule means for the talks that are kept.

    Of one that is only there in part nothing is gone, and a talk cut in it stays as it is.
    """
    pairs = _paired(present, coming)
    changed: list[ChangedTalk] = []
    unchanged = 0
    for talk, draft in pairs:
        after = talk if draft.is_cut else updated(talk, draft)
        change = _change(talk, after)
        if change:
            changed.append(ChangedTalk(talk, after, change))
        else:
            unchanged += 1
    known = {id(draft) for _, draft in pairs}
    kept = {talk.id for talk, _ in pairs}
    left = [talk for talk in present if talk.id not in kept]
    if is_partial:
        unchanged, left = unchanged + len(left), []
    return AgendaDifference(
        added=tuple(draft for draft in coming if id(draft) not in known),
        changed=tuple(changed),
        gone=tuple(talk for talk in left if is_mine(talk) and not talk.is_cancelled),
        dropped=tuple(talk for talk in left if not is_mine(talk)),
        unchanged=unchanged + sum(is_mine(talk) and talk.is_cancelled for talk in left),
    )


def updated(talk: Talk, draft: TalkDraft) -> Talk:
    """A kept talk with everything its source says; what is mine stays."""
    return replace(
        talk,
        title=draft.title,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        speakers=draft.speakers,
        room=draft.room,
        track=draft.track,
        abstract=draft.abstract,
        url=draft.url,
        key=draft.key,
        language=draft.language,
        is_cancelled=draft.cancelled,
    )


def _change(before: Talk, after: Talk) -> TalkChange:
    changes = {
        TalkChange.TIME: (before.starts_at, before.ends_at) != (after.starts_at, after.ends_at),
        TalkChange.ROOM: before.room != after.room,
        TalkChange.TITLE: before.title != after.title,
        TalkChange.SPEAKERS: before.speakers != after.speakers,
        TalkChange.CANCELLED: after.is_cancelled and not before.is_cancelled,
        TalkChange.BACK: before.is_cancelled and not after.is_cancelled,
    }
    found = TalkChange.NOTHING
    for change, is_so in changes.items():
        if is_so:
            found |= change
    rest = (before.track, before.abstract, before.url, before.key, before.language)
    if rest != (after.track, after.abstract, after.url, after.key, after.language):
        found |= TalkChange.REST
    return found


def _source_id(talk: Talk | TalkDraft) -> Hashable | None:
    return talk.key or None


def _title(talk: Talk | TalkDraft) -> str:
    return " ".join(fold(talk.title).split())


def _title_and_speakers(talk: Talk | TalkDraft) -> Hashable | None:
    return (_title(talk), frozenset(map(fold, talk.speakers))) if talk.speakers else None


def _title_alone(talk: Talk | TalkDraft) -> Hashable | None:
    return _title(talk) or None


def _slot_and_speakers(talk: Talk | TalkDraft) -> Hashable | None:
    speakers = frozenset(map(fold, talk.speakers))
    return (talk.starts_at, talk.room, speakers) if speakers else None


def _title_and_slot(talk: Talk | TalkDraft) -> Hashable | None:
    return (_title(talk), talk.starts_at, talk.room)


_WAYS: tuple[Key, ...] = (
    _source_id,
    _title_and_slot,
    _title_and_speakers,
    _title_alone,
    _slot_and_speakers,
)


def _paired(present: Sequence[Talk], coming: Sequence[TalkDraft]) -> list[tuple[Talk, TalkDraft]]:
    pairs: list[tuple[Talk, TalkDraft]] = []
    left, new = list(present), list(coming)
    for way in _WAYS:
        old_by_key = _only_ones(left, way)
        new_by_key = _only_ones(new, way)
        both = old_by_key.keys() & new_by_key.keys()
        found = [(old_by_key[key], new_by_key[key]) for key in both]
        pairs += found
        used_old, used_new = {id(old) for old, _ in found}, {id(draft) for _, draft in found}
        left = [talk for talk in left if id(talk) not in used_old]
        new = [draft for draft in new if id(draft) not in used_new]
    return sorted(pairs, key=lambda pair: (pair[1].starts_at, pair[0].id))


def _only_ones(talks: Sequence[T], way: Key) -> dict[Hashable, T]:
    """The talks that a key points to alone."""
    found: dict[Hashable, list[T]] = defaultdict(list)
    for talk in talks:
        if (key := way(talk)) is not None:
            found[key].append(talk)
    return {key: group[0] for key, group in found.items() if len(group) == 1}
