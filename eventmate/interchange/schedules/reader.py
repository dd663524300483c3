"""Schedules of conferences: what kind a file is decides who reads it."""

import re
from typing import Final

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.json_values import fields_of, json_text, parsed_json
from eventmate.interchange.schedules.sources import ScheduleReading

__all__ = ["ScheduleReading", "looks_like_schedule", "read_schedule"]

# Field names that only schedules have; an address book in JSON has none of them.
_SIGNS: Final = re.compile(
    r'"(?:schedule|conference|conference_events|isServiceSession|timeSlots|slot|persons|sessions|'
    r'submission_type|speakers|startsAt|recording_license)"\s*:'
)
_PROBED: Final = 256 * 1024


def looks_like_schedule(data: bytes) -> bool:
    """Whether a JSON text speaks of a conference or of talks."""
    text = json_text(data[:_PROBED])
    return text.lstrip()[:1] in ("{", "[") and bool(_SIGNS.search(text))


def read_schedule(data: bytes) -> ScheduleReading:
    """The conference and its talks; raises UnreadableFile with a sentence where there are none."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"")
    if not data.strip():
        raise UnreadableFile("There is nothing in this file.")
    if start[:1] not in (b"{", b"[") and not start.startswith(b"/*"):
        from eventmate.interchange.schedules.frab_xml import read_frab_xml

        return read_frab_xml(data)
    return _read_json(data)


def _read_json(data: bytes) -> ScheduleReading:
    from eventmate.interchange.schedules.frab_json import read_frab_json
    from eventmate.interchange.schedules.sessionize import is_sessionize, read_sessionize

    value = parsed_json(data)
    is_frab = "conference" in fields_of(value) or "schedule" in fields_of(value)
    if not is_frab and is_sessionize(value):
        return read_sessionize(value)
    return read_frab_json(value)
