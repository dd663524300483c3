"""Keeping in touch with very many: who is due, and what the notes show when they are counted."""

import statistics
from collections.abc import Callable, Iterator
from datetime import timedelta

from sqlalchemy import insert, select

from benchmarks.library import NOW, PORTION, opened
from benchmarks.stage import LARGE, Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.encounters import Direction, InteractionKind
from eventmate.domain.insights import Period
from eventmate.services.bundle import Services
from eventmate.storage import tables
from eventmate.storage.clock import to_text

REPEATS = 7
EACH = 4  # touches of every contact
DUE_BUDGET_MS, INSIGHTS_BUDGET_MS = 50, 500
KINDS = tuple(InteractionKind)
WAYS = tuple(Direction)


def _add_touches(services: Services) -> None:
    """Touches over two years and a rhythm for a tag that every second contact has."""
    with services.library.store.writing() as work:
        connection = work.connection
        if connection.scalar(select(tables.interaction.c.id).limit(1)) is not None:
            return
        ids = list(connection.scalars(select(tables.contact.c.id)))
        for start in range(0, len(ids), PORTION):
            rows = [
                {
                    "contact_id": contact,
                    "kind": KINDS[(contact + number) % len(KINDS)].value,
                    "happened_at": to_text(
                        NOW - timedelta(days=(contact * 7 + number * 181) % 730)
                    ),
                    "direction": WAYS[(contact + number) % len(WAYS)].value,
                    "started_by_me": number % 2,
                }
                for contact in ids[start : start + PORTION]
                for number in range(EACH)
            ]
            connection.execute(insert(tables.interaction), rows)
        tagged = [{"contact_id": contact, "tag": "kept"} for contact in ids[::2]]
        connection.execute(insert(tables.contact_tag), tagged)
        connection.exec_driver_sql(
            "UPDATE contact SET last_touch_at = (SELECT max(happened_at) FROM interaction "
            "WHERE contact_id = contact.id)"
        )
    services.keeping.set_tag_rhythm("kept", 60)


def rows(stage: Stage) -> Iterator[Row]:
    """The people due, the coming weeks, and the insights of a year and of all time."""
    with opened(stage.library(LARGE)) as services:
        _add_touches(services)
        asked: dict[str, tuple[Callable[[], object], float]] = {
            "due list": (services.keeping.due, DUE_BUDGET_MS),
            "insights, a year": (lambda: services.insights.of(Period.YEAR), INSIGHTS_BUDGET_MS),
            "insights, all": (lambda: services.insights.of(Period.ALL), INSIGHTS_BUDGET_MS),
            "promises, balance": (services.promises.balance, INSIGHTS_BUDGET_MS),
        }
        for name, (ask, budget) in asked.items():
            ask()
            figure = statistics.median(milliseconds(ask) for _ in range(REPEATS))
            yield Row(f"keeping in touch, {name}", figure, "ms", budget)
