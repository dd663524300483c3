"""Meetings and touches with one contact, the latest first, along a line."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.encounters import Encounter, EncounterId, Interaction
from eventmate.domain.timeline import ContactPage
from eventmate.ui.pages.contacts.timeline_entries import MeetingEntry, TimelineEntry, TouchEntry


class Timeline(QWidget):
    """All of it; a meeting that is open stays as it is while the rest is shown anew."""

    noted = Signal(int, str, str, str)  # encounter, spoke of, promised, next step
    opened = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def entries(self) -> list[TimelineEntry]:
        """What is shown, the latest first."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each for each in widgets if isinstance(each, TimelineEntry)]

    @property
    def meetings(self) -> list[MeetingEntry]:
        """The meetings among them."""
        return [entry for entry in self.entries if isinstance(entry, MeetingEntry)]

    def show_page(
        self, page: ContactPage, shown: Sequence[Encounter | Interaction], today: date
    ) -> None:
        """Show the entries given of a contact's page."""
        known = {entry.meeting: entry for entry in self.meetings}
        wanted = {item.id for item in shown if isinstance(item, Encounter)}
        for entry in self.entries:
            self._column.removeWidget(entry)
            if not isinstance(entry, MeetingEntry) or entry.meeting not in wanted:
                entry.save()
                entry.hide()
                entry.setParent(None)  # gone for the keyboard and screen readers at once
                entry.deleteLater()
        for item in shown:
            made: TimelineEntry
            if isinstance(item, Encounter):
                made = known.get(item.id) or self._made(item.id, page.contact.details.name)
                made.show_meeting(item, page, today)
            else:
                made = TouchEntry(item, today)
            made.set_last(item is shown[-1])
            self._column.addWidget(made)

    def save(self) -> None:
        """Hand on what is typed right now."""
        for entry in self.meetings:
            entry.save()

    def _made(self, meeting: EncounterId, name: str) -> MeetingEntry:
        entry = MeetingEntry(meeting, name)
        entry.noted.connect(self.noted)
        entry.opened.connect(lambda: self.opened.emit(entry))
        return entry
