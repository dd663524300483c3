"""Every test of the window wears the light theme and leaves no window behind."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

if TYPE_CHECKING:
    from contacts_stage import ContactsStage
    from meet_stage import Stage

    from eventmate.ui.pages.follow_ups_page import FollowUpsPage


@pytest.fixture(scope="session")
def theme_keeper(qapp: QApplication) -> ThemeKeeper:
    """The application's look."""
    return ThemeKeeper(qapp, SchemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def _dressed(theme_keeper: ThemeKeeper) -> Iterator[None]:
    theme_keeper.choose(SchemeChoice.LIGHT)
    yield
    assert not [
        widget.objectName() or type(widget).__name__
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible()
    ], "A window was left open."


@pytest.fixture
def clock() -> Clock:
    """The time the use cases go by."""
    return Clock()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Settings with their defaults in a file of their own."""
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def services(tmp_path: Path, preferences: Preferences, clock: Clock) -> Iterator[Services]:
    """All use cases on an empty library in a real file."""
    library = Library(AppPaths(tmp_path / "library"))
    library.open()
    yield Services(library, preferences, clock)
    library.close()


@pytest.fixture
def operations(qapp: QApplication) -> Operations:
    """Runs everything at once where it is called."""
    return Operations(InlineTasks(), qapp)


@pytest.fixture
def stage(qtbot: QtBot, services: Services, operations: Operations) -> Iterator["Stage"]:
    """The Meet page, shown, with two cameras."""
    from meet_stage import Stage

    made = Stage(services, operations, "lid", "usb")
    qtbot.addWidget(made.page)
    made.page.resize(1040, 780)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    made.close()


@pytest.fixture
def contacts_stage(qtbot: QtBot, services: Services) -> "ContactsStage":
    """The Contacts page, shown, with five people in its library."""
    from contacts_stage import ContactsStage

    made = ContactsStage(services)
    qtbot.addWidget(made.page)
    made.page.resize(1072, 800)
    with qtbot.waitExposed(made.page):
        made.page.show()
    return made


@pytest.fixture
def follow_ups_page(
    qtbot: QtBot, services: Services, operations: Operations
) -> Iterator["FollowUpsPage"]:
    """The Follow-ups page, shown."""
    from eventmate.ui.pages.follow_ups_page import FollowUpsPage

    made = FollowUpsPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
