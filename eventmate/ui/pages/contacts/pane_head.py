"""The top of a contact's pane: who it is, roles and tags, and the three things one does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.contacts import Contact
from eventmate.ui.pages.contacts.fact_row import Editable
from eventmate.ui.pages.contacts.words import role_words
from eventmate.ui.plain import PlainLabel, isolated, one_line, plain_tooltip
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.opening_row import KEYS_THAT_OPEN
from eventmate.ui.widgets.tag import Tag, Tone

AVATAR = 56
MOST_TAGS = 30
LONGEST = 120  # letters of a name, a title or a firm; the form shows them whole


class PaneHead(QWidget):
    """Tells wishes; the pane fulfils them."""

    write_requested = Signal()
    in_touch_requested = Signal()
    full_requested = Signal()
    edit_requested = Signal(str)  # the field
    photo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = _PhotoButton()
        self.photo.pressed.connect(self.photo_requested)
        self.name = PlainLabel("", "section", wrap=True)
        self.firm = PlainLabel("", colour="text_muted", wrap=True)
        self._who = Editable()
        self._chips = QWidget()
        self._flow = FlowLayout(4, self._chips)
        self.labels = IconButton("tag", self.tr("Roles and tags"), small=True)
        side = int(current_theme().size["tag"])
        self.labels.setFixedSize(side, side)
        self.write = Button(self.tr("Write"), Kind.SECONDARY, "pencil")
        self.in_touch = Button(self.tr("In touch today"), Kind.SECONDARY, "check")
        self.more = IconButton("ellipsis", self.tr("More"), Kind.SECONDARY)
        self.write.clicked.connect(self.write_requested)
        self.in_touch.clicked.connect(self.in_touch_requested)
        self.full = Button(self.tr("Make a full contact"), Kind.QUIET, "plus", small=True)
        self.full.clicked.connect(self.full_requested)
        plain_tooltip(self.full, self.tr("They are in your list of contacts from then on."))
        self._known = PlainLabel(self.tr("Known from LinkedIn"), "caption", "text_muted")
        self._known_line = QWidget()
        self._known_line.setLayout(row(self._known, None, self.full))
        self._lay_out()

    def _lay_out(self) -> None:
        self._who.edit_requested.connect(lambda: self.edit_requested.emit("name"))
        who = QVBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.setSpacing(0)
        who.addWidget(self.name)
        who.addWidget(self.firm)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._who)
        words.addWidget(self._chips)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.write, self.in_touch):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button, 1)
        buttons.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self._known_line)
        column.addLayout(buttons)

    def set_menus(self, labels: QMenu, more: QMenu) -> None:
        """Put the menus behind their buttons."""
        self.labels.clicked.connect(lambda: _open_below(labels, self.labels))
        self.more.clicked.connect(lambda: _open_below(more, self.more))

    def set_narrow(self, narrow: bool) -> None:
        """Shorten what a narrow pane has no room for."""
        self.in_touch.set_label(self.tr("In touch") if narrow else self.tr("In touch today"))

    def show_contact(self, contact: Contact) -> None:
        """Show who it is."""
        details = contact.details
        photo = QPixmap()
        if details.photo:
            photo.loadFromData(details.photo)
        self.photo.show_person(details.name, contact.id, None if photo.isNull() else photo)
        self.name.set_text(isolated(_short(details.name)))
        parts = (details.title, details.organisation)
        self.firm.set_text(", ".join(_short(part) for part in parts if part))
        self.firm.setVisible(any(parts))
        self._who.setAccessibleName(self.tr("Edit {}").format(one_line(details.name)))
        self._known_line.setVisible(contact.is_known_only)
        self.write.setEnabled(not contact.do_not_contact)
        self._show_chips(contact)

    def _show_chips(self, contact: Contact) -> None:
        self._flow.removeWidget(self.labels)
        self.labels.setParent(self._chips)
        self._flow.clear()
        if contact.do_not_contact:
            self._flow.addWidget(Tag(self.tr("Do not contact"), Tone.WARNING))
        for role in contact.roles:
            self._flow.addWidget(Tag(role_words(role), Tone.ACCENT))
        for tag in contact.details.tags[:MOST_TAGS]:
            self._flow.addWidget(Tag(tag))
        self._flow.addWidget(self.labels)
        self.labels.show()
        self._chips.updateGeometry()


def _short(text: str) -> str:
    """As much of a name as leaves room for the rest of the pane."""
    text = one_line(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def _open_below(menu: QMenu, button: Button) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


class _PhotoButton(Avatar):
    """The sign or photo; a click or Enter changes it."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__(AVATAR)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Photo"))
        ring_on_focus(self, AVATAR / 2)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS_THAT_OPEN:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
