"""The overview of one event."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Event, EventStatus
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_actions import EventActions
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.overview.facts_card import FactsCard
from eventmate.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


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
        self._edit = Button(self.tr("Edit event"), Kind.SECONDARY, "pencil")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.facts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self.facts.status_chosen.connect(self._on_status_chosen)
        self.facts.active_requested.connect(self._on_active_requested)
        self.facts.people_requested.connect(self._on_people_requested)

    @override
    def show_event(self, event: Event) -> None:
        self._event = event
        is_active = self._actions.active.is_chosen(event)
        self.facts.show_event(event, self._clock(), is_active=is_active)

    @override
    def header_controls(self) -> Sequence[QWidget]:
        return (self._edit,)

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
