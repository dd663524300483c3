"""One dialog after another, when several files were dropped together."""

from collections import deque
from collections.abc import Callable


class Turns:
    """Begins what waits as soon as what is under way says that it is over."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_taken = False

    def add(self, begin: Callable[[], None]) -> None:
        """Let something begin, at once or when it is its turn."""
        self._waiting.append(begin)
        self._go_on()

    def end(self) -> None:
        """What was under way is over."""
        self._is_taken = False
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._is_taken:
            self._is_taken = True
            self._waiting.popleft()()
