"""A script to read: beats with their titles, one below the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.introductions import Beat
from eventmate.ui.pages.practice.words import beat_title
from eventmate.ui.plain import PlainLabel


class ScriptView(QWidget):
    """Empty beats are left out."""

    def __init__(self, beats: Sequence[Beat] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.texts: list[PlainLabel] = []
        self.show_beats(beats)

    def show_beats(self, beats: Sequence[Beat]) -> None:
        """Show other beats."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.texts = []
        for beat in beats:
            if beat.text.strip():
                self._add(beat)
        self._column.addStretch(1)

    def _add(self, beat: Beat) -> None:
        text = PlainLabel(beat.text, "reading_small", wrap=True)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(beat_title(beat), "caption_strong", "text_muted"))
        column.addWidget(text)
        self.texts.append(text)
        self._column.addWidget(part)
