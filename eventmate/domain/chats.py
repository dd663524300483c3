"""Coffee chats of a quarter of an hour: when to propose them, and when one is over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from eventmate.domain.cadences import ContactDate, DateKind
from eventmate.domain.contacts import ContactId

LASTS = timedelta(minutes=15)
# A morning and an afternoon of two days that leave time to answer.
_PROPOSED = ((3, time(10)), (4, time(15, 30)))  # working days from today
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat that was agreed on; `begins_at` is the wall clock where I am, without zone."""

    contact: ContactId
    name: str
    begins_at: datetime
    about: str = ""

    @property
    def kept(self) -> ContactDate:
        """The day as it is kept with the contact."""
        on, begins = self.begins_at.date(), self.begins_at.time()
        return ContactDate(self.contact, on, self.about, DateKind.CHAT, begins=begins)

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended by the wall clock."""
        return self.begins_at + LASTS <= now.replace(tzinfo=None)


def chat_of(kept: ContactDate, name: str) -> Chat | None:
    """The chat a kept day is, if it is one."""
    if kept.kind is not DateKind.CHAT:
        return None
    begins_at = datetime.combine(kept.on, kept.begins or time(12))
    return Chat(kept.contact, name, begins_at, kept.about)


def proposed_times(today: date) -> tuple[datetime, ...]:
    """Two times to propose, on the third and the fourth working day from today."""
    return tuple(datetime.combine(_working_day(today, days), at) for days, at in _PROPOSED)


def _working_day(today: date, days: int) -> date:
    day = today
    while days:
        day += timedelta(days=1)
        days -= day.weekday() <= _FRIDAY
    return day


def times_words(times: tuple[datetime, ...]) -> str:
    """Times as a message says them: "Monday 19 October at 10:00 or Tuesday …"."""
    return " or ".join(f"{each:%A} {each.day} {each:%B} at {each:%H:%M}" for each in times)
