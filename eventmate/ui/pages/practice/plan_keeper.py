"""Keeps the plan beside an introduction in step and carries out what it asks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from eventmate.domain.changes import Touched
from eventmate.domain.events import Event, EventId
from eventmate.domain.rehearsals import PracticeDay, PracticeDayId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.plan_card import PlanCard
from eventmate.ui.pages.practice.read_through_dialog import ReadThroughDialog
from eventmate.ui.pages.practice.script_keeper import ScriptKeeper

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.practice_plans import PracticePlan


class PlanKeeper(QObject):
    """For the introduction the keeper has open."""

    def __init__(
        self, services: "Services", operations: Operations, script: ScriptKeeper, card: PlanCard
    ) -> None:
        super().__init__(card)
        self._plans = services.practice_plans
        self._clock = services.clock
        self._operations = operations
        self._script = script
        self._card = card
        script.named.connect(self.refresh)
        operations.changed.connect(self._on_changed)
        card.start_requested.connect(self._start)
        card.stop_requested.connect(self._stop)
        card.skip_requested.connect(self._skip)
        card.read_requested.connect(self._read)

    @Slot()
    def refresh(self) -> None:
        """Load the plan again."""
        shown = self._script.introduction
        if shown is None:
            return

        def read() -> "tuple[list[PracticePlan], list[Event]]":
            return self._plans.ahead(shown.id), self._plans.events_ahead()

        today = self._clock().date()
        self._operations.fetch(
            self, read, lambda found: self._card.show_plan(*found, today), key="plan"
        )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.REHEARSALS | Touched.EVENTS):
            self.refresh()

    @Slot(object)
    def _start(self, event: EventId) -> None:
        if (shown := self._script.introduction) is not None:
            said = self.tr("Practice is planned; Today reminds you")
            start = self._plans.start
            self._operations.run(self, lambda: start(shown.id, event), said=said)

    @Slot(object)
    def _stop(self, event: EventId) -> None:
        if (shown := self._script.introduction) is not None:
            said = self.tr("The plan is gone; your takes stay")
            stop = self._plans.stop
            self._operations.run(self, lambda: stop(shown.id, event), said=said)

    @Slot(object)
    def _skip(self, day: PracticeDayId) -> None:
        said = self.tr("Skipped, no harm done")
        self._operations.run(self, lambda: self._plans.skip(day), said=said)

    @Slot(object)
    def _read(self, day: PracticeDay) -> None:
        dialog = ReadThroughDialog(self._script.beats, self._card.window())
        dialog.read.connect(
            lambda: self._operations.run(self, lambda: self._plans.read_through(day.id))
        )
        dialog.open()
