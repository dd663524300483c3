"""What stands above an agenda: its days, a search, stars only, list or grid, into a calendar."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from eventmate.ui.dates import number
from eventmate.ui.pages.events.agenda.day_switch import DaySwitch
from eventmate.ui.plain import plain_tooltip
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.chip import ChoiceChip
from eventmate.ui.widgets.search_field import SearchField

SEARCH_WIDTH, NARROWEST_SEARCH = 240, 120


class ToolRow(QWidget):
    """Knows no agenda; tells what is wished."""

    list_chosen = Signal(bool)
    calendar_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DaySwitch()
        self.search = SearchField("", self.tr("Search the talks"))
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setMinimumSize(QSize(NARROWEST_SEARCH, self.search.height()))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.starred_only = ChoiceChip(self.tr("Starred only"))
        self.starred_only.set_icon_name("star")
        self._shows_list = False
        self.list_switch = IconButton("list", self.tr("Show the day as a list"))
        self.list_switch.clicked.connect(self._on_list_clicked)
        self.calendar = Button(self.tr("Starred to calendar"), Kind.NEUTRAL, "calendar-check")
        self.calendar.clicked.connect(self.calendar_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.days)
        row.addWidget(self.search)
        row.addWidget(self.starred_only)
        row.addStretch(1)
        row.addWidget(self.list_switch)
        row.addWidget(self.calendar)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room in a narrow window."""
        self.days.set_narrow(narrow)
        self.calendar.set_compact(narrow)

    def show_counts(self, talks: int, starred: int) -> None:
        """Say how many talks can be searched; without a star nothing goes into a calendar."""
        words = self.tr("Search 1 talk") if talks == 1 else self.tr("Search {} talks")
        self.search.edit.setPlaceholderText(words.format(number(talks)))
        self.calendar.setEnabled(starred > 0)
        if not starred:
            plain_tooltip(self.calendar, self.tr("Star a talk first; it then goes along."))
        else:
            plain_tooltip(self.calendar, self.tr("Starred to calendar"))

    def _on_list_clicked(self) -> None:
        self._shows_list = not self._shows_list
        self.list_switch.set_icon_name("calendar-days" if self._shows_list else "list")
        name = self.tr("Show the day as a list")
        if self._shows_list:
            name = self.tr("Show the day as a grid of rooms")
        self.list_switch.set_label(name)
        self.list_switch.set_compact(True)
        self.list_chosen.emit(self._shows_list)
