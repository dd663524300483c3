"""Between the window and the use cases: runs them elsewhere, brings results and troubles back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from eventmate.domain.changes import Outcome
from eventmate.domain.errors import EventMateError
from eventmate.ui.tasks import Tasks, Work

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[EventMateError], None]


@dataclass(frozen=True, slots=True)
class _Request:
    """What to do with a result, and for whom."""

    owner: QObject
    finish: Callable[[Any, bool], None]  # the result, and whether the owner is still there
    failed: Failed | None
    key: tuple[int, str] | None
    number: int


class Operations(QObject):
    """Starts work for a widget; everything it emits and calls happens on the GUI thread."""

    changed = Signal(object)  # Touched
    performed = Signal(object, str)  # Outcome, a sentence for the toast
    failed = Signal(str)  # a sentence for the toast
    busy_changed = Signal(bool)
    _finished = Signal(object, object, object)  # _Request, the result, an error or None

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._newest: dict[tuple[int, str], int] = {}
        self._count = 0
        self._under_way = 0
        self._closed = False
        self._finished.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """True while something is under way."""
        return self._under_way > 0

    def run(
        self,
        owner: QObject,
        work: Callable[[], Outcome[T]],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        said: str | Callable[[T], str] = "",
    ) -> None:
        """Run a use case that writes; `said` is the toast's sentence, `failed` replaces its error.

        Views hear `changed` even when the owner is gone meanwhile.
        """

        def finish(outcome: Outcome[T], owner_lives: bool) -> None:
            if done and owner_lives:
                done(outcome.value)
            self.changed.emit(outcome.touched)
            sentence = said if isinstance(said, str) else said(outcome.value)
            if sentence:
                self.performed.emit(outcome, sentence)

        self._start(self._tasks.store, owner, work, finish, failed, "")

    def fetch(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        key: str = "",
    ) -> None:
        """Read from the library; with a key only the owner's newest request is answered."""
        self._start(self._tasks.store, owner, work, _only_if_alive(done), failed, key)

    def compute(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        key: str = "",
    ) -> None:
        """Run work that does not touch the library, beside everything else."""
        self._start(self._tasks.compute, owner, work, _only_if_alive(done), failed, key)

    def close(self) -> None:
        """Wait for writes under way; nothing is begun or delivered afterwards."""
        self._closed = True
        self._tasks.close()

    def _start(
        self,
        submit: Callable[[Work], None],
        owner: QObject,
        work: Callable[[], Any],
        finish: Callable[[Any, bool], None],
        failed: Failed | None,
        key: str,
    ) -> None:
        if self._closed:  # a timer of a page that is going away
            return
        self._count += 1
        request = _Request(owner, finish, failed, (id(owner), key) if key else None, self._count)
        if request.key:
            self._newest[request.key] = request.number
        self._set_under_way(self._under_way + 1)

        def work_and_tell() -> None:
            result, trouble = None, None
            try:
                result = None if self._is_superseded(request) else work()
            except BaseException as error:
                trouble = error
            self._finished.emit(request, result, trouble)

        submit(work_and_tell)

    def _is_superseded(self, request: _Request) -> bool:
        return request.key is not None and self._newest.get(request.key) != request.number

    def _set_under_way(self, count: int) -> None:
        was_busy, self._under_way = self.is_busy, count
        if was_busy != self.is_busy:
            self.busy_changed.emit(self.is_busy)

    @Slot(object, object, object)
    def _deliver(self, request: _Request, result: Any, trouble: BaseException | None) -> None:
        if self._closed:
            return
        self._set_under_way(self._under_way - 1)
        if self._is_superseded(request):
            return
        if request.key:
            del self._newest[request.key]
        owner_lives = shiboken6.isValid(request.owner)
        if trouble is None:
            request.finish(result, owner_lives)
        elif isinstance(trouble, EventMateError):
            self._tell(request, trouble, owner_lives)
        else:
            raise trouble  # a bug of ours: the crash hook shows it

    def _tell(self, request: _Request, error: EventMateError, owner_lives: bool) -> None:
        if request.failed and owner_lives:
            request.failed(error)
        else:
            self.failed.emit(str(error))


def _only_if_alive(done: Done[T]) -> Callable[[T, bool], None]:
    def finish(result: T, owner_lives: bool) -> None:
        if owner_lives:
            done(result)

    return finish
