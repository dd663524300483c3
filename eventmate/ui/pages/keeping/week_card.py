"""The people of this week: those due, as many as the week bears."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.cadences import Keeping, ToKeepUp
from eventmate.ui.dates import day_within, number
from eventmate.ui.pages.keeping.week_row import WeekRow
from eventmate.ui.pages.keeping.words import people_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

EDGE = 15  # with the card's edge 16, as other headings


class WeekCard(Card):
    """Rows, then what waits for later and how to forgive it."""

    contact_requested = Signal(int)
    touched = Signal(object)  # ToKeepUp
    write_requested = Signal(object)  # ToKeepUp
    put_off = Signal(object, int)  # ToKeepUp, days
    skipped = Signal(object)  # ToKeepUp
    forgive_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.rows: list[WeekRow] = []
        self._is_narrow = False
        self._heading = SectionHeading(self.tr("This week"))
        self._quiet = PlainLabel("", colour="text_muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.forgive = Button(self.tr("Forgive the backlog"), Kind.QUIET, small=True)
        self.forgive.clicked.connect(self.forgive_requested)
        self._waiting = Note("", Tone.QUIET, "wind")
        self._waiting.add_action(self.forgive)
        self.column.addSpacing(EDGE)
        self.column.addLayout(row(EDGE, self._heading, EDGE, gap=0))
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        self.column.addLayout(row(EDGE, self._quiet, EDGE, gap=0))
        self.column.addStretch(1)
        self.column.addLayout(row(EDGE, self._waiting, EDGE, gap=0))
        self.column.addSpacing(EDGE)

    def show_week(self, week: Keeping, today: date) -> None:
        """Show the week anew; the keyboard stays on the row it was on, or the next one."""
        place = next((at for at, each in enumerate(self.rows) if each.hasFocus()), None)
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._made(item, today) for item in week.now]
        for made in self.rows:
            self._rows.addWidget(made)
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].setFocus()
        self._heading.set_caption(
            self.tr("{used} of {cap} this week").format(
                used=number(week.used), cap=number(week.cap)
            )
        )
        self._quiet.set_text(self._quiet_words(week, today))
        self._quiet.setVisible(not self.rows)
        self._waiting.setVisible(week.waiting > 0)
        self._waiting.set_text(
            self.tr("{} can wait for later weeks. Or let them be: nothing is lost.").format(
                people_words(week.waiting)
            )
        )

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words their room."""
        self._is_narrow = narrow
        for each in self.rows:
            each.set_narrow(narrow)

    def _quiet_words(self, week: Keeping, today: date) -> str:
        if week.holiday is not None:
            name = isolated(week.holiday.name) or self.tr("time off")
            words = self.tr("You have {name} until {day}. Nobody is brought up meanwhile.")
            return words.format(name=name, day=day_within(week.holiday.ends_on, today))
        if not week.kept:
            return self.tr(
                "Nobody has a rhythm yet. Give one to a tag, or to a contact on their page: then "
                "they come up here, a few a week, with what you last spoke of."
            )
        if week.used >= week.cap > 0:
            return self.tr("That is enough for this week. The others come up by themselves.")
        return self.tr("Nobody is due this week.")

    def _made(self, item: ToKeepUp, today: date) -> WeekRow:
        made = WeekRow(item, today)
        made.set_narrow(self._is_narrow)
        made.activated.connect(lambda: self.contact_requested.emit(item.due.contact))
        made.touched.connect(lambda: self.touched.emit(item))
        made.write_requested.connect(lambda: self.write_requested.emit(item))
        made.put_off.connect(lambda days: self.put_off.emit(item, days))
        made.skipped.connect(lambda: self.skipped.emit(item))
        return made
