"""Adding or editing a peer group: its name, its rhythm, and who belongs to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.communities import CommunityDraft, CommunityKind, Member
from eventmate.domain.community_rhythm import MONTH, later
from eventmate.domain.contacts import ContactRow
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.words import RHYTHMS, rhythm_words
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField
from eventmate.ui.widgets.form_area import FormArea
from eventmate.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH = 480


class PeerDialog(PanelDialog):
    """`saved` carries a CommunityDraft and the ids of its people."""

    saved = Signal(object, list)

    def __init__(
        self,
        contacts: "Contacts",
        operations: Operations,
        today: date,
        present: CommunityDraft | None = None,
        people: Sequence[Member] = (),
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Edit a peer group") if present else self.tr("Add a peer group")
        super().__init__(title, WIDTH, parent)
        fresh = CommunityDraft("", CommunityKind.PEER_GROUP, every_days=MONTH)
        self._draft = present or fresh
        self.people: list[Member] = []
        self._lines: dict[int, ListRow] = {}
        self.name = LineField(self.tr("Name"), self.tr("Data folk, Tuesdays"))
        self.name.set_text(self._draft.name)
        self._rhythms = list(dict.fromkeys((*RHYTHMS, self._draft.every_days)))
        words = [rhythm_words(each) for each in self._rhythms]
        self.rhythm = ChoiceField(self.tr("How often"), words)
        self.rhythm.combo.setCurrentIndex(self._rhythms.index(self._draft.every_days))
        ahead = later(today, self._draft.every_days or MONTH, today)
        self.next = DayEdit(self._draft.next_on or ahead)
        self.finder = ContactFinder(
            contacts, operations, lambda: tuple(each.contact for each in self.people)
        )
        self.finder.chosen.connect(self._on_chosen)
        self._form = FormArea()
        self._form.column.addWidget(self.name)
        when = Labelled(self.tr("Next meeting"), self.next)
        self._form.column.addLayout(row(self.rhythm, when, gap=16))
        self._form.column.addWidget(self.finder)
        self.add_scrolled(self._form)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        for each in people:
            self._add(each)
        self.name.edit.setFocus()

    @Slot(object)
    def _on_chosen(self, found: ContactRow) -> None:
        self.finder.search_for("")
        self._add(Member(found.id, found.name))

    def _add(self, who: Member) -> None:
        line = ListRow(padding=0)
        face = Avatar()
        face.show_person(who.name, who.contact)
        line.add_left(face)
        line.set_words(isolated(one_line(who.name)), "")
        remove = IconButton("x", self.tr("Leave {} out").format(one_line(who.name)), Kind.NEUTRAL)
        remove.clicked.connect(lambda: self._remove(who))
        line.add_right(remove)
        self.people.append(who)
        self._lines[who.contact] = line
        self._form.column.addWidget(line)

    def _remove(self, who: Member) -> None:
        self.people.remove(who)
        line = self._lines.pop(who.contact)
        self._form.column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.finder.setFocus()

    @Slot()
    def _on_save(self) -> None:
        name = " ".join(self.name.text.split())
        if not name:
            self.name.set_hint(self.tr("A group needs a name to be found by."), "warning")
            self.name.edit.setFocus()
            return
        every_days = self._rhythms[self.rhythm.combo.currentIndex()]
        draft = replace(self._draft, name=name, every_days=every_days, next_on=self.next.day)
        self.saved.emit(draft, [each.contact for each in self.people])
        self.accept()
