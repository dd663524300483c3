"""Sentences as rows: heads of situations, and what one could say below them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from eventmate.domain.openers import Opener, Situation
from eventmate.ui.dates import number
from eventmate.ui.pages.openers.words import situation_words
from eventmate.ui.plain import visible
from eventmate.ui.widgets.group_head import GroupHead
from eventmate.ui.widgets.row_painting import RowRole

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class OpenerModel(QAbstractListModel):
    """Answers a GroupHead or an Opener as the record; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[GroupHead | Opener] = []

    def show(self, found: Sequence[Opener], first: Situation | None = None) -> None:
        """Show others, one situation's before the rest."""
        self.beginResetModel()
        self._rows = []
        for situation in sorted(Situation, key=lambda each: each is not first):
            members = [each for each in found if each.situation is situation]
            if members:
                head = GroupHead(situation_words(situation), number(len(members)))
                self._rows += [head, *members]
        self.endResetModel()

    @property
    def openers(self) -> list[Opener]:
        """Every sentence from top to bottom."""
        return [row for row in self._rows if isinstance(row, Opener)]

    def at(self, place: int) -> Opener | None:
        """The sentence in a place."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row if isinstance(row, Opener) else None

    def place_of(self, key: str) -> int | None:
        """Where a sentence stands."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Opener) and row.key == key:
                return place
        return None

    def nearest(self, place: int) -> int | None:
        """The sentence in a place, else the next one below, else the last above."""
        places = [at for at, row in enumerate(self._rows) if isinstance(row, Opener)]
        return next((at for at in places if at >= place), places[-1] if places else None)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], GroupHead):
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
            return isinstance(row, GroupHead)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible(row.text) if isinstance(row, Opener) else f"{row.title}, {row.count}"
        return None
