"""The follow-ups due today, a few of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.follow_up_rules import about_minutes
from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.dates import number
from eventmate.ui.pages.follow_up_words import kind_words, reason_words
from eventmate.ui.pages.today.glance import Glance
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.tag import Tag

FEW = 3


class DueCard(Card):
    """Whom to write to, and one button that leads there."""

    opened = Signal(int)  # the follow-up's id
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self._heading = SectionHeading(self.tr("Follow-ups due"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._open = Button(self.tr("Open follow-ups"), Kind.SECONDARY)
        self._open.clicked.connect(self.all_requested)
        self._cost = PlainLabel("", "caption", "text_muted")
        head, foot = row(16, self._heading, 16, gap=0), row(15, self._open, None, self._cost, 16)
        self.column.addSpacing(15)  # the heading stands as high as the inbox's
        self.column.addLayout(head)
        self.column.addSpacing(12)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.column.addWidget(Hairline())
        self.column.addSpacing(12)
        self.column.addLayout(foot)
        self.column.addSpacing(12)
        self._shown: tuple[QueueEntry, ...] = ()
        self._is_low = False

    def show_glance(self, glance: Glance) -> None:
        """Show what is due."""
        self._shown = glance.due
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

    def set_low(self, is_low: bool) -> None:
        """Show fewer rows in a low window."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for entry in self._shown[: FEW if self._is_low else None]:
            self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(entry))
        if not self._shown:
            self._rows.addWidget(Hairline())
            done = ListRow(line=False, opens=False)
            done.set_words(
                self.tr("Nothing is due today"), self.tr("Enjoy it. New ones come as you meet.")
            )
            self._rows.addWidget(done)

    def _row(self, entry: QueueEntry) -> ListRow:
        line = ListRow(line=False)
        avatar = Avatar(32)
        avatar.show_person(entry.name, entry.follow_up.contact)
        line.add_left(avatar)
        line.set_words(isolated(entry.name), reason_words(entry))
        line.add_right(Tag(kind_words(entry.follow_up.kind)))
        line.activated.connect(lambda: self.opened.emit(entry.follow_up.id))
        return line
