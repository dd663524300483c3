"""Coffee chats: planned once both agreed, on the calendar, and noted afterwards from one prompt."""

from collections.abc import Sequence
from datetime import timedelta

from eventmate.domain.calendar_items import CalendarItem
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.chats import LASTS, Chat, chat_of
from eventmate.services.calendar_export import CalendarExport
from eventmate.services.clock import Clock
from eventmate.services.touches import TouchDraft, note_touches
from eventmate.storage import cadences, days_ahead
from eventmate.storage.store import Store

ALARM_MINUTES = 10
FORGOTTEN = timedelta(days=30)  # after which nobody is asked about a chat any more


class Chats:
    """A chat is a kept day with an hour; it goes when it was noted."""

    def __init__(self, store: Store, clock: Clock, export: CalendarExport) -> None:
        self._store = store
        self._clock = clock
        self._export = export

    def plan(self, chat: Chat) -> Outcome[Chat]:
        """Keep a chat both agreed on."""
        with self._store.writing("Plan a chat") as work:
            cadences.add_date(work.connection, chat.kept)
        return Outcome(chat, Touched.KEEPING, work.batch)

    def over(self) -> list[Chat]:
        """Chats that are over and not noted yet, the earliest first."""
        now = self._clock()
        with self._store.reading() as connection:
            kept = days_ahead.kept(connection)
        chats = [chat for day, name in kept if (chat := chat_of(day, name)) is not None]
        since = now.replace(tzinfo=None) - FORGOTTEN
        return [each for each in chats if each.is_over(now) and each.begins_at > since]

    def held(self, chat: Chat, touches: Sequence[TouchDraft]) -> Outcome[Chat]:
        """Note how it was, and whoever else was there."""
        with self._store.writing("Note a chat") as work:
            note_touches(work, touches, self._clock())
            cadences.remove_date(work.connection, chat.kept)
        return Outcome(chat, Touched.CONTACTS | Touched.KEEPING, work.batch)

    def let_be(self, chat: Chat) -> Outcome[Chat]:
        """It did not happen, or is no longer planned."""
        with self._store.writing("Let a chat be") as work:
            cadences.remove_date(work.connection, chat.kept)
        return Outcome(chat, Touched.KEEPING, work.batch)

    def calendar(self, chat: Chat) -> bytes:
        """A calendar file with the chat, to keep or to send along."""
        return self._export.text([chat_item(chat, self._export.library())])


def chat_item(chat: Chat, library: str) -> CalendarItem:
    """A chat as a calendar's entry, with a reminder before it."""
    starts_at = chat.begins_at.astimezone()  # the wall clock of this laptop
    return CalendarItem(
        uid=f"chat-{chat.contact}-{chat.begins_at:%Y%m%dT%H%M}@{library}.eventmate",
        title=f"Coffee chat with {chat.name}",
        starts_at=starts_at,
        ends_at=starts_at + LASTS,
        description=chat.about,
        alarm_minutes=ALARM_MINUTES,
    )
