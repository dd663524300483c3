"""Between events: a sentence to say, and a community to take part in, through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.ui.dialogs.palette import Palette
from eventmate.ui.pages.communities.community_dialog import CommunityDialog
from eventmate.ui.pages.communities.view import CommunitiesView
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.pages.openers.view import OpenersView
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.row_views import RowList

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


def command(qtbot: QtBot, evening: Evening, words: str) -> None:
    """Do what the palette offers for some words."""
    evening.press(Qt.Key.Key_K, CONTROL)
    palette = evening.shell.findChildren(Palette)[-1]
    field = palette.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, words)
    qtbot.waitUntil(lambda: _first(palette) == words, timeout=PATIENCE)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _first(palette: Palette) -> object:
    (found,) = palette.findChildren(RowList)
    return found.currentIndex().data()


def press(within: QWidget, name: str) -> None:
    button = next(
        each
        for each in within.findChildren(Button)
        if each.isVisible() and name in (each.label, each.accessibleName())
    )
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_sentence_is_copied_and_a_community_taken_part_in(qtbot: QtBot, evening: Evening) -> None:
    command(qtbot, evening, "Opening questions")
    page = evening.shell.page("events")
    assert isinstance(page, EventsPage)
    questions = page.sections.section("questions")
    assert isinstance(questions, OpenersView)
    qtbot.waitUntil(lambda: questions.list.current is not None, timeout=PATIENCE)
    QTest.keyClick(questions.list, Qt.Key.Key_A)
    QTest.keyClick(questions.list, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == questions.pane.sentence.text()

    command(qtbot, evening, "Communities")
    communities = page.sections.section("communities")
    assert isinstance(communities, CommunitiesView)
    qtbot.waitUntil(communities.isVisible, timeout=PATIENCE)
    communities.add()
    form = evening.shell.findChild(CommunityDialog)
    assert form is not None
    QTest.keyClicks(form.name.edit, "Ferry Watch")
    form.has_next.click()
    QTest.keyClick(form.name.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _chosen(communities) == "Ferry Watch", timeout=PATIENCE)

    today = evening.shell.go("today")
    qtbot.waitUntil(lambda: _can_press(today, "Took part in Ferry Watch"), timeout=PATIENCE)
    press(today, "Took part in Ferry Watch")
    qtbot.waitUntil(lambda: not _can_press(today, "Took part in Ferry Watch"), timeout=PATIENCE)
    evening.press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: _can_press(today, "Took part in Ferry Watch"), timeout=PATIENCE)


def _chosen(view: CommunitiesView) -> str:
    return view.list.current.draft.name if view.list.current else ""


def _can_press(within: QWidget, name: str) -> bool:
    buttons = within.findChildren(Button)
    return any(each.isVisible() and each.accessibleName() == name for each in buttons)
