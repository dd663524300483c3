"""The communities as a list, the next date first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.communities import Community, CommunityId
from eventmate.domain.community_rhythm import is_reminded
from eventmate.ui.pages.communities.words import ICONS, kind_words, last_words, next_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.tag import Tone

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
HEIGHT = 57


class CommunityModel(QAbstractListModel):
    """Answers a Community as the record and its row as painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Community, RowContent]] = []

    def show(self, found: Sequence[Community], today: date) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = [(each, _content(each, today)) for each in found]
        self.endResetModel()

    def at(self, place: int) -> Community | None:
        """The community in a place."""
        return self._rows[place][0] if 0 <= place < len(self._rows) else None

    def place_of(self, wanted: CommunityId | None) -> int | None:
        """Where a community stands."""
        ids = [each.id for each, _ in self._rows]
        return ids.index(wanted) if wanted in ids else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        community, content = self._rows[index.row()]
        if role == RowRole.RECORD:
            return community
        if role == RowRole.CONTENT:
            return content
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (content.title[0].text, content.caption, content.tag or content.right)
            return ", ".join(part for part in parts if part)
        return None


def _content(community: Community, today: date) -> RowContent:
    draft = community.draft
    caption = (kind_words(draft.kind), last_words(community, today))
    when = next_words(draft.next_on, today)
    is_ahead = draft.next_on is not None and draft.next_on >= today
    is_near = is_ahead and is_reminded(community, today)
    return RowContent(
        (Span(one_line(draft.name), "body_strong"),),
        " \u00b7 ".join(part for part in caption if part),
        tag=when if is_near else "",
        tone=Tone.ACCENT,
        right="" if is_near else when,
        icon=ICONS[draft.kind],
    )


class CommunityList(RowList):
    """Enter edits, T took part, W writes down what was given, Delete deletes."""

    chosen = Signal()
    edit_requested = Signal()
    took_part_requested = Signal()
    give_requested = Signal()
    delete_requested = Signal()
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Communities"))
        self.community_model = CommunityModel(self)
        self._delegate = RowDelegate(HEIGHT)
        self.setModel(self.community_model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self.edit_requested)

    @property
    def current(self) -> Community | None:
        """The chosen community."""
        return self.community_model.at(self.currentIndex().row())

    def show_communities(
        self, found: Sequence[Community], today: date, wanted: CommunityId | None = None
    ) -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        present, place = self.current, self.currentIndex().row()
        sought = wanted or (present.id if present else None)
        self.community_model.show(found, today)
        at = self.community_model.place_of(sought)
        if at is None:
            at = min(max(place, 0), len(found) - 1)
        self.setCurrentIndex(self.community_model.index(at))
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.edit_requested,
            Qt.Key.Key_Enter: self.edit_requested,
            Qt.Key.Key_T: self.took_part_requested,
            Qt.Key.Key_W: self.give_requested,
            Qt.Key.Key_Delete: self.delete_requested,
        }
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in acts and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.current is not None:
                acts[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)
