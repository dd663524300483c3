"""My day: starred talks in their order, what overlaps, and what to ask afterwards."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
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
MADE_AT_ONCE = 12  # the others come once these have been painted
Entry = tuple[DayEntry, ...]  # one talk, or several of which one is to be chosen


class MyDay(Card):
    """`choice_made` carries the talk to keep and the ids of those it clashes with."""

    opened = Signal(object)  # Talk
    choice_made = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self._entries: list[Entry] = []
        self._clashing: dict[TalkId, list[TalkId]] = {}
        self._widgets: dict[Entry, QWidget] = {}
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._rebuild)
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

    @Slot()
    def _rebuild(self) -> None:
        """Line the entries up; those that say the same as before stay as they are."""
        focused = [row.entry.talk.id for row in self.rows if row.hasFocus()]
        present, self._widgets = self._widgets, {}
        new = [entry for entry in self._entries if entry not in present]
        later = set(new[MADE_AT_ONCE:])
        for entry in self._entries:
            if entry not in later:
                widget = present.pop(entry, None)
                self._widgets[entry] = self._made(entry) if widget is None else widget
        if later:
            self._rest.start()
        for widget in present.values():
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for place, widget in enumerate(self._widgets.values()):
            if self._list.indexOf(widget) != place:
                self._list.insertWidget(place, widget)
        for row in self.rows:
            if row.entry.talk.id in focused and not row.hasFocus():
                row.show()  # what is not shown yet takes no keyboard
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[MyDayRow]:
        """The talks that stand by themselves."""
        return [widget for widget in self._widgets.values() if isinstance(widget, MyDayRow)]

    @property
    def notes(self) -> list[OverlapNote]:
        """The choices there are to make."""
        holders = [widget for widget in self._widgets.values() if isinstance(widget, _Held)]
        return [holder.note for holder in holders]

    def _made(self, entry: Entry) -> QWidget:
        if len(entry) == 1:
            row = MyDayRow(entry[0])
            row.opened.connect(self.opened)
            return row
        held = _Held(OverlapNote(entry))
        held.note.chosen.connect(self._on_chosen)
        return held

    def _on_chosen(self, talk: Talk) -> None:
        self.choice_made.emit(talk, tuple(self._clashing.get(talk.id, ())))


class _Held(QWidget):
    """A note with the list's margins around it."""

    def __init__(self, note: OverlapNote) -> None:
        super().__init__()
        self.note = note
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 12, 16, 12)
        around.addWidget(note)


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
