"""What a brief says in words, alike on paper and on the screen."""

from collections.abc import Sequence
from datetime import datetime, time

from PySide6.QtCore import QCoreApplication

from eventmate.domain.brief import BriefPerson
from eventmate.domain.events import EventDraft, Talk
from eventmate.domain.wall_clock import zone_named
from eventmate.ui.dates import day_range, number, short_day, wall_time
from eventmate.ui.pages.events.zone_words import zone_words
from eventmate.ui.plain import isolated

_NOON = time(12)


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)


def when_words(draft: EventDraft) -> str:
    """An event's days, and whose clocks count where they differ from ours."""
    noon = datetime.combine(draft.starts_on, _NOON).astimezone()
    parts = (day_range(draft.starts_on, draft.ends_on), zone_words(draft.timezone, noon))
    return ", ".join(part for part in parts if part)


def at_event(moment: datetime, draft: EventDraft) -> datetime:
    """A moment as the clock on the event's wall shows it."""
    return moment.astimezone(zone_named(draft.timezone))


def hour_words(moment: datetime, draft: EventDraft) -> str:
    """The time on the event's wall."""
    return wall_time(at_event(moment, draft).time())


def place_words(talk: Talk, draft: EventDraft) -> str:
    """Where a talk is, until when, and who gives it."""
    until = _tr("until {}").format(hour_words(talk.ends_at, draft))
    parts = [isolated(talk.room)] if talk.room else []
    parts.append(until)
    found = ", ".join(parts)
    return f"{found} \u00b7 {_names(talk.speakers)}" if talk.speakers else found


def title_words(talk: Talk) -> str:
    """A talk's title, and whether it was cancelled."""
    title = isolated(talk.title)
    return _tr("{} (cancelled)").format(title) if talk.is_cancelled else title


def role_words(person: BriefPerson) -> str:
    """What somebody does, and where."""
    work = person.work
    return ", ".join(isolated(part) for part in (work.title, work.organisation) if part)


def talk_words(talk: Talk, draft: EventDraft) -> str:
    """When and where somebody speaks, such as "Speaks Wed 14 Oct 16:20, Sala Tejo"."""
    day = short_day(at_event(talk.starts_at, draft).date())
    found = _tr("Speaks {day} {time}").format(day=day, time=hour_words(talk.starts_at, draft))
    return f"{found}, {isolated(talk.room)}" if talk.room else found


def fitting_words(fitting: int, people: int) -> str:
    """How many people the first sheet holds; nothing where it holds all."""
    if fitting >= people:
        return ""
    if not fitting:
        return _tr("The people to meet are on the next sheet.")
    return _tr("{fitting} of {people} people are on this sheet, the others on the next.").format(
        fitting=number(fitting), people=number(people)
    )


def _names(names: Sequence[str]) -> str:
    return ", ".join(isolated(name) for name in names)
