"""Today at a glance: the next event, what is due, what waits for a name."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.chats import Chat
from eventmate.domain.communities import CommunityId
from eventmate.domain.days_ahead import DayAhead
from eventmate.domain.preparation import ChecklistItemId
from eventmate.domain.rehearsals import PracticeDayId
from eventmate.ui.dates import full_day
from eventmate.ui.freshness import Freshness
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.words import moved_words
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.today.communities_card import CommunitiesCard
from eventmate.ui.pages.today.due_card import DueCard
from eventmate.ui.pages.today.event_card import EventCard
from eventmate.ui.pages.today.glance import Glance, look
from eventmate.ui.pages.today.inbox_card import InboxCard
from eventmate.ui.pages.today.people_card import PeopleCard
from eventmate.ui.pages.today.practice_card import PracticeCard
from eventmate.ui.pages.today.welcome import Welcome
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

LOW = 700  # px; below it cards stand closer
TALLEST = 240  # px of a card with a few lines
NOON, EVENING = 12, 17
NEAR = 1  # day after today that a word can be prepared for


class TodayPage(QWidget):
    """A few cards, each with what comes next."""

    meet_requested = Signal()
    event_requested = Signal(int)
    add_event_requested = Signal()
    community_requested = Signal(int)
    contact_requested = Signal(int)
    follow_up_requested = Signal(int)
    follow_ups_requested = Signal()
    rehearse_requested = Signal(object)  # IntroductionId
    introduction_requested = Signal(object)  # IntroductionId
    card_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()
    debrief_requested = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._greeting = PlainLabel("", "title")
        self._day = PlainLabel("", colour="text_muted")
        self._event = EventCard()
        self._event.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._due = DueCard()
        self._practice = PracticeCard()
        self._inbox = InboxCard()
        self._people = PeopleCard()
        self._communities = CommunitiesCard()
        self._welcome = Welcome()
        self._make_card = Button(self.tr("Make my card"), Kind.SECONDARY, "id-card", small=True)
        self.debrief = Button(self.tr("Evening debrief"), Kind.SECONDARY, "moon", small=True)
        self.debrief.clicked.connect(self.debrief_requested)
        self._to_prepare: dict[ChecklistItemId, str] = {}
        self._responsive = Responsive(self)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        self._operations.fetch(self, lambda: look(self._services), self._show, key="glance")

    def _look_for_people(self) -> None:
        """Apart from the glance and after it, so that nothing waits for them."""
        services = self._services
        self._operations.fetch(
            self,
            lambda: (services.chats.over(), services.days_ahead.coming(NEAR)),
            self._show_people,
            key="people",
        )

    def _show_people(self, found: tuple[Sequence[Chat], Sequence[DayAhead]]) -> None:
        self._people.show_people(*found, self._services.clock().date())
        self._end_with_the_last()

    def _lay_out(self) -> None:
        day = QWidget()
        self._page = QVBoxLayout(day)
        self._page.setSpacing(0)
        self._page.addLayout(row(self._greeting, None, self.debrief, self._make_card))
        self._page.addWidget(self._day)
        self._page.addSpacing(16)
        self._page.addWidget(self._event)
        self._page.addSpacing(16)
        self._lower = QWidget()
        lower = QGridLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(16)
        lower.addWidget(self._due, 0, 0)
        lower.addWidget(self._right(), 0, 1)
        lower.setColumnStretch(0, 7)
        lower.setColumnStretch(1, 5)
        self._page.addWidget(self._lower, 1)
        self._page.addStretch(0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(day)
        self._stack.addWidget(self._welcome)
        self._pad()

    def _right(self) -> QScrollArea:
        """What is beside the follow-ups; in a low window it scrolls."""
        self._beside = whole = QWidget()
        right = QVBoxLayout(whole)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self._people)
        right.addWidget(self._practice, 1)
        right.addWidget(self._inbox, 1)
        right.addWidget(self._communities)
        right.addStretch(0)
        for card in (self._practice, self._inbox):
            card.setMaximumHeight(TALLEST)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(whole)
        see_through(area)
        OverlayBar(area)
        return area

    def _connect(self) -> None:
        self._event.meet_requested.connect(self.meet_requested)
        self._event.event_requested.connect(self.event_requested)
        self._event.ticked.connect(self._on_ticked)
        self._event.add_requested.connect(self.add_event_requested)
        self._due.opened.connect(self.follow_up_requested)
        self._due.all_requested.connect(self.follow_ups_requested)
        self._inbox.sort_requested.connect(self._on_sort_requested)
        self._practice.rehearse_requested.connect(self.rehearse_requested)
        self._practice.opened.connect(self.introduction_requested)
        self._practice.skipped.connect(self._on_practice_skipped)
        self._people.opened.connect(self.contact_requested)
        self._people.write_requested.connect(self._on_day_chosen)
        self._people.noted.connect(self._on_chat_noted)
        self._communities.opened.connect(self.community_requested)
        self._communities.took_part.connect(self._on_took_part)
        self._communities.skipped.connect(self._on_skipped)
        self._make_card.clicked.connect(self.card_requested)
        self._welcome.card_requested.connect(self.card_requested)
        self._welcome.import_requested.connect(self.import_requested)
        self._welcome.sample_requested.connect(self.sample_requested)
        self._responsive.narrow_changed.connect(self._pad)
        self._freshness = Freshness(self, self.refresh)
        self._operations.changed.connect(self._on_changed)

    def _show(self, glance: Glance) -> None:
        now = self._services.clock()
        self._stack.setCurrentIndex(1 if glance.is_first_start else 0)
        self._greeting.set_text(self._greeting_for(now, glance.my_name))
        self._day.set_text(full_day(now.date()))
        self._make_card.setVisible(not glance.has_card)
        self.debrief.setVisible(glance.to_debrief > 0)
        self._to_prepare = {item.id: item.text for item in glance.to_prepare}
        self._event.show_event(glance.event, now, glance.to_prepare)
        self._due.show_glance(glance, now.date())
        self._practice.show_glance(glance.practice, now.date())
        self._inbox.show_glance(glance)
        self._communities.show_reminders(glance.communities, now.date())
        self._end_with_the_last()
        self._look_for_people()

    def _end_with_the_last(self) -> None:
        """Cards are as high as what is in them needs; a tall window leaves the rest free."""
        tallest = max(self._due.tallest, self._beside.sizeHint().height())
        self._lower.setMaximumHeight(tallest)

    def _greeting_for(self, now: datetime, name: str) -> str:
        if now.hour < NOON:
            greeting = self.tr("Good morning")
        else:
            greeting = self.tr("Good afternoon") if now.hour < EVENING else self.tr("Good evening")
        first = name.split(maxsplit=1)[0] if name.split() else ""
        return f"{greeting}, {isolated(first)}" if first else greeting

    @Slot(int)
    def _on_ticked(self, item: int) -> None:
        said = self.tr("Ticked off: {}")
        said = said.format(one_line(self._to_prepare.get(ChecklistItemId(item), "")))
        self._operations.run(
            self,
            lambda: self._services.preparation.set_done(ChecklistItemId(item), True),
            said=said,
        )

    @Slot(int)
    def _on_took_part(self, wanted: int) -> None:
        communities, today = self._services.communities, self._services.clock().date()
        self._operations.run(
            self,
            lambda: communities.took_part(CommunityId(wanted)),
            said=lambda found: moved_words(found, today),
        )

    @Slot(int)
    def _on_skipped(self, wanted: int) -> None:
        communities, today = self._services.communities, self._services.clock().date()
        self._operations.run(
            self,
            lambda: communities.not_this_time(CommunityId(wanted)),
            said=lambda found: moved_words(found, today),
        )

    @Slot(object)
    def _on_practice_skipped(self, day: PracticeDayId) -> None:
        plans, said = self._services.practice_plans, self.tr("Skipped, no harm done")
        self._operations.run(self, lambda: plans.skip(day), said=said)

    @Slot(object)
    def _on_chat_noted(self, chat: Chat) -> None:
        from eventmate.ui.pages.keeping.touch_log import TouchLog

        TouchLog(self._services, self._operations, self).ask_about(chat)

    @Slot(object)
    def _on_day_chosen(self, item: DayAhead) -> None:
        ahead = self._services.days_ahead
        self._operations.run(self, lambda: ahead.plan(item), self.follow_up_requested.emit)

    @Slot()
    def _on_sort_requested(self) -> None:
        from eventmate.ui.dialogs.inbox import InboxDialog

        InboxDialog(self._services.captures, self._operations, self.window()).open()

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        del touched  # every kind of change shows here
        self._freshness.lost()

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._page.setContentsMargins(padding, padding, padding, padding)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._communities.set_low(self.height() < LOW)
        self._end_with_the_last()
