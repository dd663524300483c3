"""Times as the database keeps them: UTC ISO 8601 text with microseconds, so that text sorts."""

from datetime import UTC, date, datetime


def to_text(moment: datetime | None) -> str:
    """UTC text of an aware time; empty for none."""
    return "" if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def to_time(text: str) -> datetime | None:
    """The aware UTC time a text stands for; none when empty."""
    return datetime.fromisoformat(text) if text else None


def required_time(text: str) -> datetime:
    """As `to_time`, for columns that are always filled."""
    return datetime.fromisoformat(text)


def to_day(text: str) -> date | None:
    """The day an ISO date stands for; none when empty."""
    return date.fromisoformat(text) if text else None


def day_text(day: date | None) -> str:
    """ISO text of a day; empty for none."""
    return "" if day is None else day.isoformat()
