"""Writing an introduction: beats, lengths, time at my own pace, and what is worth a look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.introductions import IntroductionId, Length
from eventmate.domain.script_remarks import script_remarks
from eventmate.domain.spoken_text import USUAL_PACE
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.asked_card import AskedCard
from eventmate.ui.pages.practice.beats_card import BeatsCard
from eventmate.ui.pages.practice.editor_actions import EditorActions
from eventmate.ui.pages.practice.editor_header import EditorHeader
from eventmate.ui.pages.practice.plan_card import PlanCard
from eventmate.ui.pages.practice.plan_keeper import PlanKeeper
from eventmate.ui.pages.practice.recording_import import RecordingImport
from eventmate.ui.pages.practice.remarks_card import RemarksCard
from eventmate.ui.pages.practice.script_keeper import ScriptKeeper
from eventmate.ui.pages.practice.time_card import TimeCard
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

LENGTHS = tuple(Length)
SIDE, SIDE_NARROW = 304, 260  # px


class IntroductionEditor(QWidget):
    """One introduction at one length; the others are a key away."""

    back_requested = Signal()
    rehearse_requested = Signal(object, object)  # IntroductionId, Length
    taken = Signal(object, bytes)  # RehearsalId and its sound

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._introductions = services.introductions
        self._operations = operations
        self._pace: int | None = None
        self.keeper = ScriptKeeper(services.introductions, operations, self)
        self.doing = EditorActions(services, operations, self.keeper, self)
        self.recording = RecordingImport(services, operations, self.keeper, self)
        self.header = EditorHeader()
        self.lengths = Segmented([length_words(each) for each in LENGTHS])
        self.lengths.setAccessibleName(self.tr("Length"))
        self.compare = Button(self.tr("Side by side"), Kind.NEUTRAL, "columns-2")
        self.versions = Button(self.tr("Past versions"), Kind.NEUTRAL, "history")
        self.beats = BeatsCard()
        self.asked = AskedCard()
        self.time = TimeCard()
        self.remarks = RemarksCard()
        self.plan = PlanCard()
        self.planning = PlanKeeper(services, operations, self.keeper, self.plan)
        self._responsive = Responsive(self)
        self._lay_out()
        self._connect()
        self._set_narrow(False)

    def open(self, wanted: IntroductionId, length: Length | None = None) -> None:
        """Write on an introduction."""
        self.keeper.open(wanted, length)
        self._load_beside(wanted)

    def flush(self) -> None:
        """Save what is typed right now."""
        self.keeper.flush()

    def _lay_out(self) -> None:
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.lengths)
        second.addStretch(1)
        second.addWidget(self.compare)
        second.addWidget(self.versions)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.beats)
        left.addWidget(self.asked)
        left.addStretch(1)
        self.side = QVBoxLayout()
        self.side.setSpacing(16)
        self.side.addWidget(self.time)
        self.side.addWidget(self.remarks)
        self.side.addWidget(self.plan)
        self.side.addStretch(1)
        self._side = QWidget()
        self.side.setContentsMargins(0, 0, 0, 0)
        self._side.setLayout(self.side)
        body = QWidget()
        panes = QHBoxLayout(body)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(16)
        panes.addLayout(left, 1)
        panes.addWidget(self._side)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setAccessibleName(self.tr("Introduction"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.header)
        self._column.addLayout(second)
        self._column.addWidget(area, 1)

    def _connect(self) -> None:
        self.keeper.named.connect(self._show_name)
        self.keeper.opened.connect(self._show_script)
        self.lengths.chosen.connect(lambda place: self.keeper.choose_length(LENGTHS[place]))
        self.beats.edited.connect(self._on_edited)
        self.beats.rearranged.connect(self._on_rearranged)
        self.remarks.beat_requested.connect(self.beats.write_on)
        self.header.back_requested.connect(self._on_back)
        self.header.structure_chosen.connect(self.doing.choose_structure)
        self.header.rename_requested.connect(self.doing.rename)
        self.header.fill_requested.connect(self.doing.fill)
        self.header.delete_requested.connect(self.doing.delete)
        self.header.delete_length_requested.connect(self.doing.delete_length)
        self.header.recording_requested.connect(self.recording.choose)
        self.header.cue_cards_requested.connect(self.doing.print_cue_cards)
        self.recording.taken.connect(self.taken)
        self.recording.reading_changed.connect(self.beats.show_reading)
        self.recording.progressed.connect(self.beats.show_read)
        self.beats.cancel.clicked.connect(self.recording.cancel)
        self.header.rehearse_requested.connect(self._on_rehearse)
        self.compare.clicked.connect(lambda: self.doing.compare(self._pace or USUAL_PACE))
        self.versions.clicked.connect(self.doing.show_versions)
        self.asked.add_requested.connect(self.doing.add_asked)
        self.asked.edit_requested.connect(self.doing.edit_asked)
        self.asked.delete_requested.connect(self.doing.delete_asked)
        self.doing.deleted.connect(self.back_requested)
        self.doing.length_requested.connect(
            lambda length: self.lengths.set_position(LENGTHS.index(length))
        )
        self._operations.changed.connect(self._on_changed)
        self._responsive.narrow_changed.connect(self._set_narrow)
        back = QShortcut(QKeySequence.StandardKey.Back, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._on_back)

    def _load_beside(self, wanted: IntroductionId) -> None:
        def show_pace(pace: int | None) -> None:
            self._pace = pace
            self._show_numbers()

        self._operations.fetch(self, self._introductions.own_pace, show_pace, key="pace")
        self._operations.fetch(
            self,
            lambda: self._introductions.asked(wanted),
            lambda asked: self.asked.show_asked(asked, self._pace or USUAL_PACE),
            key="asked",
        )

    @Slot()
    def _show_name(self) -> None:
        if self.keeper.introduction is not None:
            self.header.show_introduction(self.keeper.introduction)

    @Slot()
    def _show_script(self) -> None:
        self.lengths.set_position(LENGTHS.index(self.keeper.length))
        self.beats.show_beats(self.keeper.beats, self._pace or USUAL_PACE)
        self._show_numbers()

    def _show_numbers(self) -> None:
        beats, length = self.keeper.beats, self.keeper.length
        pace = self._pace or USUAL_PACE
        remarks = script_remarks(beats, length, pace)
        self.beats.show_pace(pace)
        self.beats.show_remarks(remarks)
        self.remarks.show_remarks(remarks, beats)
        self.time.show_script(beats, length, self._pace)

    @Slot()
    def _on_edited(self) -> None:
        self.keeper.edit(self.beats.beats)
        self._show_numbers()

    @Slot(object, int)
    def _on_rearranged(self, beats: object, place: int) -> None:
        assert isinstance(beats, list)
        self.keeper.change_beats(beats)
        self.beats.write_on(place)

    @Slot()
    def _on_back(self) -> None:
        self.flush()
        self.back_requested.emit()

    @Slot()
    def _on_rehearse(self) -> None:
        self.flush()
        self.keeper.keep_proposal()
        if (shown := self.keeper.introduction) is not None:
            self.rehearse_requested.emit(shown.id, self.keeper.length)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        shown = self.keeper.introduction
        if shown is not None and touched & (Touched.INTRODUCTIONS | Touched.REHEARSALS):
            self._load_beside(shown.id)

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._side.setFixedWidth(SIDE_NARROW if narrow else SIDE)
        for button in (self.compare, self.versions):
            button.set_compact(narrow)
        self.header.set_narrow(narrow)
