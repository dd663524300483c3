"""Looking back on a take: its sound, its figures, its words, and what stands out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.devices.player import Player
from eventmate.domain.changes import Touched
from eventmate.domain.findings import findings, timed_findings
from eventmate.domain.rehearsals import RehearsalId
from eventmate.ui.dates import friendly_moment, number, percentage
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.review.figures import FiguresCard
from eventmate.ui.pages.practice.review.findings_card import FindingsCard
from eventmate.ui.pages.practice.review.review_actions import ReviewActions
from eventmate.ui.pages.practice.review.sound_card import SoundCard
from eventmate.ui.pages.practice.review.take_keeper import ShownTake, TakeKeeper
from eventmate.ui.pages.practice.review.transcript import TranscriptView
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

RIGHT, RIGHT_NARROW = 400, 312  # px
TRANSCRIPT = 200
LONG = 2 * 60 * 32_000  # bytes of sound, from which on listening takes long enough to stop it


class ReviewView(QWidget):
    """One take; how sure I felt is asked here, one key each."""

    back_requested = Signal()
    again_requested = Signal(object, object)  # IntroductionId, Length

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        player: Player,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._player = player
        self.shown: ShownTake | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for the keys 1 to 5
        self.keeper = TakeKeeper(services, operations, self)
        self.doing = ReviewActions(services, operations, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._set_narrow(False)

    def open(self, wanted: RehearsalId, samples: bytes = b"") -> None:
        """Show a take; `samples` are its sound when it was just made."""
        self.findings.flush()  # of the take before
        self.keeper.open(wanted, samples)

    def close_sound(self) -> None:
        """Play no more, and let the file go."""
        self._player.close()

    def _make_parts(self) -> None:
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.title = PlainLabel("", "title")
        self.about = PlainLabel("", "body", "text_muted")
        self.pin = Button(self.tr("Pin as best take"), Kind.NEUTRAL, "star")
        self.compare = Button(self.tr("Compare"), Kind.SECONDARY)
        self.again = Button(self.tr("Rehearse again"), Kind.PRIMARY, "mic")
        self.sound = SoundCard(self._player)
        self.figures = FiguresCard()
        self.findings = FindingsCard()
        self.transcript = TranscriptView()
        self.no_words = PlainLabel("", "body", "text_muted", wrap=True)
        self.listening = PlainLabel("", "body", "text_muted")
        self.listening.hide()
        self.wait_no_more = Button(self.tr("Not now"), Kind.QUIET, small=True)
        self.wait_no_more.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.about, 1)
        for widget in (self.doing.more, self.pin, self.compare, self.again):
            head.addWidget(widget)
        head.addStrut(int(current_theme().size["header"]))
        words = Card(gap=8)
        words.column.addWidget(
            SectionHeading(
                self.tr("Transcript"), self.tr("Names never count; they are often misheard")
            )
        )
        words.column.addWidget(self.no_words)
        words.column.addWidget(self.transcript, 1)
        words.setMinimumHeight(TRANSCRIPT)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        grid.addWidget(self.sound, 0, 0, 1, 2)
        grid.addWidget(self.figures, 1, 0)
        grid.addWidget(words, 2, 0)
        grid.addWidget(self.findings, 1, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(2, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addLayout(head)
        self._column.addLayout(row(self.listening, self.wait_no_more, None))
        self._column.addWidget(area, 1)
        self._responsive = Responsive(self)

    def _connect(self) -> None:
        self.keeper.shown.connect(self._show)
        self.keeper.heard.connect(self._show_heard)
        self.keeper.changed.connect(self._show_changed)
        self.keeper.gone.connect(self._on_back)
        self._operations.changed.connect(self._on_changed)
        self.keeper.listening_changed.connect(self._show_listening)
        self.keeper.come.connect(self._show_come)
        self.wait_no_more.clicked.connect(self.keeper.stop)
        self.back.clicked.connect(self._on_back)
        self.pin.clicked.connect(self._on_pin_clicked)
        self.compare.clicked.connect(self._on_compare_clicked)
        self.again.clicked.connect(self._on_again_clicked)
        self.findings.felt.connect(self._on_felt)
        self.findings.noted.connect(self._on_noted)
        self.findings.sought.connect(self.sound.seek)
        self.transcript.sought.connect(self.sound.seek)
        self.sound.moved.connect(self.transcript.show_position)
        self._player.failed.connect(self._operations.failed)
        self._responsive.narrow_changed.connect(self._set_narrow)
        back = QShortcut(QKeySequence.StandardKey.Back, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._on_back)
        play = QShortcut(QKeySequence("P"), self)
        play.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        play.activated.connect(self.sound.toggle)
        for step in range(1, 6):
            key = QShortcut(QKeySequence(str(step)), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda step=step: self.findings.confidence.choose(step))

    @Slot(bool)
    def _show_listening(self, is_listening: bool) -> None:
        self.listening.setVisible(is_listening)
        long = self.shown is not None and len(self.shown.samples) > LONG
        self.wait_no_more.setVisible(is_listening and long)
        self._show_come(0)

    @Slot(int)
    def _show_come(self, percent: int) -> None:
        words = self.tr("Listening to the take \u2026")
        self.listening.set_text(f"{words} {percentage(percent)}" if percent else words)

    @Slot(object)
    def _show(self, shown: ShownTake) -> None:
        self.shown = shown
        draft = shown.take.draft
        now = self._services.clock().astimezone()
        self.title.set_text(self.tr("Take {}").format(number(shown.take.number)))
        when = friendly_moment(draft.started_at, now.date())
        self.about.set_text(f"{isolated(shown.name)}, {length_words(draft.length)} \u00b7 {when}")
        self.compare.setVisible(shown.take.number > 1)
        self.sound.setVisible(bool(shown.samples))
        if shown.samples:
            self.sound.show_sound(shown.shape, shown.samples, shown.path)
        else:
            self.sound.show_file(None)  # or P would play the one before
        self._show_take(shown)
        self._show_heard(shown)

    def _show_take(self, shown: ShownTake) -> None:
        self._show_pin(shown.take.is_best)
        self.findings.show_take(shown.take)
        self.doing.show_take(shown.take)

    @Slot(object)
    def _show_changed(self, changed: ShownTake) -> None:
        """Show what was edited; what was heard meanwhile, and where it plays, stays."""
        if self.shown is None:
            return
        before, self.shown = self.shown, replace(changed, analysis=self.shown.analysis)
        if changed.path != before.path:
            self.sound.show_file(changed.path)
        self._show_take(self.shown)

    @Slot(object)
    def _show_heard(self, shown: ShownTake) -> None:
        self.shown = shown
        analysis = shown.analysis
        self.sound.show_analysis(analysis)
        self.figures.show_take(shown.take, analysis)
        self.transcript.show_analysis(analysis)
        has_words = analysis is not None and analysis.transcript is not None
        self.transcript.setVisible(has_words)
        self.no_words.setVisible(not has_words)
        self.no_words.set_text(self._why_no_words(shown))
        draft = shown.take.draft
        if analysis is not None:
            found = findings(analysis, float(draft.length.seconds), draft.seconds)
            notes = [] if analysis.sound.is_silent else list(analysis.notes)
            if not has_words and self.no_words.text() in notes:
                notes.remove(self.no_words.text())
            self.findings.show_findings(found, notes)
        elif shown.samples:
            self.findings.show_findings((), ())
        else:
            timed = timed_findings(draft.seconds, float(draft.length.seconds))
            self.findings.show_findings(timed, ())

    def _why_no_words(self, shown: ShownTake) -> str:
        """One place tells it, so that the same is not read twice."""
        if shown.analysis is None:
            if shown.samples:
                return ""
            return self.tr("This take was timed without a sound; its time is what is known of it.")
        if shown.analysis.sound.is_silent:
            return " ".join(shown.analysis.notes)
        if trouble := self._services.listening.no_words():
            return trouble
        return shown.analysis.notes[-1] if shown.analysis.notes else ""

    def _show_pin(self, is_best: bool) -> None:
        self.pin.set_icon_name("star-filled" if is_best else "star")
        self.pin.set_label(self.tr("Best take") if is_best else self.tr("Pin as best take"))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        """Show it anew, or leave when it is gone: deleted, or undone."""
        if touched & (Touched.REHEARSALS | Touched.INTRODUCTIONS) and self.shown is not None:
            self.keeper.look_again(self.shown)

    @Slot()
    def _on_pin_clicked(self) -> None:
        if self.shown is not None:
            self.doing.pin(self.shown.take)

    @Slot()
    def _on_compare_clicked(self) -> None:
        if self.shown is not None:
            self.doing.compare(self.shown.take)

    @Slot()
    def _on_again_clicked(self) -> None:
        if self.shown is not None:
            draft = self.shown.take.draft
            self.findings.flush()
            self.close_sound()
            self.again_requested.emit(draft.introduction, draft.length)

    @Slot(int)
    def _on_felt(self, step: int) -> None:
        if self.shown is not None:
            self.doing.felt(self.shown.take, step)

    @Slot(str)
    def _on_noted(self, text: str) -> None:
        if self.shown is not None:
            self.doing.note(self.shown.take, text)

    @Slot()
    def _on_back(self) -> None:
        self.findings.flush()
        self.keeper.leave()
        self.shown = None
        self.close_sound()
        self.back_requested.emit()

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self.findings.setFixedWidth(RIGHT_NARROW if narrow else RIGHT)
        self.pin.set_compact(narrow)
