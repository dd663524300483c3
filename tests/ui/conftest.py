"""Every test of the window wears the light theme and leaves no window behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper


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
