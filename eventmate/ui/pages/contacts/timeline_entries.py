"""Entries of a contact's timeline: touches to be read, meetings to be changed."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.encounters import Encounter, EncounterId, Interaction
from eventmate.domain.timeline import ContactPage, moment
from eventmate.ui.dates import friendly_moment
from eventmate.ui.pages.contacts.fact_row import PENCIL, Editable
from eventmate.ui.pages.contacts.words import touch_words
from eventmate.ui.pages.meet.meeting_fields import MeetingFields
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, smooth

DOT = 24
GAP = 12
BELOW = 20  # px from one entry's words to the next entry


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)


def entry_words(item: Encounter | Interaction, today: date) -> tuple[str, str, str]:
    """An entry's icon, its title and what stands below."""
    stamp = friendly_moment(moment(item), today)
    if isinstance(item, Interaction):
        icon, title = touch_words(item.kind)
        return icon, title, _joined(stamp, one_line(item.note))
    place = item.place
    title = _tr("Met")
    if place.event_name:
        title = _tr("Met at {}").format(isolated(place.event_name))
    through = _tr("through {}").format(isolated(item.through)) if item.through else ""
    spoke_of = _tr("spoke of {}").format(one_line(item.spoke_of)) if item.spoke_of else ""
    next_step = _tr("next: {}").format(one_line(item.next_step)) if item.next_step else ""
    parts = (stamp, one_line(place.room), one_line(place.talk), through, spoke_of, next_step)
    return "users-round", title, _joined(*parts)


def _joined(*parts: str) -> str:
    return " \u00b7 ".join(part for part in parts if part)


class TimelineEntry(QWidget):
    """A round sign and words; a line leads to the next."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._is_last = False
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.set_last(False)

    def set_last(self, last: bool) -> None:
        """Nothing leads on from the last one."""
        self._is_last = last
        self.column.setContentsMargins(DOT + GAP, 0, 0, 0 if last else BELOW)
        self.update()

    def save(self) -> None:
        """Hand on what is typed right now; most entries are only read."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface_quiet"))
        painter.drawEllipse(QRectF(0, 0, DOT, DOT))
        draw_icon(painter, theme, self._icon_name, "text_muted", 14, 5, DOT / 2)
        if not self._is_last:
            line = QRectF(DOT / 2 - 0.5, DOT + 4, 1, self.height() - DOT - 8)
            painter.fillRect(line, theme.colour("border"))


class TouchEntry(TimelineEntry):
    """A later touch, to be read."""

    def __init__(self, item: Interaction, today: date, parent: QWidget | None = None) -> None:
        icon, title, caption = entry_words(item, today)
        super().__init__(icon, parent)
        self.setAccessibleName(f"{title}, {caption}")
        self.column.addWidget(PlainLabel(title))
        self.column.addWidget(PlainLabel(caption, "caption", "text_muted", wrap=True))
        self.column.addStretch(1)


class MeetingEntry(TimelineEntry):
    """A meeting; a click or Enter opens what was said, promised and comes next, to be changed."""

    noted = Signal(int, str, str, str)  # encounter, spoke of, promised, next step
    opened = Signal()

    def __init__(self, meeting: EncounterId, name: str, parent: QWidget | None = None) -> None:
        super().__init__("users-round", parent)
        self.meeting = meeting
        self.notes: MeetingFields | None = None
        self._name = name
        self._page: ContactPage | None = None
        self.head = Editable()
        self.head.edit_requested.connect(self.toggle)
        inside = QVBoxLayout(self.head)
        inside.setContentsMargins(0, 0, PENCIL + 12, 0)
        inside.setSpacing(0)
        self._title = PlainLabel("")
        self._caption = PlainLabel("", "caption", "text_muted", wrap=True)
        inside.addWidget(self._title)
        inside.addWidget(self._caption)
        self.column.addWidget(self.head)
        self.column.addStretch(1)

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return self.notes is not None and not self.notes.isHidden()

    def show_meeting(self, item: Encounter, page: ContactPage, today: date) -> None:
        """Show the meeting as it is now; what is being written stays."""
        self._page = page
        _icon, title, caption = entry_words(item, today)
        self._title.set_text(title)
        self._caption.set_text(caption)
        words = self.tr("Change what is noted: {}")
        self.head.setAccessibleName(words.format(f"{title}, {caption}"))
        if self.notes is not None:
            promises = page.promised_at(item.id)
            self.notes.show_meeting(item.spoke_of, promises, item.next_step)

    @Slot()
    def toggle(self) -> None:
        """Open the fields, or save and fold them."""
        if self.notes is None:
            self.notes = self._made_notes()
        elif self.is_open:
            self.notes.save()
            self.notes.hide()
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notes.show()
        first = self.notes.fields[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.end(False)
        self.opened.emit()

    @override
    def save(self) -> None:
        """Hand on what is typed right now."""
        if self.notes is not None:
            self.notes.save()

    def _made_notes(self) -> MeetingFields:
        notes = MeetingFields(self._name, stacked=True)
        notes.grid.setContentsMargins(0, 8, 0, 0)
        notes.noted.connect(lambda *texts: self.noted.emit(self.meeting, *texts))
        self.column.insertWidget(1, notes)
        page = self._page
        for item in page.encounters if page is not None else ():
            if page is not None and item.id == self.meeting:
                notes.show_meeting(item.spoke_of, page.promised_at(item.id), item.next_step)
        return notes
