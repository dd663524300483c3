"""What follows a meeting at each kind of event, step by step."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eventmate.domain.cadences import HALF_YEAR, THREE_WEEKS, TWO_MONTHS, YEAR
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.events import EventKind
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.sequences import MOST_STEP_DAYS, STEP_KINDS, Step
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_words import kind_words as event_words
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.pages.keeping.words import rhythm_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.field import ChoiceField
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.number_edit import NumberEdit

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

KINDS = tuple(EventKind)
RHYTHMS = (THREE_WEEKS, TWO_MONTHS, HALF_YEAR, YEAR)
LABEL = 184  # px of a step's name


class StepLine(QWidget):
    """One step: after how many days, and away with it."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        name = kind_words(step.kind)
        label = PlainLabel(name)
        label.setFixedWidth(LABEL)
        self.days = NumberEdit(0, MOST_STEP_DAYS, step.days)
        self.days.setAccessibleName(self.tr("{}: days after meeting").format(name))
        self.remove = IconButton("x", self.tr("Leave out: {}").format(name), Kind.NEUTRAL)
        after = PlainLabel(self.tr("days after meeting"), colour="text_muted")
        self.setLayout(row(label, self.days, after, None, self.remove, gap=8))


class SequencesCard(Card):
    """Changes hold for people met from now on."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(24, 12, parent)
        self._services = services
        self._operations = operations
        self.lines: list[StepLine] = []
        self._known: tuple[Step, ...] = ()
        self._rhythms: list[int] = []
        self.kind = ChoiceField(self.tr("After a"), [event_words(each) for each in KINDS])
        self.kind.chosen.connect(self.refresh)
        self.rhythm = ChoiceField(
            self.tr("Then, keep in touch"),
            [],
            self.tr("Begins after the last step, where you have not said how often yourself."),
        )
        self.rhythm.chosen.connect(self._on_rhythm_chosen)
        self.menu = QMenu(self)
        self.add = Button(self.tr("Step"), Kind.QUIET, "plus", small=True)
        self.add.setAccessibleName(self.tr("Add a step"))
        self.add.set_choices(self.menu)
        self.usual = Button(self.tr("As it usually is"), Kind.QUIET, "undo-2", small=True)
        self.usual.clicked.connect(self._on_usual_clicked)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(4)
        words = self.tr(
            "Thanks are planned when you meet somebody. The other steps are proposed when you go "
            "through those you met, and go by themselves once an answer comes. A promised item "
            "has the day you promised, or else the one given here."
        )
        self.column.addWidget(SectionHeading(self.tr("After meeting people")))
        self.column.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.column.addWidget(self.kind)
        self.column.addLayout(self._steps)
        self.column.addLayout(row(self.add, self.usual, None, gap=8))
        self.column.addWidget(self.rhythm)
        operations.changed.connect(self._on_changed)
        self.refresh()

    @property
    def event_kind(self) -> EventKind:
        """The kind of event the steps are of."""
        return KINDS[self.kind.combo.currentIndex()]

    @Slot()
    def refresh(self) -> None:
        """Read the steps again."""
        # Asked for where the library is read: what it imports holds up no window.
        kind, services = self.event_kind, self._services
        self._operations.fetch(
            self,
            lambda: (services.sequences.of(kind), services.sequences.rhythm(kind)),
            self._show,
            key="steps",
        )

    def _show(self, found: tuple[tuple[Step, ...], int]) -> None:
        steps, days = found
        self._rhythms = [0, *RHYTHMS]
        if days not in self._rhythms:
            self._rhythms.append(days)
        self.rhythm.combo.clear()
        words = [rhythm_words(each) for each in self._rhythms[1:]]
        self.rhythm.combo.addItems([self.tr("Not by itself"), *words])
        self.rhythm.combo.setCurrentIndex(self._rhythms.index(days))
        self._known = steps
        if steps == self._shown():
            return
        for line in self.lines:
            self._steps.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._made(each) for each in steps]
        for line in self.lines:
            self._steps.addWidget(line)
        self.menu.clear()
        for kind in STEP_KINDS:
            if kind not in {each.kind for each in steps}:
                self.menu.addAction(kind_words(kind), partial(self._add, kind))
        self.add.setEnabled(not self.menu.isEmpty())

    def _shown(self) -> tuple[Step, ...]:
        found = (Step(line.step.kind, line.days.value()) for line in self.lines)
        return tuple(sorted(found, key=lambda each: (each.days, each.kind)))

    def _made(self, step: Step) -> StepLine:
        line = StepLine(step)
        line.days.editingFinished.connect(self._keep)
        line.remove.clicked.connect(lambda: self._remove(step.kind))
        return line

    @Slot()
    def _keep(self) -> None:
        if self._shown() != self._known:
            self._change(self._shown())

    def _add(self, kind: FollowUpKind) -> None:
        days = max((each.days for each in self._shown()), default=0) + 1
        self._change((*self._shown(), Step(kind, days)))

    def _remove(self, kind: FollowUpKind) -> None:
        self._change(tuple(each for each in self._shown() if each.kind is not kind))

    def _change(self, steps: tuple[Step, ...]) -> None:
        services, kind = self._services, self.event_kind

        def change() -> Outcome[EventKind]:
            return services.sequences.change(kind, steps)

        self._operations.run(self, change, said=self.tr("The steps are changed"))

    @Slot(int)
    def _on_rhythm_chosen(self, place: int) -> None:
        services, kind, days = self._services, self.event_kind, self._rhythms[place]

        def change() -> Outcome[EventKind]:
            return services.sequences.set_rhythm(kind, days)

        self._operations.run(self, change, said=self.tr("The steps are changed"))

    @Slot()
    def _on_usual_clicked(self) -> None:
        services, kind = self._services, self.event_kind

        def change() -> Outcome[EventKind]:
            return services.sequences.restore_usual(kind)

        self._operations.run(self, change, said=self.tr("The steps are as they usually are"))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.TEMPLATES:
            self.refresh()
