"""Leads through everything there is to see in the window, one screen after another."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, cast

from event_moments import EventMoments
from moments import Moments
from practice_scenes import PracticeScenes
from preparation_scenes import PreparationScenes
from PySide6.QtWidgets import QDialog, QWidget
from relation_scenes import RelationScenes
from scenes import Scenes
from studio import Studio

from eventmate.ui.dialogs.palette import Palette
from eventmate.ui.pages.events.event_tabs import PEOPLE, tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events.people.person_picker import PersonPicker
from eventmate.ui.pages.events.people.tab import PeopleTab
from eventmate.ui.pages.events_page import COMMUNITIES, EVENTS, QUESTIONS, EventsPage
from eventmate.ui.pages.practice_page import INTRODUCTIONS, PracticePage

if TYPE_CHECKING:
    from eventmate.ui.pages.contacts_page import ContactsPage
    from eventmate.ui.pages.follow_ups_page import FollowUpsPage

PAGES = (
    *("today", "events", "practice", "meet", "contacts", "follow_ups", "insights"),
    *("cards", "settings"),
)
Screen = tuple[str, QWidget]  # its name, and what to look at before the next one is asked for


class Tour:
    """Each screen is shown when it is asked for and put away when the next one is."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._shell = studio.shell

    def pages(self, wanted: Iterable[str] = PAGES) -> Iterator[Screen]:
        """The pages with their parts; they may be empty."""
        for name in wanted:
            self._shell.go(name)
            yield name, self._shell
            if name == "events":
                yield from self._sections()
            elif name in ("follow_ups", "contacts"):
                yield from self._parts(name)

    def event(self) -> Iterator[Screen]:
        """Every part of the page of the event with most talks."""
        page = cast("EventsPage", self._shell.go("events"))
        services = self._studio.services
        event = max(services.events.listed(), key=lambda each: each.talks)
        for entry in tab_entries(services, self._studio.operations):
            page.show_event(event, entry.key)
            yield f"event-{entry.key}", self._shell
            if entry.key == PEOPLE:
                yield from self._picker(page)
        yield from EventMoments(self._studio).all()
        page.findChildren(EventView)[0].back_requested.emit()

    def practice(self) -> Iterator[Screen]:
        """Every part of the Practice page, and the stage in its three colours."""
        page = cast("PracticePage", self._shell.go("practice"))
        scenes = PracticeScenes(self._studio.services, self._studio.operations, page)
        for name, scene in scenes.all():
            shown = scene()
            if shown is None:
                yield name, self._shell
            else:
                yield from self._by_itself(name, shown)
        page.show_section(INTRODUCTIONS)

    def moments(self) -> Iterator[Screen]:
        """Pages in the middle of something."""
        yield from Moments(self._studio).all()

    def dialogs(self) -> Iterator[Screen]:
        """Every dialog and every window beside the main one, by itself."""
        self._shell.go("today")
        self._shell.open_help()
        for dialog in self._shell.findChildren(QDialog):
            yield from self._by_itself("help", dialog)
        parts = (self._studio.services, self._studio.operations, self._shell)
        scenes = (Scenes(*parts), PreparationScenes(*parts), RelationScenes(*parts))
        for name, scene in chain.from_iterable(each.all() for each in scenes):
            yield from self._by_itself(name, scene())
        self._shell.open_palette()
        yield "find", self._shell
        for palette in self._shell.findChildren(Palette):
            palette.leave()

    def _by_itself(self, name: str, shown: QWidget) -> Iterator[Screen]:
        if isinstance(shown, QDialog):
            shown.open()
        else:
            shown.resize(self._shell.size())
            shown.show()
        yield name, shown
        shown.close()

    def _picker(self, page: EventsPage) -> Iterator[Screen]:
        page.findChildren(PeopleTab)[0].add_target()
        for dialog in self._shell.findChildren(PersonPicker):
            yield from self._by_itself("picker", dialog)

    def _sections(self) -> Iterator[Screen]:
        """What stands beside the list of events."""
        page = cast("EventsPage", self._shell.go("events"))
        for key in (COMMUNITIES, QUESTIONS):
            page.show_section(key)
            yield key, self._shell
        page.show_section(EVENTS)

    def _parts(self, name: str) -> Iterator[Screen]:
        """The parts of a page that has a switch in its header."""
        page = cast("FollowUpsPage | ContactsPage", self._shell.go(name))
        first, *others = page.section_keys
        for key in others:
            page.show_section(key)
            yield f"{name}-{key.replace(' ', '-')}", self._shell
        page.show_section(first)
