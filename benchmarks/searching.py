"""How soon the list follows each key while somebody types a search."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.library import opened
from benchmarks.stage import LARGE, Stage, milliseconds, p95
from benchmarks.table import Row
from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.ui.models.contacts_model import ContactsModel
from eventmate.ui.operations import Operations
from eventmate.ui.tasks import BackgroundTasks

# Common and rare, several scripts, spelled plainly and with marks, a tag, parts of a number.
TYPED = (
    *("sara kim", "lukasz", "oster", "strasse", "müller", "aoife", "nordwind energie 17"),
    *("acme cto", "дмитрий", "小龍", "李小龍", "민준", "فاطمة", "שרה", "नेहा", "สมชาย", "παπαδακη"),
    *("5550420017", "+1 555 004 2001", "olivia.vimoge", "linkedin.com/in/sara"),
    *("head of research", "quiet keyboards", "climate", "研究", "zzz nobody"),
)
BUDGET_MS = 16


def prefixes() -> list[str]:
    """Every text there is on the way to a whole search."""
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


class _Typist(QObject):
    """Types into the list of the Contacts page, whose library is behind the storage thread."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._tasks = BackgroundTasks()
        self._opened: list[Services] = []
        self._library = opened(folder)
        self._loop = QEventLoop(self)
        operations = Operations(self._tasks, self)
        operations.fetch(self, self._library.__enter__, self._on_opened)
        self._loop.exec()
        self._model = ContactsModel(self._opened[0].contacts, operations, date.today, self)
        self._model.shown.connect(self._loop.quit)

    def _on_opened(self, services: Services) -> None:
        self._opened.append(services)
        self._loop.quit()

    def type(self, text: str) -> None:
        """Until the list shows what matches a text."""
        self._model.show(ContactQuery(text))
        self._loop.exec()

    def close(self) -> None:
        """Close the library where it was opened."""
        self._tasks.store(self._close_library)
        self._tasks.close()

    def _close_library(self) -> None:
        self._library.__exit__(None, None, None)


def rows(stage: Stage) -> Iterator[Row]:
    """Each key, from its typing to the list that follows it."""
    application = QApplication.instance() or QApplication([])
    typist = _Typist(stage.library(LARGE))
    typist.type("warm up")
    figures = [milliseconds(partial(typist.type, text)) for text in prefixes()]
    typist.close()
    del application
    yield Row(f"search, each of {len(figures)} keys, p95", p95(figures), "ms", BUDGET_MS)
