"""Follow-ups: the queue by due day, and the message for the one in hand."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_up_rules import SNOOZE_DAY, SNOOZE_WEEK, about_minutes, snoozed_until
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind, QueueEntry
from eventmate.ui.dates import number
from eventmate.ui.models.queue_model import QueueModel
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.compose_pane import ComposePane
from eventmate.ui.pages.follow_ups.day_dialog import DayDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.drawings import all_done
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.headings import PageHeader
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.row_painting import RowDelegate
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PANE, NARROW_LIST = 480, 304  # px
ANY_WIDTH = 16_777_215  # Qt's own for no limit
VIEWS = ("open", "snoozed", "done")
Change = Callable[[list[FollowUpId]], Outcome[int]]


class FollowUpsPage(QWidget):
    """Whom to write to, and about what; every action works on the selected rows."""

    contact_requested = Signal(int)
    said = Signal(str)  # a sentence for the toast

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = services.follow_ups
        self._messages = services.messages
        self._operations = operations
        self._wanted: FollowUpId | None = None
        self._model = QueueModel(self)
        self._list = RowList(self.tr("Follow-ups"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate())
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._pane = ComposePane(services.messages, services.preferences, operations)
        self._header = PageHeader(self.tr("Follow-ups"))
        labels = [self.tr("Open"), self.tr("Snoozed"), self.tr("Done")]
        self._views = Segmented(labels)
        self._done = Button(self.tr("Done"), Kind.SECONDARY, "check", keys="D")
        self._snooze = Button(self.tr("Snooze"), Kind.SECONDARY, "clock")
        self._spread = Button(self.tr("Spread over the week"), Kind.QUIET)
        self._reopen = Button(self.tr("Back to today"), Kind.SECONDARY, "undo-2")
        self._responsive = Responsive(self)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Load the shown part of the queue again."""
        view = VIEWS[self._views.position]
        self._operations.fetch(self, lambda: self._queue.named_view(view), self._show, key="queue")

    def show_follow_up(self, wanted: int) -> None:
        """Bring one follow-up into hand."""
        self._wanted = FollowUpId(wanted)
        self._views.set_position(0)
        self.refresh()

    def write_to(self, contact: int) -> None:
        """Bring the contact's next follow-up into hand, planning one when there is none."""
        self._operations.run(
            self,
            lambda: self._queue.next_for(ContactId(contact), FollowUpKind.CHECK_IN),
            self.show_follow_up,
        )

    def flush(self) -> None:
        """Keep the message half written."""
        self._pane.keep_now()

    def _lay_out(self) -> None:
        paper = Card(1, 0)
        paper.column.addWidget(self._list)
        self._empty = EmptyState(
            all_done,
            self.tr("Nothing waits for you"),
            self.tr("Whoever you meet appears here the next day, with what you spoke of."),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(paper)
        self._lists.addWidget(self._empty)
        self._header.add_action(self._views)
        for button in (self._spread, self._reopen, self._snooze, self._done):
            self._header.add_action(button)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(self._lists, 1)
        panes.addWidget(self._pane)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self._header)
        self._column.addLayout(panes, 1)
        menu = QMenu(self)
        menu.addAction(self.tr("Tomorrow"), partial(self._snooze_for, SNOOZE_DAY))
        menu.addAction(self.tr("In a week"), partial(self._snooze_for, SNOOZE_WEEK))
        menu.addAction(self.tr("On a day\u2026"), self._on_snooze_to_day)
        self._snooze.set_choices(menu)
        self._fit()

    def _connect(self) -> None:
        self._views.chosen.connect(self.refresh)
        self._done.clicked.connect(self._on_done)
        self._spread.clicked.connect(self._on_spread)
        self._reopen.clicked.connect(self._on_reopen)
        self._pane.drop_requested.connect(self._on_drop)
        self._pane.contact_requested.connect(self.contact_requested)
        self._pane.said.connect(self.said)
        self._responsive.narrow_changed.connect(self._fit)
        self._operations.changed.connect(self._on_changed)
        keys: dict[str, Callable[[], object]] = {
            "D": self._on_done,
            "S": partial(self._snooze_for, SNOOZE_DAY),
            "X": self._on_drop,
            "E": self._pane.focus_message,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _show(self, entries: list[QueueEntry]) -> None:
        view = VIEWS[self._views.position]
        today = self._queue.today()
        chosen = self._wanted or next(iter(self._selected()), None)
        self._model.set_entries(entries, today, grouped=view == "open")
        self._lists.setCurrentIndex(0 if entries else 1)
        late = [entry for entry in entries if entry.follow_up.due_on < today]
        due = [entry for entry in entries if entry.follow_up.due_on <= today]
        self._spread.setVisible(view == "open" and len(late) > 1)
        self._done.setVisible(view != "done")
        self._snooze.setVisible(view == "open")
        self._reopen.setVisible(view != "open")
        self._header.set_count(self._cost(len(due)) if view == "open" else number(len(entries)))
        self._pane.setVisible(bool(entries) and view != "done")
        index = self._model.index_of(chosen) if chosen is not None else self._model.first()
        if not index.isValid():
            index = self._model.first()
        self._wanted = None
        self._list.setCurrentIndex(index)

    def _cost(self, due: int) -> str:
        if not due:
            return self.tr("nothing due today")
        words = self.tr("{count} for today, about {minutes} minutes")
        return words.format(count=number(due), minutes=number(about_minutes(due)))

    def _selected(self) -> list[FollowUpId]:
        found = [self._model.entry_at(i) for i in self._list.selectionModel().selectedIndexes()]
        return [entry.follow_up.id for entry in found if entry is not None]

    def _act(self, change: Change, said: str) -> None:
        if ids := self._selected():
            self._pane.keep_now()
            self._operations.run(self, lambda: change(ids), said=said)

    @Slot()
    def _on_done(self) -> None:
        self._act(self._queue.done, self.tr("Done and remembered"))

    @Slot()
    def _on_drop(self) -> None:
        self._act(self._queue.drop, self.tr("Dropped"))

    @Slot()
    def _on_reopen(self) -> None:
        self._act(self._queue.reopen, self.tr("Back in today's queue"))

    def _snooze_for(self, days: int) -> None:
        until = snoozed_until(self._queue.today(), days)
        self._act(lambda ids: self._queue.snooze(ids, until), self.tr("Snoozed"))

    def _on_snooze_to_day(self) -> None:
        dialog = DayDialog(snoozed_until(self._queue.today(), SNOOZE_WEEK), self.window())
        dialog.chosen.connect(
            lambda day: self._act(lambda ids: self._queue.snooze(ids, day), self.tr("Snoozed"))
        )
        dialog.open()

    @Slot()
    def _on_spread(self) -> None:
        self._operations.run(
            self, self._queue.spread_late, said=self.tr("Spread over the coming week")
        )

    @Slot()
    def _on_selection_changed(self) -> None:
        if ids := self._selected():
            self._operations.fetch(
                self,
                lambda: self._messages.compose(ids[0]),
                self._pane.show_composition,
                key="compose",
            )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.FOLLOW_UPS | Touched.CONTACTS | Touched.ENCOUNTERS):
            self.refresh()

    @Slot()
    def _fit(self) -> None:
        padding, narrow = self._responsive.padding, self._responsive.is_narrow
        self._column.setContentsMargins(padding, padding, padding, padding)
        # The wider part is the list, or on a narrow window the message.
        self._lists.setMinimumWidth(NARROW_LIST if narrow else 0)
        self._lists.setMaximumWidth(NARROW_LIST if narrow else ANY_WIDTH)
        self._pane.setMinimumWidth(0 if narrow else PANE)
        self._pane.setMaximumWidth(ANY_WIDTH if narrow else PANE)
        self._done.set_compact(narrow)
        self._snooze.set_compact(narrow)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
