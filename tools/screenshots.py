"""Renders every screen and dialog in both schemes and two sizes to PNG.

`python tools/screenshots.py FOLDER [PAGE …]` on the sample library, at a moment that stands still.
"""

import argparse
import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from studio import Studio
from tour import PAGES, Screen, Tour

from eventmate.app import SAMPLE, make_application
from eventmate.resources import resource_text
from eventmate.ui.printing.brief.formats import BRIEF_FORMATS
from eventmate.ui.printing.brief.pages import brief_pages
from eventmate.ui.printing.brief.parts import Content
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.theme_keeper import SchemeChoice

SIZES = ((1280, 800), (1024, 640))
SCHEMES = (SchemeChoice.LIGHT, SchemeChoice.DARK)
SETTLE_MS = 400
PIXELS_PER_POINT = 2


def looks(studio: Studio) -> Iterator[str]:
    """Every scheme and size in turn, by the end of a picture's name."""
    for scheme in SCHEMES:
        studio.theme.choose(scheme)
        for width, height in SIZES:
            studio.shell.resize(width, height)
            yield f"{scheme.value}-{width}x{height}"


def picture(widget: QWidget) -> QPixmap:
    """What is to be seen, with a menu that is open over it."""
    made = widget.grab()
    painter = QPainter(made)
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            painter.drawPixmap(widget.mapFromGlobal(menu.pos()), menu.grab())
    painter.end()
    return made


def screens(tour: Tour, pages: list[str], *, is_empty: bool) -> Iterator[Screen]:
    """What is asked for: the pages named, or everything; an empty library has its pages only."""
    yield from tour.pages(pages or PAGES)
    if is_empty:
        return
    if not pages or "events" in pages:
        yield from tour.event()
    if not pages or "practice" in pages:
        yield from tour.practice()
    if not pages:
        yield from chain(tour.moments(), tour.dialogs())


def shoot_paper(studio: Studio, folder: Path) -> None:
    """The brief of the same event on every paper, as its PDF shows it."""
    event = max(studio.services.events.listed(), key=lambda each: each.talks)
    brief = studio.services.briefs.of_event(event.id)
    content = Content(brief, code=studio.services.briefs.code(brief))
    for kind in BRIEF_FORMATS:
        data, document = QBuffer(), QPdfDocument()
        data.setData(pages_pdf(brief_pages(content, kind).pages, event.name))
        data.open(QBuffer.OpenModeFlag.ReadOnly)
        document.load(data)
        for number in range(document.pageCount()):
            size = (document.pagePointSize(number) * PIXELS_PER_POINT).toSize()
            paper = QImage(size, QImage.Format.Format_RGB32)
            paper.fill(Qt.GlobalColor.white)
            painter = QPainter(paper)
            painter.drawImage(0, 0, document.render(number, size))
            painter.end()
            paper.save(str(folder / f"paper-{kind.key}-{number + 1}.png"))


def main(folder: Path, pages: list[str]) -> None:
    """Make every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    for sample, ending in ((resource_text(SAMPLE), ""), ("", "-empty")):
        studio = Studio(application, sample, SETTLE_MS)
        for look in looks(studio):
            for name, shown in screens(Tour(studio), pages, is_empty=bool(ending)):
                studio.settle()
                picture(shown).save(str(folder / f"{name}{ending}-{look}.png"))
        if not pages and not ending:
            shoot_paper(studio, folder)
        studio.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"some of {', '.join(PAGES)}")
    options = parser.parse_args()
    main(options.folder, options.pages)
