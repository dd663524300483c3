"""Spaced repetition by FSRS (https://github.com/open-spaced-repetition/py-fsrs)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec

from eventmate.domain.drills import Recall
from eventmate.domain.errors import EventMateError

# Before an event days count, not years: nothing goes further away than this.
LONGEST_DAYS = 90


class NoScheduling(EventMateError):
    """Nobody could say when a card is due again."""

    def __init__(self) -> None:
        super().__init__(missing())


def missing() -> str:
    """Why cards cannot be scheduled, as a sentence; empty when they can."""
    if find_spec("fsrs") is not None:
        return ""
    return (
        "Drills need the extra \u201ccards\u201d, which says when a card is due again. Install it "
        'with: python -m pip install "eventmate[cards]". Everything else works without it.'
    )


@dataclass(frozen=True, slots=True)
class Remembered:
    """The scheduler's memory of a card as JSON, and when it is due again (UTC)."""

    memory: str
    due_at: datetime


def reviewed(memory: str, recall: Recall, at: datetime) -> Remembered:
    """The memory after a review at an aware time; an empty or foreign memory begins anew.

    Raises NoScheduling where the extra is not installed.
    """
    if missing():
        raise NoScheduling
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(
        learning_steps=(timedelta(minutes=10),),
        relearning_steps=(timedelta(minutes=10),),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
    try:
        card = Card.from_json(memory) if memory else Card(due=at)
    except (ValueError, KeyError, TypeError):
        card = Card(due=at)
    after, _ = scheduler.review_card(card, Rating(int(recall)), at)
    return Remembered(after.to_json(), after.due)
