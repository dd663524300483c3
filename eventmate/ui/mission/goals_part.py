"""Goals of the event, ticking: counted by themselves, adjusted by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.goals import Goal, GoalId, Measure
from eventmate.ui.dates import number
from eventmate.ui.mission.density import Density
from eventmate.ui.pages.goals.goal_words import goal_title, measure_words, progress_words
from eventmate.ui.plain import PlainLabel, plain_tooltip
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.progress_strip import Bar

CENTRE = Qt.AlignmentFlag.AlignHCenter
GAP = 4
TURN = 28 + GAP  # px of the button that shows further goals


def _policy(density: Density) -> QSizePolicy:
    """As high as its words need at a width."""
    wraps = density.has_bars
    upright = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, upright)
    policy.setHeightForWidth(wraps)
    return policy


class GoalCell(QWidget):
    """One goal; plus and minus keys count by hand."""

    adjusted = Signal(int)

    def __init__(self, goal: Goal, density: Density, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self._density = density
        self.fewer = IconButton("minus", self.tr("One fewer"), small=True)
        self.more = IconButton("plus", self.tr("One more"), small=True)
        self.fewer.clicked.connect(lambda: self.adjusted.emit(-1))
        self.more.clicked.connect(lambda: self.adjusted.emit(1))
        align = Qt.AlignmentFlag.AlignLeft if density.has_bars else CENTRE
        wraps = density.has_bars
        self.title = PlainLabel("", density.goal, align=align, wrap=wraps)
        self.count = PlainLabel(
            "", density.count, "text_muted", align=align, tabular=True, wrap=wraps
        )
        self.bar = Bar(parent=self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(_policy(density))
        if density.has_bars:
            self._lay_out_wide()
        else:
            self._lay_out_small()
        self.show_goal(goal)

    def _lay_out_wide(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.count)
        head.addLayout(words, 1)
        for control in (self.fewer, self.more):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addStretch(1)

    def _lay_out_small(self) -> None:
        self.bar.hide()
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.fewer)
        head.addWidget(self.count, 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.title)

    def show_goal(self, goal: Goal) -> None:
        """Show how far it is now."""
        self.goal = goal
        draft = goal.draft
        title, words = goal_title(draft), progress_words(goal)
        if self._density.has_bars:
            self.title.set_text(title)
            self.count.set_text(self.tr("{}, reached").format(words) if goal.is_reached else words)
        else:
            named = draft.text or draft.measure is Measure.BY_HAND
            self.title.set_text(title if named else measure_words(draft.measure).many)
            pattern = self.tr("{reached} of {wanted}")
            self.count.set_text(
                pattern.format(reached=number(goal.reached), wanted=number(draft.wanted))
            )
        self.count.set_colour("success" if goal.is_reached else "text_muted")
        self.bar.set_share(goal.reached / max(1, draft.wanted))
        self.bar.set_colour("ring_green" if goal.is_reached else "accent")
        self.fewer.setEnabled(goal.reached > 0)
        self.setAccessibleName(f"{title}, {words}")
        plain_tooltip(self, f"{title}, {words}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Plus:
            self.adjusted.emit(1)
        elif event.key() == Qt.Key.Key_Minus and self.fewer.isEnabled():
            self.adjusted.emit(-1)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            focus = current_theme().colour("focus")
            fill_rounded(smooth(self), self.rect(), 6, edge=focus, edge_width=2)


class GoalsPart(QWidget):
    """As many goals as there is room for side by side; small, a button shows the others."""

    def __init__(
        self,
        density: Density,
        adjust: Callable[[GoalId, int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._density = density
        self._adjust = adjust
        self._first = 0
        self._arranged: tuple[int, int, bool] | None = None
        self.cells: list[GoalCell] = []
        self.turn = IconButton("chevron-right", self.tr("Further goals"), small=True)
        self.turn.clicked.connect(self._on_turn_clicked)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP if not density.has_bars else 24)
        self._grid.setVerticalSpacing(density.gap)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(self._grid, 1)
        whole.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self.turn.hide()
        self.setSizePolicy(_policy(density))

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Show how far they are."""
        if [cell.goal.id for cell in self.cells] == [goal.id for goal in goals]:
            for cell, goal in zip(self.cells, goals, strict=True):
                cell.show_goal(goal)
            return
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [self._cell(goal) for goal in goals]
        self._first = 0
        self._arranged = None
        self.arrange_for(self.width())

    def _cell(self, goal: Goal) -> GoalCell:
        cell = GoalCell(goal, self._density)
        cell.adjusted.connect(lambda step: self._adjust(goal.id, step))
        return cell

    def arrange_for(self, width: int) -> None:
        """In several rows with bars, else in one row of as many as a width holds."""
        count = len(self.cells)
        columns = max(1, width // self._density.goal_width)
        turns = not self._density.has_bars and count > columns
        if turns:
            columns = max(1, (width - TURN) // self._density.goal_width)
        if self._arranged == (columns, self._first, turns):
            return
        self._arranged = (columns, self._first, turns)
        self.turn.setVisible(turns)
        shown = self.cells[self._first : self._first + columns] if turns else self.cells
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.setVisible(cell in shown)
        for place, cell in enumerate(shown):
            self._grid.addWidget(cell, place // columns, place % columns)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _on_turn_clicked(self) -> None:
        columns = self._arranged[0] if self._arranged else 1
        self._first += columns
        if self._first >= len(self.cells):
            self._first = 0
        self.arrange_for(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_for(self.width())
