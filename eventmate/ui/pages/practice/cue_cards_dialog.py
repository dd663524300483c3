"""Cue cards as they will come out of the printer: print them, or keep them as a PDF."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QWidget

from eventmate.devices.printer import Printer
from eventmate.ui.dates import number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver, file_name
from eventmate.ui.plain import PlainLabel
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.printing.cue_cards import A4, LETTER, Cue, cue_cards
from eventmate.ui.printing.page_preview import PagePreview
from eventmate.ui.printing.painter import page_layout, paint_pages
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row

WIDTH, HEIGHT = 520, 420  # px


class CueCardsDialog(PanelDialog):
    """Four cards a sheet, on the country's usual paper."""

    def __init__(
        self,
        name: str,
        cues: Sequence[Cue],
        operations: Operations,
        printer: Printer,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Cue cards"), WIDTH, parent)
        self._name = name
        self._printer = printer
        imperial = QLocale.MeasurementSystem.ImperialUSSystem
        paper = LETTER if QLocale().measurementSystem() is imperial else A4
        self.pages = cue_cards(cues, paper)
        self.preview = PagePreview()
        self.preview.setMinimumHeight(HEIGHT)
        self.preview.show_pages(self.pages)
        self.position = PlainLabel("", "body", "text_muted", tabular=True)
        self.back = IconButton("chevron-left", self.tr("The sheet before"))
        self.forth = IconButton("chevron-right", self.tr("The next sheet"))
        self.saver = FileSaver(operations, self)
        self.body.addWidget(self.preview, 1)
        self.body.addLayout(row(None, self.back, self.position, self.forth, None))
        self.add_button(Button(self.tr("Close"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Save as PDF"), icon="file-down"))
        self.print = self.add_button(Button(self.tr("Print"), Kind.PRIMARY, "printer"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.save.clicked.connect(self._on_save_clicked)
        self.print.clicked.connect(self._on_print_clicked)
        self._turn(0)

    def pdf(self) -> bytes:
        """The sheets as a PDF; runs on a worker."""
        return pages_pdf(self.pages, self._name)

    def _turn(self, step: int) -> None:
        self.preview.show_number(self.preview.number + step)
        told = self.tr("{} of {}")
        place, count = self.preview.number + 1, len(self.pages)
        self.position.set_text(told.format(number(place), number(count)))
        for widget in (self.back, self.forth, self.position):
            widget.setVisible(count > 1)

    @Slot()
    def _on_save_clicked(self) -> None:
        self.saver.ask(
            self.tr("Save cue cards"),
            file_name(self._name, "pdf"),
            self.tr("PDF (*.pdf)"),
            self.pdf,
        )

    @Slot()
    def _on_print_clicked(self) -> None:
        self._printer.ask(
            self._name,
            page_layout(self.pages[0]),
            lambda device: paint_pages(device, self.pages),
            lambda _: None,
            self,
        )
