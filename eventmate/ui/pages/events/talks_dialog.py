"""The talks of an event by day and time, to read."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.events import Event, Talk
from eventmate.ui.dates import full_day, wall_time_range, zone_of
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList

WIDTH, HEIGHT = 680, 400
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class TalksModel(QAbstractListModel):
    """Heads of days, and the talks below them; times are those on the event's walls."""

    def __init__(self, talks: Sequence[Talk], zone: ZoneInfo | None) -> None:
        super().__init__()
        self._rows: list[tuple[bool, RowContent]] = []
        by_time = sorted(talks, key=lambda talk: talk.starts_at)
        for day, group in groupby(by_time, lambda talk: _day(talk, zone)):
            self._rows.append((True, RowContent((Span(full_day(day)),))))
            self._rows += [(False, _content(talk, zone)) for talk in group]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_head = not index.isValid() or self._rows[index.row()][0]
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags if is_head else chosen

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        is_head, content = self._rows[index.row()]
        if role == RowRole.CONTENT:
            return content
        if role == RowRole.IS_GROUP:
            return is_head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title = "".join(span.text for span in content.title)
            return ". ".join(part for part in (title, content.right, content.caption) if part)
        return None


class TalksDialog(PanelDialog):
    """Stays smooth with thousands of talks."""

    def __init__(self, event: Event, talks: Sequence[Talk], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Talks"), WIDTH, parent)
        self.model = TalksModel(talks, zone_of(event.draft.timezone))
        self.view = RowList(self.tr("Talks"))
        self.view.setModel(self.model)
        self._delegate = RowDelegate()
        self.view.setItemDelegate(self._delegate)
        self.view.setMinimumHeight(HEIGHT)
        self.view.setResizeMode(RowList.ResizeMode.Adjust)
        self.body.addWidget(PlainLabel(isolated(event.name), colour="text_muted"))
        card = Card(1, 0)
        card.column.addWidget(self.view)
        self.body.addWidget(card)
        self.add_button(Button(self.tr("Close"), Kind.SECONDARY)).clicked.connect(self.accept)


def _day(talk: Talk, zone: ZoneInfo | None) -> date:
    return talk.starts_at.astimezone(zone).date()


def _content(talk: Talk, zone: ZoneInfo | None) -> RowContent:
    people = ", ".join(talk.speakers)
    caption = " \u00b7 ".join(part for part in (people, talk.room, talk.track) if part)
    title = Span(one_line(talk.title), "body_strong")
    times = wall_time_range(talk.starts_at, talk.ends_at, zone)
    return RowContent((title,), one_line(caption), right=times)
