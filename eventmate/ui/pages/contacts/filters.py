"""What the list of contacts is narrowed to: four chips with menus."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from eventmate.domain.contacts import ContactQuery, ContactStatus, Role
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.words import menu_words, role_words, status_words
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.chip import FilterChip
from eventmate.ui.widgets.choice_popup import ChoicePopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmate.domain.events import Event
    from eventmate.services.bundle import Services

LONGEST_VALUE = 24  # letters on a chip
MOST_IN_MENU = 10  # choices; more are searched


class FilterBar(QWidget):
    """Role, tag, event and status; `changed` when one is chosen or removed."""

    changed = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._chosen: dict[str, Any] = {}
        self._chips = {
            "role": FilterChip(self.tr("Role")),
            "tag": FilterChip(self.tr("Tag")),
            "event": FilterChip(self.tr("Event")),
            "status": FilterChip(self.tr("Status")),
        }
        self._clear = Button(self.tr("Clear filters"), Kind.NEUTRAL, small=True)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, chip in self._chips.items():
            row.addWidget(chip)
            chip.removed.connect(partial(self.choose, name, None))
            chip.choice_requested.connect(partial(self._open_choices, name))
        row.addWidget(self._clear)

    def narrowed(self, query: ContactQuery) -> ContactQuery:
        """A query with the filters chosen here and no others."""
        none: dict[str, Any] = dict.fromkeys(self._chips)
        return replace(query, **{**none, **self._chosen})

    def choose(self, name: str, value: object, words: str = "") -> None:
        """Turn one filter on with a value, or off with None."""
        if value is None:
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = value
        short = words if len(words) <= LONGEST_VALUE else f"{words[:LONGEST_VALUE].rstrip()}…"
        self._chips[name].set_value("" if value is None else isolated(short))
        self._clear.setVisible(bool(self._chosen))
        self.changed.emit()

    def clear(self) -> None:
        """Turn every filter off."""
        was_filtered = bool(self._chosen)
        self._chosen.clear()
        for chip in self._chips.values():
            chip.set_value("")
        self._clear.hide()
        if was_filtered:
            self.changed.emit()

    def set_narrow(self, narrow: bool) -> None:
        """In narrow windows the words that clear all shrink away to an icon."""
        self._clear.set_icon_name("x" if narrow else "")
        self._clear.set_compact(narrow)

    def _open_choices(self, name: str) -> None:
        fetch: dict[str, Callable[[], None]] = {
            "role": partial(self._open, name, [(r, role_words(r)) for r in Role]),
            "status": partial(self._open, name, [(s, status_words(s)) for s in ContactStatus]),
            "tag": partial(
                self._operations.fetch,
                self,
                self._services.contacts.tags,
                lambda tags: self._open(name, [(tag, tag) for tag in tags]),
                key="choices",
            ),
            "event": partial(
                self._operations.fetch,
                self,
                self._services.events.listed,
                self._open_events,
                key="choices",
            ),
        }
        fetch[name]()

    def _open_events(self, events: "list[Event]") -> None:
        self._open("event", [(event.id, event.name) for event in events])

    def _open(self, name: str, choices: list[tuple[Any, str]]) -> None:
        chip = self._chips[name]
        if len(choices) > MOST_IN_MENU:
            self.popup(name, choices).open_below(chip)
        else:
            self.menu(name, choices).popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def popup(self, name: str, choices: list[tuple[Any, str]]) -> ChoicePopup:
        """So many choices of one filter that they are searched."""
        words = {"tag": self.tr("Find a tag"), "event": self.tr("Find an event")}
        if name in self._chosen:
            choices = [(None, self.tr("Any")), *choices]
        popup = ChoicePopup(words[name], [said for _, said in choices], self)
        popup.chosen.connect(lambda place: self.choose(name, *choices[place]))
        return popup

    def menu(self, name: str, choices: list[tuple[Any, str]]) -> QMenu:
        """The choices of one filter."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for value, words in choices:
            menu.addAction(menu_words(words), partial(self.choose, name, value, words))
        if not choices:
            nothing = {
                "tag": self.tr("No contact has a tag yet"),
                "event": self.tr("There is no event yet"),
            }
            menu.addAction(nothing[name]).setEnabled(False)
        if name in self._chosen:
            menu.addSeparator()
            menu.addAction(self.tr("Any"), partial(self.choose, name, None))
        return menu
