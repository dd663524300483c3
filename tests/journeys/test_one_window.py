"""Going through the program never opens a window beside it, not even for a moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from studio import Studio
from tour import Tour
from typing_extensions import override

from eventmate.app import SAMPLE
from eventmate.resources import resource_text


class Watch(QObject):
    """Notes what becomes a window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.opened: list[str] = []
        application.installEventFilter(self)

    def end(self) -> None:
        self._application.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[Studio]:
    made = Studio(qapp, resource_text(SAMPLE), pause=0)
    yield made
    made.close()


def test_every_page_and_part_comes_in_the_window(qapp: QApplication, studio: Studio) -> None:
    watch = Watch(qapp)
    tour = Tour(studio)

    seen = [name for name, _ in tour.pages()]

    watch.end()
    assert len(seen) > 12
    assert watch.opened == []
