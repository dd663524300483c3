"""Follow-ups: whom to write to, in the order it is due, with what is known beside it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_up_rules import about_minutes
from eventmate.domain.follow_ups import (
    Answer,
    FollowUpId,
    FollowUpKind,
    FollowUpState,
    QueueEntry,
)
from eventmate.domain.timeline import ContactPage
from eventmate.ui.dates import number
from eventmate.ui.debrief.debrief_note import DebriefNote
from eventmate.ui.dialogs.kept_form import keep_typed
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.pane import FollowUpPane
from eventmate.ui.pages.follow_ups.plan_dialog import PlanDialog
from eventmate.ui.pages.follow_ups.queue_actions import QueueActions
from eventmate.ui.pages.follow_ups.queue_list import QueueList
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.drawings import all_done
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.keyboard_home import KeyboardHome
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.sections import Section, SectionEntry, Sections
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

SHOWN_BY = Touched.FOLLOW_UPS | Touched.CONTACTS | Touched.ENCOUNTERS | Touched.EVENTS
VIEWS = (FollowUpState.OPEN, FollowUpState.SNOOZED, FollowUpState.DONE)
QUEUE, IN_TOUCH, PROMISES = "queue", "in touch", "promises"
RECONNECT = "reconnect"
LIST_SHARE, PANE_SHARE = 11, 10


class FollowUpsPage(QWidget):
    """The queue at the left, the chosen follow-up at the right."""

    meet_requested = Signal()
    contact_requested = Signal(int)
    debrief_requested = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._follow_ups = services.follow_ups
        self._operations = operations
        self._wanted: FollowUpId | None = None
        self._due = 0
        self._most = 0  # how many are shown, where there are more
        self._today = services.clock().date()
        self.queue = QueueList()
        self.doing = QueueActions(self._follow_ups, operations, lambda: self.queue.entries, self)
        self.pane = FollowUpPane(services, operations, self.doing)
        self.views = Segmented([self.tr("Open"), self.tr("Snoozed"), self.tr("Done")])
        self._meet = Button(self.tr("Meet people"), Kind.SECONDARY, "qr-code")
        self._meet.clicked.connect(self.meet_requested)
        self.empty = EmptyState(all_done, "", "", (self._meet,))
        self.debrief = DebriefNote(services, operations, self)
        self.debrief.debrief_requested.connect(self.debrief_requested)
        self._stack = self._made_stack()
        self.sections = Sections(self.tr("Follow-ups"), self._entries())
        self.header = self.sections.header
        self._lay_out()
        self._add_keys()
        self.views.chosen.connect(self.refresh)
        self.sections.shown.connect(self._on_section_shown)
        self.queue.chosen.connect(self._on_chosen)
        self.queue.spread_requested.connect(self.doing.spread)
        self.pane.contact_requested.connect(self.contact_requested)
        self.pane.head.plan_requested.connect(self.plan_for)
        self.pane.head.chat_requested.connect(self._plan_chat)
        self.pane.sending.templates_requested.connect(self._open_templates)
        operations.changed.connect(self._on_changed)
        self.refresh()

    @property
    def view(self) -> FollowUpState:
        """Which part of the queue shows."""
        return VIEWS[self.views.position]

    @Slot()
    def refresh(self) -> None:
        """Read the queue again."""
        follow_ups, view = self._follow_ups, self.view

        def read() -> tuple[list[QueueEntry], int, date, bool]:
            from eventmate.services.follow_ups import MOST_SHOWN, QueueView

            entries = follow_ups.queue(QueueView(view.value))
            is_cut = len(entries) == MOST_SHOWN
            return entries, follow_ups.count_due(), follow_ups.today(), is_cut

        self._operations.fetch(self, read, self._show, key="queue")

    def contacts_in_sight(self) -> tuple[int, ...]:
        """Those of the follow-ups chosen in the queue."""
        if self.sections.current != QUEUE:
            return ()
        return tuple(dict.fromkeys(each.follow_up.contact for each in self.queue.entries))

    def flush(self) -> None:
        """Keep the message half written right now."""
        self.pane.flush()

    def show_follow_up(self, wanted: int) -> None:
        """Choose one follow-up, in whichever part of the queue it is."""
        self.sections.show_section(QUEUE)
        sought = FollowUpId(wanted)
        self._operations.fetch(
            self,
            lambda: (self._follow_ups.entry(sought), self._follow_ups.today()),
            lambda found: self._go_to(*found),
            key="sought",
        )

    def write_to(self, contact: int) -> None:
        """Choose a contact's newest pending follow-up, or plan one."""
        self.sections.show_section(QUEUE)
        person = ContactId(contact)

        def show(found: ContactPage) -> None:
            if found.follow_ups:
                self.show_follow_up(max(each.id for each in found.follow_ups))
            else:
                self._open_plan(person, found.contact.details.name)

        self._operations.fetch(
            self, lambda: self._services.contacts.page(person), show, key="sought"
        )

    @Slot(int)
    def plan_for(self, contact: int) -> None:
        """Plan one more follow-up for a contact."""
        person = ContactId(contact)
        self._operations.fetch(
            self,
            lambda: self._services.contacts.get(person),
            lambda found: self._open_plan(person, found.details.name),
            key="sought",
        )

    def _open_plan(self, person: ContactId, name: str) -> None:
        def add(kind: FollowUpKind, day: date, about: str) -> None:
            self._operations.run(
                self,
                lambda: self._follow_ups.add(person, kind, day, about),
                done=self.show_follow_up,
                said=self.tr("The follow-up with {} is planned.").format(isolated(name)),
            )

        dialog = PlanDialog(name, self._services.clock().date(), self.window())
        drafts = self._services.drafts
        keep_typed(dialog, f"contact.{person}.plan", drafts, self._operations)
        dialog.planned.connect(add)
        dialog.open()

    def _go_to(self, entry: QueueEntry, today: date) -> None:
        self._wanted = entry.follow_up.id
        state = entry.follow_up.state
        if state is FollowUpState.DROPPED:
            state = FollowUpState.DONE
        elif state is FollowUpState.SNOOZED and entry.follow_up.due_on <= today:
            state = FollowUpState.OPEN
        if self.view is state:
            self.refresh()
        else:
            self.views.set_position(VIEWS.index(state))
        self.queue.view.setFocus()

    def _show(self, found: tuple[list[QueueEntry], int, date, bool]) -> None:
        entries, due, today, is_cut = found
        wanted, self._wanted = self._wanted, None
        self._today = today
        focus = self.window().focusWidget()
        had_focus = focus is not None and self._stack.isAncestorOf(focus)
        self.queue.show_entries(entries, today, wanted)
        self._turn_to(0 if entries else 1, had_focus=had_focus)
        self._say_what_is_empty()
        self._due, self._most = due, len(entries) if is_cut else 0
        self.header.set_count(self._count_words(due))

    def _turn_to(self, place: int, *, had_focus: bool) -> None:
        """Show the queue or that it is empty; the keyboard stays with what shows."""
        if place == self._stack.currentIndex():
            return
        self._stack.setCurrentIndex(place)
        if had_focus:
            (self._meet if place else self.queue.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_words(self, due: int) -> str:
        is_queue = self.sections.current == QUEUE and self.view is FollowUpState.OPEN
        if self.sections.current == QUEUE and self._most:
            return self.tr("The first {} are shown").format(number(self._most))
        if not is_queue or not due or self._responsive.is_narrow:
            return ""
        words = self.tr("{count} for today, about {minutes} minutes")
        return words.format(count=number(due), minutes=number(about_minutes(due)))

    def _say_what_is_empty(self) -> None:
        if self.view is FollowUpState.OPEN:
            self.empty.set_words(
                self.tr("Nobody is waiting for you"),
                self.tr(
                    "When you meet someone, a thank-you and whatever you promised appear here "
                    "by themselves. You can also plan a message from any contact."
                ),
            )
        elif self.view is FollowUpState.SNOOZED:
            self.empty.set_words(
                self.tr("Nothing is snoozed"),
                self.tr("A follow-up you snooze waits here until its day comes."),
            )
        else:
            self.empty.set_words(
                self.tr("Nothing is done yet"),
                self.tr("What you have done or dropped stays here, and can be reopened."),
            )

    @Slot()
    def _on_chosen(self) -> None:
        self.pane.show_entries(self.queue.entries, self._today)

    @Slot()
    def _on_section_shown(self) -> None:
        self.header.set_count(self._count_words(self._due))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()
        elif touched & (Touched.CARDS | Touched.TEMPLATES):
            self.pane.refresh()

    @Slot(int, str)
    def _plan_chat(self, contact: int, name: str) -> None:
        from eventmate.ui.pages.keeping.chat_dialog import ChatDialog

        ChatDialog(ContactId(contact), name, self._services, self._operations, self).open()

    @Slot()
    def _open_templates(self) -> None:
        from eventmate.ui.pages.follow_ups.templates_dialog import TemplatesDialog

        TemplatesDialog(self._services.messages, self._operations, self.window()).open()

    def _add_keys(self) -> None:
        def add(keys: str, act: Callable[[], None], never_in: FollowUpState) -> None:
            def act_here() -> None:
                in_queue = self.sections.current == QUEUE and self.view is not never_in
                if in_queue and self.queue.entries:
                    act()

            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act_here)

        back = QShortcut(QKeySequence("Escape"), self.pane)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.queue.view.setFocus)
        add("E", self.pane.start_writing, FollowUpState.DONE)
        add("D", self.doing.done, FollowUpState.DONE)
        add("S", self.pane.head.open_snooze, FollowUpState.DONE)
        add("X", self.doing.drop, FollowUpState.DONE)
        add("A", partial(self.doing.answered, Answer.REPLIED), FollowUpState.SNOOZED)
        add("R", self.doing.reopen, FollowUpState.OPEN)

    def _entries(self) -> list[SectionEntry]:
        def queue() -> Section:
            return Section(self._whole, (self.views,))

        return [
            SectionEntry(QUEUE, self.tr("Queue"), queue),
            SectionEntry(IN_TOUCH, self.tr("In touch"), self._made_keeping),
            SectionEntry(PROMISES, self.tr("Promises"), self._made_promises),
            SectionEntry(RECONNECT, self.tr("Reconnect"), self._made_reconnect),
        ]

    def _made_keeping(self) -> Section:
        from eventmate.ui.pages.keeping.view import KeepingView

        view = KeepingView(self._services, self._operations)
        view.contact_requested.connect(self.contact_requested)
        view.write_requested.connect(self.write_to)
        view.follow_up_requested.connect(self.show_follow_up)
        view.refresh()
        return Section(view)

    def _made_promises(self) -> Section:
        from eventmate.ui.pages.promises.view import PromisesView

        view = PromisesView(self._services, self._operations)
        view.contact_requested.connect(self.contact_requested)
        view.refresh()
        return Section(view, view.header_controls())

    def _made_reconnect(self) -> Section:
        from eventmate.ui.pages.reconnect.view import ReconnectView

        view = ReconnectView(self._services, self._operations)
        view.contact_requested.connect(self.contact_requested)
        view.follow_up_requested.connect(self.show_follow_up)
        view.refresh()
        return Section(view)

    @property
    def section_keys(self) -> tuple[str, ...]:
        """The parts of the page, in the switch's order."""
        return self.sections.keys

    def show_section(self, key: str) -> None:
        """Show the queue, or another part of the page."""
        self.flush()
        self.sections.show_section(key)
        if (shown := self.sections.section(key)) is not None:
            shown.setFocus()

    def _made_stack(self) -> QStackedWidget:
        both = QWidget()
        self._halves = QHBoxLayout(both)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addWidget(self.queue, LIST_SHARE)
        self._halves.addWidget(self.pane, PANE_SHARE)
        stack = QStackedWidget()
        stack.addWidget(both)
        stack.addWidget(self.empty)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.debrief)
        whole.addWidget(stack, 1)
        return stack

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sections)
        KeyboardHome(self, self.queue.view)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)
        self._set_narrow(False)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._column.setContentsMargins(*(self._responsive.padding,) * 4)
        self._halves.setSpacing(12 if narrow else 16)
        self.pane.set_narrow(narrow)
        self._on_section_shown()
