"""One person a row: a new job to congratulate on, or somebody to write to again."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from eventmate.domain.contacts import ContactId
from eventmate.domain.job_changes import JobChange
from eventmate.domain.reconnecting import Proposal
from eventmate.ui.pages.reconnect.words import (
    change_words,
    congratulate_words,
    reason_words,
    write_words,
)
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow

AVATAR = 40


class PersonRow(ListRow):
    """Enter opens the contact, W writes, N is not now."""

    write_requested = Signal()

    def __init__(
        self, name: str, contact: ContactId, label: str, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.name = one_line(name)
        face = Avatar(AVATAR)
        face.show_person(name, contact)
        self.add_left(face)
        self.write = Button(label, Kind.SECONDARY, icon, small=True)
        self.write.setAccessibleName(f"{label}: {self.name}")
        self.write.clicked.connect(self.write_requested)
        self.add_right(self.write)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words their room."""
        self.write.set_compact(narrow)

    def put_away(self) -> None:
        """What N does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_W:
            self.write_requested.emit()
        elif plain and event.key() == Qt.Key.Key_N:
            self.put_away()
        else:
            super().keyPressEvent(event)


class ChangeRow(PersonRow):
    """A new job."""

    dismissed = Signal()

    def __init__(self, change: JobChange, parent: QWidget | None = None) -> None:
        label = congratulate_words()
        super().__init__(change.name, change.contact, label, "gift", parent)
        self.change = change
        now, before = change_words(change)
        self.set_words([Span(isolated(self.name), "body_strong")], now)
        self.add_line(before)
        self._dismiss = IconButton("x", self.tr("Let it be: {}").format(self.name), Kind.NEUTRAL)
        self._dismiss.clicked.connect(self.dismissed)
        self.add_right(self._dismiss)

    @override
    def put_away(self) -> None:
        self.dismissed.emit()


class ProposalRow(PersonRow):
    """Somebody to write to again."""

    put_off = Signal()
    refused = Signal()

    def __init__(self, item: Proposal, today: date, parent: QWidget | None = None) -> None:
        label = write_words()
        super().__init__(item.name, item.contact, label, "pencil", parent)
        self.item = item
        work = ", ".join(one_line(part) for part in (item.title, item.organisation) if part)
        spans = [Span(isolated(self.name), "body_strong")]
        if work:
            spans.append(Span(f"  {work}", "body", "text_muted"))
        first, *more = reason_words(item, today)
        self.set_words(spans, first)
        for line in more:
            self.add_line(line)
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Not now: again in three months"), self.put_off.emit)
        self.menu.addAction(self.tr("Not at all"), self.refused.emit)
        self._not_now = Button(self.tr("Not now"), Kind.NEUTRAL, "clock", small=True)
        self._not_now.setAccessibleName(self.tr("Not now: {}").format(self.name))
        self._not_now.set_choices(self.menu)
        self.add_right(self._not_now)

    @override
    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._not_now.set_compact(narrow)

    @override
    def put_away(self) -> None:
        self.menu.popup(self._not_now.mapToGlobal(self._not_now.rect().bottomLeft()))
