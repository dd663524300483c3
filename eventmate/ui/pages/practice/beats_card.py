"""The beats of an introduction, written as one text from top to bottom."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.script_remarks import Remark
from eventmate.ui.dates import percentage
from eventmate.ui.pages.practice.beat_row import BeatRow
from eventmate.ui.pages.practice.words import kind_title
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row


class BeatsCard(Card):
    """`edited` on each key; `rearranged` when a beat came, went or moved."""

    edited = Signal()
    rearranged = Signal(object, int)  # the beats, and the one to write on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, gap=0, parent=parent)
        self.rows: list[BeatRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.menu = QMenu(self)
        for kind in BeatKind:
            self.menu.addAction(kind_title(kind), partial(self._add, kind))
        self.add = Button(self.tr("Add a beat"), Kind.QUIET, "plus", small=True)
        self.add.set_choices(self.menu)
        self.saved = PlainLabel(self.tr("Saved as you type"), "caption", "text_muted")
        self.cancel = Button(self.tr("Stop reading"), Kind.QUIET, small=True)
        self.cancel.hide()
        foot = row(16, self.saved, self.cancel, None, self.add, 8)
        foot.setContentsMargins(0, 8, 0, 8)
        self.column.addLayout(self._rows)
        self.column.addWidget(Hairline())
        self.column.addLayout(foot)

    def show_reading(self, is_reading: bool) -> None:
        """Say that a recording is being read, with the way out."""
        saved, reading = self.tr("Saved as you type"), self.tr("Reading the recording \u2026")
        self.saved.set_text(reading if is_reading else saved)
        self.cancel.setVisible(is_reading)

    @Slot(float)
    def show_read(self, share: float) -> None:
        """Say how much of a recording is read, 0 to 1."""
        reading = self.tr("Reading the recording \u2026")
        self.saved.set_text(f"{reading} {percentage(round(share * 100))}")

    @property
    def beats(self) -> tuple[Beat, ...]:
        """The beats as written now."""
        return tuple(each.beat for each in self.rows)

    def show_beats(self, beats: Sequence[Beat], pace: int) -> None:
        """Show other beats; where only words differ, the rows stay."""
        kinds = [(beat.kind, beat.title) for beat in beats]
        if kinds == [(each.beat.kind, each.beat.title) for each in self.rows]:
            for each, beat in zip(self.rows, beats, strict=True):
                each.text.set_text(beat.text)
        else:
            self._rebuild(beats)
        self.show_pace(pace)

    def _rebuild(self, beats: Sequence[Beat]) -> None:
        for each in self.rows:
            self._rows.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = [BeatRow(beat, is_first=position == 0) for position, beat in enumerate(beats)]
        for each in self.rows:
            self._rows.addWidget(each)
            self._connect_row(each)

    def _connect_row(self, each: BeatRow) -> None:
        each.edited.connect(self.edited)
        each.next_requested.connect(lambda: self._step(each, 1))
        each.previous_requested.connect(lambda: self._step(each, -1))
        each.up_requested.connect(lambda: self._move(each, -1))
        each.down_requested.connect(lambda: self._move(each, 1))
        each.remove_requested.connect(lambda: self._remove(each))

    def show_pace(self, pace: int) -> None:
        """Say how long each beat takes at a pace."""
        for each in self.rows:
            each.show_pace(pace)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Underline what is worth a look."""
        for position, each in enumerate(self.rows):
            places = [
                (remark.start, remark.size)
                for remark in remarks
                if remark.beat == position and remark.size
            ]
            each.text.underline(places)

    def write_on(self, position: int) -> None:
        """Put the cursor at the end of a beat."""
        if 0 <= position < len(self.rows):
            text = self.rows[position].text
            text.setFocus()
            text.moveCursor(text.textCursor().MoveOperation.End)

    def _step(self, each: BeatRow, by: int) -> None:
        self.write_on(self.rows.index(each) + by)

    def _move(self, each: BeatRow, by: int) -> None:
        beats, place = list(self.beats), self.rows.index(each)
        if 0 <= place + by < len(beats):
            beats.insert(place + by, beats.pop(place))
            self.rearranged.emit(beats, place + by)

    def _remove(self, each: BeatRow) -> None:
        beats, place = list(self.beats), self.rows.index(each)
        del beats[place]
        self.rearranged.emit(beats, max(0, place - 1))

    def _add(self, kind: BeatKind) -> None:
        self.rearranged.emit([*self.beats, Beat(kind)], len(self.rows))
