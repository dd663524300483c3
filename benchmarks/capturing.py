"""How soon a person captured is saved for good and shown."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from benchmarks.library import NOW, opened
from benchmarks.stage import MIDDLE, Stage, milliseconds, p95
from benchmarks.table import Row
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import Place
from eventmate.services.bundle import Services
from eventmate.services.reading import read_code_text

CAPTURES = 20
BUDGET_MS = 100
SINCE = NOW - timedelta(hours=1)


def _line(services: Services, number: int) -> None:
    typed = f"Nadia Example{number}, Acme, CTO #ai > send paper by Fri ? intro to Raj"
    services.captures.line(read_burst(typed, NOW.date()), Place())
    services.captures.just_met(SINCE)


def _code(services: Services, number: int) -> None:
    card = (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Sample{number};Tariq;;;\r\nFN:Tariq Sample{number}\r\n"
        f"EMAIL:tariq{number}@sample.example\r\nEND:VCARD\r\n"
    )
    services.captures.code(read_code_text(card), Place())
    services.captures.just_met(SINCE)


def rows(stage: Stage) -> Iterator[Row]:
    """A typed line and a scanned code, each written to the disk and listed."""
    with opened(stage.library(MIDDLE)) as services:
        for name, capture in (("typed line", _line), ("scanned code", _code)):
            capture(services, 0)
            figures = [
                milliseconds(partial(capture, services, number))
                for number in range(1, CAPTURES + 1)
            ]
            for _ in range(CAPTURES + 1):
                services.undo.undo()
            yield Row(f"capture saved and listed, {name}, p95", p95(figures), "ms", BUDGET_MS)
