"""The dates of something that repeats, worked out on the wall clock of its place."""

from datetime import datetime, time, tzinfo
from time import thread_time
from typing import Final

from eventmate.domain.agendas import Repetition
from eventmate.domain.errors import UnusableRepetition
from eventmate.domain.wall_clock import settled
from eventmate.interchange.calendars.expansion import Expansion
from eventmate.interchange.calendars.rules import Rule, read_rule

MOST_OCCURRENCES: Final = 1_000
DEADLINE: Final = 0.1  # seconds of work, for all rules of one repetition together
TOGETHER: Final = 0.5  # seconds of work, for all repetitions of one file
_SHARE: Final = 4
_TOO_LONG: Final = (
    "The dates of this repetition could not be worked out in time. Add the dates you need by hand."
)


class Dates:
    """The dates of all repetitions of one file, which together take half a second at most.

    A single one may take a quarter of what is left, so that one that is slow leaves the others
    their time; when nothing is left, every further one is refused at once.
    """

    def __init__(self, seconds: float = TOGETHER) -> None:
        self._left = seconds

    def __call__(
        self, repetition: Repetition, after: datetime, until: datetime, most: int
    ) -> tuple[datetime, ...]:
        """As `occurrences`; raises `UnusableRepetition`."""
        began = thread_time()
        try:
            return occurrences(repetition, after, until, most, min(DEADLINE, self._left / _SHARE))
        finally:
            self._left -= thread_time() - began


def occurrences(
    repetition: Repetition,
    after: datetime,
    until: datetime,
    most: int = MOST_OCCURRENCES,
    seconds: float = DEADLINE,
) -> tuple[datetime, ...]:
    """The first dates from `after` to `until`, both counted, in the repetition's own zone.

    `after` and `until` without zone are wall-clock times of that zone. No more than 1,000 dates
    are given. Raises `UnusableRepetition` for a rule that is none, that repeats every minute, or
    whose dates are not found within some seconds, by default 100 ms.
    """
    zone = repetition.starts_at.tzinfo
    first, last = _wall(after, zone), _wall(until, zone)
    start = _wall(repetition.starts_at, zone)
    most = min(most, MOST_OCCURRENCES)
    left_out = {_wall(moment, zone) for moment in repetition.left_out}
    found = {start, *(_wall(moment, zone) for moment in repetition.added)}
    gives_up_at = thread_time() + seconds
    for line in repetition.rule.splitlines():
        if line.strip():
            rule = read_rule(line)
            end = min(last, _end(rule, zone))
            found.update(_dates(rule, start, first, end, most + len(left_out), gives_up_at))
    walls = sorted(wall for wall in found - left_out if first <= wall <= last)[:most]
    return tuple(wall if zone is None else settled(wall, zone) for wall in walls)


def _wall(moment: datetime, zone: tzinfo | None) -> datetime:
    """The wall clock of a zone at a moment; a repetition that floats takes any clock as its own."""
    if moment.tzinfo is not None and zone is not None:
        try:
            moment = moment.astimezone(zone)
        except OverflowError:
            return moment.replace(tzinfo=None, fold=0)
    return moment.replace(tzinfo=None, fold=0)


def _end(rule: Rule, zone: tzinfo | None) -> datetime:
    """The wall-clock time a rule ends at; a day counts to its end."""
    if rule.until is None:
        return datetime.max
    if isinstance(rule.until, datetime):
        return _wall(rule.until, zone)
    return datetime.combine(rule.until, time.max)


def _dates(
    rule: Rule, start: datetime, first: datetime, last: datetime, most: int, gives_up_at: float
) -> list[datetime]:
    found: list[datetime] = []
    if last < max(start, first):
        return found
    if thread_time() > gives_up_at:
        raise UnusableRepetition(_TOO_LONG)
    expansion = Expansion(rule, start)
    begin, counted = expansion.begin(first)
    for period in expansion.between(begin, last):
        if thread_time() > gives_up_at:
            raise UnusableRepetition(_TOO_LONG)
        for moment in period:
            counted += 1
            if moment > last or (rule.count is not None and counted > rule.count):
                return found
            if moment >= first:
                found.append(moment)
        if len(found) >= most:
            return found
    return found
