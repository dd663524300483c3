"""In touch today, from anywhere: one person or several, each with a private note."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.contacts import ContactId, ContactRow
from eventmate.domain.encounters import InteractionKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.contacts.words import touch_words
from eventmate.ui.plain import PlainLabel, isolated, one_line, plain_tooltip
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH, NAME = 480, 144
GAP, MOST_IN_SIGHT = 8, 5
KINDS = tuple(InteractionKind)


class PersonLine(QWidget):
    """One of those I was in touch with, and what it was about."""

    removed = Signal()
    done = Signal()

    def __init__(self, contact: ContactId, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        face = Avatar()
        face.show_person(name, contact)
        label = PlainLabel(isolated(one_line(name)))
        label.setFixedWidth(NAME)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("What about?"))
        self.note.setAccessibleName(self.tr("Note for {}").format(one_line(name)))
        self.note.returnPressed.connect(self.done)
        remove = IconButton("x", self.tr("Leave {} out").format(one_line(name)), Kind.NEUTRAL)
        remove.clicked.connect(self.removed)
        self.setLayout(row(face, label, self.note, remove))


class LogDialog(PanelDialog):
    """Enter in a note saves; `noted` carries ids, notes, the InteractionKind, whether I began."""

    noted = Signal(list, list, object, bool)

    def __init__(
        self,
        contacts: "Contacts",
        operations: Operations,
        people: Sequence[tuple[ContactId, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("In touch today"), WIDTH, parent)
        self.lines: list[PersonLine] = []
        holder = QWidget()
        self._people = QVBoxLayout(holder)
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(GAP)
        self._area = QScrollArea()
        self._area.setWidget(holder)
        self._area.hide()
        see_through(self._area)
        self.finder = ContactFinder(
            contacts, operations, lambda: tuple(each.contact for each in self.lines)
        )
        self.finder.chosen.connect(self._on_chosen)
        self.kind = ChoiceField(self.tr("What was it?"), [touch_words(each)[1] for each in KINDS])
        self.theirs = CheckBox(self.tr("They wrote or called first"))
        self.add_scrolled(self._area, 1)
        for part in (self.finder, self.kind, self.theirs):
            self.body.addWidget(part)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Note it"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_save)
        for contact, name in people:
            self.add(contact, name)
        self._allow()
        if not self.lines:
            self.finder.setFocus()

    def begin_with(self, kind: InteractionKind) -> None:
        """Choose what it was beforehand."""
        self.kind.combo.setCurrentIndex(KINDS.index(kind))

    def add(self, contact: ContactId, name: str) -> None:
        """Put one more person on the list; the keyboard goes to their note."""
        line = PersonLine(contact, name)
        line.removed.connect(lambda: self._remove(line))
        line.done.connect(self._on_save)
        self.lines.append(line)
        self._people.addWidget(line)
        line.note.setFocus()
        self._allow()
        self._fit()

    @Slot(object)
    def _on_chosen(self, found: ContactRow) -> None:
        self.finder.search_for("")
        self.add(found.id, found.name)

    def _remove(self, line: PersonLine) -> None:
        self.lines.remove(line)
        self._people.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.finder.setFocus()
        self._allow()
        self._fit()

    def _fit(self) -> None:
        """As high as the lines, up to a few; more are scrolled."""
        count = len(self.lines)
        shown = min(count, MOST_IN_SIGHT)
        height = self.lines[0].sizeHint().height() + GAP if self.lines else 0
        self._area.setVisible(count > 0)
        self._area.setFixedHeight(max(0, shown * height - GAP))
        if self.lines:
            last = self.lines[-1]
            QTimer.singleShot(0, last, lambda: self._area.ensureWidgetVisible(last, 0, 0))

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.lines))
        plain_tooltip(
            self.save, "" if self.lines else self.tr("Choose whom you were in touch with.")
        )

    @Slot()
    def _on_save(self) -> None:
        if not self.lines:
            return
        ids = [each.contact for each in self.lines]
        notes = [each.note.text().strip() for each in self.lines]
        kind = KINDS[self.kind.combo.currentIndex()]
        self.noted.emit(ids, notes, kind, not self.theirs.isChecked())
        self.accept()
