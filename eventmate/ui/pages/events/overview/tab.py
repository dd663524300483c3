"""The overview of one event."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Event, EventStatus
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_actions import EventActions
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.overview.bring_card import BringCard
from eventmate.ui.pages.events.overview.facts_card import FactsCard
from eventmate.ui.pages.events.overview.preparation_card import PreparationCard
from eventmate.ui.pages.events.overview.return_card import ReturnCard
from eventmate.ui.pages.events.overview.when_words import is_over
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

GAP = 16
SIDE, NARROW_SIDE = 376, 304
MINUTE = 60_000  # ms


class OverviewTab(EventTab):
    """What to know and to do before, while and after an event."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = services.clock
        self._event: Event | None = None
        self._actions = EventActions(services, operations, self)
        self.facts = FactsCard()
        self.goals = GoalsCard(
            services,
            operations,
            self.tr("What would make this event worth your time? Progress counts by itself."),
            offers_adding=False,
        )
        self.came_of_it = ReturnCard(services, operations)
        self.preparation = PreparationCard(services, operations)
        self.bring = BringCard(services, operations)
        self._edit = Button(self.tr("Edit event"), Kind.SECONDARY, "pencil")
        self._goal = Button(self.tr("Add a goal"), Kind.PRIMARY, "plus")
        self._responsive = Responsive(self)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._lay_out()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        self._side = QWidget()
        main = column(self.facts, self.came_of_it, self.goals, None, gap=GAP)
        self._side.setLayout(column(self.preparation, self.bring, None, gap=GAP))
        holder = QWidget()
        parts = row(gap=GAP)
        parts.addLayout(main, 1)
        parts.addWidget(self._side)
        holder.setLayout(parts)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Overview"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._goal.clicked.connect(self.goals.add_goal)
        self.facts.status_chosen.connect(self._on_status_chosen)
        self.facts.active_requested.connect(self._on_active_requested)
        self.facts.people_requested.connect(self._on_people_requested)
        self.goals.event_requested.connect(self.event_requested)
        self.goals.contact_requested.connect(self.contact_requested)
        self.preparation.visibility_changed.connect(self._show_side)
        self._responsive.narrow_changed.connect(self._fit)
        self._timer.timeout.connect(self._on_minute)

    @override
    def show_event(self, event: Event) -> None:
        self._event = event
        self._show_facts()
        self.goals.show_event(event.id)
        self.preparation.show_event(event.id)
        self.bring.show_event(event)

    @override
    def header_controls(self) -> Sequence[QWidget]:
        return (self._edit, self._goal)

    @override
    def flush(self) -> None:
        self.preparation.flush()
        self.bring.flush()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show_facts(self) -> None:
        if (event := self._event) is None:
            return
        now = self._clock()
        self.facts.show_event(event, now, is_active=self._actions.active.is_chosen(event))
        over = is_over(event.draft, now)
        self.came_of_it.show_event(event.id if over else None)
        self.preparation.hide_when_empty(over)
        self.bring.setVisible(not over or bool(event.draft.bring))
        self._show_side()

    @Slot()
    def _show_side(self) -> None:
        self._side.setVisible(not (self.preparation.isHidden() and self.bring.isHidden()))

    @Slot()
    def _on_minute(self) -> None:
        self._show_facts()
        self.goals.refresh()

    @Slot()
    def _fit(self) -> None:
        is_narrow = self._responsive.is_narrow
        self._side.setFixedWidth(NARROW_SIDE if is_narrow else SIDE)
        self._edit.set_compact(is_narrow)

    @Slot()
    def _on_edit_clicked(self) -> None:
        if self._event is not None:
            self._actions.edit(self._event)

    @Slot(object)
    def _on_status_chosen(self, status: EventStatus) -> None:
        if self._event is not None:
            self._actions.change(self._event.id, replace(self._event.draft, status=status))

    @Slot(bool)
    def _on_active_requested(self, wanted: bool) -> None:
        if self._event is not None:
            self._actions.make_active(self._event, wanted)

    @Slot()
    def _on_people_requested(self) -> None:
        if self._event is not None:
            self.people_requested.emit(self._event.id)
