"""Events and schedules into the library: from files, pages, the clipboard and what is dropped."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from eventmate.domain.agenda_import import AgendasBroughtIn, EventUpdate
from eventmate.domain.agendas import Agenda
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import EventId
from eventmate.domain.reading import FileKind, Reading
from eventmate.ui.dates import number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.bring_in.address_dialog import AddressDialog
from eventmate.ui.pages.events.bring_in.changes_dialog import ChangesDialog
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog
from eventmate.ui.pages.events.bring_in.proposal import Proposal
from eventmate.ui.pages.events.bring_in.turns import Turns
from eventmate.ui.pages.events.bring_in.words import result_words
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.devices.web import Page
    from eventmate.services.bundle import Services
    from eventmate.services.found_agendas import FoundAgendas

PATTERNS = "*.ics *.ical *.vcs *.xml *.json *.html *.htm *.xhtml"
LONGEST_TITLE = 30
# An address that begins with its scheme, or one as people write it: name, dot, name, perhaps more.
_ADDRESS = re.compile(
    r"(?:(?:https?|webcals?)://\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What one source says, and the ways to keep it."""

    reading: Reading
    agendas: "FoundAgendas"

    @property
    def ways(self) -> tuple[tuple[Agenda, ...], ...]:
        """The ways to keep it."""
        return self.agendas.ways


@dataclass(frozen=True, slots=True)
class _Updates:
    """For each way, the events here it is about by their places, and the one it was dropped on."""

    own: list[dict[int, EventUpdate]]
    into: list[EventUpdate | None]


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
        self._turns = Turns()

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
        if mime is not None and self.can_take(mime):
            self.take_mime(mime, into)
        else:
            words = self.tr(
                "There is nothing to read in what was copied. Copy a file, a web address or the "
                "text of a calendar, then paste again."
            )
            self._turns.add(lambda: self._say(self.tr("Paste what was copied"), words))

    def can_take(self, mime: QMimeData) -> bool:
        """Whether something dragged or copied is worth reading."""
        return bool(mime.text().strip()) or any(url.isLocalFile() for url in mime.urls())

    def take_mime(self, mime: QMimeData, into: EventId | None = None) -> None:
        """Read what was dropped or pasted."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        text = mime.text().strip()
        if files:
            self.take_files(files, into)
        elif _ADDRESS.fullmatch(text):
            dialog = AddressDialog(self._operations, text, self._window.window())
            dialog.fetched.connect(lambda page: self._take_page(page, into))
            dialog.open()
        elif text:
            source = self.tr("what you pasted")
            self._read(partial(_from_bytes, "", text.encode("utf-8", "replace")), source, into)

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

        self._operations.compute(
            self,
            find,
            lambda found: self._turns.add(partial(self._look_up, source, found, into)),
            lambda error: self._turns.add(partial(self._say, source, str(error))),
        )

    def _look_up(self, source: str, found: _Found, into: EventId | None) -> None:
        if not found.ways:
            self._say(source, self._why_nothing(found.reading))
            return

        def updates() -> _Updates:
            service = self._agendas
            own = [[service.update_by(item) for item in way] for way in found.ways]
            return _Updates(
                [{place: each for place, each in enumerate(way) if each} for way in own],
                [
                    service.update_by(way[0], into) if into is not None and len(way) == 1 else None
                    for way in found.ways
                ],
            )

        self._operations.fetch(
            self,
            updates,
            lambda known: self._show(source, found, known, into),
            lambda error: self._say(source, str(error)),
        )

    def _show(self, source: str, found: _Found, known: _Updates, into: EventId | None) -> None:
        dialog = PreviewDialog(
            source,
            self._proposals(found, known),
            found.agendas.skipped,
            self._clock().date(),
            self._window.window(),
        )
        dialog.chosen.connect(partial(self._keep, source, into))
        dialog.rejected.connect(self._turns.end)
        dialog.open()

    def _proposals(self, found: _Found, known: _Updates) -> list[Proposal]:
        """The ways to keep what was found: as what it is, and into the event it was dropped on."""
        own, into = [], []
        fits = True
        for way, updates, update in zip(found.ways, known.own, known.into, strict=True):
            if update is not None:
                into.append(Proposal(self.tr("Into this event"), way, {0: update}, is_into=True))
                other = updates.get(0)
                fits = update.fits and (other is None or other.event.id == update.event.id)
            if update is None or not fits:
                title = self._title(way, updates, is_among_others=len(found.ways) > 1)
                own.append(Proposal(title, way, updates))
        return [*into, *own] if fits else [*own, *into]

    def _title(
        self,
        agendas: Sequence[Agenda],
        updates: Mapping[int, EventUpdate],
        *,
        is_among_others: bool,
    ) -> str:
        if len(agendas) > 1:
            return self.tr("{} events").format(number(len(agendas)))
        if updates:
            return self.tr("Into {}").format(isolated(updates[0].event.name[:LONGEST_TITLE]))
        return self.tr("One event") if is_among_others else self.tr("An event of its own")

    def _keep(
        self,
        source: str,
        into: EventId | None,
        agendas: list[Agenda],
        timezone: str,
        is_into: bool,
    ) -> None:
        wanted = into if is_into else None
        self._operations.run(
            self,
            lambda: self._agendas.bring_in(agendas, source, wanted, timezone),
            self._on_kept,
            self._on_not_kept,
            said=result_words,
        )

    def _on_kept(self, found: AgendasBroughtIn) -> None:
        if len(found.events) == 1:
            (item,) = found.events
            self.brought_in.emit(item.event)
            if not item.is_new and (item.difference.mine or item.difference.gone):
                self._open(
                    ChangesDialog(item.name, item.difference, item.zone, self._window.window())
                )
                return
        self._turns.end()

    def _on_not_kept(self, error: EventMateError) -> None:
        self._operations.failed.emit(str(error))
        self._turns.end()

    def _say(self, source: str, sentence: str) -> None:
        self._open(Message(source, sentence, parent=self._window.window()))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(self._turns.end)
        dialog.open()

    def _why_nothing(self, reading: Reading) -> str:
        if reading.contacts:
            return self.tr(
                "These are people, not an event. Open the event they belong to, then People, to "
                "bring in its list; or Contacts, when you know them all."
            )
        if reading.kind in {FileKind.CALENDAR, FileKind.SCHEDULE, FileKind.HTML}:
            return reading.error or self.tr("There is no event in it that names its day.")
        return self.tr(
            "This is neither a schedule nor a calendar nor an event's page. Many conferences "
            "offer one of them as schedule.xml, schedule.json or .ics."
        )


def _from_file(path: Path) -> Reading:
    from eventmate.services.reading import read_file

    return read_file(path)


def _from_bytes(name: str, data: bytes) -> Reading:
    from eventmate.services.reading import read_bytes

    return read_bytes(name, data)
