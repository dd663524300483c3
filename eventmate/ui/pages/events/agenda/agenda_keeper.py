"""The agenda that is looked at: loaded, searched, starred and written into beside the window."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eventmate.domain.changes import Touched
from eventmate.domain.errors import EventMateError
from eventmate.domain.event_agenda import EventAgenda, with_stars
from eventmate.domain.events import EventId, Talk, TalkId
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.domain.talk_search import TalkSearch
    from eventmate.services.bundle import Services


class AgendaKeeper(QObject):
    """`loaded` says that the agenda is there or has changed, `found` that a search has results."""

    loaded = Signal()
    found = Signal()

    def __init__(self, services: "Services", operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services  # what it imports is for the threads that use it
        self.now = services.clock
        self._operations = operations
        self._event: EventId | None = None
        self._search: TalkSearch | None = None
        self._searched: tuple[object, ...] = ()
        self._typed = ""
        self._is_preparing = False
        self.agenda: EventAgenda | None = None
        self.matching: frozenset[TalkId] | None = None
        operations.changed.connect(self._on_changed)

    def load(self, event: EventId) -> None:
        """Look at the agenda of an event."""
        if event != self._event:
            self.agenda = None
        self._event = event
        self._operations.fetch(
            self,
            lambda: self._services.talks.of_event(event),
            self._on_loaded,
            _ignore,
            key="agenda",
        )

    def talk(self, wanted: TalkId) -> Talk | None:
        """A talk as it is now."""
        talks = self.agenda.talks if self.agenda else ()
        return next((talk for talk in talks if talk.id == wanted), None)

    def prepare_search(self) -> None:
        """Gather the schedule's words before they are asked for."""
        if self.agenda is not None and self._search is None and not self._is_preparing:
            talks, self._is_preparing = self.agenda.talks, True
            self._operations.compute(
                self,
                lambda: self._services.talks.search_of(talks),
                self._on_search_ready,
                key="search",
            )

    def search(self, typed: str) -> None:
        """Look for words; the schedule's words are gathered when they are first asked for."""
        self._typed = typed
        if self.agenda is None or not typed.strip():
            self.matching = None
            self.found.emit()
        elif self._search is not None:
            self._on_search_ready(self._search)
        else:
            self.prepare_search()

    def star(self, wanted: Sequence[TalkId], starred: bool, said: str = "") -> None:
        """Put talks on my agenda, or take them off it; shown at once, then kept."""
        if self.agenda is not None:
            self.agenda = with_stars(self.agenda, wanted, starred)
            self.loaded.emit()
        self._operations.run(
            self,
            lambda: self._services.talks.set_starred(wanted, starred),
            failed=self._on_star_failed,
            said=said,
        )

    def note(self, wanted: TalkId, note: str) -> None:
        """Keep my note on a talk."""
        self._operations.run(self, lambda: self._services.talks.set_note(wanted, note))

    def ask(self, wanted: TalkId, questions: Sequence[str], said: str = "") -> None:
        """Keep what I want to ask after a talk."""
        self._operations.run(
            self, lambda: self._services.talks.set_questions(wanted, questions), said=said
        )

    def prompts(self, talk: Talk, done: Callable[[tuple[str, ...]], None]) -> None:
        """Hand out questions made of the talk's own words."""
        schedule = self.agenda.talks if self.agenda else ()
        self._operations.compute(self, lambda: self._services.talks.prompts(talk, schedule), done)

    def _on_star_failed(self, error: EventMateError) -> None:
        self._operations.failed.emit(str(error))
        if self._event is not None:
            self.load(self._event)

    def _on_loaded(self, agenda: EventAgenda) -> None:
        if agenda == self.agenda:
            return
        self.agenda = agenda
        said = tuple(
            (talk.id, talk.title, talk.abstract, talk.speakers, talk.track, talk.room)
            for talk in agenda.talks
        )
        if said != self._searched:
            self._search, self._searched, self._is_preparing = None, said, False
            if self._typed:
                self.search(self._typed)
        self.loaded.emit()

    def _on_search_ready(self, search: "TalkSearch") -> None:
        self._search, self._is_preparing = search, False
        self.matching = search.matching(self._typed)
        self.found.emit()

    def _on_changed(self, touched: Touched) -> None:
        if self._event is not None and touched & Touched.TALKS:
            self.load(self._event)


def _ignore(_: EventMateError) -> None:
    """An event that was deleted meanwhile closes its page by itself."""
