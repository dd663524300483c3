"""One event of the list, with what leads on from it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.events import Event
from eventmate.domain.links import safe_link
from eventmate.ui.dates import day_range, number
from eventmate.ui.open_link import open_link
from eventmate.ui.pages.events.event_words import is_left_open, kind_words, status_words
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.tag import Tag, Tone


class EventRow(ListRow):
    """A click opens; the rest is in buttons and the menu."""

    edit_requested = Signal()
    people_requested = Signal()
    talks_requested = Signal()
    active_requested = Signal(bool)
    deleted = Signal()

    def __init__(
        self, event: Event, today: date, *, is_chosen: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(line=False, parent=parent)
        self.event_shown = event
        draft = event.draft
        is_on = draft.starts_on <= today <= draft.ends_on
        facts = (day_range(draft.starts_on, draft.ends_on), draft.venue, kind_words(draft.kind))
        self.set_words(isolated(draft.name), " \u00b7 ".join(part for part in facts if part))
        if is_chosen:
            self.add_right(Tag(self.tr("Active today"), Tone.ACCENT))
        elif is_on:
            self.add_right(Tag(self.tr("On now"), Tone.SUCCESS))
        if not is_left_open(draft, today):
            self.add_right(Tag(status_words(draft.status)))
        self._add_counts()
        self.menu = QMenu(self)
        self._fill_menu(is_chosen)
        more = IconButton("ellipsis", self.tr("More for {}").format(draft.name), small=True)
        more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.add_right(more)

    def _add_counts(self) -> None:
        event = self.event_shown
        if event.talks:
            one, many = self.tr("1 talk"), self.tr("{} talks")
            talks = Button(_counted(one, many, event.talks), Kind.QUIET, small=True)
            talks.clicked.connect(self.talks_requested)
            self.add_right(talks)
        if event.people_met:
            one, many = self.tr("1 person met"), self.tr("{} people met")
            met = Button(_counted(one, many, event.people_met), Kind.QUIET, small=True)
            met.clicked.connect(self.people_requested)
            self.add_right(met)

    def _fill_menu(self, is_chosen: bool) -> None:
        self.menu.addAction(self.tr("Open"), self.activated.emit)
        self.menu.addAction(self.tr("Edit"), self.edit_requested.emit)
        if is_chosen:
            words = self.tr("Leave it to the calendar which event is active")
        else:
            words = self.tr("Make this the active event")
        self.menu.addAction(words, lambda: self.active_requested.emit(not is_chosen))
        if link := safe_link(self.event_shown.draft.url):
            self.menu.addAction(self.tr("Open {}").format(link.host), lambda: open_link(link))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete"), self.deleted.emit)


def _counted(one: str, many: str, count: int) -> str:
    return one if count == 1 else many.format(number(count))
