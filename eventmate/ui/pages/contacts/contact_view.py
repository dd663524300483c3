"""What is known of one contact, to be read: points, promises, what comes next, timeline, facts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import PromiseState
from eventmate.domain.follow_ups import FollowUp
from eventmate.domain.timeline import ContactPage
from eventmate.ui.dates import long_day, number
from eventmate.ui.pages.contacts.fact_row import FactRow
from eventmate.ui.pages.contacts.facts import facts_of
from eventmate.ui.pages.contacts.pane_head import PaneHead
from eventmate.ui.pages.contacts.point_row import PointRow
from eventmate.ui.pages.contacts.said_notes import NextNote, PromiseNote
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.contacts.timeline import Timeline
from eventmate.ui.pages.contacts.words import source_words
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.overlay_bar import OverlayBar

MOST_POINTS, MOST_ENTRIES, MOST_PROMISES = 50, 20, 20  # more entries are shown when asked for


class ContactView(QWidget):
    """Shows a ContactPage; whatever is to be changed is a wish."""

    open_requested = Signal(object)  # SafeLink
    copy_requested = Signal(str)
    edit_requested = Signal(str)  # the field
    terms_requested = Signal()
    original_requested = Signal()
    follow_up_requested = Signal(int)
    settled = Signal(object, object)  # a Promise, its PromiseState
    noted = Signal(int, str, str, str)  # encounter, spoke of, promised, next step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PaneHead()
        self.head.edit_requested.connect(self.edit_requested)
        self._notes: list[PromiseNote] = []
        self._most = MOST_ENTRIES
        self._shown: tuple[ContactPage, date] | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.timeline = Timeline()
        self.timeline.noted.connect(self.noted)
        self.timeline.opened.connect(self._bring_into_sight)
        self._above, self._below = QWidget(), QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        holder = QWidget()
        self._whole = QVBoxLayout(holder)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._happened, column = _section(12)
        column.addWidget(SectionHeading(self.tr("Timeline")))
        column.addSpacing(8)
        column.addWidget(self.timeline)
        self.earlier = Button("", Kind.QUIET, small=True)
        self.earlier.clicked.connect(self._on_earlier_clicked)
        column.addLayout(row(self.earlier, None))
        self._edge = Hairline()
        for part in (self.head, self._above, self._edge, self._happened, self._below):
            self._whole.addWidget(part)
        self._whole.addStretch(1)
        self._area.setWidget(holder)
        see_through(self._area)
        OverlayBar(self._area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_page(self, page: ContactPage, today: date, *, scroll_up: bool) -> None:
        """Show everything known of a contact; what is being written stays as it is."""
        focus = self.window().focusWidget()
        had_focus = focus is not None and self._above.isAncestorOf(focus)
        self.head.show_contact(page.contact)
        self._area.setAccessibleName(one_line(page.contact.details.name))
        self._notes = []
        sections = (
            self._points(page),
            self._promises(page, today),
            self._next(page.follow_ups, today),
        )
        self._above = self._replaced(self._above, sections)
        if scroll_up:
            self._most = MOST_ENTRIES
        self._shown = page, today
        self._show_timeline(page, today)
        self._below = self._replaced(self._below, (self._facts(page.contact),))
        if scroll_up:
            self._area.verticalScrollBar().setValue(0)
        if had_focus:
            self._keep_keyboard()

    def _show_timeline(self, page: ContactPage, today: date) -> None:
        entries = page.timeline()
        self.timeline.show_page(page, entries[: self._most], today)
        for part in (self._edge, self._happened):
            part.setVisible(bool(entries))
        left = len(entries) - self._most
        self.earlier.setVisible(left > 0)
        self.earlier.set_label(self.tr("Show earlier ({})").format(number(max(0, left))))

    @Slot()
    def _on_earlier_clicked(self) -> None:
        if self._shown is not None:
            self._most += MOST_ENTRIES
            self._show_timeline(*self._shown)

    def add_part(self, part: QWidget) -> None:
        """Put a part that looks after itself above the timeline."""
        place = self._whole.indexOf(self._edge)
        self._whole.insertWidget(place, part)
        self._whole.insertWidget(place, Hairline())

    def flush(self) -> None:
        """Hand on what is typed right now."""
        self.timeline.save()

    def _replaced(self, old: QWidget, sections: Sequence[QWidget | None]) -> QWidget:
        """New sections where old ones were."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            if section is not None:
                column.addWidget(Hairline())
                column.addWidget(section)
        self._whole.replaceWidget(old, body)
        old.hide()
        old.setParent(None)  # gone for the keyboard and screen readers at once
        old.deleteLater()
        body.show()
        return body

    @Slot(QWidget)
    def _bring_into_sight(self, entry: QWidget) -> None:
        # once the entry has its new height
        QTimer.singleShot(0, entry, lambda: self._area.ensureWidgetVisible(entry, 0, 16))

    def _keep_keyboard(self) -> None:
        """Go on at the next promise, or at what one does with a contact."""
        target = self._notes[0].kept if self._notes else self.head.in_touch
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
        for item in waiting[:MOST_PROMISES]:
            note = PromiseNote(item, today)
            note.settled.connect(lambda state, item=item: self.settled.emit(item, state))
            self._notes.append(note)
            column.addWidget(note)
        if len(waiting) > MOST_PROMISES:
            words = self.tr("And {} more, under Follow-ups, Promises")
            more = words.format(number(len(waiting) - MOST_PROMISES))
            column.addWidget(PlainLabel(more, "caption", "text_muted", wrap=True))
        return section

    def _next(self, follow_ups: tuple[FollowUp, ...], today: date) -> QWidget | None:
        if not follow_ups:
            return None
        section, column = _section(12, gap=8)
        column.addWidget(SectionHeading(self.tr("Next")))
        for item in follow_ups[:MOST_PROMISES]:
            note = NextNote(item, today)
            note.opened.connect(lambda wanted=item.id: self.follow_up_requested.emit(wanted))
            column.addWidget(note)
        if len(follow_ups) > MOST_PROMISES:
            more = self.tr("And {} more, under Follow-ups")
            words = more.format(number(len(follow_ups) - MOST_PROMISES))
            column.addWidget(PlainLabel(words, "caption", "text_muted", wrap=True))
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
        parts = [source_words(contact.source)]
        if contact.created_at is not None:
            parts.append(long_day(contact.created_at.astimezone().date()))
        return ", ".join(parts)


def _section(padding: int, gap: int = 0) -> tuple[QWidget, QVBoxLayout]:
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(16, padding, 16, padding)
    column.setSpacing(gap)
    return section, column
