"""The page of pictures: everything counted in one reading."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.insights import (
    DORMANT_DAYS,
    QUARTER_DAYS,
    Confidence,
    Insights,
    Mirror,
    Month,
    Period,
    Side,
    missing_for_goals,
    months_between,
    period_start,
    shares,
)
from eventmate.domain.rehearsals import TakeSource
from eventmate.interchange.insights_csv import figures, insights_csv
from eventmate.services.clock import Clock, today
from eventmate.services.exporting import write_atomically
from eventmate.storage import goals, insights, ledger, rehearsals
from eventmate.storage.store import Store

MOST_MONTHS = 24
MOST_TAKES = 12


__all__ = ["InsightsOf", "figures"]


class InsightsOf:
    """Counts what was noted; nothing is stored of it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of(self, period: Period = Period.YEAR) -> Insights:
        """Everything of a period."""
        now, day = self._clock(), today(self._clock)
        first = period_start(period, day)
        start = _moment(first, now)
        with self._store.reading() as connection:
            circle = insights.circle(connection)
            months = _months(circle.arrivals, first, day)
            mirrors = tuple(_mirror(side, circle.sides[side]) for side in Side)
            met = insights.meetings(connection, start)
            takes = [
                take.draft
                for take in rehearsals.listed(connection)
                if take.draft.source is not TakeSource.READ_THROUGH
                and take.draft.started_at >= start
            ]
            return Insights(
                people=circle.people,
                mirrors=mirrors,
                months=_figures(
                    months,
                    circle.arrivals,
                    insights.directions(connection, months),
                    insights.noted(connection, start),
                ),
                balance=ledger.balance(connection),
                met=sum(each.met for each in met.values()),
                written_in_time=sum(each.written for each in met.values()),
                answers=insights.answers(connection, start),
                events=tuple(insights.events(connection, met, now - timedelta(days=QUARTER_DAYS))),
                confidence=tuple(
                    Confidence(
                        each.started_at.astimezone().date(),
                        each.confidence_before,
                        each.confidence_after,
                    )
                    for each in takes[-MOST_TAKES:]
                ),
                dormant=insights.dormant(connection, now - timedelta(days=DORMANT_DAYS)),
                missing=missing_for_goals(
                    [goal.draft.text for goal in goals.of_year(connection, day.year)],
                    next(each for each in mirrors if each.side is Side.INDUSTRY),
                ),
            )

    def export(self, path: Path, period: Period) -> Outcome[int]:
        """Write the figures to a CSV file; how many rows."""
        rows = insights_csv(self.of(period))
        write_atomically(path, [rows.text.encode("utf-8-sig")])
        return Outcome(rows.count, Touched.NOTHING)


def _moment(day: date, now: datetime) -> datetime:
    if day == date.min:
        return datetime(1, 1, 2, tzinfo=UTC)
    return datetime.combine(day, time(), now.tzinfo)


def _mirror(side: Side, counted: dict[str, int]) -> Mirror:
    unknown = counted.pop("", 0)
    return Mirror(side, shares(counted), unknown)


def _months(arrivals: Mapping[str, int], first: date, last: date) -> tuple[date, ...]:
    """The months of a period since anybody was known, at most two years of them."""
    known = min((key for key in arrivals if key), default=f"{last:%Y-%m}")
    begin = date.fromisoformat(f"{known}-01")
    return months_between(max(first, min(begin, last)), last)[-MOST_MONTHS:]


def _figures(
    months: Sequence[date],
    arrivals: Mapping[str, int],
    touches: Mapping[tuple[str, str], int],
    noted: Mapping[tuple[str, str], int],
) -> tuple[Month, ...]:
    """Each month's figures; people count from the beginning."""
    found = []
    for month in months:
        key = f"{month:%Y-%m}"
        people = sum(count for at, count in arrivals.items() if at <= key)
        gave, asked = (
            touches.get((key, way), 0) + noted.get((key, way), 0) for way in ("give", "ask")
        )
        found.append(Month(month, people, gave, asked))
    return tuple(found)
