"""The evening before and the day itself: a schedule, a star, a goal, the brief, a person."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from film import SARA, phone_frame
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.domain.events import Event
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.pages.events.brief.tab import BriefTab
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events.overview.tab import OverviewTab
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.goal_row import GoalRow
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.pages.meet_page import MeetPage
from eventmate.ui.widgets.button import Button

Dialog = TypeVar("Dialog", bound=QDialog)
TALK = """<event id="{0}" guid="g{0}"><date>2026-10-14T{1}:00+01:00</date><start>{1}</start>
<duration>01:30</duration><room>Sala Norte</room><title>{2}</title>
<persons><person id="{0}">{3}</person></persons></event>"""
SCHEDULE = (
    '<?xml version="1.0"?><schedule><conference><acronym>rain26</acronym>'
    "<title>Rain and Rails</title><start>2026-10-14</start><end>2026-10-14</end>"
    "<time_zone_name>Europe/Lisbon</time_zone_name></conference>"
    '<day index="1" date="2026-10-14"><room name="Sala Norte">{}</room></day></schedule>'
)
TALKS = (
    (1, "10:00", "Morning rain", "Ada Holm"),
    (2, "15:00", "Trams in heavy rain", "Joaquim Lopes"),
    (3, "17:00", "Closing the umbrella", "Vera Santos"),
)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


class Research:
    """One event of the Events page in the real window."""

    def __init__(self, qtbot: QtBot, evening: Evening) -> None:
        self._qtbot = qtbot
        self._evening = evening
        page = evening.shell.go("events")
        assert isinstance(page, EventsPage)
        self.page = page

    def until(self, done: Callable[[], bool]) -> None:
        """Wait for something to be so."""
        self._qtbot.waitUntil(done, timeout=PATIENCE)

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """A dialog of a kind, once it is open."""
        shell = self._evening.shell

        def found() -> list[Dialog]:
            return [each for each in shell.findChildren(kind) if each.isVisible()]

        self.until(lambda: bool(found()))
        return found()[-1]

    def drop(self, path: Path) -> Event:
        """Let a schedule fall onto the page and keep it; the event it is of."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        at, copy = QPointF(10, 10), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.page, QDragEnterEvent(at.toPoint(), copy, mime, left, none))
        QApplication.sendEvent(self.page, QDropEvent(at, copy, mime, left, none))
        self.dialog(PreviewDialog).keep.click()
        self.until(lambda: bool(self.page.findChildren(EventView)))
        view = self.page.findChildren(EventView)[0]
        self.until(lambda: view.event_shown is not None)
        assert view.event_shown is not None
        return view.event_shown

    def tab(self, event: Event, key: str) -> EventTab:
        """A part of the event's page, shown."""
        self.page.show_event(event, key)
        tab = self.page.findChildren(EventView)[0].tab
        assert tab is not None
        return tab


def star_the_second(research: Research, event: Event) -> None:
    agenda = research.tab(event, "agenda")
    assert isinstance(agenda, AgendaTab)
    research.until(lambda: agenda.keeper.agenda is not None)
    body = agenda.view.grid.body
    body.setFocus()

    def starred() -> list[str]:
        talks = agenda.keeper.agenda
        return [] if talks is None else [t.title for t in talks.talks if t.is_starred]

    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_S):
        QTest.keyClick(body, key)
    research.until(lambda: starred() == ["Trams in heavy rain"])


def goal_rows(research: Research, event: Event) -> list[str]:
    overview = research.tab(event, "overview")
    assert isinstance(overview, OverviewTab)
    (goals,) = overview.findChildren(GoalsCard)
    return [row.accessibleName() for row in goals.findChildren(GoalRow) if row.isVisible()]


def set_goal(research: Research, event: Event) -> None:
    (goals,) = research.tab(event, "overview").findChildren(GoalsCard)
    goals.add_goal()
    form = research.dialog(GoalDialog)
    form.wanted.setValue(2)
    next(each for each in form.findChildren(Button) if each.label == "Save").click()
    research.until(lambda: len(goal_rows(research, event)) == 1)


def meet_sara(research: Research, qtbot: QtBot, evening: Evening, event: Event) -> str:
    """Sara's code before the camera; the talk the meeting is stamped with."""
    evening.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    meet = evening.shell.page("meet")
    assert isinstance(meet, MeetPage)
    meet.where.choose(event.id, "", "")
    research.until(lambda: (r := meet.where.running) is not None and r.event.id == event.id)
    with qtbot.waitSignal(meet.watch.scanned, timeout=PATIENCE):
        evening.film.play(phone_frame([SARA], turn=-5, blur=1.0))
    research.until(lambda: "Sara Kim" in [row.met.name for row in meet.met.rows])
    row = next(row for row in meet.met.rows if row.met.name == "Sara Kim")
    row.fields[0].setFocus()
    QTest.keyClicks(row.fields[0], "trams that slow down in rain")
    meet.flush()
    return row.met.place.talk


def test_from_a_dropped_schedule_to_a_goal_that_ticks(
    qtbot: QtBot, evening: Evening, tmp_path: Path
) -> None:
    path = tmp_path / "schedule.xml"
    path.write_text(SCHEDULE.format("".join(TALK.format(*talk) for talk in TALKS)), "utf-8")
    research = Research(qtbot, evening)
    event = research.drop(path)
    assert event.name == "Rain and Rails"
    star_the_second(research, event)
    set_goal(research, event)
    before = goal_rows(research, event)

    # The brief is a page with the goal and the talk on it.
    brief = research.tab(event, "brief")
    assert isinstance(brief, BriefTab)
    research.until(lambda: bool(brief.pages))
    assert brief.pdf().startswith(b"%PDF")

    # In the afternoon somebody holds up a code; the running talk stamps it, and the goal ticks.
    assert meet_sara(research, qtbot, evening, event) == "Trams in heavy rain"
    evening.shell.go("events")
    research.until(lambda: goal_rows(research, event) != before)
