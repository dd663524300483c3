"""One goal with how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.goals import Goal
from eventmate.ui.pages.goals.goal_words import goal_title, kind_words, progress_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.progress_strip import Bar

KEYS_UP = (Qt.Key.Key_Plus,)
KEYS_DOWN = (Qt.Key.Key_Minus,)
KEYS_THAT_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = Qt.Key.Key_Delete


class GoalRow(QWidget):
    """Plus and minus count by hand; Enter edits, Delete lets go."""

    adjusted = Signal(int)  # one more, or one fewer
    edit_requested = Signal()
    pointers_requested = Signal()
    deleted = Signal()

    def __init__(self, goal: Goal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self._title = PlainLabel("", "body_strong")
        self._words = PlainLabel("", "caption", "text_muted", tabular=True)
        self.bar = Bar()
        self.fewer = IconButton("minus", self.tr("One fewer"), small=True)
        self.more = IconButton("plus", self.tr("One more"), small=True)
        self.fewer.clicked.connect(lambda: self.adjusted.emit(-1))
        self.more.clicked.connect(lambda: self.adjusted.emit(1))
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Where to spend time"), self.pointers_requested.emit)
        self.menu.addAction(self.tr("Edit"), self.edit_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete"), self.deleted.emit)
        self._ways = IconButton("ellipsis", self.tr("More"), small=True)
        self._ways.clicked.connect(
            lambda: self.menu.popup(self._ways.mapToGlobal(self._ways.rect().bottomLeft()))
        )
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_goal(goal)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        head = row(gap=4)
        head.addLayout(words, 1)
        for control in (self.fewer, self.more, self._ways):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)

    def show_goal(self, goal: Goal) -> None:
        """Show how far it is now."""
        self.goal = goal
        draft = goal.draft
        title, words = goal_title(draft), progress_words(goal)
        if draft.text:
            words = f"{kind_words(draft.kind)} \u00b7 {words}"
        if goal.is_reached:
            words = self.tr("{}, reached").format(words)
        self._title.set_text(title)
        self._words.set_text(words)
        self._words.set_colour("success" if goal.is_reached else "text_muted")
        self.bar.set_share(goal.reached / max(1, draft.wanted))
        self.bar.set_colour("ring_green" if goal.is_reached else "accent")
        self.fewer.setEnabled(goal.reached > 0)
        self.setAccessibleName(f"{title}, {words}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in KEYS_UP:
            self.adjusted.emit(1)
        elif key in KEYS_DOWN and self.fewer.isEnabled():
            self.adjusted.emit(-1)
        elif key in KEYS_THAT_OPEN:
            self.edit_requested.emit()
        elif key == DELETE:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            theme = current_theme()
            fill_rounded(smooth(self), self.rect(), 6, edge=theme.colour("focus"), edge_width=2)
