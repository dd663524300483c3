"""Events and schedules into the library: from files, pages, the clipboard and what is dropped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.agenda_import import AgendasBroughtIn
from eventmate.domain.agendas import Agenda
from eventmate.domain.events import EventId
from eventmate.domain.reading import FileKind, Reading
from eventmate.ui.dates import number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.bring_in.address_dialog import AddressDialog
from eventmate.ui.pages.events.bring_in.changes_dialog import ChangesDialog
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog, Proposal
from eventmate.ui.pages.events.bring_in.words import result_words

if TYPE_CHECKING:
    from eventmate.devices.web import Page
    from eventmate.services.bundle import Services
    from eventmate.services.found_agendas import FoundAgendas

PATTERNS = "*.ics *.ical *.vcs *.xml *.json *.html *.htm *.xhtml"


@dataclass(frozen=True, slots=True)
class _Found:
    """What one source says, and the ways to keep it."""

    reading: Reading
    agendas: "FoundAgendas"

    @property
    def ways(self) -> tuple[tuple[Agenda, ...], ...]:
        """The ways to keep it."""
        return self.agendas.ways


class Bringer(QObject):
    """Reads beside everything else, shows what was found, keeps it as one undoable step.

    `brought_in` carries the id of the only event that was kept or updated.
    """

    brought_in = Signal(int)

    def __init__(self, services: "Services", operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._agendas = services.agendas
        self._clock = services.clock
        self._operations = operations
        self._window = parent

    def choose_files(self, into: EventId | None = None) -> None:
        """Ask which file to read."""
        dialog = QFileDialog(self._window, self.tr("Bring in a schedule or a calendar"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        names = self.tr("Schedules, calendars and event pages ({})").format(PATTERNS)
        dialog.setNameFilters([names, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda files: self.take_files(map(Path, files), into))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_address(self, into: EventId | None = None) -> None:
        """Ask for a web address and fetch it."""
        dialog = AddressDialog(self._operations, parent=self._window.window())
        dialog.fetched.connect(lambda page: self._take_page(page, into))
        dialog.open()

    def paste(self, into: EventId | None = None) -> None:
        """Read what is on the clipboard: a file, a web address, or the text of a calendar."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self.take_mime(mime, into)

    def can_take(self, mime: QMimeData) -> bool:
        """Whether something dragged here is worth reading."""
        return mime.hasText() or any(url.isLocalFile() for url in mime.urls())

    def take_mime(self, mime: QMimeData, into: EventId | None = None) -> None:
        """Read what was dropped or pasted."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        text = mime.text().strip()
        if files:
            self.take_files(files, into)
        elif text.split("://")[0].casefold() in {"http", "https", "webcal"} and " " not in text:
            dialog = AddressDialog(self._operations, text, self._window.window())
            dialog.fetched.connect(lambda page: self._take_page(page, into))
            dialog.open()
        elif text:
            source = self.tr("what you pasted")
            self._read(partial(_from_bytes, "", text.encode()), source, into)

    def take_files(self, paths: "Sequence[Path] | map[Path]", into: EventId | None = None) -> None:
        """Read files one after another."""
        for path in paths:
            self._read(partial(_from_file, path), path.name, into)

    def _take_page(self, page: "Page", into: EventId | None) -> None:
        self._read(partial(_from_bytes, page.name, page.data), page.name, into)

    def _read(self, read: Callable[[], Reading], source: str, into: EventId | None) -> None:
        now = self._clock()

        def find() -> _Found:
            from eventmate.services.found_agendas import find_agendas

            reading = read()
            return _Found(reading, find_agendas(reading, source, now))

        self._operations.compute(self, find, lambda found: self._look_up(source, found, into))

    def _look_up(self, source: str, found: _Found, into: EventId | None) -> None:
        if not found.ways:
            self._say_nothing(source, found.reading)
            return

        def known() -> list[dict[int, str]]:
            names: list[dict[int, str]] = []
            for agendas in found.ways:
                events = {place: self._agendas.known(item) for place, item in enumerate(agendas)}
                names.append({place: event.name for place, event in events.items() if event})
            return names

        self._operations.fetch(self, known, lambda names: self._show(source, found, names, into))

    def _show(
        self, source: str, found: _Found, names: list[dict[int, str]], into: EventId | None
    ) -> None:
        proposals = [
            Proposal(self._title(way), way, known if into is None else {0: source})
            for way, known in zip(found.ways, names, strict=True)
            if into is None or len(way) == 1
        ]
        if not proposals:
            proposals = [Proposal(self._title(found.ways[0]), found.ways[0], names[0])]
        dialog = PreviewDialog(
            source,
            proposals,
            found.agendas.skipped,
            self._clock().date(),
            self._window.window(),
        )
        dialog.chosen.connect(partial(self._keep, source, into))
        dialog.open()

    def _title(self, agendas: Sequence[Agenda]) -> str:
        if len(agendas) == 1:
            return self.tr("One event")
        return self.tr("{} events").format(number(len(agendas)))

    def _keep(
        self, source: str, into: EventId | None, agendas: list[Agenda], timezone: str
    ) -> None:
        self._operations.run(
            self,
            lambda: self._agendas.bring_in(agendas, source, into, timezone),
            self._on_kept,
            said=result_words,
        )

    def _on_kept(self, found: AgendasBroughtIn) -> None:
        if len(found.events) != 1:
            return
        (item,) = found.events
        self.brought_in.emit(item.event)
        if not item.is_new and (item.difference.mine or item.difference.gone):
            ChangesDialog(item.name, item.difference, item.zone, self._window.window()).open()

    def _say_nothing(self, source: str, reading: Reading) -> None:
        if reading.contacts:
            words = self.tr(
                "These are people, not an event. Open the event they belong to, then People, to "
                "bring in its list; or Contacts, when you know them all."
            )
        elif reading.kind in {FileKind.CALENDAR, FileKind.SCHEDULE, FileKind.HTML}:
            words = reading.error or self.tr("There is no event in it that names its day.")
        else:
            words = self.tr(
                "This is neither a schedule nor a calendar nor an event's page. Many conferences "
                "offer one of them as schedule.xml, schedule.json or .ics."
            )
        Message(source, words, parent=self._window.window()).open()


def _from_file(path: Path) -> Reading:
    from eventmate.services.reading import read_file

    return read_file(path)


def _from_bytes(name: str, data: bytes) -> Reading:
    from eventmate.services.reading import read_bytes

    return read_bytes(name, data)
