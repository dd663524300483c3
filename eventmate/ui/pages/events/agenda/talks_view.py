"""The talks of a day in the middle of the tab: as a grid, as a list, or why there are none."""

from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eventmate.domain.events import Talk
from eventmate.ui.pages.events.agenda.grid import AgendaGrid
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.pages.events.agenda.talk_list import TalkList
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.drawings import nothing_found
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.note import Note


class TalksView(QWidget):
    """Grid and list show the same day and keep to the same talk."""

    opened = Signal(object)  # Talk
    entered = Signal(object)  # Talk, by the keyboard
    current_changed = Signal(object)  # Talk
    star_requested = Signal(object)  # Talk
    target_requested = Signal(object)  # Talk
    day_requested = Signal(int)
    all_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = AgendaGrid()
        self.list = TalkList()
        self._shown: ShownDay | None = None
        self._now: datetime | None = None
        self._shows_list = False
        show_all = Button(self.tr("Show all talks"), Kind.SECONDARY)
        show_all.clicked.connect(self.all_requested)
        self.nothing = EmptyState(nothing_found, "", "", (show_all,))
        self.note = Note()
        self.elsewhere = Button(self.tr("Go to the next one"), Kind.QUIET, small=True)
        self.elsewhere.clicked.connect(self.next_requested)
        self.note.add_action(self.elsewhere)
        self.note.hide()
        self._stack = QStackedWidget()
        for part in (_grid_card(self.grid), _list_card(self.list), self.nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        for view in (self.grid.body, self.list):
            view.opened.connect(self.opened)
            view.entered.connect(self.entered)
            view.target_requested.connect(self.target_requested)
            view.current_changed.connect(self.current_changed)
            view.star_requested.connect(self.star_requested)
            view.day_requested.connect(self.day_requested)

    def show_day(self, shown: ShownDay) -> None:
        """Show a day."""
        self._shown = shown
        if not shown.talks:
            self.nothing.set_words(
                self.tr("Nothing starred on this day"),
                self.tr("Press the star of a talk, or S while it is chosen, and it stands here."),
            )
            self._stack.setCurrentIndex(2)
            return
        self._stack.setCurrentIndex(1 if self._shows_list else 0)
        if self._shows_list:
            self.list.show_day(shown)
        else:
            self.grid.show_day(shown)

    def show_list(self, wanted: bool) -> None:
        """Change between list and grid; the keyboard stays on its talk."""
        talk = self.current_talk()
        self._shows_list = wanted
        if self._shown is not None:
            self.show_day(self._shown)
        if talk is not None:
            self.go_to(talk)

    def say(self, words: str, *, has_more: bool) -> None:
        """Say above the day what a search found, or nothing; offer what is on other days."""
        self.note.set_text(words)
        self.note.setVisible(bool(words))
        self.elsewhere.setVisible(has_more)

    def show_now(self, now: datetime) -> None:
        """Tell what time it is."""
        self._now = now
        self.grid.show_now(now)

    def begin(self) -> None:
        """Bring the present into sight, or the beginning of a day that is not on."""
        self.grid.scroll_to_now()
        self.list.begin(self._now)

    def go_to(self, talk: Talk) -> None:
        """Choose a talk."""
        if self._shows_list:
            self.list.go_to(talk)
        else:
            self.grid.body.go_to(talk)

    def current_talk(self) -> Talk | None:
        """The talk that is chosen."""
        return self.list.current_talk() if self._shows_list else self.grid.body.current_talk()

    def place_of_current(self) -> QPoint:
        """Below the talk that is chosen, on the screen."""
        view = self.list if self._shows_list else self.grid.body
        return view.place_of_current()

    def take_keyboard(self) -> None:
        """Move the keyboard to the talks."""
        view: QWidget = self.list if self._shows_list else self.grid.body
        view.setFocus()


def _grid_card(grid: AgendaGrid) -> Card:
    """The grid rounds its own corners: under anything laid over it, scrolling paints it all."""
    card = Card(2, 0)
    card.column.setContentsMargins(1, 1, 1, 1)
    card.column.addWidget(grid)
    return card


def _list_card(view: TalkList) -> Card:
    card = Card(1, 0)
    card.column.addWidget(view)
    return card
