"""Time off: days when nobody is brought up."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.cadences import Holiday
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.keeping.words import span_words
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, column, row
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import Labelled, LineField
from eventmate.ui.widgets.headings import SectionHeading

WIDTH = 416
DAYS_OFF = 7


class TimeOffCard(Card):
    """The times off that are on or lie ahead."""

    add_requested = Signal()
    removed = Signal(object)  # Holiday

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._hint = PlainLabel(
            self.tr("On holiday or with family? Nobody is brought up on days off."),
            colour="text_muted",
            wrap=True,
        )
        self.add = Button(self.tr("Days off"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(self.add_requested)
        heading = SectionHeading(self.tr("Time off"))
        heading.add_action(self.add)
        self.column.addWidget(heading)
        self.column.addWidget(self._hint)
        self.column.addLayout(self._lines)

    def show_holidays(self, holidays: Sequence[Holiday], today: date) -> None:
        """Show those that are not over."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        ahead = [each for each in holidays if each.ends_on >= today]
        for each in ahead:
            self._lines.addWidget(self._line(each))
        self._hint.setVisible(not ahead)

    def _line(self, item: Holiday) -> QWidget:
        line = QWidget()
        days = span_words(item.starts_on, item.ends_on)
        name = one_line(item.name)
        words = column(PlainLabel(name or days), gap=0)
        if name:
            words.addWidget(PlainLabel(days, "caption", "text_muted"))
        remove = IconButton("x", self.tr("Remove {}").format(name or days), Kind.NEUTRAL)
        remove.clicked.connect(lambda: self.removed.emit(item))
        both = row(remove)
        both.insertLayout(0, words, 1)
        line.setLayout(both)
        return line


class TimeOffDialog(PanelDialog):
    """Asks for a time off; `saved` carries a Holiday."""

    saved = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Days off"), WIDTH, parent)
        self.name = LineField(self.tr("What for? You can leave this empty."), self.tr("Holidays"))
        self.first = DayEdit(today)
        self.last = DayEdit(
            date.fromordinal(min(today.toordinal() + DAYS_OFF, date.max.toordinal()))
        )
        self.body.addWidget(self.name)
        self.body.addLayout(
            row(
                Labelled(self.tr("First day"), self.first),
                Labelled(self.tr("Last day"), self.last),
                gap=12,
            )
        )
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Take them off"), Kind.PRIMARY))
        save.clicked.connect(self._on_save)
        self.name.edit.returnPressed.connect(self._on_save)
        self.name.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        first, last = sorted((self.first.day, self.last.day))
        self.saved.emit(Holiday(first, last, self.name.text.strip()))
        self.accept()
