"""People one could also meet, each with a plain reason, and what becomes of the list."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.event_people import Purge, Suggested
from eventmate.ui.pages.events.people.words import purge_words, reason_words
from eventmate.ui.plain import PlainLabel, isolated, one_line, plain_tooltip
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

NEAR = timedelta(days=7)


class SuggestionRow(QWidget):
    """Somebody with a reason; added or dismissed in place."""

    added = Signal()
    dismissed = Signal()

    def __init__(self, suggested: Suggested, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggested = suggested
        name = suggested.person.person.name
        avatar = Avatar(32)
        avatar.show_person(name, suggested.contact if suggested.contact is not None else name)
        self.reason = reason_words(suggested.reasons[0])
        caption = PlainLabel(self.reason, "caption", "text_muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(isolated(name), "body_strong"))
        words.addWidget(caption)
        all_reasons = "\n".join(map(reason_words, suggested.reasons))
        if len(suggested.reasons) > 1:
            plain_tooltip(self, all_reasons)
        self.add = Button(self.tr("Add"), Kind.SECONDARY, small=True)
        self.add.setAccessibleName(self.tr("Add {}").format(one_line(name)))
        self.add.setAccessibleDescription(all_reasons)
        self.dismiss = IconButton(
            "x", self.tr("Do not suggest {} again").format(one_line(name)), small=True
        )
        self.add.clicked.connect(self.added)
        self.dismiss.clicked.connect(self.dismissed)
        line = row(gap=12)
        line.addWidget(avatar)
        line.addLayout(words, 1)
        line.addLayout(row(self.add, self.dismiss, gap=4))
        self.setLayout(line)


class SuggestionsCard(Card):
    """Shows as many as there is room for; the next comes when one is added or dismissed."""

    add_requested = Signal(object)  # Suggested
    dismiss_requested = Signal(object)  # Suggested
    all_requested = Signal()
    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 12, parent)
        self.rows: list[SuggestionRow] = []
        self._suggested: list[Suggested] = []
        self._room = 2
        self._has_purge = self._is_near = False
        self._heading = SectionHeading(self.tr("You could also meet"))
        self.all = Button("", Kind.QUIET, small=True)
        self.all.clicked.connect(self.all_requested)
        self._heading.add_action(self.all)
        self._nobody = PlainLabel("", colour="text_muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.note = PlainLabel("", "caption", "text_muted", wrap=True)
        self.note.hide()
        self._purge = PlainLabel("", "caption", "text_muted", wrap=True)
        self.keep = Button(self.tr("Keep them"), Kind.QUIET, small=True)
        self.keep.clicked.connect(self.keep_requested)
        self._purge_row = QWidget()
        line = row()
        line.addWidget(self._purge, 1)
        line.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        self._purge_row.setLayout(line)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._nobody)
        self.column.addLayout(self._list)
        self.column.addWidget(self.note)
        self.column.addWidget(self._purge_row)
        self.show_purge(None, date.min)

    def show_people(self, suggested: Sequence[Suggested], from_words: str, why_nobody: str) -> None:
        """Show suggestions, out of how many people they are, or why there are none."""
        self._suggested = list(suggested)
        self.all.set_label(from_words)
        self.all.setVisible(bool(from_words))
        self._nobody.set_text("" if suggested else why_nobody)
        self._fit_words()
        self._show_rows()

    def show_note(self, words: str) -> None:
        """Say how people are found, where that could be better and there is room to say it."""
        self.note.set_text(words)
        self._fit_words()

    def _fit_words(self) -> None:
        """In a low window the people have the room, but for what will happen soon."""
        self.note.setVisible(bool(self.note.text()) and self._room > 1)
        self._purge_row.setVisible(self._has_purge and (self._room > 0 or self._is_near))
        self._nobody.setVisible(bool(self._nobody.text()) and self._room > 0)

    def show_purge(self, purge: Purge | None, today: date) -> None:
        """Say when people of the list who were not met are removed."""
        self._has_purge = purge is not None
        self._is_near = purge is not None and purge.on - today <= NEAR
        if purge is not None:
            self._purge.set_text(purge_words(purge, today))
        self._fit_words()

    def set_room(self, rows: int) -> None:
        """Show so many at once."""
        if rows != self._room:
            self._room = rows
            self._fit_words()
            self._show_rows()

    def _show_rows(self) -> None:
        shown = self._suggested[: self._room]
        if [each.suggested for each in self.rows] == shown:
            return
        place = next(
            (at for at, each in enumerate(self.rows) if each.add.hasFocus()),
            next((at for at, each in enumerate(self.rows) if each.dismiss.hasFocus()), None),
        )
        was_dismissing = place is not None and self.rows[place].dismiss.hasFocus()
        for line in self.rows:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.rows = [self._row(each) for each in shown]
        for line in self.rows:
            self._list.addWidget(line)
            line.show()  # at once: the keyboard may go there
        if place is not None and self.rows:
            line = self.rows[min(place, len(self.rows) - 1)]
            button = line.dismiss if was_dismissing else line.add
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, suggested: Suggested) -> SuggestionRow:
        line = SuggestionRow(suggested)
        line.added.connect(lambda: self.add_requested.emit(suggested))
        line.dismissed.connect(lambda: self.dismiss_requested.emit(suggested))
        return line
