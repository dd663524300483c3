"""Adding or editing a question that comes back, with a short answer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.introductions import AskedBack
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import AreaField, LineField


class AskedDialog(PanelDialog):
    """`saved` carries the question and the answer."""

    saved = Signal(str, str)

    def __init__(self, present: AskedBack | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("Edit answer") if present else self.tr("Add an answer")
        super().__init__(title, parent=parent)
        self.question = LineField(self.tr("They ask"), self.tr("How do you make money?"))
        self.answer = AreaField(
            self.tr("I answer"), self.tr("One or two sentences, as you would say them."), lines=3
        )
        if present is not None:
            self.question.set_text(present.question)
            self.answer.set_text(present.answer)
        self.body.addWidget(self.question)
        self.body.addWidget(self.answer)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save_clicked)
        self.question.edit.returnPressed.connect(self.answer.edit.setFocus)
        self.question.edit.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        question = " ".join(self.question.text.split())
        if not question:
            self.question.set_hint(self.tr("Which question is it?"), "warning")
            self.question.edit.setFocus()
            return
        self.saved.emit(question, self.answer.text.strip())
        self.accept()
