"""The queue as rows: heads of groups, and follow-ups below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from eventmate.domain.follow_ups import DueGroup, FollowUpId, FollowUpState, QueueEntry, due_group
from eventmate.ui.dates import full_day, number
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.pages.follow_ups.context_words import DOT, context_lines, group_words, state_words
from eventmate.ui.plain import one_line, tooltip_words
from eventmate.ui.widgets.group_head import GroupHead
from eventmate.ui.widgets.row_painting import RowRole

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FINISHED = (FollowUpState.DONE, FollowUpState.DROPPED)


@dataclass(frozen=True, slots=True)
class DueHead(GroupHead):
    """The head of a group of follow-ups."""

    group: DueGroup


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A follow-up with its words as painted."""

    entry: QueueEntry
    name: str
    lines: tuple[str, ...]
    tag: str


class QueueModel(QAbstractListModel):
    """Answers DueHead and QueueRow; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DueHead | QueueRow] = []

    def show(self, entries: Sequence[QueueEntry], today: date) -> None:
        """Replace all rows; finished follow-ups stand without heads."""
        self.beginResetModel()
        self._rows = []
        for group in DueGroup:
            members = [e for e in entries if _group_of(e, today) is group]
            if members:
                self._rows.append(_head(group, len(members), today))
                self._rows += [_row(entry, today) for entry in members]
        finished = [entry for entry in entries if entry.follow_up.state in FINISHED]
        self._rows += [_row(entry, today) for entry in reversed(finished)]
        self.endResetModel()

    def row_at(self, place: int) -> DueHead | QueueRow:
        """What stands in one place."""
        return self._rows[place]

    def place_of(self, wanted: FollowUpId | None) -> int | None:
        """Where a follow-up stands."""
        for place, row in enumerate(self._rows):
            if isinstance(row, QueueRow) and row.entry.follow_up.id == wanted:
                return place
        return None

    def nearest(self, place: int) -> int | None:
        """The follow-up in a place, else the next one below, else the last above."""
        places = [at for at, row in enumerate(self._rows) if isinstance(row, QueueRow)]
        return next((at for at in places if at >= place), places[-1] if places else None)

    def members(self, group: DueGroup) -> list[FollowUpId]:
        """The follow-ups below one head."""
        found: list[FollowUpId] = []
        inside = False
        for row in self._rows:
            if isinstance(row, DueHead):
                inside = row.group is group
            elif inside:
                found.append(row.entry.follow_up.id)
        return found

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], DueHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.RECORD:
            return row
        if role == RowRole.IS_GROUP:
            return isinstance(row, DueHead)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _read_out(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, QueueRow):
            return tooltip_words("\n".join((row.name, *row.lines)))
        return None


def _read_out(row: DueHead | QueueRow) -> str:
    if isinstance(row, DueHead):
        return f"{row.title}, {row.count}"
    return ". ".join((row.name, row.tag, *row.lines))


def _group_of(entry: QueueEntry, today: date) -> DueGroup | None:
    item = entry.follow_up
    return None if item.state in FINISHED else due_group(item.due_on, today)


def _head(group: DueGroup, count: int, today: date) -> DueHead:
    words = number(count)
    if group is DueGroup.TODAY:
        words += DOT + full_day(today)
    return DueHead(group_words(group), words, group)


def _row(entry: QueueEntry, today: date) -> QueueRow:
    lines = context_lines(entry, today)
    if (entry.follow_up.state is not FollowUpState.OPEN and entry.follow_up.due_on > today) or (
        entry.follow_up.state in FINISHED
    ):
        first = DOT.join((state_words(entry, today), *lines[:1]))
        lines = (first, *lines[1:])
    name = one_line(entry.name)
    tag = kind_words(entry.follow_up.kind)
    return QueueRow(entry, name, tuple(one_line(line) for line in lines), tag)
