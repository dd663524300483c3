"""What runs at a moment and what comes next, with my own choice before the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from eventmate.domain.events import Talk

SOON = timedelta(hours=12)  # a starred talk of tomorrow is not what comes next


@dataclass(frozen=True, slots=True)
class NowAndNext:
    """The talk I am most likely in, and the one I go to next."""

    now: Talk | None = None
    next: Talk | None = None


def now_and_next(
    talks: Iterable[Talk], now: datetime, lingering: timedelta = timedelta()
) -> NowAndNext:
    """Starred talks win; without one that runs, one that ended less than `lingering` ago is now."""
    held = [talk for talk in talks if not talk.is_cancelled]
    running = [talk for talk in held if talk.starts_at <= now < talk.ends_at]
    ended = [talk for talk in held if talk.ends_at <= now < talk.ends_at + lingering]
    coming = [talk for talk in held if talk.starts_at > now]
    starred = [talk for talk in coming if talk.is_starred and talk.starts_at - now < SOON]
    return NowAndNext(
        max(running, key=lambda talk: (talk.is_starred, talk.starts_at, -talk.id), default=None)
        or max(ended, key=lambda talk: (talk.is_starred, talk.ends_at, -talk.id), default=None),
        min(starred or coming, key=lambda talk: (talk.starts_at, talk.id), default=None),
    )
