"""One person to be in touch with, why now, and what to do about it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from eventmate.domain.cadences import NOT_NOW_DAYS, ToKeepUp
from eventmate.ui.dates import number
from eventmate.ui.pages.keeping.words import last_words, reason_words
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow

AVATAR = 40


class WeekRow(ListRow):
    """Enter opens the contact, T notes a touch, W writes, N is not now."""

    touched = Signal()
    write_requested = Signal()
    put_off = Signal(int)  # days
    skipped = Signal()

    def __init__(self, item: ToKeepUp, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.item = item
        name = one_line(item.name)
        face = Avatar(AVATAR)
        face.show_person(item.name, item.due.contact)
        self.add_left(face)
        self.menu = QMenu(self)
        self._touch = Button(self.tr("In touch"), Kind.SECONDARY, "check", small=True)
        self._touch.setAccessibleName(self.tr("Note that you were in touch with {}").format(name))
        self._touch.clicked.connect(self.touched)
        self._write = IconButton("pencil", self.tr("Write to {}").format(name), Kind.NEUTRAL)
        self._write.clicked.connect(self.write_requested)
        self._not_now = Button(self.tr("Not now"), Kind.NEUTRAL, "clock", small=True)
        self._not_now.setAccessibleName(self.tr("Not now: {}").format(name))
        self._not_now.set_choices(self._filled_menu())
        for button in (self._touch, self._write, self._not_now):
            self.add_right(button)
        self._show(name, today)

    def _show(self, name: str, today: date) -> None:
        work = ", ".join(
            one_line(part) for part in (self.item.title, self.item.organisation) if part
        )
        spans = [Span(isolated(name), "body_strong")]
        if work:
            spans.append(Span(f"  {work}", "body", "text_muted"))
        self.set_words(spans, reason_words(self.item))
        self.add_line(last_words(self.item, today))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words their room."""
        for button in (self._touch, self._not_now):
            button.set_compact(narrow)

    def _filled_menu(self) -> QMenu:
        for days in NOT_NOW_DAYS:
            words = self.tr("Again in {} days").format(number(days))
            self.menu.addAction(words, partial(self.put_off.emit, days))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Let it be this time"), self.skipped.emit)
        return self.menu

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_T: self.touched.emit,
            Qt.Key.Key_W: self.write_requested.emit,
            Qt.Key.Key_N: self._open_menu,
        }
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in acts:
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _open_menu(self) -> None:
        self.menu.popup(self._not_now.mapToGlobal(self._not_now.rect().bottomLeft()))
