"""Renders every screen and dialog in both schemes and two sizes to PNG.

`python tools/screenshots.py FOLDER [PAGE …]` on the sample library, at a moment that stands still.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from practice_scenes import PracticeScenes
from PySide6.QtCore import QBuffer, QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from relation_scenes import RelationScenes
from scenes import Scenes

from eventmate.app import SAMPLE, make_application
from eventmate.paths import AppPaths
from eventmate.resources import resource_text
from eventmate.services.bundle import Services
from eventmate.session import Session
from eventmate.storage.lock import InstanceLock
from eventmate.ui.dialogs.palette import Palette
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.events.event_tabs import tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events_page import COMMUNITIES, EVENTS, QUESTIONS, EventsPage
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.practice_page import INTRODUCTIONS, PracticePage
from eventmate.ui.printing.brief.formats import BRIEF_FORMATS
from eventmate.ui.printing.brief.pages import brief_pages
from eventmate.ui.printing.brief.parts import Content
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

NOW = datetime(2026, 10, 14, 14, 45, tzinfo=UTC)
SIZES = ((1280, 800), (1024, 640))
SCHEMES = (SchemeChoice.LIGHT, SchemeChoice.DARK)
PAGES = (
    *("today", "events", "practice", "meet", "contacts", "follow_ups", "insights"),
    *("cards", "settings"),
)
SETTLE_MS = 400
PIXELS_PER_POINT = 2


def still() -> datetime:
    """The moment in every picture."""
    return NOW.astimezone()


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let the window lay itself out and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Studio:
    """One window on one library, photographed page by page."""

    def __init__(self, application: QApplication, folder: Path, sample: str) -> None:
        self._folder = folder
        self._theme = ThemeKeeper(application)
        self._home = tempfile.TemporaryDirectory(prefix="eventmate-pictures-")
        paths = AppPaths(Path(self._home.name))
        paths.create()
        lock = InstanceLock(paths.lock)
        self._session = Session(paths, lock, self._theme, InlineTasks(), still, sample)
        self.shell = self._session.window.shell
        self._session.start()
        settle()

    def looks(self) -> Iterator[str]:
        """Every scheme and size in turn, by the end of a picture's name."""
        for scheme in SCHEMES:
            self._theme.choose(scheme)
            for width, height in SIZES:
                self.shell.resize(width, height)
                yield f"{scheme.value}-{width}x{height}"

    def shoot(self, widget: QWidget, name: str) -> None:
        """One picture."""
        settle()
        widget.grab().save(str(self._folder / f"{name}.png"))

    @property
    def services(self) -> Services:
        """The use cases on the library in the pictures."""
        services = self._session.services
        assert services is not None
        return services

    @property
    def operations(self) -> Operations:
        """What runs them for the window."""
        return self._session.operations

    def dialogs(self) -> list[QDialog]:
        """Dialogs open now."""
        return [d for d in self.shell.findChildren(QDialog) if d.isVisible()]

    def close(self) -> None:
        """Close the window and forget the library."""
        self.shell.close()
        self._session.close()
        self._home.cleanup()


def shoot_dialogs(studio: Studio, look: str) -> None:
    """Every dialog, by itself."""
    studio.shell.go("today")
    studio.shell.open_help()
    for dialog in studio.dialogs():
        studio.shoot(dialog, f"help-{look}")
        dialog.reject()
    parts = (studio.services, studio.operations, studio.shell)
    for name, scene in chain(Scenes(*parts).all(), RelationScenes(*parts).all()):
        widget = scene()
        if isinstance(widget, QDialog):
            widget.open()
        else:
            widget.resize(studio.shell.size())
            widget.show()
        studio.shoot(widget, f"{name}-{look}")
        widget.close()
    studio.shell.open_palette()
    studio.shoot(studio.shell, f"find-{look}")
    for palette in studio.shell.findChildren(Palette):
        palette.leave()


def shoot_event(studio: Studio, look: str) -> None:
    """Every part of the page of the event with most talks."""
    page = studio.shell.go("events")
    assert isinstance(page, EventsPage)
    event = max(studio.services.events.listed(), key=lambda each: each.talks)
    for entry in tab_entries(studio.services, studio.operations):
        page.show_event(event, entry.key)
        settle()
        studio.shoot(studio.shell, f"event-{entry.key}-{look}")
    page.findChildren(EventView)[0].back_requested.emit()


def shoot_sections(studio: Studio, ending: str) -> None:
    """What stands beside the list of events."""
    page = studio.shell.go("events")
    assert isinstance(page, EventsPage)
    for key in (COMMUNITIES, QUESTIONS):
        page.show_section(key)
        studio.shoot(studio.shell, f"{key}{ending}")
    page.show_section(EVENTS)


def shoot_parts(studio: Studio, name: str, ending: str) -> None:
    """The parts of a page that has a switch in its header."""
    page = studio.shell.go(name)
    assert isinstance(page, FollowUpsPage | ContactsPage)
    first, *others = page.section_keys
    for key in others:
        page.show_section(key)
        studio.shoot(studio.shell, f"{name}-{key.replace(' ', '-')}{ending}")
    page.show_section(first)


def shoot_practice(studio: Studio, look: str) -> None:
    """Every part of the Practice page, and the stage in its three colours."""
    page = studio.shell.go("practice")
    assert isinstance(page, PracticePage)
    for name, scene in PracticeScenes(studio.services, studio.operations, page).all():
        shown = scene()
        if shown is None:
            studio.shoot(studio.shell, f"{name}-{look}")
            continue
        shown.resize(studio.shell.size())
        shown.show()
        studio.shoot(shown, f"{name}-{look}")
        shown.close()
    page.show_section(INTRODUCTIONS)


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
        studio = Studio(application, folder, sample)
        for look in studio.looks():
            for page in pages or PAGES:
                studio.shell.go(page)
                studio.shoot(studio.shell, f"{page}{ending}-{look}")
            if not pages or "events" in pages:
                shoot_sections(studio, f"{ending}-{look}")
            for page in {"follow_ups", "contacts"}.intersection(pages or PAGES):
                shoot_parts(studio, page, f"{ending}-{look}")
            if (not pages or "events" in pages) and not ending:
                shoot_event(studio, look)
            if (not pages or "practice" in pages) and not ending:
                shoot_practice(studio, look)
            if not pages and not ending:
                shoot_dialogs(studio, look)
        if not pages and not ending:
            shoot_paper(studio, folder)
        studio.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"some of {', '.join(PAGES)}")
    options = parser.parse_args()
    main(options.folder, options.pages)
