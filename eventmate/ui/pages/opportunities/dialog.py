"""Noting what came through somebody, or changing it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.contacts import ContactId, ContactRow
from eventmate.domain.opportunities import Opportunity, OpportunityDraft, OpportunityKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.plain import PlainLabel, isolated, plain_tooltip
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import AreaField, ChoiceField, Labelled, LineField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH = 440
KINDS = tuple(OpportunityKind)


def kind_words(kind: OpportunityKind) -> str:
    """A kind as a form says it."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("opportunities", text)

    return {
        OpportunityKind.LEAD: tr("A lead"),
        OpportunityKind.REFERRAL: tr("A referral"),
        OpportunityKind.IDEA: tr("An idea"),
        OpportunityKind.TALK: tr("A talk"),
        OpportunityKind.JOB: tr("A job"),
        OpportunityKind.OTHER: tr("Something else"),
    }[kind]


class OpportunityDialog(PanelDialog):
    """`saved` carries an OpportunityDraft."""

    saved = Signal(object)

    def __init__(
        self,
        today: date,
        contacts: "Contacts",
        operations: Operations,
        present: Opportunity | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("What came through somebody"), WIDTH, parent)
        self._contact: ContactId | None = None
        self._thanked = None if present is None else present.draft.thanked_on
        self._who = PlainLabel("", colour="text_muted", wrap=True)
        self.finder = ContactFinder(contacts, operations)
        self.finder.chosen.connect(self._on_chosen)
        self.kind = ChoiceField(self.tr("What was it?"), [kind_words(each) for each in KINDS])
        self.text = LineField(self.tr("In a few words"), self.tr("A talk at the Rail Forum"))
        self.text.edited.connect(self._allow)
        self.text.edit.returnPressed.connect(self._on_save)
        self.day = DayEdit(today)
        self.note = AreaField(self.tr("Note"), self.tr("How it came about"))
        self._who.hide()
        for part in (self._who, self.finder, self.text):
            self.body.addWidget(part)
        self.body.addLayout(row(self.kind, Labelled(self.tr("When"), self.day), gap=12))
        self.body.addWidget(self.note)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        self.finder.setFocus()
        if present is not None:
            self._show(present)
        self._allow()

    def _show(self, present: Opportunity) -> None:
        draft = present.draft
        if draft.contact is not None:
            self._choose(draft.contact, present.name)
        self.kind.combo.setCurrentIndex(KINDS.index(draft.kind))
        self.text.set_text(draft.text)
        self.day.set_day(draft.came_on)
        self.note.set_text(draft.note)

    def _choose(self, contact: ContactId, name: str) -> None:
        self._contact = contact
        self._who.set_text(self.tr("Through {}").format(isolated(name)))
        self._who.show()
        self.finder.hide()
        self.text.edit.setFocus()

    @Slot(object)
    def _on_chosen(self, found: ContactRow) -> None:
        self._choose(found.id, found.name)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        is_whole = self._contact is not None and bool(self.text.text.strip())
        self.save.setEnabled(is_whole)
        hint = self.tr("Choose through whom it came, and say what it was.")
        plain_tooltip(self.save, "" if is_whole else hint)

    @Slot()
    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        kind = KINDS[self.kind.combo.currentIndex()]
        draft = OpportunityDraft(
            self._contact,
            kind,
            self.text.text.strip(),
            self.day.day,
            self.note.text.strip(),
            self._thanked,
        )
        self.saved.emit(draft)
        self.accept()
