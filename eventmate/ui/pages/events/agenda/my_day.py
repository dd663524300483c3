"""My day: starred talks in their order, what overlaps, and what to ask afterwards."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.clashes import clashing_groups
from eventmate.domain.event_agenda import EventAgenda
from eventmate.domain.events import Talk, TalkId
from eventmate.ui.dates import number
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.events.agenda.ask_box import AskBox
from eventmate.ui.pages.events.agenda.my_day_row import DayEntry, MyDayRow, now_in
from eventmate.ui.pages.events.agenda.overlap_note import OverlapNote
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading

MOST_SHOWN = 40
Entry = tuple[DayEntry, ...]  # one talk, or several of which one is to be chosen


class MyDay(Card):
    """`choice_made` carries the talk to keep and the ids of those it clashes with."""

    opened = Signal(object)  # Talk
    choice_made = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self._entries: list[Entry] = []
        self._clashing: dict[TalkId, list[TalkId]] = {}
        self.rows: list[MyDayRow] = []
        self.notes: list[OverlapNote] = []
        self._heading = SectionHeading(self.tr("My day"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 4)
        head.addWidget(self._heading)
        self._hint = PlainLabel("", "body", "text_muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 8)
        self._list.setSpacing(0)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._list)
        hint = QHBoxLayout()
        hint.setContentsMargins(16, 4, 16, 8)
        hint.addWidget(self._hint)
        whole.addLayout(hint)
        whole.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        see_through(self._area)
        self.ask = AskBox()
        self.ask.hide()
        self.column.addLayout(head)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self.ask)
        self.column.setContentsMargins(1, 1, 1, 6)

    def show_day(self, shown: ShownDay, agenda: EventAgenda, now: datetime) -> None:
        """Show what is starred on a day."""
        starred = [talk for talk in shown.day.talks if talk.is_starred]
        words = self.tr("1 starred") if len(starred) == 1 else self.tr("{} starred")
        self._heading.set_caption(words.format(number(len(starred))))
        self._clashing = {}
        for clash in agenda.clashes:
            self._clashing.setdefault(clash.first.id, []).append(clash.second.id)
            self._clashing.setdefault(clash.second.id, []).append(clash.first.id)
        entries = _entries(starred[:MOST_SHOWN], shown, agenda, now)
        self._say_hint(len(starred))
        if entries != self._entries:
            self._entries = entries
            self._rebuild()

    def _say_hint(self, count: int) -> None:
        words = ""
        if not count:
            words = self.tr(
                "Star the talks you want to hear, with a click or the S key; they line up here."
            )
        elif count > MOST_SHOWN:
            words = self.tr("And {} more, starred in the grid.").format(number(count - MOST_SHOWN))
        self._hint.set_text(words)
        self._hint.setVisible(bool(words))

    def _rebuild(self) -> None:
        focused = [row.entry.talk.id for row in self.rows if row.hasFocus()]
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.notes = [], []
        for entry in self._entries:
            self._list.addWidget(self._row(entry[0]) if len(entry) == 1 else self._note(entry))
        for row in self.rows:
            if row.entry.talk.id in focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: DayEntry) -> QWidget:
        row = MyDayRow(entry)
        row.opened.connect(self.opened)
        self.rows.append(row)
        return row

    def _note(self, entry: Entry) -> QWidget:
        note = OverlapNote(entry)
        note.chosen.connect(self._on_chosen)
        self.notes.append(note)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(16, 12, 16, 12)
        around.addWidget(note)
        return holder

    def _on_chosen(self, talk: Talk) -> None:
        self.choice_made.emit(talk, tuple(self._clashing.get(talk.id, ())))


def _entries(
    starred: Sequence[Talk], shown: ShownDay, agenda: EventAgenda, now: datetime
) -> list[Entry]:
    """Talks one by one, those that clash together where the first of them stands."""
    group_of = {talk.id: group for group in clashing_groups(agenda.clashes) for talk in group}
    here = {talk.id for talk in starred}
    done: set[TalkId] = set()
    entries: list[Entry] = []
    for talk in starred:
        if talk.id in done:
            continue
        group = [each for each in group_of.get(talk.id, (talk,)) if each.id in here] or [talk]
        done.update(each.id for each in group)
        is_alone = len(group) == 1
        entries.append(
            tuple(
                DayEntry(
                    each,
                    shown.zone,
                    now_in(each, now),
                    shown.marks.get(each.id, "") if is_alone and not each.is_cancelled else "",
                )
                for each in group
            )
        )
    return entries
