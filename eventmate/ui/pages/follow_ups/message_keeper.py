"""Keeps the message being written in the library, so that a closed lid loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from eventmate.domain.changes import Outcome
from eventmate.domain.errors import EventMateError, NotFound
from eventmate.domain.follow_ups import FollowUpId
from eventmate.domain.messages import MessageDraft
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.follow_ups import FollowUps
    from eventmate.services.messages import Messages

PAUSE = 800  # ms after the last key
LONGEST_WAIT = 1_600  # ms while somebody types without a pause


class MessageKeeper(QObject):
    """Watches one follow-up's message; `read` answers what is written now."""

    def __init__(
        self,
        read: Callable[[], MessageDraft],
        messages: "Messages",
        follow_ups: "FollowUps",
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._messages = messages
        self._follow_ups = follow_ups
        self._operations = operations
        self._owner: FollowUpId | None = None
        self._kept: MessageDraft | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.keep_now)
        self._limit.timeout.connect(self.keep_now)

    @property
    def is_written(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self._owner is not None and self._read() != self._kept

    def watch(self, owner: FollowUpId) -> None:
        """The message of a follow-up shows; as it stands it needs no keeping."""
        self._stop()
        self._owner, self._kept = owner, self._read()

    def leave(self) -> None:
        """Keep what is written and watch nothing."""
        self.keep_now()
        self._owner = None

    def typed(self) -> None:
        """Something was typed: keep it soon."""
        if self._owner is None:
            return
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    @Slot()
    def keep_now(self) -> None:
        """Keep what is written, unless that was done already."""
        self._stop()
        owner = self._owner
        if owner is None or not self.is_written:
            return
        draft = self._read()
        self._kept = draft

        def keep() -> Outcome[FollowUpId]:
            self._follow_ups.entry(owner)  # deleted meanwhile: there is nothing to keep it with
            return self._messages.keep_draft(owner, draft)

        self._operations.run(self, keep, failed=self._on_failed)

    def _stop(self) -> None:
        self._pause.stop()
        self._limit.stop()

    def _on_failed(self, error: EventMateError) -> None:
        if isinstance(error, NotFound):
            return
        self._kept = None
        self._operations.failed.emit(str(error))
