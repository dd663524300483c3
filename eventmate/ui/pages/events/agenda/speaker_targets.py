"""Speakers become people to meet: at once where there is one, else by a small menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.events import EventId, Talk
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.words import menu_words
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class SpeakerTargets(QObject):
    """Adds speakers of one event's talks to its people to meet."""

    def __init__(self, services: "Services", operations: Operations, view: QWidget) -> None:
        super().__init__(view)
        self._services = services  # what it imports is for the thread of the library
        self._operations = operations
        self._view = view
        self._event: EventId | None = None

    def show_event(self, event: EventId) -> None:
        """Whose talks they are."""
        self._event = event

    def add(self, name: str) -> None:
        """Add one speaker by name."""
        if (event := self._event) is None:
            return
        said = self.tr("{} is among the people to meet").format(isolated(name))
        self._operations.run(
            self, lambda: self._services.targets.add_by_name(event, name), said=said
        )

    def choose(self, talk: Talk, place: QPoint) -> None:
        """Add the speaker of a talk; of several, the one chosen in a menu at a place on screen."""
        if not talk.speakers:
            self._operations.failed.emit(self.tr("The schedule names no speaker for this talk."))
        elif len(talk.speakers) == 1:
            self.add(talk.speakers[0])
        else:
            self.menu(talk).popup(place)

    def menu(self, talk: Talk) -> QMenu:
        """The speakers to choose from."""
        menu = QMenu(self._view)
        menu.setAccessibleName(self.tr("Whom to meet"))
        menu.aboutToHide.connect(menu.deleteLater)
        for name in talk.speakers:
            words = self.tr("Meet {}").format(isolated(name))
            menu.addAction(menu_words(words), partial(self.add, name))
        menu.setActiveAction(menu.actions()[0])
        return menu
