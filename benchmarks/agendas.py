"""How soon the agenda of a large event is painted, and how smoothly it scrolls."""

import gc
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollBar
from typing_extensions import override

from benchmarks import library, people
from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.events import Event, EventDraft, EventId, Talk, TalkId
from eventmate.services.bundle import Services
from eventmate.ui.idle_collecting import IdleCollector
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.agenda.grid_body import GridBody
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.pages.events.event_tabs import AGENDA
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.tasks import BackgroundTasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

OPENING_BUDGET_MS, GAP_BUDGET_MS = 150, 33
OPENINGS, STEPS = 7, 40
STARRED = 10  # talks of a day
PAGE = (1072, 800)  # px beside the side bar of the window as it first is
DAY_STARTS = datetime(2026, 10, 14, 8, tzinfo=UTC)
LENGTH = timedelta(minutes=20)
DOWN, ACROSS = 36, 60  # px a step scrolls
_SUBJECTS = ("harbours", "feeds", "riders", "maps", "weather", "fares", "timetables", "trust")


class NotPainted(AssertionError):
    """An agenda that stays empty is not worth timing."""


def _talk(number: int, per_day: int, rooms: int) -> Talk:
    day, at = divmod(number, per_day)
    slot, room = divmod(at, rooms)
    begins = DAY_STARTS + timedelta(days=day) + slot * LENGTH
    one, other = _SUBJECTS[number % 8], _SUBJECTS[number // 8 % 8]
    return Talk(
        TalkId(0),
        EventId(0),
        f"What {one} taught us about {other} in a small team, part {number}",
        begins,
        begins + LENGTH,
        speakers=(people.person(number + 1).name,),
        room=f"Hall {room + 1}",
        abstract=f"A year of {one} and {other}, with the mistakes left in. " * 8,
        is_starred=at % (per_day // STARRED) == 0,
    )


def talks(count: int, days: int) -> list[Talk]:
    """A generated programme of talks of twenty minutes, forty-two to a room and day."""
    per_day = count // days
    rooms = max(1, per_day // 42)
    return [_talk(number, per_day, rooms) for number in range(per_day * days)]


class _Visitor(QObject):
    """Opens agendas on the Events page, whose library is behind the storage thread."""

    painted = Signal()

    def __init__(self, folder: Path, programme: list[Talk], days: int) -> None:
        super().__init__()
        self._tasks = BackgroundTasks()
        self._loop = QEventLoop(self)
        self._library = library.opened(folder)
        self._programme = programme
        first = date(2026, 10, 14)
        self._draft = EventDraft("Large Days", first, first + timedelta(days=days - 1), "UTC")
        self._made: list[tuple[Services, Event]] = []
        # What is painted is painted within its event; a signal that waits comes after it.
        self.painted.connect(self._loop.quit, Qt.ConnectionType.QueuedConnection)
        self._operations = Operations(self._tasks, self)
        self._operations.fetch(self, self._begin, self._on_begun)
        self._loop.exec()
        gc.freeze()  # as the program does once its library is open
        self._services, self._event = self._made[0]
        self.page: EventsPage | None = None

    def _begin(self) -> tuple[Services, Event]:
        services = self._library.__enter__()
        event = services.events.add(self._draft, self._programme).value
        return services, services.events.get(event)

    def _on_begun(self, made: tuple[Services, Event]) -> None:
        self._made.append(made)
        self._loop.quit()

    def show_overview(self) -> None:
        """The event on a page made afresh, before its agenda is asked for."""
        if self.page is not None:
            self.page.close()
            self.page.deleteLater()
        self.page = EventsPage(self._services, self._operations)
        self.page.resize(*PAGE)
        self.page.show()
        self.page.show_event(self._event)
        self._operations.busy_changed.connect(self._on_busy_changed)
        self._loop.exec()
        self._operations.busy_changed.disconnect(self._on_busy_changed)
        _settle()

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self._loop.quit()

    def open_agenda(self) -> None:
        """From choosing the tab until its talks are painted."""
        assert self.page is not None
        (view,) = self.page.findChildren(EventView)
        view.show_tab(AGENDA)
        self.body.viewport().installEventFilter(self)
        self._loop.exec()

    @property
    def body(self) -> GridBody:
        """The painted talks."""
        assert self.page is not None
        (tab,) = self.page.findChildren(AgendaTab)
        return tab.view.grid.body

    @property
    def shown(self) -> int:
        """How many talks the painted day has."""
        return len(self.body.layout_shown.blocks) if self.body.layout_shown else 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.body.layout_shown is not None:
            watched.removeEventFilter(self)
            self.painted.emit()
        return False

    def close(self) -> None:
        """Close the page, and the library where it was opened."""
        if self.page is not None:
            self.page.close()
            self.page.deleteLater()
        _settle()
        self._tasks.store(self._close_library)
        self._operations.close()

    def _close_library(self) -> None:
        self._library.__exit__(None, None, None)


def _settle() -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def _step(bar: QScrollBar, by: int) -> None:
    bar.setValue(bar.value() + by)
    _settle()


def _openings(visitor: _Visitor) -> Iterator[float]:
    for _ in range(OPENINGS):
        visitor.show_overview()
        yield milliseconds(visitor.open_agenda)
        if not visitor.shown:
            raise NotPainted


def _gaps(body: GridBody) -> Iterator[float]:
    for bar, by in ((body.verticalScrollBar(), DOWN), (body.horizontalScrollBar(), ACROSS)):
        bar.setValue(0)
        _settle()
        for _ in range(min(STEPS, bar.maximum() // by)):
            yield milliseconds(partial(_step, bar, by))


def _rows(stage: Stage, count: int, days: int) -> Iterator[Row]:
    programme = talks(count, days)
    with tempfile.TemporaryDirectory(dir=stage.folder) as folder:
        visitor = _Visitor(library.make(Path(folder), 0), programme, days)
        openings = list(_openings(visitor))
        gc.collect()  # pages of the openings before are none of the scrolling's business
        gaps = list(_gaps(visitor.body))
        visitor.close()
    name = f"agenda of {len(programme):,} talks on {days} day{'s' if days > 1 else ''}"
    yield Row(f"{name}, painted", statistics.median(openings), "ms", OPENING_BUDGET_MS)
    yield Row(f"{name}, longest of {len(gaps)} scroll steps", max(gaps), "ms", GAP_BUDGET_MS)


def rows(stage: Stage) -> Iterator[Row]:
    """Agendas of a large conference: over three days, and all on one."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    keeper = ThemeKeeper(application, SchemeChoice.LIGHT)
    collector = IdleCollector(application)  # as in the program
    for count, days in ((1440, 3), (1500, 1)):
        yield from _rows(stage, stage.size(count), days)
    collector.close()
    del keeper
