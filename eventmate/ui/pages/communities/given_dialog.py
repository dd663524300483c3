"""Writing down what I gave a community, or correcting it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.communities import CommunityDraft, Contribution, ContributionKind
from eventmate.domain.community_rhythm import is_that_time, next_time
from eventmate.ui.dates import day_within
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.communities.words import GIVEN, given_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField

WIDTH = 440


@dataclass(frozen=True, slots=True)
class Given:
    """What the form says; `moves_on` is whether the next date moves on with it."""

    kind: ContributionKind
    on: date
    note: str
    moves_on: bool


class GivenDialog(PanelDialog):
    """`saved` carries what was Given."""

    saved = Signal(object)

    def __init__(
        self,
        community: CommunityDraft,
        today: date,
        present: Contribution | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("What you gave") if present else self.tr("What did you give?")
        super().__init__(title, WIDTH, parent)
        self._community = community
        self._today = today
        self._is_new = present is None
        self.kind = ChoiceField(self.tr("What"), [given_words(each) for each in GIVEN])
        first = present.kind if present else ContributionKind.ANSWER
        self.kind.combo.setCurrentIndex(GIVEN.index(first))
        self.day = DayEdit(present.on if present else today)
        self.day.setMaximumDate(max(self.day.date(), QDate(today.year, today.month, today.day)))
        self.note = LineField(self.tr("Note"), self.tr("In a few words; you can leave this empty"))
        self.note.set_text(present.note if present else "")
        self.moves_on = CheckBox("")
        self._lay_out()
        self._is_chosen = False  # whether the tick was set by hand
        self.moves_on.clicked.connect(self._on_moves_on_clicked)
        self._on_day_changed()

    def _lay_out(self) -> None:
        self.body.addWidget(PlainLabel(isolated(self._community.name), colour="text_muted"))
        self.body.addLayout(row(self.kind, Labelled(self.tr("Day"), self.day), gap=16))
        self.body.addWidget(self.note)
        self.body.addWidget(self.moves_on)
        self.day.dateChanged.connect(self._on_day_changed)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        self.note.edit.returnPressed.connect(self._on_save_clicked)
        self.note.edit.setFocus()

    @Slot()
    def _on_moves_on_clicked(self) -> None:
        self._is_chosen = True

    @Slot()
    def _on_day_changed(self) -> None:
        """Say where the next date would go, ticked where this rather was that time."""
        moved = next_time(self._community, self.day.day, self._today)
        self.moves_on.setVisible(self._is_new and moved != self._community.next_on)
        if moved is None:
            self.moves_on.set_label(self.tr("This was the next time; there is no other date yet"))
        else:
            words = self.tr("Then the next time is {}")
            self.moves_on.set_label(words.format(day_within(moved, self._today)))
        if not self._is_chosen:
            self.moves_on.setChecked(is_that_time(self._community, self.day.day))

    @Slot()
    def _on_save_clicked(self) -> None:
        moves_on = not self.moves_on.isHidden() and self.moves_on.isChecked()
        kind = GIVEN[self.kind.combo.currentIndex()]
        note = " ".join(self.note.text.split())
        self.saved.emit(Given(kind, self.day.day, note, moves_on))
        self.accept()
