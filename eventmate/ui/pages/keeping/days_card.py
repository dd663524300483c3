"""Days to think of somebody in the coming two weeks, and a word to write."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.days_ahead import DayAhead, DayKind
from eventmate.ui.dates import friendly_day, number
from eventmate.ui.pages.keeping.words import DOT
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.row_card import EDGE, RowCard

MOST = 5


def _tr(text: str) -> str:
    return QCoreApplication.translate("days ahead", text)


def kind_words(kind: DayKind) -> str:
    """Why a day is worth a word."""
    return {
        DayKind.BIRTHDAY: _tr("Birthday"),
        DayKind.CHAT: _tr("Coffee chat"),
        DayKind.WORK_ANNIVERSARY: _tr("Work anniversary"),
        DayKind.ASK: _tr("Ask how it went"),
        DayKind.OTHER: _tr("A day you kept"),
    }[kind]


class DayRow(ListRow):
    """Enter opens the contact, W writes."""

    write_requested = Signal()

    def __init__(self, item: DayAhead, today: date, parent: QWidget | None = None) -> None:
        super().__init__(line=False, padding=EDGE, parent=parent)
        self.item = item
        name = one_line(item.name)
        when = friendly_day(item.on, today)
        if item.begins is not None:
            when += f" {item.begins:%H:%M}"
        self.set_words(isolated(name), f"{when}{DOT}{kind_words(item.kind)}")
        if item.about.strip():
            self.add_line(isolated(one_line(item.about)))
        self.write = IconButton("pencil", _tr("Write to {}").format(name), Kind.NEUTRAL)
        self.write.clicked.connect(self.write_requested)
        self.add_right(self.write)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_W and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.write_requested.emit()
        else:
            super().keyPressEvent(event)


class DaysCard(RowCard):
    """Hidden while no day is near."""

    opened = Signal(int)  # the contact
    write_requested = Signal(object)  # DayAhead

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Days ahead"), "", parent)
        self.hide()

    def show_days(self, found: Sequence[DayAhead], today: date) -> None:
        """Show the nearest of these."""
        self.setVisible(bool(found))
        self.show_rows([self._made(each, today) for each in found[:MOST]])
        more = len(found) - MOST
        self.heading.set_caption(self.tr("{} more").format(number(more)) if more > 0 else "")

    def _made(self, item: DayAhead, today: date) -> DayRow:
        made = DayRow(item, today)
        made.activated.connect(lambda: self.opened.emit(item.contact))
        made.write_requested.connect(lambda: self.write_requested.emit(item))
        return made
