"""The figures of the insights as one CSV table: picture, name, figure, value."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from eventmate.domain.insights import Insights, Side

COLUMNS = ("picture", "name", "figure", "value")
# What spreadsheets would take for a formula gets a quote in front, which they hide.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str, str, str, float]


@dataclass(frozen=True, slots=True)
class Table:
    """The text and how many rows it has below the head."""

    text: str
    count: int


def insights_csv(found: Insights) -> Table:
    """One row a figure."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    rows = [(_safe(p), _safe(n), f, v) for p, n, f, v in figures(found)]
    writer.writerows(rows)
    return Table(text.getvalue(), len(rows))


def figures(found: Insights) -> Iterator[Row]:
    """Every figure: its picture, what it is of, what it counts, and the count."""
    for mirror in found.mirrors:
        picture = f"circle by {mirror.side.value}"
        for share in mirror.shares:
            yield picture, share.name, "people", share.people
        if mirror.evenness is not None:
            yield picture, "", "evenness", round(mirror.evenness, 2)
    for month in found.months:
        name = f"{month.on:%Y-%m}"
        yield "circle over time", name, "people", month.people
        yield "giving and asking", name, "gave", month.gave
        yield "giving and asking", name, "asked", month.asked
    yield from _counts(found)
    for event in found.events:
        picture = "what events brought"
        yield picture, event.name, "met", event.met
        yield picture, event.name, "written within 72 h", event.written
        yield picture, event.name, "ties alive", event.alive
        yield picture, event.name, "hours", event.hours
    for number, take in enumerate(found.confidence, 1):
        for figure, value in (("before", take.before), ("after", take.after)):
            if value is not None:
                yield "practice and confidence", str(number), figure, value


def _counts(found: Insights) -> Iterator[Row]:
    balance, answers = found.balance, found.answers
    yield "promises", "", "kept", balance.kept
    yield "promises", "", "open", balance.open
    yield "promises", "", "let go", balance.dropped
    yield "after meeting", "", "met", found.met
    yield "after meeting", "", "written within 72 h", found.written_in_time
    yield "replies", "", "written", answers.written
    yield "replies", "", "replied", answers.replied
    yield "replies", "", "met", answers.met
    yield "replies", "", "no answer", answers.no_answer
    yield "ties", "", "dormant", found.dormant
    for name in found.missing:
        yield "ties", name, "few for a goal", found.mirror(Side.INDUSTRY).people_in(name)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
