"""Every page, dialog and tooltip on a library whose every text asks to be a page of its own.

`python hostile_child.py window` goes through the real window; `python hostile_child.py label` shows
the same texts the way Qt shows them by itself, to prove that whoever watches would see it.
"""

import os
import sys
from collections.abc import Iterator
from itertools import chain, count

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget
from studio import Studio
from tour import Tour

from eventmate.app import SAMPLE, make_application
from eventmate.resources import resource_text
from eventmate.services.bundle import Services
from eventmate.ui.pages.events.event_tabs import tab_entries
from eventmate.ui.pages.events_page import EventsPage

MARK = "leakmarker"
PLACES = (
    "file:///{}",
    "//{}.invalid/share/x.png",
    "/{}/x.png",
    "http://{}.invalid/x.png",
    "{}.png",
)
FRAMES = (
    '<img src="{}">',
    '<html><img src="{}"></html>',
    '<a href="{}"><b>x</b></a><img src="{}">',
    '<table background="{}"><tr><td>x</td></tr></table>',
    '<body background="{}">x</body>',
    '<p style="background-image: url({})">x</p>',
    '<style>body {{ background: url("{}") }}</style>x',
    '<link rel="stylesheet" href="{}"><b>x</b>',
)
HOSTILE = tuple(
    frame.replace("{}", place.format(f"{MARK}{number}"))
    for number, (frame, place) in enumerate((f, p) for f in FRAMES for p in PLACES)
)
_FREE = """name organisation department title headline nickname industry note notes offers needs
source consent venue room track abstract why talking_points text spoke_of next_step through about
subject body description words label tag"""
FREE_TEXTS = frozenset(_FREE.split())
LEAST_COLUMNS = 40
MOST_ROWS = 5


def poison(services: Services) -> int:
    """Put one of the texts behind every text of the library; how many columns that are."""
    numbers = count()
    with services.library.store.writing("Poison") as work:
        connection = work.connection
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.all():
            if "_search" in table or table == "rehearsal":  # whose source is a kind
                continue
            columns = connection.exec_driver_sql(f'PRAGMA table_info("{table}")').all()
            for column in (each[1] for each in columns if each[1] in FREE_TEXTS):
                text = HOSTILE[next(numbers) % len(HOSTILE)]
                connection.exec_driver_sql(
                    f"UPDATE \"{table}\" SET {column} = {column} || ' ' || ? WHERE {column} != ''",
                    (text,),
                )
    return next(numbers)


def tooltips(shown: QWidget) -> Iterator[str]:
    """What hovers say, of widgets and of rows."""
    for widget in (shown, *shown.findChildren(QWidget)):
        if widget.toolTip():
            yield widget.toolTip()
    for view in shown.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(MOST_ROWS, model.rowCount() if model else 0)):
            told = model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
            if isinstance(told, str) and told:
                yield told


def event(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Every part of the page of the event with most talks."""
    page = studio.shell.go("events")
    assert isinstance(page, EventsPage)
    listed = studio.services.events.listed()
    for entry in tab_entries(studio.services, studio.operations):
        page.show_event(max(listed, key=lambda each: each.talks), entry.key)
        yield f"event-{entry.key}", studio.shell


def show_window(application: QApplication) -> None:
    studio = Studio(application, resource_text(SAMPLE), pause=0)
    assert poison(studio.services) >= LEAST_COLUMNS
    tour = Tour(studio)
    for name, shown in chain(tour.pages(), event(studio), tour.dialogs()):
        studio.settle()
        assert not shown.grab().isNull(), name
        for words in set(tooltips(shown)):
            QToolTip.showText(shown.mapToGlobal(shown.rect().center()), words, shown)
            studio.settle()
        QToolTip.hideText()
        sys.stdout.write(f"{name}\n")
    studio.close()


def show_labels() -> None:
    for text in HOSTILE:
        label = QLabel(text)
        label.show()
        label.grab()
        label.close()


if __name__ == "__main__":
    made = make_application()
    show_window(made) if sys.argv[1] == "window" else show_labels()
