"""Short dialogs about mentoring: somebody by hand, a request, a meeting."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.contacts import ContactRow
from eventmate.domain.mentoring import MentorMeeting, Side
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.pages.mentors.words import side_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import AreaField, ChoiceField, Labelled

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH = 440
SIDES = tuple(Side)


class PersonDialog(PanelDialog):
    """A mentor or mentee I have already; `chosen` carries the contact's id and the Side."""

    chosen = Signal(int, object)

    def __init__(
        self, contacts: "Contacts", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("A mentor, or somebody I mentor"), WIDTH, parent)
        self.side = ChoiceField(self.tr("Which way?"), [side_words(each) for each in SIDES])
        self.finder = ContactFinder(contacts, operations)
        self.finder.chosen.connect(self._on_chosen)
        self.body.addWidget(self.side)
        self.body.addWidget(self.finder)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.finder.setFocus()

    @Slot(object)
    def _on_chosen(self, found: ContactRow) -> None:
        self.chosen.emit(found.id, SIDES[self.side.combo.currentIndex()])
        self.accept()


class RequestDialog(PanelDialog):
    """What exactly I would ask; `asked` carries the words."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A small, specific question"), WIDTH, parent)
        words = self.tr(
            "Ask {} for one thing, small and with an end: it is easy to say yes to, and easy to "
            "decline."
        )
        self.body.addWidget(
            PlainLabel(words.format(isolated(name)), colour="text_muted", wrap=True)
        )
        self.request = AreaField(
            self.tr("What would you ask?"),
            self.tr("Twenty minutes on how you moved from research to running feeds"),
        )
        self.request.edited.connect(self._allow)
        self.body.addWidget(self.request)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Write it"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        self.request.edit.setFocus()
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.save.setEnabled(bool(self.request.text.strip()))

    @Slot()
    def _on_save(self) -> None:
        self.asked.emit(self.request.text.strip())
        self.accept()


class MeetingDialog(PanelDialog):
    """Notes and agreed steps of a meeting; `saved` carries a MentorMeeting."""

    saved = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Meeting with {}").format(isolated(name)), WIDTH, parent)
        self.day = DayEdit(today)
        self.notes = AreaField(self.tr("What did you speak of?"), self.tr("Choosing a first team"))
        self.steps = AreaField(
            self.tr("What did you agree on?"), self.tr("Draft the plan, meet again in May")
        )
        self.body.addWidget(Labelled(self.tr("Day"), self.day))
        self.body.addWidget(self.notes)
        self.body.addWidget(self.steps)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Note it"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        self.notes.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        meeting = MentorMeeting(self.day.day, self.notes.text.strip(), self.steps.text.strip())
        self.saved.emit(meeting)
        self.accept()
