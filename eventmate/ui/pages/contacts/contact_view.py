"""What is known of one contact, to be read: points, promises, what comes next, timeline, facts."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import Promise, PromiseState
from eventmate.domain.follow_ups import FollowUp
from eventmate.domain.timeline import ContactPage
from eventmate.ui.dates import friendly_day, long_day
from eventmate.ui.pages.contacts.fact_row import FactRow
from eventmate.ui.pages.contacts.facts import facts_of
from eventmate.ui.pages.contacts.pane_head import PaneHead
from eventmate.ui.pages.contacts.point_row import PointRow
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.contacts.timeline import TimelineEntry, entry_words
from eventmate.ui.pages.contacts.words import promise_words
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.tag import Tone

MOST_POINTS, MOST_ENTRIES = 50, 100


class ContactView(QWidget):
    """Shows a ContactPage; whatever is to be changed is a wish."""

    open_requested = Signal(object)  # SafeLink
    copy_requested = Signal(str)
    edit_requested = Signal(str)  # the field
    terms_requested = Signal()
    original_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PaneHead()
        self.head.edit_requested.connect(self.edit_requested)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        self._whole = QVBoxLayout(holder)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.head)
        self._body = QWidget()
        self._whole.addWidget(self._body)
        self._whole.addStretch(1)
        self._area.setWidget(holder)
        see_through(self._area)
        OverlayBar(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_page(self, page: ContactPage, today: date, *, scroll_up: bool) -> None:
        """Show everything known of a contact."""
        self.head.show_contact(page.contact)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        sections = (
            self._points(page),
            self._promises(page, today),
            self._next(page.follow_ups, today),
            self._timeline(page, today),
            self._facts(page.contact),
        )
        for section in sections:
            if section is not None:
                column.addWidget(Hairline())
                column.addWidget(section)
        self._whole.replaceWidget(self._body, body)
        self._body.hide()
        self._body.setParent(None)  # gone for the keyboard and screen readers at once
        self._body.deleteLater()
        self._body = body
        body.show()
        if scroll_up:
            self._area.verticalScrollBar().setValue(0)

    def _points(self, page: ContactPage) -> QWidget | None:
        points = page.contact.details.points[:MOST_POINTS]
        if not points:
            return None
        section, column = _section(8)
        for point in points:
            line = PointRow(point, page.numbers.get(point.value, ""))
            line.open_requested.connect(self.open_requested)
            line.copy_requested.connect(self.copy_requested)
            column.addWidget(line)
        return section

    def _promises(self, page: ContactPage, today: date) -> QWidget | None:
        waiting = [item for item in page.promises if item.state is PromiseState.OPEN]
        if not waiting:
            return None
        section, column = _section(12, gap=8)
        for item in waiting:
            column.addWidget(_promise_note(item, today))
        return section

    def _next(self, follow_ups: tuple[FollowUp, ...], today: date) -> QWidget | None:
        if not follow_ups:
            return None
        section, column = _section(12, gap=8)
        column.addWidget(SectionHeading(self.tr("Next")))
        for item in follow_ups:
            words = kind_words(item.kind)
            if item.about:
                words = self.tr("{kind}: {about}").format(kind=words, about=item.about)
            day = friendly_day(item.due_on, today)
            column.addWidget(Note(words, Tone.QUIET, "list-checks", after=day))
        return section

    def _timeline(self, page: ContactPage, today: date) -> QWidget | None:
        entries = page.timeline()[:MOST_ENTRIES]
        if not entries:
            return None
        section, column = _section(12)
        column.addWidget(SectionHeading(self.tr("Timeline")))
        column.addSpacing(8)
        for place, item in enumerate(entries):
            is_last = place == len(entries) - 1
            column.addWidget(TimelineEntry(*entry_words(item, today), is_last=is_last))
        return section

    def _facts(self, contact: Contact) -> QWidget:
        section, column = _section(12)
        column.setContentsMargins(8, 12, 8, 12)
        for fact in facts_of(contact.details):
            line = FactRow(fact.name, fact.value)
            line.edit_requested.connect(lambda field=fact.field: self.edit_requested.emit(field))
            column.addWidget(line)
        source = FactRow(self.tr("Came in by"), self._source_words(contact))
        consent = FactRow(self.tr("Consent"), contact.consent or self.tr("Nothing noted"))
        for line in (source, consent):
            line.edit_requested.connect(self.terms_requested)
            column.addWidget(line)
        if contact.details.original:
            original = Button(self.tr("Original card"), Kind.QUIET, "file-text", small=True)
            original.clicked.connect(self.original_requested)
            column.addSpacing(4)
            column.addLayout(row(original, None))
        return section

    def _source_words(self, contact: Contact) -> str:
        parts = [contact.source or self.tr("Nothing noted")]
        if contact.created_at is not None:
            parts.append(long_day(contact.created_at.astimezone().date()))
        return ", ".join(parts)


def _section(padding: int, gap: int = 0) -> tuple[QWidget, QVBoxLayout]:
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(16, padding, 16, padding)
    column.setSpacing(gap)
    return section, column


def _promise_note(item: Promise, today: date) -> Note:
    day = friendly_day(item.due_on, today) if item.due_on else ""
    note = Note("", Tone.ACCENT, "handshake", after=day)
    note.set_spans([Span(f"{promise_words(item.direction)} ", "body_strong"), Span(item.text)])
    return note
