"""An evening and the months after it, in the real window: each step is taken back once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from library_stage import Dump, dump
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_stage import PATIENCE, Evening

from eventmate.domain.changes import Outcome
from eventmate.domain.follow_ups import FollowUpId, QueueEntry
from eventmate.services.bundle import Services
from eventmate.services.undo import Undone
from eventmate.ui.debrief.window import DebriefWindow
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.follow_ups_page import FollowUpsPage

Found = TypeVar("Found")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Relations:
    """The window's parts about people already met."""

    def __init__(self, qtbot: QtBot, evening: Evening) -> None:
        self._qtbot = qtbot
        self._evening = evening

    def until(self, done: Callable[[], bool]) -> None:
        """Wait for something to be so."""
        self._qtbot.waitUntil(done, timeout=PATIENCE)

    def stored(self, read: Callable[[Services], Found]) -> Found:
        """What the library has, read where it is used."""
        found: list[Found] = []
        services = self._evening.services
        self._evening.operations.fetch(self._evening.shell, lambda: read(services), found.append)
        self.until(lambda: bool(found))
        return found[0]

    def undo(self) -> str:
        """Take the last step back by its key; its name."""
        return self._back_or_forth(Qt.Key.Key_Z, CONTROL, is_redone=False)

    def redo(self) -> str:
        """Do it again by its key; its name."""
        return self._back_or_forth(Qt.Key.Key_Z, CONTROL | SHIFT, is_redone=True)

    def _back_or_forth(self, key: Qt.Key, modifier: Qt.KeyboardModifier, *, is_redone: bool) -> str:
        heard: list[Undone] = []

        def is_it(outcome: Outcome[object], _said: str) -> bool:
            value = outcome.value
            if isinstance(value, Undone) and value.is_redone is is_redone:
                heard.append(value)
            return bool(heard)

        performed = self._evening.operations.performed
        with self._qtbot.waitSignal(performed, timeout=PATIENCE, check_params_cb=is_it):
            self._evening.press(key, modifier)
        return heard[0].label

    @contextmanager
    def there_and_back(self) -> Iterator[None]:
        """One step, taken back to the last row and done again as it was."""
        before = self.stored(dump)
        with self._qtbot.waitSignal(self._evening.operations.performed, timeout=PATIENCE):
            yield
        after = self.stored(dump)
        assert after != before
        self.undo()
        assert differences(self.stored(dump), before) == {}
        self.redo()
        assert differences(self.stored(dump), after) == {}

    def debrief(self) -> DebriefWindow:
        """The evening's window, open on the first person."""
        self._evening.shell.debrief_requested.emit()

        def found() -> list[DebriefWindow]:
            widgets = QApplication.topLevelWidgets()
            return [each for each in widgets if isinstance(each, DebriefWindow)]

        self.until(lambda: any(each.current is not None for each in found()))
        return found()[0]

    def follow_ups(self, section: str = "queue") -> FollowUpsPage:
        """The page of what is due."""
        page = self._evening.shell.go("follow_ups")
        assert isinstance(page, FollowUpsPage)
        page.show_section(section)
        return page

    def contacts(self, section: str) -> ContactsPage:
        """A part of the page of people."""
        page = self._evening.shell.go("contacts")
        assert isinstance(page, ContactsPage)
        page.show_section(section)
        return page

    def open_message(self, page: FollowUpsPage, wanted: FollowUpId) -> QueueEntry:
        """Choose a follow-up and wait for its message."""
        page.show_follow_up(wanted)
        self.until(lambda: page.queue.ids == [wanted])
        (entry,) = page.queue.entries
        form, first = page.pane.form, entry.name.split()[0]
        self.until(lambda: form.isVisible() and first in form.body.toPlainText())
        return entry

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        widget.activateWindow()
        self.until(widget.isActiveWindow)
        widget.setFocus()
        QTest.keyClick(widget, key)


def differences(one: Dump, other: Dump) -> dict[str, set[tuple[object, ...]]]:
    """Rows that only one of two libraries has, by table."""
    return {
        table: set(one[table]) ^ set(other[table]) for table in one if one[table] != other[table]
    }
