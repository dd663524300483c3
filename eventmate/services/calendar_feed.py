"""Follow-ups and days ahead as a calendar: once as a file, or kept up to date in a folder.

Calendar programs can subscribe to a file of this laptop; nothing leaves it.
"""

from datetime import datetime, time
from pathlib import Path

from eventmate.domain.calendar_items import CalendarItem
from eventmate.domain.chats import Chat
from eventmate.domain.days_ahead import DayAhead
from eventmate.domain.errors import EventMateError
from eventmate.domain.folding import matches, query_tokens, search_text
from eventmate.domain.follow_ups import FollowUpState, QueueEntry
from eventmate.services.calendar_export import CalendarExport
from eventmate.services.chats import chat_item
from eventmate.services.clock import Clock, today
from eventmate.services.days_ahead import DaysAhead
from eventmate.settings import Preferences
from eventmate.storage import follow_ups
from eventmate.storage.store import Store

FILE = "EventMate.ics"
YEAR = 365  # days of birthdays and kept days
PENDING = (FollowUpState.OPEN, FollowUpState.SNOOZED)
_OURS = b"//EventMate//"


class FolderGone(EventMateError):
    """The folder of the calendar cannot be written to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Your calendar file in {folder} could not be brought up to date. Choose another "
            "folder in the settings, or turn it off there."
        )


class NotOurs(EventMateError):
    """A file of the same name that something else made."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is a file called {path.name} in {path.parent} that EventMate did not make. "
            "Choose another folder in the settings."
        )


class CalendarFeed:
    """What is due, day by day; names and kinds, and more only where that was chosen."""

    def __init__(
        self, store: Store, clock: Clock, preferences: Preferences, export: CalendarExport
    ) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences
        self._export = export
        self._days = DaysAhead(store, clock)
        self._written: tuple[Path, list[CalendarItem]] | None = None

    def items(self, query: str = "") -> list[CalendarItem]:
        """Whole days: pending follow-ups, then a year's birthdays and kept days."""
        wanted, library = query_tokens(query), self._export.library()
        with self._store.reading() as connection:
            entries = follow_ups.queue(connection, PENDING, None, None)
        found = [self._of_entry(each, library) for each in entries if not each.do_not_contact]
        seen: dict[str, int] = {}
        for day in self._days.coming(YEAR):
            if day.begins is not None:
                found.append(self._of_chat(day, day.begins, library))
                continue
            key = f"{day.kind.value.replace(' ', '-')}-{day.contact}-{day.on:%Y%m%d}"
            seen[key] = seen.get(key, 0) + 1
            found.append(self._of_day(day, f"{key}-{seen[key]}@{library}.eventmate"))
        return [each for each in found if matches(search_text((each.title,), ()), wanted)]

    def bring_up_to_date(self) -> Path | None:
        """Write the file in the chosen folder where anything changed; none where none is chosen.

        Raises FolderGone and NotOurs.
        """
        if not self._preferences.current.feed_folder:
            return None
        path = Path(self._preferences.current.feed_folder) / FILE
        items = self.items()
        if self._written == (path, items) and path.exists():
            return path
        try:
            if path.exists() and not is_ours(path):
                raise NotOurs(path)
            self._export.write(path, items)
        except (OSError, EventMateError) as error:
            if isinstance(error, NotOurs):
                raise
            raise FolderGone(path.parent) from error
        self._written = (path, items)
        return path

    def move_to(self, folder: Path | None) -> Path | None:
        """Keep the file in another folder, or nowhere; the old one goes.

        Raises FolderGone and NotOurs, and then everything is as it was.
        """
        before = self._preferences.current.feed_folder
        self._preferences.change(feed_folder="" if folder is None else str(folder))
        try:
            path = self.bring_up_to_date()
        except EventMateError:
            self._preferences.change(feed_folder=before)
            raise
        if before and (folder is None or Path(before) != folder):
            _forget(Path(before) / FILE)
        return path

    def _of_entry(self, entry: QueueEntry, library: str) -> CalendarItem:
        item, is_open = entry.follow_up, self._preferences.current.feed_details
        day = max(item.due_on, today(self._clock))
        told = (entry.follow_up.about or entry.promised, entry.spoke_of, entry.event_name)
        return CalendarItem(
            uid=f"follow-up-{item.id}@{library}.eventmate",
            title=f"{entry.name}: {item.kind.value}",
            starts_at=day,
            ends_at=day,
            description="\n".join(filter(None, told)) if is_open else "",
            is_free=True,
        )

    def _of_chat(self, day: DayAhead, begins: time, library: str) -> CalendarItem:
        about = day.about if self._preferences.current.feed_details else ""
        chat = Chat(day.contact, day.name, datetime.combine(day.on, begins), about)
        return chat_item(chat, library)

    def _of_day(self, day: DayAhead, uid: str) -> CalendarItem:
        is_open = self._preferences.current.feed_details
        return CalendarItem(
            uid=uid,
            title=f"{day.name}: {day.kind.value}",
            starts_at=day.on,
            ends_at=day.on,
            description=day.about if is_open else "",
            is_free=True,
        )


def is_ours(path: Path) -> bool:
    """Whether a calendar file was made by EventMate."""
    with path.open("rb") as file:
        return _OURS in file.read(1_000)


def _forget(path: Path) -> None:
    """Delete the file we kept; a folder that is gone has nothing to delete."""
    try:
        if path.exists() and is_ours(path):
            path.unlink()
    except OSError:
        return
