"""The top of a target's pane: who it is, whether we met, and where to read more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eventmate.domain.event_people import TargetPage
from eventmate.domain.links import SafeLink
from eventmate.domain.research_links import research_links, web_search
from eventmate.ui.pages.events.people.words import work_words
from eventmate.ui.plain import PlainLabel, isolated, plain_tooltip
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.chip import ChoiceChip
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

AVATAR = 56
MOST_LINKS = 6
LONGEST_HOST = 32
TOP = Qt.AlignmentFlag.AlignTop


class TargetHead(QWidget):
    """Tells wishes; the pane fulfils them."""

    open_requested = Signal(object)  # SafeLink
    contact_requested = Signal(int)
    met_requested = Signal(bool)

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(AVATAR)
        self._name = PlainLabel("", "title", wrap=True)
        self._work = PlainLabel("", colour="text_muted", wrap=True)
        self.met = ChoiceChip("", height=28)
        self.met.clicked.connect(self.met_requested)
        self.more = IconButton("ellipsis", self.tr("More"), small=True)
        self.more.clicked.connect(
            lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self._links = QWidget()
        self._flow = FlowLayout(8, self._links)
        self._known = Note("", Tone.ACCENT, "user-check")
        self.contact = Button(self.tr("Open"), Kind.SECONDARY, small=True)
        self._known.add_action(self.contact)
        self._contact_id: int | None = None
        self._is_narrow = False
        self.contact.clicked.connect(self._on_contact_clicked)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._work)
        words.addStretch(1)
        line = row(gap=12)
        line.addWidget(self._avatar, 0, TOP)
        line.addLayout(words, 1)
        line.addWidget(self.met, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(line)
        column.addWidget(self._links)
        column.addWidget(self._known)

    def show_page(self, page: TargetPage, met_words: str) -> None:
        """Show who it is."""
        draft, known = page.target.draft, page.contact
        photo = QPixmap()
        if known is not None and known.details.photo:
            photo.loadFromData(known.details.photo)
        identity: object = draft.contact if draft.contact is not None else draft.name
        self._avatar.show_person(draft.name, identity, None if photo.isNull() else photo)
        self._name.set_text(isolated(draft.name))
        self._work.set_text(work_words(page.work))
        self._work.setVisible(bool(self._work.text()))
        is_met = page.target.met_at is not None
        self.met.setChecked(is_met)
        self._show_met()
        plain_tooltip(self.met, met_words)
        self._show_links(page)
        self._contact_id = None if known is None else known.id
        self._known.setVisible(known is not None)
        if known is not None:
            self._known.set_text(self._known_words(page))

    def set_narrow(self, narrow: bool) -> None:
        """Shorten what a narrow pane has no room for."""
        self._is_narrow = narrow
        self._show_met()

    def _show_met(self) -> None:
        words = self.tr("Not met") if self._is_narrow else self.tr("Not met yet")
        self.met.show_spans([Span(self.tr("Met") if self.met.isChecked() else words, "body")])

    def _show_links(self, page: TargetPage) -> None:
        draft, organisation = page.target.draft, page.work.organisation
        self._flow.clear()
        if (search := web_search(draft.name, organisation)) is not None:
            self._add_link(search, self.tr("Search the web"), "search")
        links = (
            *draft.links,
            *(page.contact.details.links if page.contact is not None else ()),
        )
        for link in research_links(draft.name, organisation, links, page.emails)[:MOST_LINKS]:
            self._add_link(link, _short_host(link), "external-link")
        self._links.updateGeometry()

    def _add_link(self, link: SafeLink, label: str, icon: str) -> None:
        button = Button(label, Kind.SECONDARY, icon, small=True)
        plain_tooltip(button, link.url)
        button.clicked.connect(lambda: self.open_requested.emit(link))
        self._flow.addWidget(button)
        button.show()

    def _known_words(self, page: TargetPage) -> str:
        said = [self.tr("You know them.")]
        if page.events:
            said = [self.tr("You know them from {}.").format(isolated(page.events[-1]))]
        if page.promised:
            said.append(self.tr("You promised: {}.").format(isolated(page.promised[0])))
        return " ".join(said)

    def _on_contact_clicked(self) -> None:
        if self._contact_id is not None:
            self.contact_requested.emit(self._contact_id)


def _short_host(link: SafeLink) -> str:
    """The host as a button shows it; of a long one the end stays: it says whose it is."""
    host = link.host.removeprefix("www.")
    return host if len(host) <= LONGEST_HOST else f"…{host[-LONGEST_HOST:]}"
