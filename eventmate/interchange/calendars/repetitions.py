"""How an entry repeats: its rules checked, the dates it adds and leaves out."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from eventmate.domain.agendas import Repetition
from eventmate.domain.errors import UnusableRepetition
from eventmate.domain.reading import Skipped
from eventmate.interchange.calendars.legacy_rules import modern_rule
from eventmate.interchange.calendars.lines import Line
from eventmate.interchange.calendars.rules import read_rule
from eventmate.interchange.calendars.times import Times, When

_MOST_DATES: Final = 5_000
_MOST_RULES: Final = 10


def read_repetition(
    lines: dict[str, list[Line]], start: When, times: Times, skipped: list[Skipped]
) -> Repetition | None:
    """What the properties of an entry say of its repetition, or nothing where it has none."""
    rules = list(_rules(lines.get("RRULE", ()), skipped))
    added = _dates(lines.get("RDATE", ()), start, times, skipped)
    left_out = _dates(lines.get("EXDATE", ()), start, times, skipped)
    for line in lines.get("EXRULE", ()):
        why = "Dates left out by a rule (EXRULE) are not known here; they were not left out."
        skipped.append(Skipped(line.number, why))
    if not rules and not added:
        return None
    said_on = (lines.get("RRULE") or lines["RDATE"])[0].number
    return Repetition("\n".join(rules), start.counted_from, added, left_out, said_on)


def _rules(lines: Sequence[Line], skipped: list[Skipped]) -> Iterator[str]:
    for line in lines[:_MOST_RULES]:
        text = line.value.strip()
        rule = modern_rule(text) or text
        try:
            read_rule(rule)
        except UnusableRepetition as error:
            skipped.append(Skipped(line.number, str(error)))
        else:
            yield rule


def _dates(
    lines: Sequence[Line], start: When, times: Times, skipped: list[Skipped]
) -> tuple[datetime, ...]:
    found: list[datetime] = []
    for line in lines[:_MOST_DATES]:
        texts = [text for text in line.value.replace(";", ",").split(",") if text.strip()]
        for text in texts[: _MOST_DATES - len(found)]:
            # A period says its beginning before the stroke.
            when = times.read(line, text.partition("/")[0])
            if when is None:
                why = f"“{text.strip()[:40]}” is no date to add or leave out."
                skipped.append(Skipped(line.number, why))
            else:
                found.append(_like(when, start).moment)
        if len(found) >= _MOST_DATES:
            why = f"More than {_MOST_DATES:,} single dates; those from here on were left out."
            skipped.append(Skipped(line.number, why))
            break
    return tuple(found)


def _like(when: When, start: When) -> When:
    """A date in the way the entry's beginning is one: with its hour and zone, or a whole day."""
    if start.hour is None:
        return When(when.day)
    if when.hour is None:
        return When(when.day, start.hour, start.zone)
    return when if when.zone else When(when.day, when.hour, start.zone)
