"""At the left: who it is and everything that is known already."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from eventmate.domain.contacts import Role
from eventmate.domain.debrief import DebriefPerson
from eventmate.ui.dates import day_within, friendly_moment
from eventmate.ui.pages.contacts.words import role_words
from eventmate.ui.plain import PlainLabel, isolated, one_line, visible
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.tag import Tag

FACE = 56


class KnownCard(Card):
    """Tags, role and a photo are added right here, where they are missing."""

    tag_requested = Signal()
    photo_requested = Signal()
    role_chosen = Signal(object)  # Role

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(24, 12, parent)
        self._face = Avatar(FACE)
        self._name = PlainLabel("", "title", wrap=True)
        self._work = PlainLabel("", colour="text_muted", wrap=True)
        names = column(self._name, self._work, gap=0)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._face)
        head.addLayout(names, 1)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(12)
        self._tags = QWidget()
        self._flow = FlowLayout(8, self._tags)
        self.column.addLayout(head)
        self.column.addWidget(Hairline())
        self.column.addLayout(self._facts)
        self.column.addWidget(self._tags)
        self.column.addStretch(1)
        self.add_tag = Button(self.tr("Tag"), Kind.QUIET, "plus", small=True)
        self.add_tag.clicked.connect(self.tag_requested)
        self.add_role = Button(self.tr("Role"), Kind.QUIET, "plus", small=True)
        self.add_photo = Button(self.tr("Photo"), Kind.QUIET, "plus", small=True)
        self.add_photo.clicked.connect(self.photo_requested)
        self._roles = QMenu(self)
        for role in Role:
            self._roles.addAction(role_words(role), partial(self.role_chosen.emit, role))
        self.add_role.set_choices(self._roles)
        self.column.addLayout(row(self.add_tag, self.add_role, self.add_photo, None, gap=4))

    def show_person(self, person: DebriefPerson, today: date) -> None:
        """Show somebody."""
        met = person.met
        self._face.show_person(met.name, met.contact)
        self._name.set_text(isolated(one_line(met.name)))
        work = ", ".join(one_line(part) for part in (met.title, met.organisation) if part)
        self._work.set_text(work)
        self._work.setVisible(bool(work))
        self._clear()
        for icon, words, caption in self._known(person, today):
            self._facts.addWidget(_fact(icon, words, caption))
        self._flow.clear()
        for name in person.tags:
            self._flow.addWidget(Tag(visible(name)))
        for role in person.roles:
            self._flow.addWidget(Tag(role_words(role)))
        self._tags.setVisible(bool(person.tags or person.roles))
        self.add_role.setVisible(not person.roles)
        self.add_photo.setVisible(not person.has_photo)

    def _clear(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _known(self, person: DebriefPerson, today: date) -> list[tuple[str, str, str]]:
        met = person.met
        when = friendly_moment(met.met_at, today)
        where = ", ".join(isolated(one_line(part)) for part in (when, met.place.room) if part)
        through = self.tr("Through {}").format(isolated(person.through)) if person.through else ""
        found = [("clock", where, through)]
        if met.place.talk:
            talk = self.tr("After \u201c{}\u201d").format(isolated(one_line(met.place.talk)))
            found.append(("message-square", talk, ""))
        if met.spoke_of:
            found.append(("messages-square", self.tr("Spoke of: {}").format(met.spoke_of), ""))
        for item in met.promises:
            by = ""
            if item.due_on is not None:
                by = self.tr("By {}").format(day_within(item.due_on, today))
            words = self.tr("You promised: {}").format(isolated(one_line(item.text)))
            found.append(("handshake", words, by))
        for item in person.they_promised:
            words = self.tr("They promised: {}").format(isolated(one_line(item.text)))
            found.append(("handshake", words, ""))
        if met.they_asked:
            words = self.tr("They asked: {}").format(isolated(one_line(met.they_asked)))
            found.append(("circle-question-mark", words, ""))
        if person.typed:
            typed = f"\u201c{one_line(person.typed)}\u201d"
            found.append(("keyboard", typed, self.tr("As you typed it")))
        return found


def _fact(icon: str, words: str, caption: str) -> QWidget:
    fact = QWidget()
    text = column(PlainLabel(words, wrap=True), gap=0)
    if caption:
        text.addWidget(PlainLabel(caption, "caption", "text_muted", wrap=True))
    sign = Icon(icon)
    line = QHBoxLayout(fact)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    signs = column(sign, None)
    line.addLayout(signs)
    line.addLayout(text, 1)
    return fact
