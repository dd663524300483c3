"""Short dialogs about one contact: in touch today, how they came in, their code."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import InteractionKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.contacts.words import touch_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField

WIDTH = 440
KINDS = tuple(InteractionKind)
CODE_SIDE = 352


class InTouchDialog(PanelDialog):
    """Today's touch: a note that may stay empty, how it was, and who began.

    `noted` carries the note, the InteractionKind and whether I wrote or called first.
    """

    noted = Signal(str, object, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In touch today"), WIDTH, parent)
        self.note = AreaField(
            self.tr("What about? You can leave this empty."),
            self.tr("Sent the article on tram feeds"),
        )
        self.body.addWidget(
            PlainLabel(self.tr("Noted for {}").format(isolated(name)), colour="text_muted")
        )
        self.kind = ChoiceField(self.tr("What was it?"), [touch_words(each)[1] for each in KINDS])
        self.theirs = CheckBox(self.tr("They wrote or called first"))
        self.body.addWidget(self.note)
        self.body.addWidget(self.kind)
        self.body.addWidget(self.theirs)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Note it"), Kind.PRIMARY))
        save.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_save)
        self.note.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        kind = KINDS[self.kind.combo.currentIndex()]
        self.noted.emit(self.note.text.strip(), kind, not self.theirs.isChecked())
        self.accept()


class TermsDialog(PanelDialog):
    """How a contact came in and what they agreed to; `saved` carries source, consent, silence."""

    saved = Signal(str, str, bool)

    def __init__(self, contact: Contact, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source and consent"), WIDTH, parent)
        self.source = LineField(self.tr("Came in by"), self.tr("Badge at the conference"))
        self.source.set_text(contact.source)
        self.consent = LineField(
            self.tr("What they agreed to"), self.tr("May write about the project")
        )
        self.consent.set_text(contact.consent)
        self.silence = CheckBox(self.tr("They asked not to be contacted"))
        self.silence.setChecked(contact.do_not_contact)
        for part in (self.source, self.consent, self.silence):
            self.body.addWidget(part)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save)
        for field in (self.source, self.consent):
            field.edit.returnPressed.connect(self._on_save)
        self.source.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(
            self.source.text.strip(), self.consent.text.strip(), self.silence.isChecked()
        )
        self.accept()


class CodeDialog(PanelDialog):
    """A contact's code, to be read by a phone."""

    def __init__(self, name: str, code: CodeMatrix, parent: QWidget | None = None) -> None:
        super().__init__(isolated(name), WIDTH, parent)
        self.code = CodeView(self.tr("QR code of {}").format(isolated(name)))
        self.code.setFixedSize(CODE_SIDE, CODE_SIDE)
        self.code.show_matrix(code.modules)
        words = self.tr(
            "Any phone's camera reads it: name, organisation, title and addresses, no notes."
        )
        self.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(
            PlainLabel(
                words, "caption", "text_muted", wrap=True, align=Qt.AlignmentFlag.AlignHCenter
            )
        )
        close = self.add_button(Button(self.tr("Close"), Kind.PRIMARY))
        close.clicked.connect(self.accept)
        close.setFocus()
