"""The queue as a list with group heads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from eventmate.domain.follow_ups import DueGroup, FollowUpId, QueueEntry, due_group
from eventmate.ui.dates import number, short_day
from eventmate.ui.pages.follow_up_words import kind_words, reason_words
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.row_painting import RowContent, RowRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A heading over entries due around the same time."""

    title: str
    count: int


def group_words(group: DueGroup) -> str:
    """A group as its heading says it; late things are "Earlier"."""
    return {
        DueGroup.EARLIER: QCoreApplication.translate("follow_ups", "Earlier"),
        DueGroup.TODAY: QCoreApplication.translate("follow_ups", "Today"),
        DueGroup.TOMORROW: QCoreApplication.translate("follow_ups", "Tomorrow"),
        DueGroup.THIS_WEEK: QCoreApplication.translate("follow_ups", "This week"),
        DueGroup.LATER: QCoreApplication.translate("follow_ups", "Later"),
    }[group]


class QueueModel(QAbstractListModel):
    """Entries by due day under their heads; heads cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[GroupHead | QueueEntry] = []

    def set_entries(self, entries: Sequence[QueueEntry], today: date, *, grouped: bool) -> None:
        """Show other entries, which come sorted."""
        self.beginResetModel()
        self._rows = []
        for group in DueGroup:
            members = [e for e in entries if due_group(e.follow_up.due_on, today) is group]
            if grouped and members:
                self._rows.append(GroupHead(group_words(group), len(members)))
                self._rows.extend(members)
        if not grouped:
            self._rows.extend(entries)
        self.endResetModel()

    def entry_at(self, index: Index) -> QueueEntry | None:
        """The entry of a row, or none on a head."""
        found = self._rows[index.row()] if index.isValid() else None
        return found if isinstance(found, QueueEntry) else None

    def index_of(self, wanted: FollowUpId) -> QModelIndex:
        """Where a follow-up stands; an invalid index when it is not shown."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, QueueEntry) and entry.follow_up.id == wanted:
                return self.index(row)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first entry; an invalid index when there is none."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, QueueEntry):
                return self.index(row)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, GroupHead):
            return _head_data(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(f"{row.name}, {kind_words(row.follow_up.kind)}")
        if role == RowRole.RECORD:
            return row
        return _content(row) if role == RowRole.CONTENT else None


def _head_data(head: GroupHead, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return head.title
    if role == RowRole.IS_GROUP:
        return True
    if role == RowRole.CONTENT:
        return RowContent((Span(head.title, "body_strong"),), right=number(head.count))
    return None


def _content(entry: QueueEntry) -> RowContent:
    name = one_line(isolated(entry.name))
    met = (
        QCoreApplication.translate("follow_ups", "met {}").format(
            short_day(entry.met_at.astimezone().date())
        )
        if entry.met_at
        else ""
    )
    caption = " \u00b7 ".join(part for part in (reason_words(entry), met) if part)
    return RowContent(
        (Span(name, "body_strong"),),
        one_line(caption),
        avatar_name=one_line(entry.name),
        avatar_identity=entry.follow_up.contact,
        tag=kind_words(entry.follow_up.kind),
    )
