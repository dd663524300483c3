"""The list at the left: the queue in its groups, walked with the arrow keys."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget
from typing_extensions import override

from eventmate.domain.follow_ups import DueGroup, FollowUpId, QueueEntry
from eventmate.ui.pages.follow_ups.queue_delegate import QueueDelegate
from eventmate.ui.pages.follow_ups.queue_model import DueHead, QueueModel, QueueRow
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.row_views import RowList

CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class _QueueView(RowList):
    """Space chooses one more or one less; Ctrl+arrows walk without choosing."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            toggle = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(self.currentIndex(), toggle)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.executeDelayedItemsLayout()
        self.updateEditorGeometries()  # what lies on a head keeps to its right end


class QueueList(Card):
    """Keeps its place when the queue changes; several rows may be chosen."""

    chosen = Signal()
    spread_requested = Signal(list)  # list[FollowUpId]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.model = QueueModel(self)
        self.view = _QueueView(self.tr("Follow-ups"))
        self.view.setModel(self.model)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self._delegate = QueueDelegate()
        self.view.setItemDelegate(self._delegate)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._place = 0
        self._gone: list[FollowUpId] = []
        self._is_filling = False
        self.column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def entries(self) -> list[QueueEntry]:
        """The chosen follow-ups from top to bottom."""
        places = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        rows = (self.model.row_at(place) for place in places)
        return [row.entry for row in rows if isinstance(row, QueueRow)]

    @property
    def ids(self) -> list[FollowUpId]:
        """The chosen follow-ups' ids."""
        return [entry.follow_up.id for entry in self.entries]

    def show_entries(
        self, entries: Sequence[QueueEntry], today: date, wanted: FollowUpId | None = None
    ) -> None:
        """Show the queue; choose the one wanted, else those chosen before or their neighbour.

        Those that were chosen when they went are chosen again when they come back.
        """
        before = self.ids if wanted is None else [wanted]
        self._is_filling = True
        self.model.show(entries, today)
        self._offer_spreading()
        back = self._places(self._gone) if wanted is None else []
        places = back or self._places(before)
        gone = [each for each in before if self.model.place_of(each) is None]
        self._gone = gone or ([] if back else self._gone)
        if not places and (near := self.model.nearest(self._place)) is not None:
            places = [near]
        self._choose(places)
        self._is_filling = False
        self.chosen.emit()

    def _places(self, ids: Sequence[FollowUpId]) -> list[int]:
        return [at for each in ids if (at := self.model.place_of(each)) is not None]

    def _choose(self, places: Sequence[int]) -> None:
        selection = self.view.selectionModel()
        for number, place in enumerate(places):
            index = self.model.index(place)
            if not number:
                selection.setCurrentIndex(index, CHOOSE)
                self._place = place
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        if places:
            self.view.scrollTo(self.model.index(places[0]))

    def _offer_spreading(self) -> None:
        """Put the way out of a pile beside the head of what is from earlier."""
        if not self.model.rowCount():
            return
        head = self.model.row_at(0)
        if not isinstance(head, DueHead) or head.group is not DueGroup.EARLIER:
            return
        spread = Button(self.tr("Spread over the week"), Kind.QUIET, small=True)
        spread.clicked.connect(
            lambda: self.spread_requested.emit(self.model.members(DueGroup.EARLIER))
        )
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(16, 0, 16, 1)
        line.addStretch(1)
        line.addWidget(spread)
        self.view.setIndexWidget(self.model.index(0), holder)

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._is_filling:
            return
        self._place = self.view.currentIndex().row()
        self.chosen.emit()
