"""The print dialog: the page shown is the page printed, and small codes are warned of."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from card_stage import NOOR, codes_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.devices.printer import Finished, Paint, Printer
from eventmate.domain.cards import Payload
from eventmate.services.card_codes import CardCodes
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.printing.formats import BADGE_A4, FORMATS, LABELS_A4, LABELS_LETTER, PrintFormat
from eventmate.ui.printing.print_dialog import PrintDialog
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper


class FilePrinter(Printer):
    """A printer whose paper is a file; jammed, it takes nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_jammed = False
        self.jobs: list[str] = []

    @override
    def ask(
        self, name: str, layout: QPageLayout, paint: Paint, finished: Finished, parent: QWidget
    ) -> None:
        self.jobs.append(name)
        if self.is_jammed:
            finished(False)
            return
        writer = QPdfWriter(str(self.path))
        writer.setPageLayout(layout)
        done = paint(writer)
        del writer
        finished(done)


@pytest.fixture
def printer(tmp_path: Path) -> FilePrinter:
    return FilePrinter(tmp_path / "paper.pdf")


@pytest.fixture
def dialog(qtbot: QtBot, operations: Operations, printer: FilePrinter) -> Iterator[PrintDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = PrintDialog(
        replace(NOOR, photo=None), Payload.SMALL, CardCodes(), operations, printer, window
    )
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitExposed(made):
        made.open()
    yield made
    made.close()


def choose(dialog: PrintDialog, kind: PrintFormat) -> None:
    position = FORMATS.index(kind)
    dialog.choices.format.combo.setCurrentIndex(position)
    dialog.choices.format.combo.activated.emit(position)


def note(dialog: PrintDialog) -> str:
    words = dialog.note.findChild(PlainLabel)
    assert isinstance(words, PlainLabel)
    return words.text()


def test_the_pages_reach_the_printer(
    qtbot: QtBot, dialog: PrintDialog, printer: FilePrinter
) -> None:
    dialog.choices.copies.setValue(12)
    with qtbot.waitSignal(dialog.sent) as said:
        dialog.print.click()
    assert said.args == ["The pages are on their way to the printer."]
    assert printer.jobs == ["Noor Haddad"]
    paper = QPdfDocument()
    paper.load(str(printer.path))
    assert paper.pageCount() == 2
    size = paper.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    paper.close()


def test_a_jammed_printer_is_said_and_the_dialog_stays(
    dialog: PrintDialog, printer: FilePrinter
) -> None:
    printer.is_jammed = True
    dialog.print.click()
    assert note(dialog).startswith("The printer did not take the pages.")
    assert dialog.isVisible()


def test_the_pdf_is_what_is_shown(qtbot: QtBot, dialog: PrintDialog, tmp_path: Path) -> None:
    choose(dialog, BADGE_A4)
    with qtbot.waitSignal(dialog.sent):
        dialog.saver.write(tmp_path / "badge.pdf", dialog.pdf)
    paper = QPdfDocument()
    paper.load(str(tmp_path / "badge.pdf"))
    assert "Linienwerk" in paper.getAllText(0).text()
    paper.close()


def test_the_preview_is_light_and_readable_in_both_schemes(
    dialog: PrintDialog, theme_keeper: ThemeKeeper
) -> None:
    position = next(at for at, kind in enumerate(FORMATS) if kind.key == "tent-a4")
    choose(dialog, FORMATS[position])
    dialog.choices.switch.set_position(2)
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme_keeper.choose(scheme)
        assert codes_in(dialog.preview) == {"https://linienwerk.example/noor"}


def test_a_code_too_small_for_its_label_is_warned_of(dialog: PrintDialog) -> None:
    dialog.choices.switch.set_position(0)
    choose(dialog, LABELS_LETTER)
    assert "this code may not be read" in note(dialog)
    assert "Choose Small instead of Full" in note(dialog)
    dialog.choices.switch.set_position(2)
    assert "it reads down to" in note(dialog)


def test_used_labels_are_skipped_and_pages_turned(dialog: PrintDialog) -> None:
    assert dialog.choices.skipped_field.isHidden()
    choose(dialog, LABELS_A4)
    assert dialog.choices.copies.value() == 24
    dialog.choices.skipped.setValue(5)
    assert [len(page.placed) for page in dialog.pages] == [19, 5]
    assert dialog.place.text() == "Page 1 of 2"
    dialog.forth.click()
    assert dialog.place.text() == "Page 2 of 2"
    assert not dialog.forth.isEnabled()
    choose(dialog, BADGE_A4)
    assert dialog.place.text() == "Page 1 of 1"


def test_the_photo_is_offered_only_where_there_is_one(
    qtbot: QtBot, operations: Operations, printer: FilePrinter, dialog: PrintDialog
) -> None:
    assert dialog.choices.photo.isHidden()
    window = QWidget()
    qtbot.addWidget(window)
    with_photo = replace(NOOR, photo=b"jpeg")
    other = PrintDialog(with_photo, Payload.SMALL, CardCodes(), operations, printer, window)
    assert not other.choices.photo.isHidden()
    other.choices.photo.setChecked(True)
    assert len(other.pages[0].placed[0].face.pieces) == 4
    choose(other, LABELS_A4)
    assert other.choices.photo.isHidden()
    other.close()


def test_a_card_without_a_name_cannot_be_printed(
    qtbot: QtBot, operations: Operations, printer: FilePrinter
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    empty = PrintDialog(
        replace(NOOR, name="", organisation=""),
        Payload.SMALL,
        CardCodes(),
        operations,
        printer,
        window,
    )
    assert note(empty).startswith("This card has no name yet.")
    assert not empty.print.isEnabled()
    empty.close()
