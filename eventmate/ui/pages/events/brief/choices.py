"""What goes on the paper, and which paper it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.brief import Brief
from eventmate.ui.dates import number
from eventmate.ui.pages.events.event_tabs import AGENDA, OVERVIEW, PEOPLE
from eventmate.ui.plain import PlainLabel
from eventmate.ui.printing.brief.formats import BRIEF_FORMATS, BriefFormat
from eventmate.ui.printing.brief.pages import BriefPages
from eventmate.ui.printing.brief.parts import Choice
from eventmate.ui.printing.brief.words import fitting_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

if TYPE_CHECKING:
    from eventmate.settings import Preferences

GOALS, TALKS, PEOPLE_PART, NOTES, CODE = "goals", "talks", "people", "notes", "code"


def format_name(wanted: BriefFormat) -> str:
    """A paper as people ask for it."""

    def say(text: str) -> str:
        return QCoreApplication.translate("brief", text)

    return {
        "a4-folded": say("A4, folded to A6"),
        "a5": say("A5"),
        "a4": say("A4"),
        "letter": say("Letter"),
        "letter-folded": say("Letter, folded to a quarter"),
    }[wanted.key]


class PartLine(QWidget):
    """A part to print or leave out; where there is nothing yet, the way to it instead."""

    chosen = Signal()
    wanted = Signal()

    def __init__(self, label: str, missing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.box = CheckBox(label)
        self.box.setChecked(True)
        self.box.toggled.connect(self.chosen)
        self.way = Button(missing, Kind.QUIET, "plus", small=True)
        self.way.clicked.connect(self.wanted)
        self.way.hide()
        self.setLayout(row(self.box, self.way, None))

    @property
    def is_wanted(self) -> bool:
        """Whether it goes on the paper."""
        return self.box.isChecked()

    def set_present(self, present: bool) -> None:
        """Say whether there is something to print."""
        self.box.setVisible(present)
        self.way.setVisible(not present)


class BriefChoices(Card):
    """Remembers what was chosen; `changed` when something else is wanted."""

    changed = Signal()
    tab_requested = Signal(str)
    card_requested = Signal()

    def __init__(self, preferences: "Preferences", parent: QWidget | None = None) -> None:
        super().__init__(16, 12, parent)
        self._preferences = preferences
        self.format = ChoiceField(self.tr("Paper"), [format_name(each) for each in BRIEF_FORMATS])
        self.format.combo.setCurrentIndex(BRIEF_FORMATS.index(self._kept_format()))
        self.parts = {
            GOALS: PartLine(self.tr("Goals and opening line"), self.tr("Set goals")),
            TALKS: PartLine(self.tr("My talks"), self.tr("Star talks")),
            PEOPLE_PART: PartLine(self.tr("People to meet"), self.tr("Choose people to meet")),
            NOTES: PartLine(self.tr("Lines for notes"), ""),
            CODE: PartLine(self.tr("My code"), self.tr("Make my card")),
        }
        left_out = preferences.current.brief_without.split()
        for key, line in self.parts.items():
            line.box.setChecked(key not in left_out)
        self.fitting = Note("", Tone.ACCENT, "info")
        self.fitting.hide()
        self.hint = PlainLabel("", "caption", "text_muted", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(self.format)
        self.column.addSpacing(4)
        self.column.addWidget(
            PlainLabel(self.tr("What goes on it"), "caption_strong", "text_muted")
        )
        for line in self.parts.values():
            self.column.addWidget(line)
        self.column.addSpacing(4)
        self.column.addWidget(self.fitting)
        self.column.addWidget(self.hint)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.format.chosen.connect(self._on_chosen)
        tabs = {GOALS: OVERVIEW, TALKS: AGENDA, PEOPLE_PART: PEOPLE}
        for key, line in self.parts.items():
            line.chosen.connect(self._on_chosen)
            if key in tabs:
                line.wanted.connect(lambda tab=tabs[key]: self.tab_requested.emit(tab))
        self.parts[CODE].wanted.connect(self.card_requested)

    @property
    def kind(self) -> BriefFormat:
        """The paper chosen."""
        return BRIEF_FORMATS[max(0, self.format.combo.currentIndex())]

    @property
    def choice(self) -> Choice:
        """The parts chosen."""
        return Choice(**{key: line.is_wanted for key, line in self.parts.items()})

    def show_brief(self, brief: Brief) -> None:
        """Offer what there is, and the way to what is not there yet."""
        self.parts[GOALS].set_present(bool(brief.goals or brief.opener))
        self.parts[TALKS].set_present(bool(brief.days))
        self.parts[PEOPLE_PART].set_present(bool(brief.people))
        self.parts[CODE].set_present(bool(brief.code_text))

    def show_pages(self, found: BriefPages) -> None:
        """Say what came out."""
        told = fitting_words(found.fitting, found.people) if self.kind.is_folded else ""
        self.fitting.set_text(told)
        self.fitting.setVisible(bool(told))
        size = self.tr("Type of {} points.").format(self.locale().toString(found.points))
        words = self._fold_words() if self.kind.is_folded else self._sheet_words(found)
        self.hint.set_text(f"{words} {size}")

    def _fold_words(self) -> str:
        return self.tr(
            "Print on one side only. Fold the upper half behind the lower one, then the left "
            "half behind the right one."
        )

    def _sheet_words(self, found: BriefPages) -> str:
        count = len(found.pages)
        if count == 1:
            return self.tr("One page.")
        words = self.tr("{} pages. Leave out a part, or fold A4, to need fewer.")
        return words.format(number(count))

    def _kept_format(self) -> BriefFormat:
        kept = self._preferences.current.brief_format
        for each in BRIEF_FORMATS:
            if each.key == kept:
                return each
        uses_letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        return BRIEF_FORMATS[-1] if uses_letter else BRIEF_FORMATS[0]

    @Slot()
    def _on_chosen(self) -> None:
        left_out = [key for key, line in self.parts.items() if not line.is_wanted]
        self._preferences.change(brief_format=self.kind.key, brief_without=" ".join(left_out))
        self.changed.emit()
