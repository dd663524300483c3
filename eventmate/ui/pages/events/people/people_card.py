"""The list of people to meet, with questions about who they are below them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.event_people import Question, TargetHere
from eventmate.domain.targets import TargetId
from eventmate.ui.dates import number
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.events.people.target_row import QuestionRow, TargetRow
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, column
from eventmate.ui.widgets.headings import SectionHeading


class PeopleCard(Card):
    """Up and Down walk, Enter goes to the pane, M met, F first, Delete takes off the list."""

    chosen = Signal(object)  # TargetId
    opened = Signal(object)  # TargetId
    met_requested = Signal(object, bool)
    first_requested = Signal(object, bool)
    delete_requested = Signal(object)
    answered = Signal(object, bool)  # Question, whether it is them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.rows: list[TargetRow] = []
        self.question_rows: list[QuestionRow] = []
        self._current: TargetId | None = None
        self._is_narrow = False
        self._questions: list[Question] = []
        self._question_room = 1
        self._heading = SectionHeading(self.tr("People to meet"))
        self._heading.setContentsMargins(15, 0, 15, 0)
        self._heading.setFixedHeight(48)
        self._nobody = QWidget()
        nobody = column(PlainLabel(self._nobody_words(), colour="text_muted", wrap=True))
        nobody.setContentsMargins(15, 0, 15, 15)
        self._nobody.setLayout(nobody)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(holder)
        see_through(self._area)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._nobody)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(0)
        self.column.addWidget(self._area, 1)
        self.column.addLayout(self._asked)

    def _nobody_words(self) -> str:
        return self.tr(
            "Nobody yet. Add people from those below, or anybody you would like to meet, and write "
            "down why and what to ask."
        )

    @property
    def current(self) -> TargetId | None:
        """Who is chosen."""
        return self._current

    def show_targets(self, targets: Sequence[TargetHere]) -> None:
        """Show targets in their order; the keyboard stays with whom it was on."""
        place = next((at for at, each in enumerate(self.rows) if each.hasFocus()), None)
        focused = None if place is None else self.rows[place].target
        if [each.target for each in self.rows] != [each.target.id for each in targets]:
            self._rebuild(targets)
        for line, here in zip(self.rows, targets, strict=True):
            line.show_target(here)
        known = sum(each.target.draft.contact is not None for each in targets)
        caption = number(len(targets))
        if known:
            caption = self.tr("{count}, of whom you know {known}").format(
                count=caption, known=number(known)
            )
        self._heading.set_caption(caption if targets else "")
        self._nobody.setVisible(not targets)
        self._choose_again()
        if place is not None and self.rows:
            same = [line for line in self.rows if line.target == focused]
            line = same[0] if same else self.rows[min(place, len(self.rows) - 1)]
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show whom to ask about: some at a time, the next as these are answered."""
        self._questions = list(questions)
        self._ask()

    def set_question_room(self, rows: int) -> None:
        """Ask so many questions at once."""
        self._question_room = rows
        self._ask()

    def _ask(self) -> None:
        shown = self._questions[: self._question_room]
        more = len(self._questions) - len(shown)
        if [each.question for each in self.question_rows] == shown:
            for line in self.question_rows[-1:]:
                line.say_more(more)
        else:
            self._put_questions(shown)

    def _put_questions(self, shown: Sequence[Question]) -> None:
        more = len(self._questions) - len(shown)
        had_focus = any(
            button.hasFocus() for each in self.question_rows for button in (each.yes, each.no)
        )
        for line in self.question_rows:
            self._asked.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.question_rows = [self._question_row(each) for each in shown]
        for line in self.question_rows:
            self._asked.addWidget(line)
            line.show()
        for line in self.question_rows[-1:]:
            line.say_more(more)
        if had_focus and self.question_rows:
            self.question_rows[0].yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, wanted: TargetId | None) -> None:
        """Choose one, and bring it into view."""
        self._current = wanted
        for line in self.rows:
            line.set_selected(line.target == wanted)
            if line.target == wanted:
                self._area.ensureWidgetVisible(line, 0, 0)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what a narrow list has no room for."""
        is_other, self._is_narrow = self._is_narrow != narrow, narrow
        for line in self.rows:
            line.set_narrow(narrow)
        if is_other and self.question_rows:
            self._put_questions(self._questions[: self._question_room])

    def focus_current(self) -> None:
        """Take the keyboard back to who is chosen."""
        for line in self.rows:
            if line.target == self._current:
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_again(self) -> None:
        ids = [line.target for line in self.rows]
        if self._current not in ids:
            self.choose(ids[0] if ids else None)
            self.chosen.emit(self._current)
        else:
            self.choose(self._current)

    def _rebuild(self, targets: Sequence[TargetHere]) -> None:
        present = {line.target: line for line in self.rows}
        wanted = {here.target.id for here in targets}
        for target, line in present.items():
            if target not in wanted:
                self._drop(line)
        self.rows = [present.get(here.target.id) or self._row(here) for here in targets]
        for place, line in enumerate(self.rows):
            self._list.insertWidget(place, line)
            line.show()  # at once: the keyboard may go there
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _drop(self, line: QWidget) -> None:
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _row(self, here: TargetHere) -> TargetRow:
        line, wanted = TargetRow(here), here.target.id
        line.set_narrow(self._is_narrow)
        line.chosen.connect(lambda: self._on_chosen(wanted))
        line.activated.connect(lambda: self.opened.emit(wanted))
        line.step_requested.connect(lambda step: self._step(line, step))
        line.delete_requested.connect(lambda: self.delete_requested.emit(wanted))
        line.met_requested.connect(
            lambda: self.met_requested.emit(wanted, line.here.target.met_at is None)
        )
        line.first_requested.connect(
            lambda: self.first_requested.emit(wanted, not line.here.target.draft.comes_first)
        )
        return line

    def _question_row(self, question: Question) -> QuestionRow:
        line = QuestionRow(question, is_narrow=self._is_narrow)
        line.answered.connect(lambda is_same: self.answered.emit(question, is_same))
        return line

    def _on_chosen(self, wanted: TargetId) -> None:
        if wanted != self._current:
            self.choose(wanted)
            self.chosen.emit(wanted)

    def _step(self, line: TargetRow, step: int) -> None:
        place = self.rows.index(line) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
