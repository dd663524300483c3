"""A printed card has its true size, real text, a drawn code, and reads back."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from card_stage import NOOR, codes_in
from PySide6.QtCore import QBuffer, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument

from eventmate.domain.cards import CardDraft, Payload
from eventmate.services.card_codes import CardCodes
from eventmate.ui.printing.card_pdf import card_pdf, pages_pdf
from eventmate.ui.printing.faces import Content
from eventmate.ui.printing.formats import CARD_A4, CARD_ONE, FORMATS, FaceKind, PrintFormat
from eventmate.ui.printing.sheets import Run, pages

POINTS_PER_MM = 72 / 25.4
DOTS_PER_MM = 300 / 25.4
ROOT = Path(__file__).parents[3]


class Document:
    """A PDF as a reader opens it."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(data)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._pdf = QPdfDocument()
        self._pdf.load(self._buffer)
        self.count = self._pdf.pageCount()

    def size_mm(self) -> tuple[float, float]:
        size = self._pdf.pagePointSize(0)
        return size.width() / POINTS_PER_MM, size.height() / POINTS_PER_MM

    def text(self) -> str:
        return self._pdf.getAllText(0).text()

    def picture(self) -> QImage:
        width, height = self.size_mm()
        size = QSize(round(width * DOTS_PER_MM), round(height * DOTS_PER_MM))
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, self._pdf.render(0, size))
        painter.end()
        return paper


def printed(kind: PrintFormat, draft: CardDraft = NOOR, copies: int = 1) -> bytes:
    code = CardCodes().code(draft, Payload.SMALL)
    content = Content(draft, code, with_photo=draft.photo is not None)
    return pages_pdf(pages(content, Run(kind, copies)), draft.name)


def jpeg() -> bytes:
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (90, 120), "#335577").save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.key)
def test_every_format_has_its_size_and_reads_back(kind: PrintFormat) -> None:
    document = Document(printed(kind))
    assert document.size_mm() == pytest.approx(kind.sheet, abs=0.2)
    assert codes_in(document.picture()) == {CardCodes().text(NOOR, Payload.SMALL)}
    assert "Noor Haddad" in document.text()


def test_text_is_text_in_our_own_fonts_and_the_code_is_drawn() -> None:
    data = printed(CARD_ONE)
    assert b"Inter-SemiBold" in data
    assert b"/FontFile2" in data
    assert b"/Subtype /Image" not in data
    words = Document(data).text()
    for part in ("Noor Haddad", "she/her", "Linienwerk", "noor@linienwerk.example"):
        assert part in words
    assert "5550" not in words


def test_only_a_photo_is_a_picture() -> None:
    data = printed(CARD_ONE, replace(NOOR, photo=jpeg()))
    assert b"/Subtype /Image" in data
    assert codes_in(Document(data).picture())


def test_a_photo_that_cannot_be_read_is_left_out() -> None:
    assert codes_in(Document(printed(CARD_ONE, replace(NOOR, photo=b"no picture"))).picture())


def test_ten_cards_on_a_sheet_and_the_rest_on_the_next() -> None:
    document = Document(printed(CARD_A4, copies=12))
    assert document.count == 2
    assert document.text().count("Noor Haddad") == 10


def test_both_sides_of_a_tent_are_the_same() -> None:
    tent = next(kind for kind in FORMATS if kind.kind is FaceKind.TENT)
    page = Document(printed(tent)).picture()
    half = QRect(0, 0, page.width(), page.height() // 2)
    from_behind = page.transformed(QTransform().rotate(180)).copy(half)
    from_before = page.copy(half.translated(0, half.height()))
    assert codes_in(from_behind) == codes_in(from_before) != set()


def test_names_and_markup_are_printed_as_they_are() -> None:
    text = Document(printed(CARD_ONE, replace(NOOR, name="<b>李小龍</b>"))).text()
    assert "<b>李小龍</b>" in normalize("NFKC", text)


def test_a_card_is_drawn_where_no_application_runs() -> None:
    program = (
        "import sys; from eventmate.domain.cards import CardDraft, Payload;"
        "from eventmate.services.card_codes import CardCodes;"
        "from eventmate.ui.printing.card_pdf import card_pdf;"
        "draft = CardDraft(name='Noor Haddad');"
        "code = CardCodes().code(draft, Payload.SMALL);"
        "sys.stdout.buffer.write(card_pdf(draft, code) and card_pdf(draft, code))"
    )
    bare = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=bare, capture_output=True, check=True
    )
    assert "Noor Haddad" in Document(done.stdout).text()


def test_a_card_is_drawn_beside_an_open_window() -> None:
    data = card_pdf(NOOR, CardCodes().code(NOOR, Payload.LINK))
    assert codes_in(Document(data).picture()) == {"https://linienwerk.example/noor"}
