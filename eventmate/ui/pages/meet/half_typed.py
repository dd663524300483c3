"""What is half typed on the page: the line and the quick form, kept until they are saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.burst import BurstReading
from eventmate.domain.quick_form import QuickForm, form_of_text
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.burst_line import BurstLine
from eventmate.ui.pages.meet.draft_keeper import DraftKeeper
from eventmate.ui.pages.meet.form_dialog import FormDialog
from eventmate.ui.pages.meet.intake import Intake

if TYPE_CHECKING:
    from eventmate.services.drafts import Drafts

LINE_DRAFT, FORM_DRAFT = "meet.line", "meet.form"


class HalfTyped(QObject):
    """Saves the line and the form through the intake; until then their drafts are kept."""

    form_closed = Signal()

    def __init__(
        self,
        line: BurstLine,
        intake: Intake,
        drafts: "Drafts",
        operations: Operations,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._line = line
        self._intake = intake
        self._page = page
        self._form: FormDialog | None = None
        self._form_text = ""
        self._line_draft = DraftKeeper(LINE_DRAFT, lambda: line.text, drafts, operations, self)
        self._form_draft = DraftKeeper(
            FORM_DRAFT, lambda: self._form_text, drafts, operations, self
        )
        line.edited.connect(self._line_draft.typed)
        line.save_requested.connect(self._save_line)
        line.form_requested.connect(self.open_form)
        self._line_draft.offer(line.set_text)
        self._form_draft.offer(self._remember_form)

    def keep_now(self) -> None:
        """Keep both drafts right now."""
        self._line_draft.keep_now()
        self._form_draft.keep_now()

    def open_form(self) -> FormDialog:
        """Open the quick form with what was typed in it before."""
        form = FormDialog(self._page.window())
        form.show_form(form_of_text(self._form_text))
        form.edited.connect(lambda: self._remember_form(form.form.as_text()))
        form.save_requested.connect(self._save_form)
        form.finished.connect(self._on_form_finished)
        self._form = form
        form.open()
        return form

    def _save_line(self, reading: BurstReading) -> None:
        def saved() -> None:
            if self._line.text == reading.line:
                self._line.clear()
                self._line_draft.keep_now()
            self._line.edit.setFocus()

        self._intake.take_line(reading, saved)

    def _save_form(self, filled: QuickForm) -> None:
        def saved() -> None:
            self._remember_form("")
            self._form_draft.keep_now()
            if self._form is not None:
                self._form.show_form(QuickForm())
                self._form.accept()

        self._intake.take_form(filled, saved)

    def _remember_form(self, text: str) -> None:
        self._form_text = text
        self._form_draft.typed()

    def _on_form_finished(self) -> None:
        self._form = None
        self._form_draft.keep_now()
        self.form_closed.emit()
