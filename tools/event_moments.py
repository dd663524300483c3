"""An event's page in the middle of something; each is as it was afterwards."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget
from studio import NOW, Studio

from eventmate.domain.events import Event, EventDraft, EventKind, EventStatus
from eventmate.domain.listed_people import ListedPerson
from eventmate.ui.pages.events.event_tabs import AGENDA, OVERVIEW, PEOPLE
from eventmate.ui.pages.events.event_view import EventView

if TYPE_CHECKING:
    from eventmate.ui.pages.events.agenda.tab import AgendaTab
    from eventmate.ui.pages.events.people.tab import PeopleTab
    from eventmate.ui.pages.events_page import EventsPage

TALK = "Ferries, tides and delay models"
NEWER = [ListedPerson(f"Guest {number}", "Analyst", "Lantern Maps") for number in range(14)]


class EventMoments:
    """Everything is of the sample library."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._shell = studio.shell
        self._page = cast("EventsPage", studio.shell.go("events"))

    def all(self) -> Iterator[tuple[str, QWidget]]:
        """Names, and the window once it shows them."""
        events = self._studio.services.events.listed()
        large = max(events, key=lambda each: each.talks)
        yield from self._agenda(large)
        yield from self._newer_list(large)
        past = next(each for each in events if each.draft.status is EventStatus.ATTENDED)
        self._page.show_event(past, OVERVIEW)
        yield "event-return", self._shell
        yield from self._online()

    def _tab(self) -> QWidget:
        (view,) = self._page.findChildren(EventView)
        tab = view.tab
        assert tab is not None
        return tab

    def _agenda(self, event: Event) -> Iterator[tuple[str, QWidget]]:
        self._page.show_event(event, AGENDA)
        tab = cast("AgendaTab", self._tab())
        self._studio.settle()
        agenda = tab.keeper.agenda
        assert agenda is not None
        talk = next(each for each in agenda.talks if each.title == TALK)
        tab.view.go_to(talk)
        tab.pane.open_details(talk)
        yield "event-talk", self._shell
        tab.pane.close_details()
        tab.view.show_list(True)
        yield "event-agenda-list", self._shell
        tab.view.show_list(False)
        tab.tools.search.set_text("feeds")
        tab.keeper.search("feeds")
        yield "event-agenda-search", self._shell
        tab.tools.search.set_text("")
        tab.keeper.search("")

    def _newer_list(self, event: Event) -> Iterator[tuple[str, QWidget]]:
        self._page.show_event(event, PEOPLE)
        tab = cast("PeopleTab", self._tab())
        lines = "\n".join(f"{each.name},{each.title},{each.organisation}" for each in NEWER)
        tab.importer.take_text(f"Name,Title,Company\n{lines}", event.id)
        yield "event-newer-list", self._shell
        self._studio.take_back()

    def _online(self) -> Iterator[tuple[str, QWidget]]:
        """A webinar has a list of its own of what to prepare."""
        day = NOW.date() + timedelta(days=6)
        draft = EventDraft("Delay models, live", day, day, kind=EventKind.WEBINAR, is_virtual=True)
        services = self._studio.services
        made = services.events.add(draft).value
        self._page.show_event(services.events.get(made), OVERVIEW)
        yield "event-online", self._shell
        self._studio.take_back()
