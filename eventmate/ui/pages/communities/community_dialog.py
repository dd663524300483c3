"""Adding or editing a community: what it is, where, and how often I would like to be there."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.communities import CommunityDraft, CommunityKind
from eventmate.domain.community_rhythm import later
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.communities.words import RHYTHMS, kind_words, rhythm_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField
from eventmate.ui.widgets.form_area import FormArea

WIDTH = 480
KINDS = tuple(CommunityKind)


class CommunityDialog(PanelDialog):
    """`saved` carries the CommunityDraft; a rhythm proposes its first date."""

    saved = Signal(object)

    def __init__(
        self, today: date, present: CommunityDraft | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Edit community") if present else self.tr("Add a community")
        super().__init__(title, WIDTH, parent)
        self._today = today
        draft = present or CommunityDraft("")
        self.name = LineField(self.tr("Name"), self.tr("Open Transport Data"))
        self.name.set_text(draft.name)
        self.kind = ChoiceField(self.tr("Kind"), [kind_words(each) for each in KINDS])
        self.kind.combo.setCurrentIndex(KINDS.index(draft.kind))
        self.link = LineField(self.tr("Link"), "https://")
        self.link.set_text(draft.url)
        self._rhythms = list(RHYTHMS)
        if draft.every_days not in self._rhythms:
            self._rhythms.append(draft.every_days)
        words = [rhythm_words(each) for each in self._rhythms]
        self.rhythm = ChoiceField(self.tr("How often"), words)
        self.rhythm.combo.setCurrentIndex(self._rhythms.index(draft.every_days))
        self.has_next = CheckBox(self.tr("Next time"))
        self.has_next.setChecked(draft.next_on is not None)
        self.next = DayEdit(draft.next_on or today)
        self.next.setAccessibleName(self.tr("Next time"))
        self.note = AreaField(self.tr("Note"), self.tr("Where, who, what you would like to give"))
        self.note.set_text(draft.note)
        self._is_proposed = draft.next_on is None
        self._lay_out()
        self._on_has_next_toggled()

    def _lay_out(self) -> None:
        form = FormArea()
        form.column.addWidget(self.name)
        form.column.addLayout(row(self.kind, self.rhythm, gap=16))
        when = column(self.has_next, self.next, gap=0)
        halves = row(gap=16)
        halves.addLayout(when, 1)
        halves.addWidget(QWidget(), 1)
        form.column.addLayout(halves)
        form.column.addWidget(self.link)
        form.column.addWidget(self.note)
        self.add_scrolled(form)
        self.rhythm.chosen.connect(self._on_rhythm_chosen)
        self.has_next.toggled.connect(self._on_has_next_toggled)
        self.next.dateChanged.connect(self._on_next_changed)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        for field in (self.name, self.link):
            field.edit.returnPressed.connect(self._on_save_clicked)
        self.name.edit.setFocus()

    def draft(self) -> CommunityDraft:
        """The form as filled in."""
        return CommunityDraft(
            " ".join(self.name.text.split()),
            KINDS[self.kind.combo.currentIndex()],
            self.link.text.strip(),
            self.note.text.strip(),
            self._rhythms[self.rhythm.combo.currentIndex()],
            self.next.day if self.has_next.isChecked() else None,
        )

    @Slot()
    def _on_rhythm_chosen(self) -> None:
        """Propose a date while nobody has chosen one."""
        every_days = self._rhythms[self.rhythm.combo.currentIndex()]
        if self._is_proposed:
            if every_days:
                self.next.set_day(later(self._today, every_days, self._today))
            self.has_next.setChecked(every_days > 0)
            self._is_proposed = True

    @Slot()
    def _on_has_next_toggled(self) -> None:
        self.next.setEnabled(self.has_next.isChecked())

    @Slot()
    def _on_next_changed(self) -> None:
        self._is_proposed = False

    @Slot()
    def _on_save_clicked(self) -> None:
        if not self.name.text.strip():
            self.name.set_hint(self.tr("A community needs a name to be found by."), "warning")
            self.name.edit.setFocus()
            return
        self.saved.emit(self.draft())
        self.accept()
