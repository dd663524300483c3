"""Prints my card: choices at the left, the very page at the right, a warning in between."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventmate.devices.printer import Printer
from eventmate.domain.cards import CardDraft, Payload
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.domain.scan_check import ScanCheck
from eventmate.ui.dates import number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.code_words import millimetres, too_small_sentence
from eventmate.ui.pages.cards.saving import FileSaver, file_name
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.printing.faces import Content
from eventmate.ui.printing.page_preview import PagePreview
from eventmate.ui.printing.painter import page_layout, paint_pages
from eventmate.ui.printing.print_choices import PrintChoices
from eventmate.ui.printing.sheets import pages
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

if TYPE_CHECKING:
    from eventmate.services.card_codes import CardCodes
    from eventmate.ui.printing.pieces import Page

WIDTH, CHOICES = 880, 320  # px
PREVIEW_HEIGHT = 420


class PrintDialog(PanelDialog):
    """Prints or saves a PDF; the code is made and checked on a worker."""

    page_shown = Signal()
    checked = Signal()
    sent = Signal(str)  # a sentence about where the pages went

    def __init__(
        self,
        draft: CardDraft,
        payload: Payload,
        codes: "CardCodes",
        operations: Operations,
        printer: Printer,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Print my card"), WIDTH, parent)
        self._draft = draft
        self._codes = codes
        self._operations = operations
        self._printer = printer
        self._number = 0
        self.pages: tuple[Page, ...] = ()
        self.saver = FileSaver(operations, self)
        self._make_parts(draft, payload)
        self._lay_out()
        said = self.tr("Saved as {}.")
        self.saver.written.connect(lambda path: self._finish(said.format(path)))
        self.choices.changed.connect(self._make_code)
        operations.compute(self, lambda: codes.payloads(draft), self.choices.offer, key="payloads")
        self._make_code()

    def _make_parts(self, draft: CardDraft, payload: Payload) -> None:
        self.choices = PrintChoices(draft, payload)
        self.preview = PagePreview()
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        self.note = Note("", icon="shield-check")
        self.note.hide()
        self.back = IconButton("chevron-left", self.tr("Page before"), small=True)
        self.forth = IconButton("chevron-right", self.tr("Next page"), small=True)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.place = PlainLabel("", "caption", "text_muted", tabular=True)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save as PDF"), Kind.SECONDARY, "file-down"))
        self.save.clicked.connect(self._on_save_clicked)
        self.print = self.add_button(Button(self.tr("Print…"), Kind.PRIMARY, "printer"))
        self.print.clicked.connect(self._on_print_clicked)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(CHOICES)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.choices)
        column.addWidget(self.note)
        column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addLayout(row(None, self.back, self.place, self.forth, None))
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        halves.addLayout(right, 1)
        self.body.addLayout(halves, 1)

    def _make_code(self) -> None:
        draft, payload = self._draft, self.choices.payload
        self._number += 1
        self._operations.compute(
            self,
            lambda: self._codes.code(draft, payload),
            self._show_code,
            failed=self._show_trouble,
            key="code",
        )

    def _show_code(self, code: CodeMatrix) -> None:
        content = Content(self._draft, code, self.choices.with_photo)
        self.pages = pages(content, self.choices.run)
        self.preview.show_pages(self.pages)
        self._set_ready(True)
        self._turn(0)
        self._check(code, self.pages[0].placed[0].face.code.ink_width)
        self.page_shown.emit()

    def _show_trouble(self, error: EventMateError) -> None:
        self.pages = ()
        self.preview.show_pages(())
        self._set_ready(False)
        self._turn(0)
        self._say(str(error), Tone.WARNING, "triangle-alert")

    def _set_ready(self, ready: bool) -> None:
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    def _check(self, code: CodeMatrix, width: float) -> None:
        wanted, payload = self._number, self.choices.payload
        self._operations.compute(
            self,
            lambda: self._codes.check(code, width, lambda: self._number == wanted),
            lambda check: self._show_check(check, payload),
            key="check",
        )

    def _show_check(self, check: ScanCheck | None, payload: Payload) -> None:
        if check is None:
            return
        smallest = check.smallest_width_mm
        if smallest is None or smallest > check.width_mm:
            self._say(too_small_sentence(check, payload), Tone.WARNING, "triangle-alert")
        else:
            words = self.tr("The code is {} wide; it reads down to {}.").format(
                millimetres(check.width_mm), millimetres(smallest)
            )
            self._say(words, Tone.QUIET, "shield-check")
        self.checked.emit()

    def _say(self, sentence: str, tone: Tone, icon: str) -> None:
        self.note.set_text(sentence, tone, icon)
        self.note.show()

    def _turn(self, step: int) -> None:
        self.preview.show_number(self.preview.number + step)
        count, shown = len(self.pages), self.preview.number
        words = self.tr("Page {} of {}").format(number(shown + 1), number(count))
        self.place.set_text(words if count else "")
        self.back.setVisible(count > 1)
        self.forth.setVisible(count > 1)
        self.back.setEnabled(shown > 0)
        self.forth.setEnabled(shown < count - 1)

    def _title(self) -> str:
        return one_line(self._draft.name) or self.tr("My card")

    def _on_save_clicked(self) -> None:
        self.saver.ask(
            self.tr("Save as PDF"),
            file_name(self._draft.name, "pdf"),
            self.tr("PDF documents (*.pdf)"),
            self.pdf,
        )

    def pdf(self) -> bytes:
        """The pages as a PDF; runs on a worker."""
        return pages_pdf(self.pages, self._title())

    def _on_print_clicked(self) -> None:
        sheets = self.pages
        self._printer.ask(
            self._title(),
            page_layout(sheets[0]),
            lambda device: paint_pages(device, sheets),
            self._on_printed,
            self,
        )

    def _on_printed(self, done: bool) -> None:
        if done:
            self._finish(self.tr("The pages are on their way to the printer."))
        else:
            self._say(
                self.tr("The printer did not take the pages. Check it, or save a PDF instead."),
                Tone.WARNING,
                "triangle-alert",
            )

    def _finish(self, sentence: str) -> None:
        self.sent.emit(sentence)
        self.accept()
