"""How fast a conference comes in, its agenda opens, and its people are held against contacts."""

import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks import agendas, library, people
from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.contacts import ContactId
from eventmate.domain.known_people import KnownContact
from eventmate.domain.listed_people import ListedPerson
from eventmate.matching.known_people import match
from eventmate.services.bundle import Services
from eventmate.services.reading import read_bytes

REPEATS = 3
TALKS, LISTED, KNOWN = 1500, 5000, 20000
IMPORT_BUDGET_MS, MATCH_BUDGET_MS = 2000, 3000
START = datetime(2026, 10, 14, 9, tzinfo=UTC)
ROOMS = 12
_HEAD = (
    '<?xml version="1.0"?><schedule><conference><title>Large Days</title><acronym>large</acronym>'
    "<start>2026-10-14</start><end>2026-10-18</end></conference>"
)
_TALK = (
    '<event id="{0}" guid="g{0}"><date>{1}</date><start>{2}</start><duration>00:40</duration>'
    "<title>{3} and {4}</title><abstract>{5}</abstract>"
    '<persons><person id="{0}">{6}</person></persons></event>'
)
_WORDS = ("harbour", "soil", "feeds", "riders", "maps", "weather", "fares", "timetables", "trust")
_ABSTRACT = "What {0} taught us about {1} in a small team, with mistakes left in. " * 12


class NotAllThere(AssertionError):
    """A schedule that loses a talk is not worth timing."""


def schedule(count: int) -> bytes:
    """A generated conference of five days; fictional, always the same."""
    parts = [_HEAD]
    per_day = -(-count // 5)
    for day in range(5):
        date = (START + timedelta(days=day)).date().isoformat()
        parts.append(f'<day date="{date}">')
        for room in range(ROOMS):
            parts.append(f'<room name="Hall {room}">')
            for number in range(day * per_day + room, min((day + 1) * per_day, count), ROOMS):
                one, other = _WORDS[number % 9], _WORDS[(number // 9) % 9]
                at = START + timedelta(days=day, minutes=20 * ((number % per_day) // ROOMS))
                words = (number, at.isoformat(), at.strftime("%H:%M"), one, other)
                who = people.person(number + 1).name
                parts.append(_TALK.format(*words, _ABSTRACT.format(one, other), who))
            parts.append("</room>")
        parts.append("</day>")
    return "".join([*parts, "</schedule>"]).encode()


def _bring_in(services: Services, data: bytes, expected: int) -> None:
    services.agendas.bring_in(read_bytes("schedule.xml", data).agendas, "schedule.xml")
    if services.events.listed()[0].talks != expected:
        raise NotAllThere


def rows(stage: Stage) -> Iterator[Row]:
    """A large schedule, stored; its agenda, opened and scrolled; a list of attendees, matched."""
    count = stage.size(TALKS)
    data = schedule(count)
    times = []
    for _ in range(REPEATS):
        with (
            tempfile.TemporaryDirectory(dir=stage.folder) as folder,
            library.opened(library.make(Path(folder), 0)) as services,
        ):
            times.append(milliseconds(partial(_bring_in, services, data, count)))
    yield Row(f"schedule of {count:,} talks", statistics.median(times), "ms", IMPORT_BUDGET_MS)
    yield from agendas.rows(stage)
    yield _matching(stage.size(LISTED), stage.size(KNOWN))


def _matching(listed_count: int, known_count: int) -> Row:
    known = [
        KnownContact(ContactId(n), details.name, details.organisation, details.emails)
        for n in range(1, known_count + 1)
        if (details := people.person(n))
    ]
    listed = [
        ListedPerson(details.name, details.title, details.organisation)
        for n in range(1, listed_count + 1)
        if (details := people.person(n * 7))
    ]
    spent = statistics.median(
        milliseconds(lambda: match(listed, known, cancelled=lambda: False)) for _ in range(REPEATS)
    )
    title = f"{listed_count:,} listed against {known_count:,} contacts"
    return Row(title, spent, "ms", MATCH_BUDGET_MS)
