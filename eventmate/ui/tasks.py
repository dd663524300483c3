"""Where work runs: one thread for the library, a small pool for recognition and drawing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from typing_extensions import override

Work = Callable[[], None]  # hands its own result and troubles on
WORKERS = 2


class Tasks(Protocol):
    """Runs work in the right place."""

    def store(self, work: Work) -> None:
        """Run work that uses the library, one after another."""

    def compute(self, work: Work) -> None:
        """Run work that does not use the library, beside everything else."""

    def close(self) -> None:
        """Finish what uses the library, drop what has not begun elsewhere."""


class BackgroundTasks(Tasks):
    """The real thing: the window never waits."""

    def __init__(self) -> None:
        self._storage = ThreadPoolExecutor(1, thread_name_prefix="storage")
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="worker")

    @override
    def store(self, work: Work) -> None:
        self._storage.submit(work)

    @override
    def compute(self, work: Work) -> None:
        self._workers.submit(work)

    @override
    def close(self) -> None:
        self._workers.shutdown(wait=True, cancel_futures=True)
        self._storage.shutdown(wait=True)


class InlineTasks(Tasks):
    """Runs everything at once where it is called; for tests and the self-test."""

    @override
    def store(self, work: Work) -> None:
        work()

    @override
    def compute(self, work: Work) -> None:
        work()

    @override
    def close(self) -> None:
        """Nothing is ever left over."""
