"""The evening before and the day itself: a schedule, a star, a goal, the brief, a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from film import SARA
from phone_picture import phone_frame
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from research_stage import Research, write_schedule
from window_stage import PATIENCE, Evening

from eventmate.domain.events import Event
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.pages.events.brief.tab import BriefTab
from eventmate.ui.pages.events.overview.tab import OverviewTab
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.goal_row import GoalRow
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.pages.meet_page import MeetPage
from eventmate.ui.widgets.button import Button


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


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
    research.tab(event, "agenda")
    research.click(research.view.meet)
    meet = evening.shell.page("meet")
    assert isinstance(meet, MeetPage)
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
    research = Research(qtbot, evening)
    event = research.drop(write_schedule(tmp_path))
    assert event.name == "Rain and Rails"
    star_the_second(research, event)
    set_goal(research, event)
    before = goal_rows(research, event)

    # The brief is a page with the goal and the talk on it.
    brief = research.tab(event, "brief")
    assert isinstance(brief, BriefTab)
    research.until(lambda: bool(brief.pages))
    assert brief.pdf()().startswith(b"%PDF")

    # In the afternoon somebody holds up a code; the running talk stamps it, and the goal ticks.
    assert meet_sara(research, qtbot, evening, event) == "Trams in heavy rain"
    evening.shell.go("events")
    research.until(lambda: goal_rows(research, event) != before)
