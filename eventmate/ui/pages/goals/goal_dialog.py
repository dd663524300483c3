"""Setting or editing a goal: what for, in which words, what counts and how much of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.goals.goal_words import example_words, kind_words, measure_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField
from eventmate.ui.widgets.number_edit import NumberEdit

WIDTH = 480
TOP = Qt.AlignmentFlag.AlignTop
MOST = 999
KINDS, MEASURES = tuple(GoalKind), tuple(Measure)
# What one would count for a goal of a kind, until something else is chosen.
USUAL = {
    GoalKind.MENTOR: (Measure.POSSIBLE_MENTORS, 1),
    GoalKind.JOB: (Measure.CONVERSATIONS, 3),
    GoalKind.LEARN: (Measure.TALKS, 3),
    GoalKind.CLIENTS: (Measure.CONVERSATIONS, 3),
    GoalKind.HIRES: (Measure.CONVERSATIONS, 3),
    GoalKind.COLLABORATORS: (Measure.CONVERSATIONS, 2),
    GoalKind.GIVE_BACK: (Measure.HELP_GIVEN, 3),
    GoalKind.WIDEN: (Measure.NEW_PEOPLE, 5),
    GoalKind.OTHER: (Measure.BY_HAND, 1),
}


class GoalDialog(PanelDialog):
    """`saved` carries the GoalDraft and my own industry, which only one measure asks for."""

    saved = Signal(object, str)

    def __init__(
        self,
        present: GoalDraft,
        industry: str,
        *,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Add a goal") if is_new else self.tr("Edit goal")
        super().__init__(title, WIDTH, parent)
        self._present = present
        self._is_own = not is_new  # whether measure and number were chosen by hand
        self.kind = ChoiceField(self.tr("What for"), [kind_words(each) for each in KINDS])
        self.kind.combo.setCurrentIndex(KINDS.index(present.kind))
        self.text = LineField(self.tr("In your own words; you can leave this empty"))
        self.text.set_text(present.text)
        choices = [measure_words(each).choice for each in MEASURES]
        self.measure = ChoiceField(self.tr("What counts"), choices)
        self.measure.combo.setCurrentIndex(MEASURES.index(present.measure))
        self.wanted = NumberEdit(1, MOST, present.wanted)
        self.industry = LineField(self.tr("Your own industry"), self.tr("Public transport"))
        self.industry.set_text(industry)
        self._lay_out()
        self._on_kind_chosen()
        self._show_measure()

    def _lay_out(self) -> None:
        self.body.addWidget(self.kind)
        self.body.addWidget(self.text)
        how_many = Labelled(self.tr("How many"), self.wanted)
        counting = row(gap=16)
        counting.addWidget(self.measure, 1, TOP)
        counting.addWidget(how_many, 0, TOP)
        self.body.addLayout(counting)
        self.body.addWidget(self.industry)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.measure.chosen.connect(self._on_measure_chosen)
        self.wanted.valueChanged.connect(self._on_number_changed)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        for field in (self.text, self.industry):
            field.edit.returnPressed.connect(self._on_save_clicked)
        self.text.edit.setFocus()

    def _chosen(self) -> tuple[GoalKind, Measure]:
        return (
            KINDS[self.kind.combo.currentIndex()],
            MEASURES[self.measure.combo.currentIndex()],
        )

    @Slot()
    def _on_kind_chosen(self) -> None:
        kind, _ = self._chosen()
        self.text.edit.setPlaceholderText(example_words(kind))
        if not self._is_own:
            measure, wanted = USUAL[kind]
            self.measure.combo.setCurrentIndex(MEASURES.index(measure))
            self.wanted.blockSignals(True)
            self.wanted.setValue(wanted)
            self.wanted.blockSignals(False)
            self._show_measure()

    @Slot()
    def _on_measure_chosen(self) -> None:
        self._is_own = True
        self._show_measure()

    @Slot()
    def _on_number_changed(self) -> None:
        self._is_own = True

    def _show_measure(self) -> None:
        _, measure = self._chosen()
        self.measure.set_hint(measure_words(measure).counts)
        self.industry.setVisible(measure is Measure.OUTSIDE_INDUSTRY)

    @Slot()
    def _on_save_clicked(self) -> None:
        kind, measure = self._chosen()
        industry = self.industry.text.strip()
        if measure is Measure.OUTSIDE_INDUSTRY and not industry:
            words = self.tr("Say yours, so that people from other industries can be counted.")
            self.industry.set_hint(words, "warning")
            self.industry.edit.setFocus()
            return
        draft = GoalDraft(
            kind,
            measure,
            self.wanted.value(),
            " ".join(self.text.text.split()),
            self._present.event,
            self._present.year,
        )
        self.saved.emit(draft, industry)
        self.accept()
