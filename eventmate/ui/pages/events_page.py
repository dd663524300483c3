"""Events: those ahead and those behind, and one of them with its parts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.events import Event, EventId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.bring_in.bring_in_button import BringInButton
from eventmate.ui.pages.events.bring_in.bringer import Bringer
from eventmate.ui.pages.events.event_actions import EventActions
from eventmate.ui.pages.events.event_list import EventList
from eventmate.ui.pages.events.event_tabs import AGENDA, tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.drawings import calendar
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.sections import Section, SectionEntry, Sections

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.ui.pages.communities.view import CommunitiesView

EVENTS, COMMUNITIES, QUESTIONS = "events", "communities", "questions"


class EventsPage(QWidget):
    """The list, and the event that was opened from it."""

    people_requested = Signal(int)
    contact_requested = Signal(int)
    card_requested = Signal()
    meet_requested = Signal(int)
    mission_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._events = services.events
        self._clock = services.clock
        self._operations = operations
        self._actions = EventActions(services, operations, self)
        self._responsive = Responsive(self)
        self._bringer = Bringer(services, operations, self)
        self._bringer.brought_in.connect(self.open_event)
        self._goals = GoalsCard(
            services,
            operations,
            self.tr("What is this year\u2019s networking for? Progress counts by itself."),
        )
        self._list = EventList(self._actions.active)
        self._list.add_above(self._goals)
        self._empty = EmptyState(
            calendar,
            self.tr("Where will you meet people?"),
            self.tr(
                "Conferences, workshops, meetups: add a name and a day, and everyone you meet "
                "there carries it along."
            ),
            (self._add_button(), BringInButton(self._bringer), self._goal_button()),
            self.tr("A schedule, a calendar or an event\u2019s page can also be dropped here."),
        )
        self._front = QStackedWidget()
        self._front.addWidget(self._list)
        self._front.addWidget(self._empty)
        self._communities: CommunitiesView | None = None
        self.sections = Sections(self.tr("Events"), self._entries())
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._column.addWidget(self.sections)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._view: EventView | None = None
        self._has_events = False
        self.setAcceptDrops(True)
        self._connect()
        self._pad()
        self.refresh()

    def _add_button(self) -> Button:
        add = Button(self.tr("Add an event"), Kind.PRIMARY, "plus")
        add.clicked.connect(self.add_event)
        return add

    def _goal_button(self) -> Button:
        goal = Button(self.tr("Set a goal for the year"), Kind.QUIET, "plus")
        goal.clicked.connect(self._goals.add_goal)
        return goal

    def _entries(self) -> list[SectionEntry]:
        def events() -> Section:
            return Section(self._front, (BringInButton(self._bringer), self._add_button()))

        return [
            SectionEntry(EVENTS, self.tr("Events"), events),
            SectionEntry(COMMUNITIES, self.tr("Communities"), self._made_communities),
            SectionEntry(QUESTIONS, self.tr("Questions"), self._made_questions),
        ]

    def _made_communities(self) -> Section:
        from eventmate.ui.pages.communities.view import CommunitiesView

        view = self._communities = CommunitiesView(self._services, self._operations)
        view.emptied.connect(lambda is_empty: self.sections.set_bare(COMMUNITIES, is_empty))
        view.refresh()
        return Section(view, view.header_controls())

    def _made_questions(self) -> Section:
        from eventmate.ui.pages.openers.view import OpenersView

        view = OpenersView(self._services, self._operations)
        return Section(view, view.header_controls())

    def _connect(self) -> None:
        self._goals.counted.connect(self._choose_front)
        self._goals.event_requested.connect(self.open_event)
        self._goals.contact_requested.connect(self.contact_requested)
        self._list.opened.connect(self.show_event)
        self._list.edit_requested.connect(self._actions.edit)
        self._list.deleted.connect(self._actions.delete)
        self._list.active_requested.connect(self._actions.make_active)
        self._list.people_requested.connect(lambda event: self.people_requested.emit(event.id))
        self._list.talks_requested.connect(self.open_talks)
        self._responsive.narrow_changed.connect(self._pad)
        self._operations.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Load the list again."""
        self._operations.fetch(self, self._events.listed, self._show, key="events")

    def show_section(self, key: str) -> None:
        """Show the events, the communities or the opening questions."""
        self.flush()
        self._stack.setCurrentWidget(self._whole)
        self.sections.show_section(key)
        if (shown := self.sections.section(key)) is not None:
            shown.setFocus()

    def show_community(self, wanted: int) -> None:
        """Show one community."""
        self.show_section(COMMUNITIES)
        if self._communities is not None:
            self._communities.show_community(wanted)

    @Slot()
    def add_event(self) -> None:
        """Open the form for a new event."""
        self._actions.add()

    def open_event(self, wanted: int, tab: str = "") -> None:
        """Show one event, with the tab of a key in front."""
        self._operations.fetch(
            self,
            lambda: self._events.get(EventId(wanted)),
            lambda event: self.show_event(event, tab),
            key="open",
        )

    @Slot(object)
    def show_event(self, event: Event, tab: str = "") -> None:
        """Show an event that was fetched already."""
        if self._view is None:
            self._view = self._made_view()
        self._view.show_event(event, tab)
        self._stack.setCurrentWidget(self._view)
        self._view.setFocus()

    @Slot(object)
    def open_talks(self, event: Event) -> None:
        """Show an event's talks."""
        self.show_event(event, AGENDA)

    @property
    def _open_event(self) -> EventId | None:
        """The event whose page shows, into which a dropped schedule goes."""
        if self._view is None or self._stack.currentWidget() is not self._view:
            return None
        return None if self._view.event_shown is None else self._view.event_shown.id

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._bringer.can_take(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._bringer.take_mime(event.mimeData(), self._open_event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        takes_schedules = self._open_event is not None or self.sections.current == EVENTS
        if event.matches(QKeySequence.StandardKey.Paste) and takes_schedules:
            self._bringer.paste(self._open_event)
        else:
            super().keyPressEvent(event)

    def flush(self) -> None:
        """Keep what is half typed on the event shown."""
        if self._view is not None:
            self._view.flush()

    def _made_view(self) -> EventView:
        entries = tab_entries(self._services, self._operations)
        view = EventView(self._services, self._operations, entries)
        view.back_requested.connect(self._on_back_requested)
        view.contact_requested.connect(self.contact_requested)
        view.people_requested.connect(self.people_requested)
        view.event_requested.connect(self.open_event)
        view.schedule_requested.connect(lambda into: self._bringer.choose_files(EventId(into)))
        view.card_requested.connect(self.card_requested)
        view.meet_requested.connect(self.meet_requested)
        view.mission_requested.connect(self.mission_requested)
        self._stack.addWidget(view)
        return view

    def _show(self, events: list[Event]) -> None:
        today = self._clock().date()
        self._goals.show_year(today.year)
        self._list.show_events(events, today)
        self._has_events = bool(events)
        self._choose_front()

    @Slot()
    def _choose_front(self) -> None:
        """The list, unless there is nothing on it."""
        is_something = self._has_events or bool(self._goals.rows)
        self._front.setCurrentWidget(self._list if is_something else self._empty)
        self.sections.set_bare(EVENTS, not is_something)

    @Slot()
    def _on_back_requested(self) -> None:
        self.flush()
        self._stack.setCurrentWidget(self._whole)
        self.refresh()

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.EVENTS | Touched.ENCOUNTERS):
            self.refresh()

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._goals.set_columns(2 if self._responsive.is_narrow else 3)
