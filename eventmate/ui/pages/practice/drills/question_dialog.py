"""A question to drill, and the answer I like."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import AreaField, LineField


class QuestionDialog(PanelDialog):
    """`saved` carries the question and the answer."""

    saved = Signal(str, str)

    def __init__(self, question: str = "", answer: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Edit question") if question else self.tr("Add a question"), parent=parent
        )
        self.question = LineField(self.tr("Question"), self.tr("What brings you here?"))
        self.question.set_text(question)
        self.answer = AreaField(
            self.tr("An answer I like"), self.tr("May stay empty; words are found aloud."), lines=3
        )
        self.answer.set_text(answer)
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
