"""A day's talks as a list: the same as the grid, for small windows and for being read aloud."""

from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.events import Talk, TalkId
from eventmate.ui.dates import wall_time_range
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.pages.events.agenda.talk_keys import take_key
from eventmate.ui.pages.events.agenda.words import talk_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.tag import Tone

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STAR_WIDTH = 46  # px at the left of a row that mean its star


class TalkListModel(QAbstractListModel):
    """The talks of a day that have the words searched for, by time."""

    def __init__(self, cancelled_word: str) -> None:
        super().__init__()
        self._cancelled_word = cancelled_word
        self._shown: ShownDay | None = None
        self.talks: list[Talk] = []

    def show_day(self, shown: ShownDay) -> None:
        """Show other talks, or the same ones as they are now."""
        talks = [talk for talk in shown.talks if talk.id not in shown.dimmed]
        if [talk.id for talk in talks] != [talk.id for talk in self.talks]:
            self.beginResetModel()
            self._shown, self.talks = shown, talks
            self.endResetModel()
            return
        self._shown, self.talks = shown, talks
        if talks:
            self.dataChanged.emit(self.index(0), self.index(len(talks) - 1))

    def row_of(self, wanted: TalkId) -> int | None:
        """Where a talk stands."""
        found = (row for row, talk in enumerate(self.talks) if talk.id == wanted)
        return next(found, None)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.talks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._shown is None:
            return None
        talk, shown = self.talks[index.row()], self._shown
        mark = shown.marks.get(talk.id, "")
        if role == RowRole.RECORD:
            return talk
        if role == RowRole.CONTENT:
            return self._content(talk, shown, mark)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return talk_words(talk, shown.zone, mark)
        return None

    def _content(self, talk: Talk, shown: ShownDay, mark: str) -> RowContent:
        style = "body_strong" if talk.is_starred else "body"
        title = Span(one_line(talk.title), style, struck=talk.is_cancelled)
        times = wall_time_range(talk.starts_at, talk.ends_at, shown.zone)
        parts = (times, talk.room, ", ".join(talk.speakers), talk.track)
        return RowContent(
            (title,),
            one_line(" \u00b7 ".join(part for part in parts if part)),
            icon="star-filled" if talk.is_starred else "star",
            icon_role="accent" if talk.is_starred else "border_field",
            tag=self._cancelled_word if talk.is_cancelled else mark,
            tone=Tone.QUIET if talk.is_cancelled else Tone.WARNING,
        )


class TalkList(RowList):
    """Works with the same keys as the grid."""

    current_changed = Signal(object)  # Talk
    opened = Signal(object)  # Talk
    entered = Signal(object)  # Talk, by the keyboard
    star_requested = Signal(object)  # Talk
    target_requested = Signal(object)  # Talk
    day_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Agenda"))
        self.model_shown = TalkListModel(self.tr("Cancelled"))
        self.setModel(self.model_shown)
        self._delegate = RowDelegate()
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)

    def show_day(self, shown: ShownDay) -> None:
        """Show a day; the place stays where the same talks show."""
        self.model_shown.show_day(shown)

    def begin(self, now: datetime | None) -> None:
        """Bring what runs to the top, or the beginning of a day that is not on."""
        talks = self.model_shown.talks
        is_on = now is not None and any(talk.starts_at <= now for talk in talks)
        rows = (row for row, talk in enumerate(talks) if is_on and now and talk.ends_at > now)
        index = self.model_shown.index(next(rows, 0))
        self.scrollTo(index, RowList.ScrollHint.PositionAtTop)

    def go_to(self, wanted: Talk) -> None:
        """Put the keyboard on a talk and bring it into sight."""
        row = self.model_shown.row_of(wanted.id)
        if row is not None:
            self.setCurrentIndex(self.model_shown.index(row))

    def current_talk(self) -> Talk | None:
        """The talk the keyboard is on."""
        row = self.currentIndex().row()
        return self.model_shown.talks[row] if 0 <= row < len(self.model_shown.talks) else None

    def place_of_current(self) -> QPoint:
        """Below the talk the keyboard is on, on the screen."""
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        return self.viewport().mapToGlobal(corner + QPoint(STAR_WIDTH, 0))

    def _on_current_changed(self) -> None:
        if talk := self.current_talk():
            self.current_changed.emit(talk)

    def _on_clicked(self) -> None:
        if talk := self.current_talk():
            self.opened.emit(talk)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < STAR_WIDTH:
            self.star_requested.emit(self.model_shown.talks[index.row()])
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        talk, key = self.current_talk(), event.key()
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.day_requested.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif talk is None or is_control or not take_key(self, key, talk):
            super().keyPressEvent(event)
