"""Talks found by a search, over all days: which comes next, and where they are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from eventmate.domain.event_agenda import EventAgenda
from eventmate.domain.events import Talk, TalkId


@dataclass(frozen=True, slots=True)
class Match:
    """A talk that was found, on the day at a position."""

    position: int
    talk: Talk


@dataclass(frozen=True, slots=True)
class Matches:
    """All that was found, in the order of the agenda."""

    agenda: EventAgenda
    found: frozenset[TalkId]
    starred_only: bool = False

    def all(self) -> Iterator[Match]:
        """Every talk found, day by day."""
        for position, day in enumerate(self.agenda.days):
            for talk in day.talks:
                if talk.id in self.found and (talk.is_starred or not self.starred_only):
                    yield Match(position, talk)

    def next(self, position: int, current: TalkId | None) -> Match | None:
        """The one after the current talk, or the first from a day on; after the last the first."""
        matches = list(self.all())
        ids = [match.talk.id for match in matches]
        if current in ids:
            return matches[(ids.index(current) + 1) % len(matches)]
        coming = (match for match in matches if match.position >= position)
        return next(coming, matches[0] if matches else None)

    def counts(self) -> dict[int, int]:
        """How many are on each day that has any, by the day's position."""
        return dict(Counter(match.position for match in self.all()))
