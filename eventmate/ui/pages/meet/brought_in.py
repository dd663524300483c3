"""Files, pictures and text dropped or pasted: read elsewhere, then handed on by what they are."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from eventmate.domain.code_choice import meant
from eventmate.domain.codes import Code
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.encounters import CaptureKind
from eventmate.domain.reading import Reading
from eventmate.ui.code_words import short_name
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.importing import Importer
from eventmate.ui.pages.meet.intake import Intake
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.pages.meet.whereabouts import Whereabouts

if TYPE_CHECKING:
    from eventmate.services.capture import Captures
    from eventmate.services.exchange import Exchange

MOST_TEXT = 2_000_000  # letters; what is longer is a file and can be dropped as one


class BroughtIn(QObject):
    """Reads what is dropped or pasted; one person is met, many are imported."""

    def __init__(
        self,
        captures: "Captures",
        exchange: "Exchange",
        whereabouts: Whereabouts,
        operations: Operations,
        intake: Intake,
        notices: Notices,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._captures = captures
        self._where = whereabouts
        self._operations = operations
        self._intake = intake
        self._notices = notices
        self._importer = Importer(exchange, operations, notices, parent)

    def take_mime(self, mime: QMimeData) -> bool:
        """Read what was dropped or pasted; false when there is nothing to read in it."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take_files(paths)
        elif mime.hasImage():
            self.take_image(QImage(mime.imageData()))
        elif mime.text().strip():
            self.take_text(mime.text())
        else:
            return False
        return True

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files one after another; what holds no single person is told and imported once."""
        waiting = len(paths)
        others: list[tuple[str, Reading]] = []

        def take(name: str, reading: Reading) -> None:
            nonlocal waiting
            waiting -= 1
            if rest := self._rest_of(reading, CaptureKind.FILE):
                others.append((name, rest))
            if others and not waiting:
                self._importer.bring_in(others)

        for path in paths:
            self._operations.compute(self, partial(_read_file, path), partial(take, path.name))

    def take_image(self, image: QImage) -> None:
        """Read the codes in a picture."""
        self._operations.compute(
            self,
            lambda: _read_bytes(_png(image)),
            lambda reading: self.take_reading(reading, self.tr("the picture"), CaptureKind.CODE),
        )

    def take_text(self, text: str) -> None:
        """Read a pasted card or a code's text."""
        self._operations.compute(
            self,
            lambda: _read_bytes(text[:MOST_TEXT].encode("utf-8", "replace")),
            lambda reading: self.take_reading(reading, self.tr("the text"), CaptureKind.PASTE),
        )

    def take_reading(self, reading: Reading, source: str, kind: CaptureKind) -> None:
        """Hand on what was found in one thing."""
        if rest := self._rest_of(reading, kind):
            self._importer.bring_in([(source, rest)])

    def _rest_of(self, reading: Reading, kind: CaptureKind) -> Reading | None:
        """Meet one person or take a code; answers what is left to be imported or told."""
        if reading.codes and not reading.error:
            self._take_codes(reading.codes)
        elif len(reading.contacts) == 1 and reading.contacts[0].original:
            self._take_person(reading.contacts[0], kind)
        else:
            return reading
        return replace(reading, contacts=()) if reading.skipped else None

    def _take_codes(self, codes: tuple[Code, ...]) -> None:
        wanted = meant(codes)
        if len(wanted) == 1:
            self._intake.take_code(wanted[0])
            return
        answers = [
            Answer(short_name(code), partial(self._intake.take_code, code)) for code in wanted
        ]
        sentence = self.tr("There are several codes in the picture. Which one do you mean?")
        self._notices.say(sentence, answers, icon="qr-code", asks=True)

    def _take_person(self, details: ContactDetails, kind: CaptureKind) -> None:
        from eventmate.services.arrivals import Received

        received = Received(kind, details.original, details)
        self._intake.save(lambda: self._captures.person(received, self._where.place()))


def _read_file(path: Path) -> Reading:
    from eventmate.services.reading import read_file

    return read_file(path)


def _read_bytes(data: bytes) -> Reading:
    from eventmate.services.reading import read_bytes

    return read_bytes("", data)


def _png(image: QImage) -> bytes:
    """A picture from the clipboard as a file; nothing readable when it is none."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())
