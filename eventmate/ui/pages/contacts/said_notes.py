"""What waits between a contact and me: promises and asks to settle, follow-ups to open."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.encounters import Promise, PromiseDirection, PromiseState
from eventmate.domain.follow_ups import FollowUp
from eventmate.ui.dates import friendly_day
from eventmate.ui.pages.contacts.words import promise_words
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.opening_row import KEYS_THAT_OPEN
from eventmate.ui.widgets.tag import Tone

ASKS = frozenset({PromiseDirection.THEY_ASKED, PromiseDirection.I_ASKED})


class PromiseNote(Note):
    """One promise or ask that is open; `settled` carries what became of it."""

    settled = Signal(object)  # PromiseState

    def __init__(self, item: Promise, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.ACCENT, "handshake", parent=parent)
        said = promise_words(item.direction)
        self.set_spans([Span(f"{said} ", "body_strong"), Span(item.text)])
        kept_words = self.tr("Done") if item.direction in ASKS else self.tr("Kept")
        self.kept = Button(kept_words, Kind.SECONDARY, small=True)
        self.drop = Button(self.tr("Drop"), Kind.QUIET, small=True)
        for button, state in ((self.kept, PromiseState.KEPT), (self.drop, PromiseState.DROPPED)):
            button.setAccessibleName(f"{button.label}: {said} {one_line(item.text)}")
            button.clicked.connect(lambda _=False, state=state: self.settled.emit(state))
        day = PlainLabel(friendly_day(item.due_on, today) if item.due_on else "", "caption")
        self.add_below(row(day, None, self.drop, self.kept, gap=4))


class NextNote(Note):
    """One follow-up that is planned; a click or Enter opens it."""

    opened = Signal()

    def __init__(self, item: FollowUp, today: date, parent: QWidget | None = None) -> None:
        day = friendly_day(item.due_on, today)
        super().__init__("", Tone.QUIET, "list-checks", after=day, parent=parent)
        words = kind_words(item.kind)
        if item.about:
            words = self.tr("{kind}: {about}").format(kind=words, about=item.about)
        self.set_text(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = self.tr("Open the follow-up: {words}, {day}")
        self.setAccessibleName(name.format(words=one_line(words), day=day))
        ring_on_focus(self)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS_THAT_OPEN:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
