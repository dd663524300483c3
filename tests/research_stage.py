"""The Events page of the real window, driven by clicks, keys and what is dropped."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.domain.events import Event
from eventmate.services.bundle import Services
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.plain import PlainLabel

Dialog = TypeVar("Dialog", bound=QDialog)
Found = TypeVar("Found")
Tab = TypeVar("Tab", bound=EventTab)

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


def write_schedule(folder: Path) -> Path:
    """A schedule of one afternoon in Lisbon."""
    path = folder / "schedule.xml"
    path.write_text(SCHEDULE.format("".join(TALK.format(*talk) for talk in TALKS)), "utf-8")
    return path


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

    @staticmethod
    def let_fall(path: Path, onto: QWidget) -> None:
        """Let a file fall onto a part of the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        at, copy = QPointF(10, 10), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(onto, QDragEnterEvent(at.toPoint(), copy, mime, left, none))
        QApplication.sendEvent(onto, QDropEvent(at, copy, mime, left, none))

    def drop(self, path: Path) -> Event:
        """Let a schedule fall onto the page and keep it; the event it is of."""
        self.let_fall(path, self.page)
        self.click(self.dialog(PreviewDialog).keep)
        self.until(lambda: bool(self.page.findChildren(EventView)))
        self.until(lambda: self.view.event_shown is not None)
        assert self.view.event_shown is not None
        return self.view.event_shown

    @property
    def view(self) -> EventView:
        """The page of one event."""
        return self.page.findChildren(EventView)[0]

    def click(self, widget: QWidget) -> None:
        """Click on something that can be seen."""
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        widget.activateWindow()
        self.until(widget.isActiveWindow)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_tab(self, title: str, kind: type[Tab]) -> Tab:
        """Click on a tab of the event's page; the part it shows."""
        tabs = self.view.tabs.findChildren(QAbstractButton)
        self.click(next(each for each in tabs if each.text() == title))
        tab = self.view.tab
        assert isinstance(tab, kind)
        return tab

    def says(self, words: str, within: QWidget | None = None) -> bool:
        """Whether some words can be seen."""
        labels = (within or self._evening.shell).findChildren(PlainLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def see(self, words: str, within: QWidget | None = None) -> None:
        """Wait until some words can be seen."""
        self.until(lambda: self.says(words, within))

    def stored(self, read: Callable[[Services], Found]) -> Found:
        """What the library has, read where it is used."""
        found: list[Found] = []
        services = self._evening.services
        operations = self._evening.operations
        operations.fetch(self.page, lambda: read(services), found.append)
        self.until(lambda: bool(found))
        return found[0]

    def tab(self, event: Event, key: str) -> EventTab:
        """A part of the event's page, shown."""
        self.page.show_event(event, key)
        tab = self.view.tab
        assert tab is not None
        return tab
