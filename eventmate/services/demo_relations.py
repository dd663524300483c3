"""The lasting relationships of a sample library: rhythms by tag and time off."""

from collections.abc import Mapping
from typing import Any

from eventmate.domain.cadences import Holiday, Rhythm
from eventmate.services.demo_events import SampleTime
from eventmate.storage import cadences
from eventmate.storage.store import Writing

Entry = Mapping[str, Any]


class SampleRelations:
    """Adds them to a library that is being filled."""

    def __init__(self, work: Writing, time: SampleTime) -> None:
        self._connection = work.connection
        self._time = time

    def add(self, entry: Entry) -> None:
        """Everything under `relations`."""
        for each in entry["rhythms"]:
            rhythm = Rhythm(each["days"], self._time.day(each["since"]))
            cadences.set_tag(self._connection, each["tag"], rhythm)
        for each in entry["holidays"]:
            first, last = self._time.day(each["first"]), self._time.day(each["last"])
            cadences.add_holiday(self._connection, Holiday(first, last, each["name"]))
