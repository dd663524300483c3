"""Pages as a PDF: real fonts, drawn codes, true sizes. Needs no window."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPdfWriter

from eventmate.domain.cards import CardDraft
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.resources import resource
from eventmate.ui.plain import one_line
from eventmate.ui.printing.faces import Content
from eventmate.ui.printing.fitting import FAMILY
from eventmate.ui.printing.formats import CARD_ONE
from eventmate.ui.printing.painter import page_layout, paint_pages
from eventmate.ui.printing.pieces import Page
from eventmate.ui.printing.sheets import Run, pages
from eventmate.ui.theme_keeper import FONTS

_DOTS_PER_INCH = 1200


class NotDrawn(EventMateError):
    """A PDF that could not be made."""

    def __init__(self) -> None:
        super().__init__("The PDF could not be drawn. Please try again.")


def card_pdf(draft: CardDraft, code: CodeMatrix) -> bytes:
    """My business card, 85 by 55 mm, as a PDF; also where no application runs."""
    application = None
    if QCoreApplication.instance() is None:
        application = QGuiApplication(["eventmate", "-platform", "offscreen"])
    _load_fonts()
    data = pages_pdf(pages(Content(draft, code), Run(CARD_ONE, 1)), one_line(draft.name))
    if application is not None:
        application.shutdown()
    return data


def pages_pdf(sheets: Sequence[Page], title: str) -> bytes:
    """Sheets of one size as a PDF; may run on any thread. Raises NotDrawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("EventMate")
    writer.setPageLayout(page_layout(sheets[0]))
    if not paint_pages(writer, sheets):
        raise NotDrawn
    buffer.close()
    return bytes(buffer.data().data())


def _load_fonts() -> None:
    if FAMILY not in QFontDatabase.families():
        for name in FONTS:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))
