"""Comparing people at an event with contacts and goals, beside everything else."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from eventmate.domain.errors import EventMateError
from eventmate.domain.event_people import Compared
from eventmate.domain.events import EventId
from eventmate.domain.listed_people import ListedPerson
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.notices import Notices
from eventmate.ui.progress import Progress

if TYPE_CHECKING:
    from eventmate.services.comparing_people import Comparison
    from eventmate.services.event_people import EventPeople
    from eventmate.services.near_people import NearPeople
    from eventmate.ui.widgets.progress_strip import ProgressStrip

SHOWN_AFTER = 600  # ms; what is over sooner needs no bar
Read = Callable[[], "Comparison"]
Done = Callable[[Compared | None], None]


class Comparing(QObject):
    """Long comparisons show how far they are and can be stopped; `done` then gets nothing."""

    def __init__(
        self, people: "EventPeople", operations: Operations, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._operations = operations
        self._notices = notices
        self._looking: _Run | None = None
        self._near: NearPeople | None = None

    @property
    def why_not_by_meaning(self) -> str:
        """Why people are found by shared words only, as a sentence; empty when not so."""
        return "" if self._near is None else self._near.why_not

    def look(self, event: EventId, done: Done, *, at_once: bool) -> None:
        """Compare everybody at an event; what came of an earlier look is not told any more.

        People found by meaning take longer: where something must be shown `at_once`, `done` is
        called before them, and again with them.
        """
        from eventmate.services.near_people import NearPeople

        self.stop()
        if self._near is None:
            self._near = NearPeople()
        words = self.tr("Comparing the people here with your contacts")

        def over(found: Compared | None) -> None:
            self._looking = None
            done(found)

        self._looking = self._made(words, over)
        if at_once:
            self._looking.found.connect(done)
        self._looking.start(lambda: self._people.comparison(event), self._near)

    def stop(self) -> bool:
        """Give up the look that is under way without telling anybody; whether there was one."""
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.give_up()
        return looking is not None

    def look_at_list(
        self, event: EventId, people: Sequence[ListedPerson], words: str, done: Done
    ) -> None:
        """Compare a list that is about to come in."""
        self._made(words, done).start(lambda: self._people.comparison(event, people))

    def _made(self, words: str, done: Done) -> "_Run":
        run = _Run(self._operations, self._notices, words, self)
        run.over.connect(done)
        return run


class _Run(QObject):
    """One comparison: reading on the library's thread, comparing beside it."""

    found = Signal(object)  # Compared, while people are still looked for by meaning
    over = Signal(object)  # Compared, or None where it was stopped

    def __init__(
        self, operations: Operations, notices: Notices, words: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._notices = notices
        self._words = words
        self._is_given_up = False
        self._progress = Progress(self)
        self._bar: ProgressStrip | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._timer.timeout.connect(self._show_bar)
        self._near: NearPeople | None = None

    def start(self, read: Read, near: "NearPeople | None" = None) -> None:
        """Begin; `over` is emitted in the end."""
        self._near = near
        self._timer.start()
        self._operations.fetch(self, read, self._compare, self._on_failed)

    def give_up(self) -> None:
        """Stop without telling anybody."""
        self._is_given_up = True
        self._progress.cancel()

    def _compare(self, comparison: "Comparison") -> None:
        from eventmate.services.comparing_people import compare

        report = self._report()
        self._operations.compute(
            self,
            lambda: compare(comparison, report),
            lambda found: self._look_nearer(comparison, found),
        )

    def _look_nearer(self, comparison: "Comparison", found: Compared | None) -> None:
        """Look for people by meaning; where that is stopped, the others stay."""
        near = self._near
        if found is None or near is None or near.why_not or self._is_given_up:
            self._end(found)
            return
        self.found.emit(found)
        self._hide_bar()
        self._progress = Progress(self)
        self._words = self.tr("Looking for people near your goals by meaning")
        self._timer.start()
        report = self._report()
        self._operations.compute(
            self,
            lambda: near.add(comparison, found, report),
            lambda nearer: self._end(nearer or found),
        )

    def _report(self) -> Callable[[int, int], bool]:
        progress = self._progress

        def report(done: int, total: int) -> bool:
            progress.report(done, total)
            return not progress.cancelled

        return report

    def _show_bar(self) -> None:
        self._bar = self._notices.follow(self._words, self._progress)

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def _on_failed(self, error: EventMateError) -> None:
        self._is_given_up = True
        self._end(None)
        self._operations.failed.emit(str(error))

    def _end(self, found: Compared | None) -> None:
        self._timer.stop()
        self._hide_bar()
        if not self._is_given_up:
            self.over.emit(found)
        self.deleteLater()
