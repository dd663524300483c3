"""Starred talks that cannot all be seen: at the same time, or too far apart to walk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from eventmate.domain.events import Talk, TalkId

WALKING_MINUTES = 5  # from one room to another, unless told otherwise


@dataclass(frozen=True, slots=True)
class Clash:
    """Two talks of which the second begins while the first is on."""

    first: Talk
    second: Talk


@dataclass(frozen=True, slots=True)
class Walk:
    """Two talks in different rooms with only `minutes` between them."""

    first: Talk
    second: Talk
    minutes: int


def _wanted(talks: Iterable[Talk]) -> list[Talk]:
    kept = [talk for talk in talks if talk.is_starred and not talk.is_cancelled]
    return sorted(kept, key=lambda talk: (talk.starts_at, talk.ends_at, talk.id))


def _pairs(talks: Sequence[Talk], apart: timedelta) -> Iterator[tuple[Talk, Talk]]:
    """Talks of which the second begins before the first is over for as long as `apart`."""
    under_way: list[Talk] = []
    for talk in talks:
        under_way = [other for other in under_way if other.ends_at + apart > talk.starts_at]
        yield from ((other, talk) for other in under_way)
        under_way.append(talk)


def clashes(talks: Iterable[Talk]) -> tuple[Clash, ...]:
    """Every pair of starred talks that overlap, by time."""
    return tuple(Clash(*pair) for pair in _pairs(_wanted(talks), timedelta()))


def impossible_walks(
    talks: Iterable[Talk], walking_minutes: int = WALKING_MINUTES
) -> tuple[Walk, ...]:
    """Starred talks one after another whose rooms are too far apart for the time between."""
    found: list[Walk] = []
    for first, second in _pairs(_wanted(talks), timedelta(minutes=walking_minutes)):
        gap = second.starts_at - first.ends_at
        if gap >= timedelta() and first.room and second.room and first.room != second.room:
            found.append(Walk(first, second, gap // timedelta(minutes=1)))
    return tuple(found)


def clashing_groups(found: Iterable[Clash]) -> tuple[tuple[Talk, ...], ...]:
    """Talks that hang together by clashes, each group by time: one choice settles each."""
    group_of: dict[TalkId, list[Talk]] = {}
    for clash in found:
        first = group_of.setdefault(clash.first.id, [clash.first])
        second = group_of.setdefault(clash.second.id, [clash.second])
        if first is not second:
            first += second
            group_of.update((talk.id, first) for talk in second)
    groups = {id(group): group for group in group_of.values()}
    by_time = (
        sorted(group, key=lambda talk: (talk.starts_at, talk.id)) for group in groups.values()
    )
    return tuple(sorted((tuple(group) for group in by_time), key=lambda group: group[0].starts_at))
