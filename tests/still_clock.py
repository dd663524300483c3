"""A clock for tests."""

from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that stands still until it is moved: Wednesday, 14 October 2026, 15:40 UTC."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The present moment in the zone the machine is set to."""
        return self.now.astimezone()

    def move(self, **step: float) -> None:
        """Let time pass, as `timedelta` takes it."""
        self.now += timedelta(**step)
