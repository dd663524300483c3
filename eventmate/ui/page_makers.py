"""Makes each page when it is first shown and connects what leads from one to another."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from eventmate.devices.at_hand import OWN, Devices
from eventmate.domain.cards import Card, CardId
from eventmate.domain.events import EventId
from eventmate.domain.introductions import IntroductionId
from eventmate.ui.operations import Operations
from eventmate.ui.shell import Shell
from eventmate.ui.theme_keeper import ThemeKeeper

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmate.devices.scanner import Scanner
    from eventmate.services.bundle import Services
    from eventmate.ui.calendar_keeper import CalendarKeeper
    from eventmate.ui.debrief.window import DebriefWindow
    from eventmate.ui.mission.card import MissionCard
    from eventmate.ui.pages.cards.full_screen import FullScreenCard
    from eventmate.ui.pages.cards_page import CardsPage
    from eventmate.ui.pages.contacts_page import ContactsPage
    from eventmate.ui.pages.events_page import EventsPage
    from eventmate.ui.pages.follow_ups_page import FollowUpsPage
    from eventmate.ui.pages.keeping.touch_log import TouchLog
    from eventmate.ui.pages.meet_page import MeetPage
    from eventmate.ui.pages.practice_page import PracticePage


NOTICES_AFTER = 1_500  # ms


class HoldsDraft(Protocol):
    """A page with something half typed."""

    def flush(self) -> None:
        """Keep it right now."""


class PageMakers(QObject):
    """Knows every page's class; pages know each other only by their wishes."""

    sample_requested = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        theme: ThemeKeeper,
        shell: Shell,
        devices: Devices = OWN,
    ) -> None:
        super().__init__(shell)
        self._services = services
        self._operations = operations
        self._theme = theme
        self._shell = shell
        self._devices = devices
        self._practice: PracticePage | None = None
        self._scanner: Scanner | None = None
        self._full_screen: FullScreenCard | None = None
        self.mission: MissionCard | None = None
        self._touches: TouchLog | None = None
        self._debrief: DebriefWindow | None = None
        self._calendar: CalendarKeeper | None = None
        self._made: list[QWidget] = []
        self._makers: dict[str, Callable[[], QWidget]] = {
            "today": self._make_today,
            "events": self._make_events,
            "practice": self._make_practice,
            "meet": self._make_meet,
            "contacts": self._make_contacts,
            "follow_ups": self._make_follow_ups,
            "insights": self._make_insights,
            "cards": self._make_cards,
            "settings": self._make_settings,
        }

    def make(self, key: str) -> QWidget:
        """The page of a key."""
        page = self._makers[key]()
        self._made.append(page)
        return page

    def flush(self) -> None:
        """Keep everything half typed: the window closes."""
        for page in self._made:
            if hasattr(page, "flush"):
                cast("HoldsDraft", page).flush()
        if self._calendar is not None:
            self._calendar.flush()
        if self._scanner is not None:
            self._scanner.close()
        if self._practice is not None:
            self._practice.close_devices()
        for window in (self.mission, self._debrief):
            if window is not None and isValid(window):
                window.close()

    def start_notices(self) -> None:
        """Tell once a day when something is due, and which lists of people go; soon, not at once.

        What they import and ask would hold up the first page.
        """
        QTimer.singleShot(NOTICES_AFTER, self, self._tell_notices)

    def _tell_notices(self) -> None:
        from eventmate.ui.notices import Notices, Tray

        tray = Tray(self)
        notices = Notices(self._services, self._operations, tray.tell, self)
        notices.clicked.connect(self._on_notice_clicked)
        notices.start()
        from eventmate.ui.calendar_keeper import CalendarKeeper

        self._calendar = CalendarKeeper(self._services, self._operations, self)
        self._calendar.keep_now()
        from eventmate.ui.list_upkeep import ListUpkeep

        ListUpkeep(self._services, self._operations, self._shell.show_toast, self).start()

    @Slot()
    def _on_notice_clicked(self) -> None:
        self._shell.go("follow_ups")
        self._shell.raise_()
        self._shell.activateWindow()

    def start_capture(self, name: str = "") -> None:
        """Go to the line where a person is written down, with their name where it is known."""
        cast("MeetPage", self._shell.go("meet")).start_line(name)

    @Slot()
    def show_debrief(self) -> None:
        """Go through those met, a person a page."""
        from eventmate.ui.debrief.window import DebriefWindow

        if self._debrief is None or not isValid(self._debrief):
            self._debrief = DebriefWindow(self._services, self._operations)
            self._debrief.follow_up_requested.connect(self._open_follow_up)
            self._debrief.setGeometry(self._shell.geometry())
            self._debrief.start()
        self._debrief.show()
        self._debrief.activateWindow()

    def log_touch(self) -> None:
        """Ask whom I was in touch with today; whoever the page shows is already chosen."""
        from eventmate.ui.pages.keeping.touch_log import TouchLog

        if self._touches is None:
            self._touches = TouchLog(self._services, self._operations, self._shell)
        in_sight = getattr(self._shell.go(self._shell.current_key), "contacts_in_sight", tuple)
        self._touches.ask_for(in_sight())

    @Slot()
    def show_mission(self) -> None:
        """Show the mission card of the event that is on or comes next."""
        services = self._services

        def nearest() -> EventId | None:
            from eventmate.services.events import here_and_now

            settings, day = services.preferences.current, services.clock().date()
            running, _ = here_and_now(services.events, settings, day)
            return services.briefs.nearest() if running is None else running.event.id

        self._operations.fetch(self, nearest, self._open_mission, key="mission")

    def _open_mission(self, event: EventId | None) -> None:
        from eventmate.ui.mission.card import MissionCard

        if not self._shell.isVisible():  # closed meanwhile
            return
        if event is None:
            self._shell.show_toast(self.tr("No event lies ahead. Add one under Events."))
            return
        # A card that was closed lives on until the event loop comes round.
        if self.mission is None or not isValid(self.mission) or not self.mission.isVisible():
            self.mission = MissionCard(self._services, self._operations, event)
            self.mission.take_place(self._shell.screen())
            self.mission.calm_requested.connect(self.show_calm_corner)
        else:
            self.mission.show_event(event)
        self.mission.setWindowState(self.mission.windowState() & ~Qt.WindowState.WindowMinimized)
        self.mission.show()
        self.mission.activateWindow()

    @Slot()
    def show_calm_corner(self) -> None:
        """Breathe, remember why, begin."""
        from eventmate.ui.pages.practice_page import CALM

        self.show_practice(CALM)
        self._shell.raise_()
        self._shell.activateWindow()

    @Slot()
    def show_card(self) -> None:
        """Show my card full screen, or the way to make one."""
        self._show_from(None)

    def _show_from(self, first: CardId | None) -> None:
        self._operations.fetch(
            self,
            self._services.cards.listed,
            lambda cards: self._on_cards_listed(cards, first),
            key="cards",
        )

    def open_contact(self, wanted: int) -> None:
        """Show one contact."""
        cast("ContactsPage", self._shell.go("contacts")).show_contact(wanted)

    def open_event(self, wanted: int, tab: str = "") -> None:
        """Show one event, with the tab of a key in front."""
        cast("EventsPage", self._shell.go("events")).open_event(wanted, tab)

    def show_section(self, key: str) -> None:
        """Show the part of the Events page that a key names."""
        cast("EventsPage", self._shell.go("events")).show_section(key)

    def _on_cards_listed(self, cards: list[Card], first: CardId | None) -> None:
        from eventmate.ui.pages.cards.full_screen import FullScreenCard

        if not cards and QApplication.activeModalWidget() is not None:
            self._shell.show_toast(self.tr("There is no card of yours yet. Make one in My cards."))
            return
        if not cards:
            self._make_card()
            return
        if self._full_screen is not None and isValid(self._full_screen):
            self._full_screen.close()
        shown = FullScreenCard(cards, self._services.card_codes, self._operations, first)
        QShortcut(QKeySequence("Ctrl+N"), shown).activated.connect(self._write_down)
        self._full_screen = shown
        shown.setScreen(self._shell.screen())
        shown.showFullScreen()

    @Slot()
    def _write_down(self) -> None:
        """From the card shown to somebody straight to the line where they are written down."""
        if self._full_screen is not None:
            self._full_screen.close()
        self._shell.activateWindow()
        self.start_capture()

    def _make_card(self) -> None:
        cast("CardsPage", self._shell.go("cards")).new_card()

    def _make_today(self) -> QWidget:
        from eventmate.ui.pages.today_page import TodayPage

        page = TodayPage(self._services, self._operations)
        page.meet_requested.connect(lambda: self._shell.go("meet"))
        page.event_requested.connect(lambda event: self.open_event(event, "overview"))
        page.add_event_requested.connect(self._add_event)
        page.community_requested.connect(self._open_community)
        page.contact_requested.connect(self.open_contact)
        page.follow_up_requested.connect(self._open_follow_up)
        page.debrief_requested.connect(self.show_debrief)
        page.rehearse_requested.connect(self.rehearse)
        page.introduction_requested.connect(self.open_introduction)
        page.follow_ups_requested.connect(lambda: self._shell.go("follow_ups"))
        page.card_requested.connect(self._make_card)
        page.import_requested.connect(self._import)
        page.sample_requested.connect(self.sample_requested)
        return page

    def _make_events(self) -> QWidget:
        from eventmate.ui.pages.events_page import EventsPage

        page = EventsPage(self._services, self._operations)
        page.card_requested.connect(self._make_card)
        page.mission_requested.connect(lambda event: self._open_mission(EventId(event)))
        page.meet_requested.connect(self._meet_at)
        page.people_requested.connect(self._open_people)
        page.contact_requested.connect(self.open_contact)
        return page

    def _make_practice(self) -> QWidget:
        from eventmate.devices.microphone import QtMicrophone
        from eventmate.devices.player import QtPlayer
        from eventmate.devices.voice import QtVoice
        from eventmate.ui.pages.practice_page import PracticePage

        at_hand = self._devices
        self._practice = PracticePage(
            self._services,
            self._operations,
            at_hand.microphone or QtMicrophone(self),
            at_hand.player or QtPlayer(self),
            at_hand.voice or QtVoice(self),
        )
        self._practice.ready.connect(lambda: self._shell.go("today"))
        return self._practice

    def rehearse(self, wanted: IntroductionId) -> None:
        """Open the stage for an introduction."""
        cast("PracticePage", self._shell.go("practice")).rehearse(wanted)

    def open_introduction(self, wanted: IntroductionId) -> None:
        """Show the text of an introduction."""
        cast("PracticePage", self._shell.go("practice")).open_introduction(wanted)

    def show_practice(self, key: str) -> None:
        """Show the part of the Practice page that a key names."""
        cast("PracticePage", self._shell.go("practice")).show_section(key)

    def _make_meet(self) -> QWidget:
        from eventmate.devices.camera import QtCamera
        from eventmate.devices.scanner import Scanner
        from eventmate.services.reading import find_in_frame
        from eventmate.ui.pages.meet_page import MeetPage

        self._scanner = Scanner(find_in_frame)
        camera = self._devices.camera or QtCamera()
        page = MeetPage(self._services, self._operations, camera, self._scanner)
        page.contact_requested.connect(self.open_contact)
        page.card_requested.connect(self.show_card)
        page.make_card_requested.connect(self._make_card)
        return page

    def _make_contacts(self) -> QWidget:
        from eventmate.ui.pages.contacts_page import ContactsPage

        page = ContactsPage(self._services, self._operations)
        page.write_requested.connect(self._write_to)
        page.follow_up_requested.connect(self._open_follow_up)
        return page

    def _make_follow_ups(self) -> QWidget:
        from eventmate.ui.pages.follow_ups_page import FollowUpsPage

        page = FollowUpsPage(self._services, self._operations)
        page.meet_requested.connect(lambda: self._shell.go("meet"))
        page.contact_requested.connect(self.open_contact)
        page.debrief_requested.connect(self.show_debrief)
        return page

    def _make_insights(self) -> QWidget:
        from eventmate.ui.pages.insights_page import InsightsPage

        page = InsightsPage(self._services, self._operations)
        page.meet_requested.connect(lambda: self._shell.go("meet"))
        return page

    def _make_cards(self) -> QWidget:
        from eventmate.ui.pages.cards_page import CardsPage

        page = CardsPage(self._services, self._operations)
        page.card_requested.connect(lambda card: self._show_from(CardId(card)))
        return page

    def _make_settings(self) -> QWidget:
        from eventmate.ui.pages.settings_page import SettingsPage

        page = SettingsPage(self._services, self._operations, self._theme)
        page.templates_requested.connect(self._open_templates)
        return page

    def _add_event(self) -> None:
        cast("EventsPage", self._shell.go("events")).add_event()

    def _meet_at(self, event: int) -> None:
        cast("MeetPage", self._shell.go("meet")).meet_at(event)

    def _open_community(self, wanted: int) -> None:
        cast("EventsPage", self._shell.go("events")).show_community(wanted)

    def _import(self) -> None:
        cast("ContactsPage", self._shell.go("contacts")).choose_files()

    def _open_follow_up(self, wanted: int) -> None:
        cast("FollowUpsPage", self._shell.go("follow_ups")).show_follow_up(wanted)

    def _write_to(self, contact: int) -> None:
        cast("FollowUpsPage", self._shell.go("follow_ups")).write_to(contact)

    def _open_people(self, event: int) -> None:
        cast("ContactsPage", self._shell.go("contacts")).show_event(event)

    def _open_templates(self) -> None:
        from eventmate.ui.pages.follow_ups.templates_dialog import TemplatesDialog

        TemplatesDialog(self._services.messages, self._operations, self._shell).open()
