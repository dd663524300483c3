"""The window opens on a library that is gone, was cut short, or lies where others reach it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from library_stage import NOW, cut_short, open_services, person
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from eventmate.paths import AppPaths
from eventmate.session import Session
from eventmate.storage.lock import InstanceLock
from eventmate.ui.dialogs.message import Message
from eventmate.ui.dialogs.recovery import RecoveryDialog
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.today_page import TodayPage
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.theme_keeper import ThemeKeeper
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.toast import Toast

PATIENCE = 10_000
T = TypeVar("T", bound=QWidget)


class Open(Protocol):
    """Opens a window on a library, with a page chosen as soon as it can be seen."""

    def __call__(self, folder: Path, choosing: str = "") -> Session:
        """The session, once the library is open or cannot be."""


@pytest.fixture
def opened(qtbot: QtBot, theme_keeper: ThemeKeeper) -> Iterator[Open]:
    """Opens windows one after another; each is closed before the next."""
    sessions: list[Session] = []

    def close() -> None:
        while sessions:
            session = sessions.pop()
            session.window.shell.close()
            session.close()
            session.window.shell.deleteLater()

    def open_on(folder: Path, choosing: str = "") -> Session:
        close()
        paths = AppPaths(folder)
        paths.create()
        lock = InstanceLock(paths.lock)
        session = Session(paths, lock, theme_keeper, InlineTasks(), lambda: NOW)
        sessions.append(session)
        ready: list[bool] = []
        session.opened.connect(lambda: ready.append(True))
        session.failed.connect(lambda: ready.append(False))
        session.start()
        for button in session.window.shell.findChildren(QAbstractButton):
            if choosing and button.accessibleName() == choosing:
                button.click()
        qtbot.waitUntil(lambda: bool(ready), timeout=PATIENCE)
        return session

    yield open_on
    close()


def shown(session: Session, kind: type[T]) -> T | None:
    """The dialog or toast of the window that can be seen."""
    found = session.window.shell.findChildren(kind)
    return next((widget for widget in found if widget.isVisible()), None)


def people_before(folder: Path) -> None:
    services = open_services(folder)
    services.contacts.add(person(1))
    services.library.close()


@pytest.mark.parametrize(("answer", "people"), [("Restore this backup", 1), ("Start empty", 0)])
def test_a_library_that_is_gone_is_asked_about(
    opened: Open, tmp_path: Path, qtbot: QtBot, answer: str, people: int
) -> None:
    people_before(tmp_path)
    (tmp_path / "eventmate.db").unlink()
    session = opened(tmp_path)
    dialog = shown(session, RecoveryDialog)
    assert dialog is not None
    (button,) = [b for b in dialog.findChildren(Button) if b.label == answer]
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        button.click()
    assert session.services is not None
    assert session.services.contacts.count() == people
    assert len(session.services.library.backups()) == 1


def test_that_it_was_cut_short_is_told_once(opened: Open, tmp_path: Path) -> None:
    cut_short(tmp_path)
    toast = shown(opened(tmp_path), Toast)
    assert toast is not None
    assert toast.text == "EventMate was cut short last time. Everything saved is here."
    assert shown(opened(tmp_path), Toast) is None


def test_that_others_reach_the_folder_is_told_once(opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    told = shown(opened(folder), Message)
    assert told is not None
    assert told.windowTitle() == "Your library is in a shared folder"
    told.close()
    assert shown(opened(folder), Message) is None
    assert shown(opened(tmp_path / "home"), Message) is None


def test_a_page_chosen_while_the_library_is_opened_comes_first(
    opened: Open, tmp_path: Path
) -> None:
    people_before(tmp_path)
    session = opened(tmp_path, choosing="Contacts")
    assert session.window.shell.current_key == "contacts"
    page = session.window.shell.findChild(ContactsPage)
    assert page is not None
    assert page.isVisible()
    assert session.window.shell.findChild(TodayPage) is None
