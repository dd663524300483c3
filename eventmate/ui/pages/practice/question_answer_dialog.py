"""A question and an answer to it, typed into one dialog."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import AreaField, LineField


class QuestionAnswerDialog(PanelDialog):
    """`saved` carries the question and the answer; without a question nothing is saved."""

    saved = Signal(str, str)

    def __init__(
        self, title: str, question: LineField, answer: AreaField, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.question, self.answer = question, answer
        self.body.addWidget(question)
        self.body.addWidget(answer)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save_clicked)
        question.edit.returnPressed.connect(answer.edit.setFocus)
        question.edit.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        question = " ".join(self.question.text.split())
        if not question:
            self.question.set_hint(self.tr("Which question is it?"), "warning")
            self.question.edit.setFocus()
            return
        self.saved.emit(question, self.answer.text.strip())
        self.accept()
