"""Tab goes through the real window the way one reads: downwards, and from left to right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from studio import NOW, Studio

from eventmate.app import SAMPLE
from eventmate.domain.contacts import ContactQuery
from eventmate.domain.events import EventDraft
from eventmate.resources import resource_text
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.widgets.side_bar import SideBar

PARTS_OF_A_DAY = 5  # Tab goes through them first
PAGES = ["today", "practice", "meet", "contacts", "follow_ups", "insights", "cards", "settings"]
SIZES = [(1280, 800), (1024, 640)]


@pytest.fixture(params=SIZES, ids=["wide", "small"])
def studio(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Studio]:
    made = Studio(qapp, resource_text(SAMPLE), pause=0)
    made.shell.resize(*request.param)
    made.shell.activateWindow()
    yield made
    made.close()


class Walk:
    """Goes by Tab from before a part of the window until it is left, or comes round."""

    def __init__(self, qtbot: QtBot, part: QWidget) -> None:
        self._qtbot = qtbot
        self._part = part
        self.passed: list[QWidget] = []
        self.steps_back: list[str] = []

    def from_(self, start: QWidget) -> None:
        start.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.waitUntil(start.hasFocus)
        before: QWidget | None = start if self._part.isAncestorOf(start) else None
        if before is not None:
            self.passed.append(before)
        while (focused := self._tab()) not in self.passed and self._part.isAncestorOf(focused):
            if before is not None and is_behind(focused, before):
                self.steps_back.append(f"from {named(before)} to {named(focused)}")
            self.passed.append(focused)
            before = focused

    def _tab(self) -> QWidget:
        after = focused = QApplication.focusWidget()
        assert focused is not None
        for _ in range(PARTS_OF_A_DAY):
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            after = QApplication.focusWidget()
            if after is not focused:
                break
        assert after is not None
        return after

    @property
    def missed(self) -> list[str]:
        """What the keyboard should reach and did not; of buttons of which one holds, one is one."""
        return [
            named(each)
            for each in self._part.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
            if each.isVisible() and each.isEnabled() and each not in self.passed
            if not (isinstance(each, QAbstractButton) and each.group() and not each.isChecked())
        ]


def named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}”"


def is_behind(after: QWidget, before: QWidget) -> bool:
    """Whether one stands above the other without being right of it, or left of it in its row."""
    here, there = place(after), place(before)
    if here.bottom() <= there.top():
        return here.left() < there.right()
    is_same_row = here.top() < there.bottom() and there.top() < here.bottom()
    return is_same_row and here.right() <= there.left()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def walked(qtbot: QtBot, studio: Studio, part: QWidget, start: QWidget | None = None) -> Walk:
    walk = Walk(qtbot, part)
    bar = studio.shell.findChildren(SideBar)[0]
    last = [each for each in bar.findChildren(QAbstractButton) if each.isVisible()][-1]
    walk.from_(last if start is None else start)
    return walk


@pytest.mark.parametrize("key", PAGES)
def test_pages(qtbot: QtBot, studio: Studio, key: str) -> None:
    page = studio.shell.go(key)
    studio.settle()

    walk = walked(qtbot, studio, page)

    assert len(walk.passed) > 8
    assert walk.steps_back == []
    assert walk.missed == []


def test_the_contact_editor(qtbot: QtBot, studio: Studio) -> None:
    page = studio.shell.go("contacts")
    assert isinstance(page, ContactsPage)
    (row,) = studio.services.contacts.find(ContactQuery("amina"), 1).rows
    page.show_contact(row.id)
    page.pane.edit()
    studio.settle()
    assert page.pane.editor is not None

    walk = walked(qtbot, studio, page)

    inside = [each for each in walk.passed if page.pane.editor.isAncestorOf(each)]
    assert len(inside) > 10
    assert walk.steps_back == []
    assert walk.missed == []
    page.pane.editor.leave()


@pytest.mark.parametrize("is_unfolded", [False, True])
def test_the_form_of_an_event(qtbot: QtBot, studio: Studio, is_unfolded: bool) -> None:
    studio.shell.go("events")
    draft = EventDraft("Atlantic Data Days", NOW.date(), NOW.date())
    dialog = EventDialog(NOW.date(), draft, studio.shell)
    with qtbot.waitExposed(dialog):
        dialog.open()
    if is_unfolded:
        dialog.fold.click()
    dialog.activateWindow()
    studio.settle()
    (area,) = dialog.findChildren(QScrollArea)

    walk = walked(qtbot, studio, dialog, area)

    assert len(walk.passed) > (16 if is_unfolded else 9)
    assert walk.steps_back == []
    assert walk.missed == []
    dialog.reject()
