"""The agenda of an event, shown: Wednesday in Lisbon, 16:40 on the walls there."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from talks_stage import EVENT, talk

from eventmate.domain.events import Talk
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.plain import PlainLabel

TALKS = (
    talk(
        "09:00", 45, title="Tram feeds without tears", is_starred=True, questions=("Why?", "How?")
    ),
    talk("09:00", 45, "Sala Sado", title="GTFS in a hurry", speakers=("Fionnuala Ní Bhriain",)),
    talk("16:20", 50, title="Real-time feeds nobody trusts", is_starred=True, abstract="Feeds."),
    talk("16:30", 50, "Sala Sado", title="Small teams", track="Operations"),
    talk(
        "17:20",
        40,
        "Jardim",
        title="Ferries and <b>tides</b>",
        is_starred=True,
        speakers=("Søren Østergaard", "石田 遥"),
        abstract="Delay models for ferries. Delay models are rarely right about tides.",
        url="https://talks.example/ferries",
    ),
    talk("17:30", 40, "Sala Sado", title="Data contracts", is_starred=True),
    talk("19:00", 30, "Jardim", title="Picnic", is_starred=True, is_cancelled=True),
    talk("10:00", day=1, title="Breakfast for mappers", track="People"),
    talk("11:00", 40, "Jardim", day=1, title="Walk: the old tram lines", track="People"),
)


class AgendaStage:
    """The tab on a library with one event."""

    def __init__(
        self,
        qtbot: QtBot,
        services: Services,
        operations: Operations,
        talks: Sequence[Talk] = TALKS,
    ) -> None:
        self.qtbot, self.services, self.operations = qtbot, services, operations
        self.event = services.events.get(services.events.add(EVENT, talks).value)
        self.tab = AgendaTab(services, operations)
        qtbot.addWidget(self.tab)
        self.tab.resize(1026, 668)
        self.tab.show_event(self.event)
        with qtbot.waitExposed(self.tab):
            self.tab.show()
        self.body = self.tab.view.grid.body

    def talk(self, title: str) -> Talk:
        """A talk as the library has it."""
        found = self.services.talks.of_event(self.event.id).talks
        return next(item for item in found if title in item.title)

    def starred(self) -> list[str]:
        """The titles of starred talks."""
        found = self.services.talks.of_event(self.event.id).talks
        return [item.title for item in found if item.is_starred]

    def go_to(self, title: str) -> None:
        """Choose a talk, with the keyboard on it."""
        self.tab.view.go_to(self.talk(title))
        self.tab.view.take_keyboard()

    def press(self, *keys: Qt.Key, widget: QWidget | None = None) -> None:
        """Press keys one after another."""
        for key in keys:
            self.qtbot.keyClick(widget or self.body, key)

    def click(self, title: str, *, star: bool = False) -> None:
        """Click on a talk of the grid, or on its star."""
        geometry = self.body.layout_shown
        assert geometry is not None
        area = geometry.blocks[self.talk(title).id].area.translated(-self.body.offset())
        corner = area.topRight() + QPoint(-10, 10)
        place = corner if star else area.bottomLeft() + QPoint(12, -6)
        self.qtbot.mouseClick(self.body.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def current(self) -> str:
        """The title of the talk the keyboard is on."""
        found = self.tab.view.current_talk()
        return found.title if found else ""

    def says(self, words: str, within: QWidget | None = None) -> bool:
        """Whether some words can be seen."""
        QCoreApplication.sendPostedEvents()
        labels = (within or self.tab).findChildren(PlainLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def undo(self) -> None:
        """Take the last step back."""
        self.operations.run(self.tab, self.services.undo.undo)
