"""Attendee and speaker lists into an event: read, asked about where unclear, compared, kept."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.event_people import Compared
from eventmate.domain.events import EventId
from eventmate.domain.listed_people import PeopleReading
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog
from eventmate.ui.pages.events.people.comparing import Comparing
from eventmate.ui.pages.events.people.list_dialog import ListDialog
from eventmate.ui.pages.events.people.words import counted, result_words
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmate.services.bundle import Services
    from eventmate.services.list_reading import ReadList

PATTERNS = "*.csv *.tsv *.tab *.txt"
ENDINGS = frozenset(PATTERNS.replace("*", "").split())


class ListImporter(QObject):
    """Reading never waits for the window; what is unclear is asked before anything is kept."""

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        comparing: Comparing,
        notices: Notices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._people = services.event_people
        self._clock = services.clock
        self._operations = operations
        self._comparing = comparing
        self._notices = notices
        self._window = window

    def choose_file(self, event: EventId) -> None:
        """Ask which file to read."""
        dialog = QFileDialog(self._window, self.tr("Bring in a list of people"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Lists of people ({})").format(PATTERNS), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name), event))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @staticmethod
    def can_take(mime: QMimeData) -> bool:
        """Whether something dragged or copied may be a list; schedules and cards are not."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            return len(files) == 1 and files[0].suffix.casefold() in ENDINGS
        text = mime.text().strip()
        return bool(text) and not mime.hasUrls() and not text.startswith(("BEGIN:", "<", "{", "["))

    def paste(self, event: EventId) -> bool:
        """Read the list on the clipboard; answers whether there is one."""
        mime = QGuiApplication.clipboard().mimeData()
        return mime is not None and self.take_mime(mime, event)

    def take_mime(self, mime: QMimeData, event: EventId) -> bool:
        """Read what was dropped or pasted; answers whether it may be a list."""
        if not self.can_take(mime):
            return False
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0], event)
        else:
            self.take_text(mime.text(), event)
        return True

    def take_file(self, path: Path, event: EventId) -> None:
        """Read a file."""

        def read() -> "ReadList":
            from eventmate.services.list_reading import read_list_file

            return read_list_file(path)

        self._read(read, event)

    def take_text(self, text: str, event: EventId) -> None:
        """Read pasted lines."""
        source = self.tr("what you pasted")

        def read() -> "ReadList":
            from eventmate.services.list_reading import read_list

            return read_list(source, text.encode("utf-8", "replace"))

        self._read(read, event)

    def _read(self, read: "Callable[[], ReadList]", event: EventId) -> None:
        self._operations.compute(self, read, partial(self._take, event))

    def _take(self, event: EventId, read: "ReadList") -> None:
        reading = read.reading
        if read.is_sure:
            self._bring_in(event, read.source, reading)
        elif reading.people or reading.table is not None:
            dialog = ListDialog(read, self._operations, self._window.window())
            dialog.chosen.connect(partial(self._bring_in, event, read.source))
            dialog.open()
        else:
            why = reading.skipped[0].why if reading.skipped else ""
            self._notices.say(f"{isolated(read.source)}: {why}", icon="circle-alert")

    def _bring_in(self, event: EventId, source: str, reading: PeopleReading) -> None:
        def keep(compared: Compared | None) -> None:
            if compared is None:
                self._notices.say(self.tr("Stopped. Nobody was brought in."))
                return
            today = self._clock().date()
            self._operations.run(
                self,
                lambda: self._people.bring_in(event, reading.people, source, compared),
                lambda _: self._say_skipped(source, reading),
                said=lambda brought: result_words(brought, today),
            )

        words = self.tr("Bringing in {}").format(isolated(source))
        self._comparing.look_at_list(event, reading.people, words, keep)

    def _say_skipped(self, source: str, reading: PeopleReading) -> None:
        if not reading.skipped:
            return
        one, many = self.tr("1 row was left out"), self.tr("{} rows were left out")
        sentence = self.tr("{file}: {result}.").format(
            file=isolated(source), result=counted(one, many, len(reading.skipped))
        )
        answers = [
            Answer(
                self.tr("See which and why"),
                lambda: SkippedDialog(source, reading.skipped, self._window.window()).open(),
                stays=True,
            )
        ]
        self._notices.say(sentence, answers)
