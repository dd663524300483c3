"""Which day of an event shows: a switch for a few days, a menu with arrows for many."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from eventmate.ui.dates import short_day
from eventmate.ui.pages.events.agenda.words import day_words
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.segmented import Segmented

MOST_PARTS, MOST_PARTS_NARROW = 5, 3


class DaySwitch(QWidget):
    """Tells which day was chosen by its position."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._is_narrow = False
        self.position = 0
        self._switch: Segmented | None = None
        self.back = IconButton("chevron-left", self.tr("The day before"))
        self.menu_button = Button("", Kind.SECONDARY)
        self.on = IconButton("chevron-right", self.tr("The next day"))
        self.choices = QMenu(self)
        self.menu_button.set_choices(self.choices)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        for part in (self.back, self.menu_button, self.on):
            self._row.addWidget(part)

    def show_days(self, days: Sequence[date], position: int) -> None:
        """Offer these days, one of them chosen."""
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._rebuild()
        self.set_position(position)

    def set_narrow(self, narrow: bool) -> None:
        """Offer a menu sooner in a narrow window."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._rebuild()
            self.set_position(self.position)

    def set_position(self, position: int) -> None:
        """Show which day is chosen."""
        self.position = position
        if self._switch is not None and self._switch.position != position:
            self._switch.set_position(position)
        if self._days:
            self.menu_button.set_label(short_day(self._days[position]))
        self.back.setEnabled(position > 0)
        self.on.setEnabled(position + 1 < len(self._days))

    def step(self, by: int) -> None:
        """Go some days on, as far as there are any."""
        self._choose(min(max(0, self.position + by), len(self._days) - 1))

    def _choose(self, position: int) -> None:
        if self._days and position != self.position:
            self.set_position(position)
            self.chosen.emit(position)

    def _rebuild(self) -> None:
        if self._switch is not None:
            self._row.removeWidget(self._switch)
            self._switch.hide()
            self._switch.deleteLater()
            self._switch = None
        most = MOST_PARTS_NARROW if self._is_narrow else MOST_PARTS
        is_switch = len(self._days) <= most
        if is_switch and self._days:
            self._switch = Segmented([day_words(day) for day in self._days])
            self._switch.setAccessibleName(self.tr("Day"))
            self._switch.chosen.connect(self._choose)
            self._row.addWidget(self._switch)
        self.choices.clear()
        for position, day in enumerate(self._days):
            self.choices.addAction(short_day(day), partial(self._choose, position))
        for part in (self.back, self.menu_button, self.on):
            part.setVisible(not is_switch)
