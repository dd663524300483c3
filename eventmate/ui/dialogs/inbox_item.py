"""One thing of the inbox: what came, where and when, and what can be said to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.burst_kept import shown_text
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.encounters import Capture, CaptureKind
from eventmate.domain.identity import Reason
from eventmate.domain.links import SafeLink, safe_link
from eventmate.domain.meeting import Lookalike
from eventmate.ui.code_words import name_of, short_name
from eventmate.ui.dates import friendly_moment
from eventmate.ui.open_link import open_link
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, column, row
from eventmate.ui.widgets.field import LineField

MOST_ASKED = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """A capture with the name in it, where there is one, and whom it may be."""

    capture: Capture
    name: str
    lookalikes: tuple[Lookalike, ...] = ()
    code: Code | None = None


class InboxItem(Card):
    """Asks for a name, or who it is; tells what was answered."""

    named = Signal(str)  # a line was typed
    answered = Signal(object)  # a ContactId, or None for somebody new
    dropped = Signal()

    def __init__(
        self, waiting: Waiting, today: date, typed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(16, 8, parent)
        capture = waiting.capture
        may_be_somebody = waiting.code is None or waiting.code.may_be_somebody
        self._link = _link_of(waiting)
        stamp = friendly_moment(capture.received_at, today)
        place = (capture.place.event_name, capture.place.room, capture.place.talk)
        words = " \u00b7 ".join(part for part in (stamp, *place) if part)
        self.title = PlainLabel(self._title(waiting), "body_strong")
        self.column.addWidget(self.title)
        self.column.addWidget(PlainLabel(words, "caption", "text_muted"))
        said = shown_text(capture.kind, capture.text)
        if waiting.name and capture.kind is CaptureKind.LINE and said != waiting.name:
            self.column.addWidget(PlainLabel(isolated(said), wrap=True))
        self.line = LineField(self.tr("Who was it?"), self.tr("Sara Kim, Acme, CTO"))
        self.line.set_text(typed)
        self.line.setVisible(may_be_somebody and not waiting.name)
        self.save = Button(self.tr("Save"), Kind.SECONDARY, small=True)
        self.save.setVisible(may_be_somebody)
        self.drop = Button(self.tr("Drop"), Kind.QUIET, small=True)
        self._same: list[Button] = []
        self._question = QVBoxLayout()
        self._question.setSpacing(8)
        self.column.addWidget(self.line)
        self.column.addLayout(self._question)
        self.column.addLayout(self._buttons())
        self.save.clicked.connect(self._on_save_clicked)
        self.line.edit.returnPressed.connect(self._on_save_clicked)
        self.line.edited.connect(self._forget_question)
        self.drop.clicked.connect(self.dropped)
        if waiting.lookalikes:
            self.ask(waiting.lookalikes)

    @property
    def asks_for_line(self) -> bool:
        """Whether a name is to be typed."""
        return not self.line.isHidden()

    def focus_first(self) -> None:
        """Put the keyboard where the answer goes; making a double is never the first answer."""
        if self._same:
            first: QWidget = self._same[0]
        elif self.asks_for_line:
            first = self.line.edit
        else:
            first = self.drop if self.save.isHidden() else self.save
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, lookalikes: Sequence[Lookalike]) -> None:
        """Ask whether it is somebody known."""
        self._forget_question()
        for other in lookalikes[:MOST_ASKED]:
            self._question.addWidget(self._one(other))
        self.save.set_label(self.tr("Somebody new"))
        if self.line.edit.hasFocus():
            self.focus_first()

    def _one(self, other: Lookalike) -> QWidget:
        name = isolated(other.name)
        who = f"{name}, {isolated(other.organisation)}" if other.organisation else name
        words = self.tr("Is this {name} you know? ({reason})")
        question = PlainLabel(
            words.format(name=who, reason=_reason_words(other.reason)), colour="warning", wrap=True
        )
        same = Button(self.tr("Yes, the same"), Kind.SECONDARY, small=True)
        same.clicked.connect(lambda: self.answered.emit(other.contact))
        self._same.append(same)
        holder = QWidget()
        line = row(question, same)
        line.setStretch(0, 1)
        holder.setLayout(line)
        return holder

    def _forget_question(self) -> None:
        self._same = []
        while (old := self._question.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        self.save.set_label(self.tr("Save"))

    def _title(self, waiting: Waiting) -> str:
        if waiting.name:
            return isolated(waiting.name)
        text = isolated(shown_text(waiting.capture.kind, waiting.capture.text).strip())
        if waiting.code is None:
            return text
        if self._link is not None:
            return self.tr("Link to {}").format(isolated(self._link.host))
        if waiting.code.is_badge:
            return self.tr("Badge {}").format(text)
        has_card = waiting.code.contact is not None
        return short_name(waiting.code) if has_card else name_of(waiting.code)

    def _buttons(self) -> QVBoxLayout:
        line = row(None, self.drop, self.save)
        if self._link is not None:
            line.insertWidget(0, self._way_out(self._link))
        buttons = column()
        buttons.addLayout(line)
        return buttons

    def _way_out(self, link: SafeLink) -> Button:
        """A link opens on a click only, and says where it leads."""
        button = Button(
            self.tr("Open {}").format(link.host), Kind.QUIET, "external-link", small=True
        )
        button.clicked.connect(lambda: open_link(link))
        return button

    def _on_save_clicked(self) -> None:
        if not self.asks_for_line or self._question.count():
            self.answered.emit(None)
        else:
            self.named.emit(self.line.text)


def _link_of(waiting: Waiting) -> SafeLink | None:
    if waiting.code is None or waiting.code.kind not in (CodeKind.URL, CodeKind.LINKEDIN):
        return None
    return safe_link(waiting.capture.text.strip())


def _reason_words(reason: str) -> str:
    """Why somebody may be the person."""
    words = {
        Reason.SAME_CARD: _say("same card"),
        Reason.SAME_PROFILE: _say("same profile"),
        Reason.SAME_EMAIL: _say("same email"),
        Reason.SAME_PHONE: _say("same phone"),
        Reason.SAME_NAME_AND_ORGANISATION: _say("same name and organisation"),
        Reason.SHARED_EMAIL: _say("same email, another name"),
        Reason.SHARED_PHONE: _say("same phone, another name"),
        Reason.SHARED_CARD: _say("same card, another name"),
        Reason.SAME_NAME: _say("same name"),
    }
    return words[Reason(reason)]


def _say(text: str) -> str:
    return QCoreApplication.translate("InboxItem", text)
