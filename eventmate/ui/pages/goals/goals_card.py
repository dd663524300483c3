"""Goals of an event or of a year, with the way to set them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.events import EventId
from eventmate.domain.goals import Goal, GoalDraft, GoalId, GoalKind, Measure
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.goal_row import GoalRow
from eventmate.ui.pages.goals.goal_words import goal_title
from eventmate.ui.pages.goals.pointers_dialog import PointersDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.domain.goal_pointers import Pointers
    from eventmate.services.bundle import Services

COUNTED = (
    Touched.GOALS
    | Touched.ENCOUNTERS
    | Touched.CONTACTS
    | Touched.FOLLOW_UPS
    | Touched.TALKS
    | Touched.PEOPLE
)


NEW = GoalDraft(GoalKind.WIDEN, Measure.NEW_PEOPLE)


class GoalsCard(Card):
    """Counts anew when something that may count has changed; `counted` when other goals show."""

    event_requested = Signal(int)
    contact_requested = Signal(int)
    counted = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        empty: str,
        parent: QWidget | None = None,
        *,
        offers_adding: bool = True,
    ) -> None:
        super().__init__(16, 8, parent)
        self._goals = services.goals
        self._operations = operations
        self._scope: GoalDraft | None = None
        self._columns = 1
        self._is_stale = False
        self.rows: list[GoalRow] = []
        self._heading = SectionHeading("")
        self._empty = PlainLabel(empty, colour="text_muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        if offers_adding:  # else the page around has a button for it
            add = Button(self.tr("Add a goal"), Kind.QUIET, "plus", small=True)
            add.clicked.connect(self.add_goal)
            self._heading.add_action(add)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._grid)
        operations.changed.connect(self._on_changed)

    def show_event(self, event: EventId) -> None:
        """Show the goals of an event."""
        self._heading.set_title(self.tr("Goals"))
        self._scope = replace(NEW, event=event)
        self.refresh()

    def show_year(self, year: int) -> None:
        """Show the goals of a year; the same again is left as it is."""
        if self._scope is not None and self._scope.year == year:
            return
        self._heading.set_title(self.tr("Goals for {}").format(year))
        self._scope = replace(NEW, year=year)
        self.refresh()

    def set_columns(self, columns: int) -> None:
        """Put so many goals side by side."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def refresh(self) -> None:
        """Count again."""
        self._is_stale = False
        if (scope := self._scope) is not None:
            self._operations.fetch(self, lambda: self._fetched(scope), self._show, key="goals")

    @Slot()
    def add_goal(self) -> None:
        """Open the form for a new goal."""
        if self._scope is not None:
            self._open_form(self._scope, None)

    def _fetched(self, scope: GoalDraft) -> list[Goal]:
        if scope.event is None:
            return self._goals.of_year(scope.year)
        return self._goals.of_event(scope.event)

    def _show(self, goals: list[Goal]) -> None:
        reached = sum(goal.is_reached for goal in goals)
        words = self.tr("{reached} of {count} reached")
        caption = words.format(reached=number(reached), count=number(len(goals)))
        self._heading.set_caption(caption if goals else "")
        self._empty.setVisible(not goals)
        if [row.goal.id for row in self.rows] == [goal.id for goal in goals]:
            for row, goal in zip(self.rows, goals, strict=True):
                row.show_goal(goal)
            return
        for row in self.rows:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(goal) for goal in goals]
        self._arrange()
        self.counted.emit()

    def _arrange(self) -> None:
        for position, row in enumerate(self.rows):
            self._grid.removeWidget(row)
            self._grid.addWidget(row, position // self._columns, position % self._columns)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)

    def _row(self, goal: Goal) -> GoalRow:
        row = GoalRow(goal)
        row.adjusted.connect(lambda step: self._adjust(row.goal, step))
        row.edit_requested.connect(lambda: self._open_form(row.goal.draft, goal.id))
        row.pointers_requested.connect(lambda: self._point(row.goal.draft))
        row.deleted.connect(lambda: self._delete(row.goal))
        return row

    def _open_form(self, draft: GoalDraft, wanted: GoalId | None) -> None:
        dialog = GoalDialog(
            draft, self._goals.industry, is_new=wanted is None, parent=self.window()
        )
        dialog.saved.connect(lambda made, industry: self._save(made, industry, wanted))
        dialog.open()

    def _save(self, draft: GoalDraft, industry: str, wanted: GoalId | None) -> None:
        if industry != self._goals.industry:
            self._operations.run(self, lambda: self._goals.set_industry(industry))
        if wanted is None:
            said = self.tr("Goal added: {}").format(goal_title(draft))
            self._operations.run(self, lambda: self._goals.add(draft), said=said)
        else:
            said = self.tr("Goal saved: {}").format(goal_title(draft))
            self._operations.run(self, lambda: self._goals.change(wanted, draft), said=said)

    def _adjust(self, goal: Goal, step: int) -> None:
        words = self.tr("One more counted: {}") if step > 0 else self.tr("One fewer counted: {}")
        said = words.format(goal_title(goal.draft))
        self._operations.run(self, lambda: self._goals.adjust(goal.id, step), said=said)

    def _delete(self, goal: Goal) -> None:
        said = self.tr("Goal deleted: {}").format(goal_title(goal.draft))
        self._operations.run(self, lambda: self._goals.delete(goal.id), said=said)

    def _point(self, draft: GoalDraft) -> None:
        def show(found: "Pointers") -> None:
            dialog = PointersDialog(draft, found, self.window())
            dialog.event_requested.connect(self.event_requested)
            dialog.contact_requested.connect(self.contact_requested)
            dialog.open()

        self._operations.fetch(self, lambda: self._goals.pointers(draft), show, key="pointers")

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.GOALS or (touched & COUNTED and self.isVisible()):
            self.refresh()
        elif touched & COUNTED:
            self._is_stale = True  # counting takes time that a hidden card should not

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
