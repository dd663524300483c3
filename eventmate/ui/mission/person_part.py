"""Whom to meet next: why, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from eventmate.domain.brief import BriefPerson
from eventmate.domain.events import EventDraft
from eventmate.domain.mission import Mission
from eventmate.ui.dates import number
from eventmate.ui.mission.density import Density
from eventmate.ui.pages.events.brief.slide_view import person_avatar
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.printing.brief.typesetting import whole
from eventmate.ui.printing.brief.words import role_words, talk_words
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, Kind

TOP = Qt.AlignmentFlag.AlignTop


class PersonPart(QWidget):
    """Made anew for each person."""

    met = Signal()

    def __init__(self, mission: Mission, density: Density, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._density = density
        is_small = not density.has_bars
        self.button = Button(self.tr("Met"), Kind.SECONDARY, "check", small=is_small)
        self.button.clicked.connect(self.met)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(density.gap // 2 if density.wraps else 0)
        if mission.person is None:
            self.button.hide()
            self._add(self._nobody(mission), density.text, "text_muted")
            self._offer(mission.opener)
        else:
            self._show(mission.person, mission)
        self._column.addStretch(1)

    def _nobody(self, mission: Mission) -> str:
        if mission.met:
            return self.tr("You met everybody on your list.")
        return self.tr("Nobody is on your list of people to meet.")

    def _show(self, person: BriefPerson, mission: Mission) -> None:
        draft = person.target.draft
        self.button.setAccessibleName(self.tr("Met {}").format(draft.name))
        head = QHBoxLayout()
        head.setSpacing(self._density.gap)
        if self._density.avatar:
            head.addWidget(person_avatar(person, self._density.avatar), 0, TOP)
        head.addLayout(self._words(person, mission.event.draft, mission.waiting), 1)
        head.addWidget(self.button, 0, TOP)
        self._column.addLayout(head)
        if draft.why:
            self._add(whole(draft.why), self._density.text)
        questions = draft.questions[: self._density.questions]
        for question in questions:
            self._add(f"\u2013 {whole(question)}", self._density.text, "text_muted")
        if not draft.questions:
            self._offer(mission.opener)

    def _offer(self, opener: str) -> None:
        """A sentence to begin with, where there is room for it."""
        if opener and self._density.wraps:
            words = self.tr("To begin with: {}").format(whole(opener))
            self._add(words, self._density.text, "text_muted")

    def _words(self, person: BriefPerson, event: EventDraft, waiting: int) -> QLayout:
        density, name = self._density, isolated(person.target.name)
        role = role_words(person)
        column = QVBoxLayout()
        column.setSpacing(0)
        if not density.wraps:
            spans = [Span(name), Span(f"  {role}", density.label, "text_muted")]
            line = PlainLabel("", density.name)
            line.set_spans(spans if role else spans[:1])
            column.addWidget(line)
            column.setAlignment(line, Qt.AlignmentFlag.AlignVCenter)
            return column
        column.addWidget(self._wrapped(name, density.name))
        words = [role, talk_words(person.talk, event) if person.talk else ""]
        words.append(self._others(waiting - 1))
        for text in filter(None, words):
            column.addWidget(self._wrapped(text, density.label, "text_muted"))
        column.addStretch(1)
        return column

    def _others(self, count: int) -> str:
        if count < 1:
            return ""
        if count == 1:
            return self.tr("1 more to meet")
        return self.tr("{} more to meet").format(number(count))

    def _add(self, text: str, style: str, colour: str = "text") -> None:
        self._column.addWidget(self._wrapped(text, style, colour))

    def _wrapped(self, text: str, style: str, colour: str = "text") -> PlainLabel:
        return PlainLabel(text, style, colour, wrap=self._density.wraps)
