"""The agenda of one event."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Event, EventId, Talk
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.agenda.agenda_keeper import AgendaKeeper
from eventmate.ui.pages.events.agenda.calendar_file import CalendarFile
from eventmate.ui.pages.events.agenda.matches import Matches
from eventmate.ui.pages.events.agenda.shown_day import Looking, first_position, shown_day
from eventmate.ui.pages.events.agenda.side_pane import SidePane
from eventmate.ui.pages.events.agenda.speaker_targets import SpeakerTargets
from eventmate.ui.pages.events.agenda.talks_view import TalksView
from eventmate.ui.pages.events.agenda.tool_row import ToolRow
from eventmate.ui.pages.events.agenda.words import day_words
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.drawings import calendar
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

GAP, NARROW_GAP = 16, 12
MINUTE = 60  # s
MOST_DAYS_NAMED = 3


class AgendaTab(EventTab):
    """My talks among all of them, day by day."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = services.clock
        self._event: Event | None = None
        self._positions: dict[EventId, int] = {}  # the day last looked at
        self._is_fresh = True  # the day that shows has not been brought into place yet
        self.keeper = AgendaKeeper(services, operations, self)
        self.calendar_file = CalendarFile(services, operations, self)
        self.tools = ToolRow()
        self.view = TalksView()
        self.speakers = SpeakerTargets(services, operations, self.view)
        self.pane = SidePane(self.keeper)
        self.bring_in = Button(self.tr("Bring in a schedule"), Kind.PRIMARY, "file-down")
        self._empty = EmptyState(
            calendar,
            self.tr("No talks yet"),
            self.tr(
                "Once the schedule is here, its days, rooms and talks stand here to be starred. "
                "Most conferences publish it as a calendar or an XML or JSON file."
            ),
            (self.bring_in,),
        )
        self._responsive = Responsive(self)
        self.minute = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(NARROW_GAP)
        inside.addWidget(self.tools)
        self._body = row(self.view, self.pane, gap=GAP)
        self._body.setStretch(0, 1)
        inside.addLayout(self._body, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.keeper.loaded.connect(self._show)
        self.keeper.found.connect(self._on_found)
        self.tools.days.chosen.connect(self._on_day_chosen)
        self.tools.search.entered.connect(self.keeper.prepare_search)
        self.tools.search.changed.connect(self.keeper.search)
        self.tools.search.edit.returnPressed.connect(self._on_next_requested)
        self.tools.search.left_downwards.connect(self.view.take_keyboard)
        self.tools.starred_only.toggled.connect(self._on_starred_only_toggled)
        self.tools.list_chosen.connect(self.view.show_list)
        self.tools.calendar_requested.connect(self._on_calendar_requested)
        self.view.opened.connect(self.pane.open_details)
        self.view.entered.connect(self._enter)
        self.view.target_requested.connect(self._on_target_requested)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.star_requested.connect(self._star)
        self.view.day_requested.connect(self.tools.days.step)
        self.view.all_requested.connect(lambda: self.tools.starred_only.setChecked(False))
        self.view.next_requested.connect(self._on_next_requested)
        self.pane.my_day.opened.connect(self._on_my_day_opened)
        self.pane.details_left.connect(self._on_details_closed)
        self.pane.star_requested.connect(self._star)
        self.pane.target_requested.connect(self.speakers.add)
        self.bring_in.clicked.connect(self._on_bring_in_clicked)
        self._responsive.narrow_changed.connect(self._fit)
        self.minute.timeout.connect(self._on_minute)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.tools.search.setFocus)

    @override
    def show_event(self, event: Event) -> None:
        if self._event is None or self._event.id != event.id:
            self.pane.forget()
            self.tools.search.set_text("")
            self._is_fresh = True
        self._event = event
        self.speakers.show_event(event.id)
        self.keeper.load(event.id)

    @override
    def flush(self) -> None:
        self.pane.flush()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_minute()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.minute.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._show_mine()

    @Slot()
    def _show(self) -> None:
        agenda = self.keeper.agenda
        if agenda is None:
            return
        self._stack.setCurrentWidget(self._whole if agenda.days else self._empty)
        if not agenda.days:
            return
        now = self._clock()
        position = self._positions.get(agenda.event)
        if position is None:
            position = first_position(agenda.days, now, now.date())
        position = min(position, len(agenda.days) - 1)
        self._positions[agenda.event] = position
        self.tools.days.show_days([day.day for day in agenda.days], position)
        talks = agenda.talks
        self.tools.show_counts(len(talks), sum(talk.is_starred for talk in talks))
        self._show_day()

    def _show_day(self) -> None:
        self._show_talks()
        self._show_mine()
        if self._is_fresh:
            self._is_fresh = False
            self.view.begin()

    def _show_talks(self) -> None:
        """Show the day as it is narrowed by the search and to stars."""
        agenda = self.keeper.agenda
        if agenda is None or not agenda.days:
            return
        position = self._positions[agenda.event]
        looking = Looking(self.keeper.matching, self.tools.starred_only.isChecked())
        self.view.show_day(shown_day(agenda, position, looking))
        self._say_what_was_found()

    def _show_mine(self) -> None:
        """Show the time, and my part of the day as it is now."""
        agenda, now = self.keeper.agenda, self._clock()
        self.view.show_now(now)
        if agenda is not None and agenda.days:
            position = self._positions[agenda.event]
            self.pane.show_day(shown_day(agenda, position, Looking()), agenda, now)

    def _matches(self) -> Matches | None:
        agenda, found = self.keeper.agenda, self.keeper.matching
        if agenda is None or found is None:
            return None
        return Matches(agenda, found, self.tools.starred_only.isChecked())

    def _say_what_was_found(self) -> None:
        matches = self._matches()
        if matches is None:
            self.tools.search.set_count("")
            self.view.say("", has_more=False)
            return
        counts = matches.counts()
        self.tools.search.set_count(number(sum(counts.values())))
        words = ""
        if not counts:
            typed = isolated(self.tools.search.text.strip())
            words = self.tr("No talk has {}. A part of a word is enough.").format(typed)
        elif self.tools.days.position not in counts:
            days = matches.agenda.days
            named = (
                self.tr("{count} on {day}").format(
                    count=number(count), day=day_words(days[position].day)
                )
                for position, count in list(counts.items())[:MOST_DAYS_NAMED]
            )
            words = self.tr("Not on this day, but {}").format(", ".join(named))
        self.view.say(words, has_more=bool(counts))

    @Slot()
    def _on_found(self) -> None:
        self._show_talks()

    @Slot()
    def _on_starred_only_toggled(self) -> None:
        self._show_talks()

    @Slot(int)
    def _on_day_chosen(self, position: int) -> None:
        if self.keeper.agenda is not None:
            self._positions[self.keeper.agenda.event] = position
            self._is_fresh = True
            self._show_day()

    def _go_to(self, position: int, talk: Talk) -> None:
        """Choose a talk on the day at a position."""
        if position != self.tools.days.position:
            self.tools.days.set_position(position)
            self._on_day_chosen(position)
        self.view.go_to(talk)

    @Slot()
    def _on_next_requested(self) -> None:
        matches, current = self._matches(), self.view.current_talk()
        if matches is None:
            return
        found = matches.next(self.tools.days.position, current.id if current else None)
        if found is not None:
            self._go_to(found.position, found.talk)

    @Slot(object)
    def _enter(self, talk: Talk) -> None:
        self.pane.open_details(talk)
        self.pane.details.back.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_my_day_opened(self, talk: Talk) -> None:
        self.view.go_to(talk)
        self._enter(talk)

    @Slot(object)
    def _on_current_changed(self, talk: Talk) -> None:
        if self.pane.is_open:
            self.pane.open_details(talk)

    @Slot()
    def _on_details_closed(self) -> None:
        self.pane.close_details()
        self.view.take_keyboard()

    @Slot(object)
    def _star(self, talk: Talk) -> None:
        self.keeper.star((talk.id,), starred=not talk.is_starred)

    @Slot()
    def _on_calendar_requested(self) -> None:
        if self._event is not None:
            self.calendar_file.ask(self._event)

    @Slot()
    def _on_bring_in_clicked(self) -> None:
        if self._event is not None:
            self.schedule_requested.emit(self._event.id)

    @Slot(object)
    def _on_target_requested(self, talk: Talk) -> None:
        self.speakers.choose(talk, self.view.place_of_current())

    @Slot()
    def _on_minute(self) -> None:
        """The time moves on; the next time when the clock shows another minute."""
        now = self._clock()
        self._show_mine()
        self.minute.start(round((MINUTE - now.second - now.microsecond / 1_000_000) * 1000) + 50)

    @Slot()
    def _fit(self) -> None:
        narrow = self._responsive.is_narrow
        self.tools.set_narrow(narrow)
        self.pane.set_narrow(narrow)
        self._body.setSpacing(NARROW_GAP if narrow else GAP)
        self.view.grid.heads.shows_counts = not narrow
