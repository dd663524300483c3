"""Adding or editing a question that comes back, with a short answer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from eventmate.domain.introductions import AskedBack
from eventmate.ui.pages.practice.question_answer_dialog import QuestionAnswerDialog
from eventmate.ui.widgets.field import AreaField, LineField


def _say(text: str) -> str:
    return QCoreApplication.translate("AskedDialog", text)


class AskedDialog(QuestionAnswerDialog):
    """What I am asked back, and what I say then."""

    def __init__(self, present: AskedBack | None = None, parent: QWidget | None = None) -> None:
        question = LineField(_say("They ask"), _say("How do you make money?"))
        answer = AreaField(
            _say("I answer"), _say("One or two sentences, as you would say them."), lines=3
        )
        if present is not None:
            question.set_text(present.question)
            answer.set_text(present.answer)
        title = _say("Edit answer") if present else _say("Add an answer")
        super().__init__(title, question, answer, parent)
