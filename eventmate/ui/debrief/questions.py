"""What is asked of one person: only what is not noted yet, by keyboard in a few seconds."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from eventmate.domain.debrief import STEPS, DebriefPerson, Question, Warmth
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.ui.debrief.words import step_words, warmth_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.chip import ChoiceChip
from eventmate.ui.widgets.field import TextArea
from eventmate.ui.widgets.flow_layout import FlowLayout

SAVE_AFTER = 1_200  # ms after the last key


class Questions(QWidget):
    """`noted` carries what was spoken of and promised, kept as one types."""

    noted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ("", "")
        self._spoke_before, self._promised_before = "", ""
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._pause.timeout.connect(self.save)
        self.spoke_of = TextArea(3, 6)
        self.promised = TextArea(1, 3)
        self.steps: dict[FollowUpKind, ChoiceChip] = {}
        self.none = ChoiceChip(self.tr("None"))
        self.warmth: dict[Warmth, ChoiceChip] = {}
        self._group = QButtonGroup(self)
        self._spoke_part = self._asked(
            self.tr("What did you speak of?"), self.spoke_of, self.tr("A detail you both remember")
        )
        self._promised_part = self._asked(
            self.tr("Did you promise anything?"),
            self.promised,
            self.tr("For example: the paper by Friday. Leave it empty for nothing."),
        )
        self._steps_row = QWidget()
        self._flow = FlowLayout(8, self._steps_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for part in (self._spoke_part, self._promised_part, self._next(), self._again()):
            column.addWidget(part)
        column.addStretch(1)

    def show_person(self, person: DebriefPerson, today: date) -> None:
        """Ask about somebody; what is known is not asked again."""
        met, asked = person.met, person.questions
        self._spoke_before, self._promised_before = met.spoke_of, met.promised
        self._spoke_part.setVisible(Question.SPOKE_OF in asked)
        self._promised_part.setVisible(Question.PROMISED in asked)
        self.spoke_of.setPlainText("")
        self.promised.setPlainText("")
        self._kept = ("", "")
        self._show_steps(person, today)
        self._group.setExclusive(False)
        for warmth, chip in self.warmth.items():
            chip.setChecked(warmth is person.warmth)
        self._group.setExclusive(True)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        for field, part in (
            (self.spoke_of, self._spoke_part),
            (self.promised, self._promised_part),
        ):
            if not part.isHidden():
                return field
        return next(iter(self.steps.values()))

    @property
    def chosen_steps(self) -> tuple[FollowUpKind, ...]:
        """What comes next."""
        return tuple(kind for kind, chip in self.steps.items() if chip.isChecked())

    @property
    def chosen_warmth(self) -> Warmth | None:
        """How gladly I would talk again, where that was said."""
        return next((each for each, chip in self.warmth.items() if chip.isChecked()), None)

    def save(self) -> None:
        """Hand on what is typed, unless nothing changed."""
        self._pause.stop()
        typed = (self.spoke_of.toPlainText().strip(), self.promised.toPlainText().strip())
        if typed != self._kept:
            self._kept = typed
            self.noted.emit(typed[0] or self._spoke_before, typed[1] or self._promised_before)

    def _asked(self, question: str, field: TextArea, hint: str) -> QWidget:
        field.setPlaceholderText(hint)
        field.setAccessibleName(question)
        field.textChanged.connect(self._pause.start)
        return _part(question, field)

    def _next(self) -> QWidget:
        for kind in STEPS:
            chip = self.steps[kind] = ChoiceChip(step_words(kind, date.min, date.min))
            chip.clicked.connect(lambda: self.none.setChecked(not self.chosen_steps))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.none)
        self.none.clicked.connect(self._on_none)
        return _part(self.tr("What is the next step?"), self._steps_row)

    def _again(self) -> QWidget:
        chips = QWidget()
        flow = FlowLayout(8, chips)
        for warmth in Warmth:
            chip = self.warmth[warmth] = ChoiceChip(warmth_words(warmth))
            self._group.addButton(chip)
            flow.addWidget(chip)
        hint = self.tr("Only sets how often you are reminded. They keep their place either way.")
        said = PlainLabel(hint, "caption", "text_muted", wrap=True)
        return _part(self.tr("Would you like to talk again?"), chips, said)

    def _show_steps(self, person: DebriefPerson, today: date) -> None:
        met_on = person.met.met_at.astimezone().date()
        day = person.met.thank_you_on or max(met_on + timedelta(days=1), today)
        for kind, chip in self.steps.items():
            chip.show_spans([Span(step_words(kind, day, today), "body")])
            chip.setChecked(kind in person.proposed)
        self.none.setChecked(person.is_done and not self.chosen_steps)

    def _on_none(self) -> None:
        for chip in self.steps.values():
            chip.setChecked(False)
        self.none.setChecked(True)


def _part(question: str, *widgets: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(PlainLabel(question, "section"))
    for widget in widgets:
        column.addWidget(widget)
    return part
