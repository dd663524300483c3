"""Everything about one talk, beside the grid."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Talk
from eventmate.domain.links import SafeLink, safe_link
from eventmate.ui.dates import short_day
from eventmate.ui.open_link import open_link
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.pages.events.agenda.talk_fields import TalkFields
from eventmate.ui.pages.events.agenda.words import place_words
from eventmate.ui.plain import PlainLabel, isolated, plain_tooltip
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

FOLDED = 320  # characters of an abstract that show before it is unfolded


class TalkDetails(Card):
    """`closed` leads back to my day; `target_requested` carries a speaker's name."""

    closed = Signal()
    star_requested = Signal(object)  # Talk
    target_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        self.talk: Talk | None = None
        self._is_unfolded = False
        self._link: SafeLink | None = None
        self.back = Button(self.tr("My day"), Kind.QUIET, "arrow-left", small=True)
        self.back.clicked.connect(self.closed)
        self.star = IconButton("star", self.tr("Star this talk"), small=True)
        self.star.clicked.connect(lambda: self.star_requested.emit(self.talk))
        self._title = PlainLabel("", "section", wrap=True)
        self._place = PlainLabel("", "caption", "text_muted", wrap=True)
        self._track = PlainLabel("", "caption", "text_muted", wrap=True)
        self._mark = Note("", Tone.WARNING, "triangle-alert")
        self._speakers = QVBoxLayout()
        self._speakers.setSpacing(0)
        self.link = Button("", Kind.QUIET, "external-link", small=True)
        self.link.clicked.connect(self._on_link_clicked)
        self._abstract = PlainLabel(wrap=True)
        self.unfold = Button(self.tr("Show all"), Kind.QUIET, small=True)
        self.unfold.clicked.connect(self._on_unfold_clicked)
        self.fields = TalkFields()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 12, 12, 4)
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.star)
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(16, 4, 16, 16)
        parts.setSpacing(8)
        for part in (self._title, self._place, self._track, self._mark):
            parts.addWidget(part)
        parts.addLayout(self._speakers)
        parts.addLayout(row(self.link, None))
        parts.addWidget(self._abstract)
        parts.addLayout(row(self.unfold, None))
        parts.addSpacing(4)
        parts.addWidget(self.fields)
        parts.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        see_through(self._area)
        self.column.addLayout(head)
        self.column.addWidget(self._area, 1)
        self.column.setContentsMargins(1, 1, 1, 6)

    def show_talk(self, talk: Talk, shown: ShownDay) -> None:
        """Show a talk; the same one again keeps the place and what is half typed."""
        if self.talk is None or self.talk.id != talk.id:
            self.fields.flush()
            self._is_unfolded = False
            self._area.verticalScrollBar().setValue(0)
        present, self.talk = self.talk, talk
        self._show_head(talk, shown)
        if present is None or (present.id, present.speakers) != (talk.id, talk.speakers):
            self._show_speakers(talk.speakers)
        self._link = safe_link(talk.url) if talk.url else None
        self.link.setVisible(self._link is not None)
        if self._link is not None:
            self.link.set_label(self._link.host)
            plain_tooltip(self.link, self._link.url)
        self._show_abstract()
        self.fields.show_talk(talk)

    def show_ideas(self, talk: Talk, ideas: Sequence[str]) -> None:
        """Offer questions for a talk, unless another one shows by now."""
        if self.talk is not None and self.talk.id == talk.id:
            self.fields.show_ideas(ideas)

    def flush(self) -> None:
        """Keep what was typed."""
        self.fields.flush()

    def _show_head(self, talk: Talk, shown: ShownDay) -> None:
        self.star.set_icon_name("star-filled" if talk.is_starred else "star")
        self.star.set_kind(Kind.QUIET if talk.is_starred else Kind.NEUTRAL)
        name = self.tr("Take the star away") if talk.is_starred else self.tr("Star this talk")
        self.star.set_label(name)
        self.star.set_compact(True)
        self._title.set_spans([Span(talk.title, struck=talk.is_cancelled)])
        day = short_day(shown.day.day)
        self._place.set_text(f"{day}, {place_words(talk, shown.zone)}")
        about = " \u00b7 ".join(part for part in (talk.track, talk.language) if part)
        self._track.set_text(about)
        self._track.setVisible(bool(about))
        mark = shown.reasons.get(talk.id, "")
        if talk.is_cancelled:
            mark = self.tr("This talk was cancelled.")
        self._mark.set_text(mark)
        self._mark.setVisible(bool(mark))

    def _show_speakers(self, speakers: Sequence[str]) -> None:
        while (item := self._speakers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for speaker in speakers:
            line = QWidget()
            name = PlainLabel(isolated(speaker), "body_medium", wrap=True)
            line.setLayout(row(name, self._target_button(speaker)))
            self._speakers.addWidget(line)

    def _target_button(self, speaker: str) -> IconButton:
        name = self.tr("Make {} a target").format(isolated(speaker))
        button = IconButton("user-plus", name, Kind.QUIET, small=True)
        button.clicked.connect(lambda: self.target_requested.emit(speaker))
        return button

    def _show_abstract(self) -> None:
        text = self.talk.abstract.strip() if self.talk else ""
        is_long = len(text) > FOLDED
        folded = text[:FOLDED].rsplit(" ", 1)[0].rstrip() + "\u2026"
        self._abstract.set_text(text if self._is_unfolded or not is_long else folded)
        self._abstract.setVisible(bool(text))
        self.unfold.setVisible(is_long)
        self.unfold.set_label(self.tr("Show less") if self._is_unfolded else self.tr("Show all"))

    def _on_unfold_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_abstract()

    def _on_link_clicked(self) -> None:
        if self._link is not None:
            open_link(self._link)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
