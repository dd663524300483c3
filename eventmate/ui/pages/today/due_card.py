"""The follow-ups due today, then those of the week: as many as there is room for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.follow_up_rules import about_minutes
from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.dates import day_within, number
from eventmate.ui.pages.follow_up_words import kind_words, reason_words
from eventmate.ui.pages.follow_ups.context_words import DOT
from eventmate.ui.pages.today.glance import Glance
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.tag import Tag

FEW = 3
COMFORTABLE, TALLEST = 66, 76  # px of a row with its line: how many there are, how far they grow
FRAME = 114  # px above and below the rows


class _Rows(QWidget):
    """Takes whatever room there is and tells for how many rows it is enough."""

    room_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(FEW * (COMFORTABLE - 8))
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)
        self.lines.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    @property
    def room(self) -> int:
        """How many rows stand here with ease."""
        return max(FEW, self.height() // COMFORTABLE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()


class DueCard(Card):
    """Whom to write to, and one button that leads there."""

    opened = Signal(int)  # the follow-up's id
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self._heading = SectionHeading(self.tr("Follow-ups due"))
        self._rows = _Rows()
        self._rows.room_changed.connect(self._fit)
        self._open = Button(self.tr("Open follow-ups"), Kind.SECONDARY)
        self._open.clicked.connect(self.all_requested)
        self._cost = PlainLabel("", "caption", "text_muted")
        head, foot = row(16, self._heading, 16, gap=0), row(15, self._open, None, self._cost, 16)
        self.column.addSpacing(15)  # the heading stands as high as the inbox's
        self.column.addLayout(head)
        self.column.addSpacing(12)
        self.column.addWidget(self._rows, 1)
        self.column.addWidget(Hairline())
        self.column.addSpacing(12)
        self.column.addLayout(foot)
        self.column.addSpacing(12)
        self._shown: tuple[QueueEntry, ...] = ()
        self._today = date.min
        self._filled = 0

    @property
    def tallest(self) -> int:
        """The height in px beyond which there is nothing more to show."""
        return FRAME + TALLEST * max(1, len(self._shown))

    def show_glance(self, glance: Glance, today: date) -> None:
        """Show what is due, seen from a day."""
        self._shown, self._today = glance.due, today
        caption = self.tr("{due} today \u00b7 {soon} later this week")
        says_something = glance.due_count or glance.soon_count
        self._heading.set_caption(
            caption.format(due=number(glance.due_count), soon=number(glance.soon_count))
            if says_something
            else ""
        )
        self._cost.set_text(
            self.tr("About {} minutes in all").format(number(about_minutes(glance.due_count)))
            if glance.due_count
            else ""
        )
        self._fill()

    def _fit(self) -> None:
        if min(self._rows.room, len(self._shown)) != self._filled:
            self._fill()

    def _fill(self) -> None:
        lines = self._rows.lines
        while (item := lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        shown = self._shown[: self._rows.room]
        self._filled = len(shown)
        for entry in shown:
            lines.addWidget(Hairline())
            lines.addWidget(self._row(entry), 1)
        if not shown:
            lines.addWidget(Hairline())
            done = ListRow(line=False, opens=False)
            done.set_words(
                self.tr("Nothing is due today"), self.tr("Enjoy it. New ones come as you meet.")
            )
            lines.addWidget(done)
        lines.addStretch(0)

    def _row(self, entry: QueueEntry) -> ListRow:
        line = ListRow(line=False)
        avatar = Avatar(32)
        avatar.show_person(entry.name, entry.follow_up.contact)
        line.add_left(avatar)
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        line.setMaximumHeight(TALLEST - 1)
        due_on, reason = entry.follow_up.due_on, reason_words(entry)
        if due_on > self._today:
            day = day_within(due_on, self._today)
            reason = DOT.join(filter(None, (day[:1].upper() + day[1:], reason)))
        line.set_words(isolated(entry.name), reason)
        line.add_right(Tag(kind_words(entry.follow_up.kind)))
        line.activated.connect(lambda: self.opened.emit(entry.follow_up.id))
        return line
