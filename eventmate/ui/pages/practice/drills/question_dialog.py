"""A question to drill, and the answer I like."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from eventmate.ui.pages.practice.question_answer_dialog import QuestionAnswerDialog
from eventmate.ui.widgets.field import AreaField, LineField


def _say(text: str) -> str:
    return QCoreApplication.translate("QuestionDialog", text)


class QuestionDialog(QuestionAnswerDialog):
    """A question of my own, new or as it is."""

    def __init__(self, question: str = "", answer: str = "", parent: QWidget | None = None) -> None:
        asked = LineField(_say("Question"), _say("What brings you here?"))
        asked.set_text(question)
        liked = AreaField(
            _say("An answer I like"), _say("May stay empty; words are found aloud."), lines=3
        )
        liked.set_text(answer)
        title = _say("Edit question") if question else _say("Add a question")
        super().__init__(title, asked, liked, parent)
