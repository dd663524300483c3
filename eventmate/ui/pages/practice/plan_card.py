"""The plan that leads from an introduction to an event, or the way to one."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.events import Event
from eventmate.domain.rehearsals import PracticeDay, PracticeKind, PracticeState
from eventmate.ui.dates import friendly_day, number
from eventmate.ui.pages.practice.plan_dots import PlanDots
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.practice_plans import PracticePlan


class PlanCard(Card):
    """Signals carry ids; skipping does no harm and is one step to undo."""

    start_requested = Signal(object)  # EventId
    stop_requested = Signal(object)  # EventId
    skip_requested = Signal(object)  # PracticeDayId
    read_requested = Signal(object)  # PracticeDay

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._plan: PracticePlan | None = None
        self._due: PracticeDay | None = None
        self.heading = SectionHeading("")
        self.dots = PlanDots()
        self.words = PlainLabel("", "caption", "text_muted", wrap=True)
        self.menu = QMenu(self)
        self.start = Button(self.tr("Plan practice"), Kind.SECONDARY, "calendar-plus", small=True)
        self.start.set_choices(self.menu)
        self.skip = Button(self.tr("Skip"), Kind.QUIET, small=True)
        self.read = Button(self.tr("Read through"), Kind.SECONDARY, "book-open", small=True)
        self.stop = Button(self.tr("Stop the plan"), Kind.NEUTRAL, small=True)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.dots)
        self.column.addWidget(self.words)
        self.column.addLayout(row(self.start, self.read, self.skip, None, self.stop))
        self.skip.clicked.connect(self._on_skip_clicked)
        self.read.clicked.connect(self._on_read_clicked)
        self.stop.clicked.connect(self._on_stop_clicked)
        self.hide()

    def show_plan(
        self, plans: "Sequence[PracticePlan]", ahead: Sequence[Event], today: date
    ) -> None:
        """Show the nearest plan; without one, offer the events ahead."""
        self._plan = plans[0] if plans else None
        self._due = self._plan.due(today) if self._plan else None
        self.setVisible(self._plan is not None or bool(ahead))
        has_plan = self._plan is not None
        self.dots.setVisible(has_plan)
        self.stop.setVisible(has_plan)
        self.start.setVisible(not has_plan)
        is_due = self._due is not None
        is_reading = self._due is not None and self._due.kind is PracticeKind.READ_THROUGH
        self.skip.setVisible(is_due)
        self.read.setVisible(is_reading)
        if self._plan is not None:
            self._show_days(self._plan, today)
        else:
            self._offer(ahead)

    def _show_days(self, plan: "PracticePlan", today: date) -> None:
        self.heading.set_title(self.tr("Before {}").format(isolated(plan.event.name)))
        done = sum(day.state is PracticeState.DONE for day in plan.days)
        told = self.tr("{} of {}")
        self.heading.set_caption(told.format(number(done), number(len(plan.days))))
        self.dots.show_days(plan.days, today)
        self.words.set_text(
            self.tr("Five minutes before, a silent read-through. Skip any day without harm.")
        )

    def _offer(self, ahead: Sequence[Event]) -> None:
        self.heading.set_title(self.tr("A little before each event"))
        self.heading.set_caption("")
        self.words.set_text(
            self.tr(
                "Today, tomorrow, two days later, the day before: short and spaced out is how it "
                "stays."
            )
        )
        self.menu.clear()
        for event in ahead:
            words = f"{event.name}, {friendly_day(event.draft.starts_on, date.min)}"
            choose = partial(self.start_requested.emit, event.id)
            self.menu.addAction(words.replace("&", "&&"), choose)

    @Slot()
    def _on_skip_clicked(self) -> None:
        if self._due is not None:
            self.skip_requested.emit(self._due.id)

    @Slot()
    def _on_read_clicked(self) -> None:
        if self._due is not None:
            self.read_requested.emit(self._due)

    @Slot()
    def _on_stop_clicked(self) -> None:
        if self._plan is not None:
            self.stop_requested.emit(self._plan.event.id)
