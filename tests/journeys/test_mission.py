"""While the event is on: the mission card over everything, from the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.domain.goals import Measure
from eventmate.ui.mission.card import MissionCard
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events_page import EventsPage

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


def cards_open() -> list[MissionCard]:
    widgets = QApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, MissionCard) and w.isVisible()]


def opened_card(qtbot: QtBot) -> MissionCard:
    qtbot.waitUntil(lambda: len(cards_open()) == 1, timeout=PATIENCE)
    (card,) = cards_open()
    qtbot.waitUntil(lambda: "Atlantic Data Days" in card.windowTitle(), timeout=PATIENCE)
    return card


def conversations(card: MissionCard) -> int:
    cells = card.body.content.goals.cells
    return next(
        cell.goal.reached for cell in cells if cell.goal.draft.measure is Measure.CONVERSATIONS
    )


def test_a_person_written_down_ticks_the_goal_and_the_card_leaves_with_the_window(
    qtbot: QtBot, evening: Evening
) -> None:
    evening.press(Qt.Key.Key_M, CONTROL_SHIFT)
    card = opened_card(qtbot)
    card.resize(320, 180)
    qtbot.waitUntil(lambda: card.capture.where.running is not None, timeout=PATIENCE)
    before = conversations(card)
    QTest.keyClicks(card.capture.line.edit, "Zora Quill, Lantern Maps; we spoke of ferries")
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: conversations(card) == before + 1, timeout=PATIENCE)
    assert "Zora Quill" in card.said.words.text()
    evening.press(Qt.Key.Key_M, CONTROL_SHIFT)
    assert opened_card(qtbot) is card
    evening.shell.close()
    assert not cards_open()


def test_an_event_that_is_on_offers_its_card_on_its_page(qtbot: QtBot, evening: Evening) -> None:
    page = evening.shell.go("events")
    assert isinstance(page, EventsPage)
    evening.press(Qt.Key.Key_M, CONTROL_SHIFT)
    card = opened_card(qtbot)
    running = card.event_shown
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not cards_open(), timeout=PATIENCE)
    page.open_event(running)
    qtbot.waitUntil(lambda: bool(page.findChildren(EventView)), timeout=PATIENCE)
    (view,) = page.findChildren(EventView)
    qtbot.waitUntil(view.mission.isVisible, timeout=PATIENCE)
    view.mission.click()
    opened_card(qtbot).close()
    view.show_tab("brief")
    assert view.mission.isHidden()
