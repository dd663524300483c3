"""The time the use cases go by; a test hands in its own."""

from collections.abc import Callable
from datetime import date, datetime

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The present moment in the zone the laptop is set to."""
    return datetime.now().astimezone()


def today(clock: Clock) -> date:
    """The wall-clock day where I am."""
    return clock().date()
