"""Sound out of files of any common kind, as 16 kHz mono samples. Qt's multimedia decodes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QAudioDecoder

RATE = 16_000  # Hz
LONGEST = 30 * 60  # s; beyond it this is no rehearsal
ENDINGS = ("wav", "mp3", "m4a", "aac", "ogg", "oga", "opus", "flac")


class SoundFile(QObject):
    """Reads one file; `decoded` carries its samples (mono, 16 bits) as bytes."""

    decoded = Signal(bytes)
    progressed = Signal(float)  # 0 to 1
    failed = Signal(str)  # a sentence

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder: QAudioDecoder | None = None
        self._samples = bytearray()

    def read(self, path: Path) -> None:
        """Begin to read; the answer comes by a signal."""
        try:
            import_module("PySide6.QtMultimedia")
        except ImportError:
            self._fail(
                self.tr(
                    "Reading recordings needs the system's sound libraries, which are not "
                    "installed."
                )
            )
            return
        if not path.is_file() or path.stat().st_size == 0:
            self._fail(self.tr("There is nothing in {}. Choose another file.").format(path.name))
            return
        from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

        wanted = QAudioFormat()
        wanted.setSampleRate(RATE)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._samples = bytearray()
        self._decoder = QAudioDecoder(self)
        self._decoder.setAudioFormat(wanted)
        self._decoder.setSource(QUrl.fromLocalFile(str(path)))
        self._decoder.bufferReady.connect(self._on_buffer_ready)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_decoder_error)
        self._decoder.start()

    def cancel(self) -> None:
        """Read no further."""
        decoder, self._decoder = self._decoder, None
        self._samples = bytearray()
        if decoder is not None:
            decoder.disconnect(self)  # stopping tells that it finished
            decoder.stop()
            decoder.deleteLater()

    def _fail(self, sentence: str) -> None:
        self.cancel()
        self.failed.emit(sentence)

    def _on_buffer_ready(self) -> None:
        if self._decoder is None:
            return
        buffer = self._decoder.read()
        if buffer.isValid():
            self._samples += bytes(buffer.constData())
        duration = self._decoder.duration()  # ms; below zero until it is known
        if duration > LONGEST * 1000 or len(self._samples) > LONGEST * RATE * 2:
            self._fail(
                self.tr("This recording is longer than half an hour. Cut out the part you want.")
            )
            return
        if duration > 0:
            self.progressed.emit(min(1.0, self._decoder.position() / duration))

    def _on_finished(self) -> None:
        if self._decoder is None:
            return
        samples = bytes(self._samples)
        self.cancel()
        if samples:
            self.decoded.emit(samples)
        else:
            self.failed.emit(self.tr("No sound was found in this file. Choose another one."))

    def _on_decoder_error(self) -> None:
        self._fail(
            QCoreApplication.translate(
                "SoundFile",
                "This file cannot be read as a recording. WAV, MP3, M4A and OGG work.",
            )
        )
