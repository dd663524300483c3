"""A line that waits, as text: what was typed and, where parts were corrected, how it is understood.

The first line is what was typed; corrected parts follow as JSON on a line of their own.
"""

import json
from datetime import date

from eventmate.domain.burst import BurstKind, BurstPart, BurstReading
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import CaptureKind

Said = list[str | int]
_PARTS = '[["'


def kept_text(reading: BurstReading) -> str:
    """The line alone where it reads by itself as it was understood, else with its parts."""
    line = reading.line.strip()
    shift = reading.line.find(line)
    again = read_burst(line, reading.today, day_first=reading.day_first)
    parts = [_said(part, shift) for part in reading.parts]
    if "\n" in line or parts == [_said(part, 0) for part in again.parts]:
        return line
    return f"{line}\n{json.dumps(parts, ensure_ascii=False)}"


def typed_line(text: str) -> str:
    """What was typed of a text that is kept."""
    line, _, parts = text.partition("\n")
    return line if parts.startswith(_PARTS) else text


def shown_text(kind: CaptureKind, text: str) -> str:
    """What waits, as it was typed or read."""
    return typed_line(text) if kind is CaptureKind.LINE else text


def read_kept(text: str, today: date) -> BurstReading:
    """How a kept line is understood; corrections that cannot be read are left out."""
    line = typed_line(text)
    reading = read_burst(line, today)
    parts = text[len(line) :]
    if not parts:
        return reading
    try:
        corrected = tuple(_part(said, line) for said in json.loads(parts))
    except (ValueError, TypeError):
        return reading
    return BurstReading(line, today, reading.day_first, corrected)


def _said(part: BurstPart, shift: int) -> Said:
    return [part.kind.value, part.value, part.start - shift, part.end - shift, part.clause]


def _part(said: object, line: str) -> BurstPart:
    if not isinstance(said, list):
        raise TypeError
    kind, value, start, end, clause = said
    if not (isinstance(value, str) and all(type(each) is int for each in (start, end, clause))):
        raise TypeError
    found = BurstKind(kind)
    if found is BurstKind.PROMISE_DATE and value:
        date.fromisoformat(value)
    return BurstPart(found, line[start:end], value, start, end, clause=clause)
