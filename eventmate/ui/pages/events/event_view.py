"""One event with its parts in tabs."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import Event, EventId, EventStatus
from eventmate.ui.dates import day_range
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_words import is_left_open, status_words
from eventmate.ui.pages.events.overview.when_words import is_near, is_today
from eventmate.ui.pages.events.zone_words import zone_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.reading_order import follow_layouts
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.tabs import Tabs
from eventmate.ui.widgets.tag import Tag, Tone

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

TONES = {EventStatus.GOING: Tone.SUCCESS, EventStatus.ATTENDED: Tone.ACCENT}
NOON = time(12)
WITH_MISSION, WITH_MEETING = ("overview", "agenda"), "agenda"  # keys of the tabs


class TabEntry:
    """One tab: its title and what makes it when it is first chosen."""

    def __init__(self, key: str, title: str, factory: Callable[[], EventTab]) -> None:
        self.key = key
        self.title = title
        self.factory = factory
        self.made: EventTab | None = None


class EventView(QWidget):
    """Header, tabs, and the tab that is chosen; tabs are made when they are first chosen."""

    back_requested = Signal()
    contact_requested = Signal(int)
    event_requested = Signal(int)
    people_requested = Signal(int)
    schedule_requested = Signal(int)
    card_requested = Signal()
    meet_requested = Signal(int)
    mission_requested = Signal(int)

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        entries: Sequence[TabEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._events = services.events
        self._clock = services.clock
        self._operations = operations
        self._entries = list(entries)
        self.event_shown: Event | None = None
        self._responsive = Responsive(self)
        self._name = PlainLabel("", "title")
        self._status = Tag("")
        self._when = PlainLabel("", "body", "text_muted")
        self.mission = IconButton("target", self.tr("Mission card"), Kind.SECONDARY)
        self.mission.clicked.connect(self._on_mission_clicked)
        self.mission.hide()
        self.meet = Button(self.tr("Meet people"), Kind.PRIMARY, "qr-code")
        self.meet.clicked.connect(self._on_meet_clicked)
        self.meet.hide()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self.tabs = Tabs([entry.title for entry in self._entries])
        self.tabs.chosen.connect(self._on_tab_chosen)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._header())
        self._column.addSpacing(12)
        self._column.addWidget(self.tabs)
        self._column.addSpacing(12)
        self._column.addWidget(self._stack, 1)
        self._responsive.narrow_changed.connect(self._pad)
        operations.changed.connect(self._on_changed)
        back = QShortcut(QKeySequence.StandardKey.Back, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back_requested)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pad()

    def _header(self) -> QHBoxLayout:
        back = IconButton("arrow-left", self.tr("All events"))
        back.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(back)
        row.addWidget(self._name)
        row.addWidget(self._status)
        row.addWidget(self._when, 1)
        row.addWidget(self.mission)
        row.addLayout(self._actions)
        row.addWidget(self.meet)
        row.addStrut(int(current_theme().size["header"]))
        return row

    @property
    def tab(self) -> EventTab | None:
        """The tab that shows."""
        return self._entries[self.tabs.position].made

    def show_event(self, event: Event, key: str = "") -> None:
        """Show an event, with the tab of a key in front; another event begins with its first."""
        is_other = self.event_shown is None or self.event_shown.id != event.id
        if is_other:
            self.flush()
        self.event_shown = event
        draft = event.draft
        self._name.set_text(isolated(draft.name))
        self._status.set_text(status_words(draft.status), TONES.get(draft.status, Tone.QUIET))
        self._status.setHidden(is_left_open(draft, self._clock().date()))
        noon = datetime.combine(draft.starts_on, NOON, self._clock().tzinfo)
        words = (day_range(draft.starts_on, draft.ends_on), zone_words(draft.timezone, noon))
        self._when.set_text(", ".join(part for part in words if part))
        keys = [entry.key for entry in self._entries]
        key = keys[0] if is_other and not key else key
        if key in keys and self.tabs.position != keys.index(key):
            self.tabs.set_position(keys.index(key))
        else:
            self._on_tab_chosen(self.tabs.position)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        # Rows come and go with what is shown; asked for when Tab is pressed, none is forgotten.
        follow_layouts(self)
        return super().focusNextPrevChild(is_next)

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Put the tab of a key in front."""
        keys = [entry.key for entry in self._entries]
        if key in keys:
            self.tabs.set_position(keys.index(key))

    def flush(self) -> None:
        """Keep what is half typed in any tab."""
        for entry in self._entries:
            if entry.made is not None:
                entry.made.flush()

    @Slot(int)
    def _on_tab_chosen(self, position: int) -> None:
        if self.event_shown is None:
            return
        entry = self._entries[position]
        if entry.made is None:
            entry.made = entry.factory()
            entry.made.contact_requested.connect(self.contact_requested)
            entry.made.event_requested.connect(self.event_requested)
            entry.made.people_requested.connect(self.people_requested)
            entry.made.schedule_requested.connect(self.schedule_requested)
            entry.made.tab_requested.connect(self.show_tab)
            entry.made.card_requested.connect(self.card_requested)
            self._stack.addWidget(entry.made)
        entry.made.show_event(self.event_shown)
        self._stack.setCurrentWidget(entry.made)
        self._show_controls(entry.made.header_controls())
        draft, now = self.event_shown.draft, self._clock()
        self.mission.setVisible(entry.key in WITH_MISSION and is_near(draft, now))
        self.meet.setVisible(entry.key == WITH_MEETING and is_today(draft, now))
        # Without talks, bringing them in is what there is to do first.
        self.meet.set_kind(Kind.PRIMARY if self.event_shown.talks else Kind.SECONDARY)

    def _show_controls(self, wanted: Sequence[QWidget]) -> None:
        items = [self._actions.itemAt(place) for place in range(self._actions.count())]
        present = [item.widget() for item in items if item is not None]
        if present == list(wanted):
            return  # the keyboard may be on one of them
        for widget in present:
            if widget is not None:
                self._actions.removeWidget(widget)
                widget.hide()
        for control in wanted:
            self._actions.addWidget(control)
            control.show()

    @Slot()
    def _on_mission_clicked(self) -> None:
        if self.event_shown is not None:
            self.mission_requested.emit(self.event_shown.id)

    @Slot()
    def _on_meet_clicked(self) -> None:
        if self.event_shown is not None:
            self.meet_requested.emit(self.event_shown.id)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if self.event_shown is None or not touched & Touched.EVENTS:
            return
        wanted = self.event_shown.id
        self._operations.fetch(self, lambda: self._reloaded(wanted), self._on_reloaded, key="event")

    def _reloaded(self, wanted: EventId) -> Event | None:
        try:
            return self._events.get(wanted)
        except EventMateError:
            return None

    def _on_reloaded(self, event: Event | None) -> None:
        if event is None:
            self.event_shown = None
            self.back_requested.emit()
        elif self.event_shown is not None and self.event_shown.id == event.id:
            self.show_event(event)

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
