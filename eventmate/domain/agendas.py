"""What a file, a feed or a page says of events and their talks, before any of it is kept."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from eventmate.domain.events import EventDraft, EventId, Talk, TalkId

NEW = TalkId(0)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who gives talks, as the schedule names them; `key` is the source's own id."""

    name: str
    key: str = ""
    headline: str = ""
    biography: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkDraft:
    """One agenda item of a source; times carry their zone, `key` stays when the item changes.

    `is_cut` says that the source broke off inside it, so that it may say less than it did.
    """

    title: str
    starts_at: datetime
    ends_at: datetime
    key: str = ""
    speakers: tuple[str, ...] = ()
    room: str = ""
    track: str = ""
    abstract: str = ""
    url: str = ""
    language: str = ""
    cancelled: bool = False
    is_cut: bool = False


def as_talk(draft: TalkDraft, event: EventId, talk_id: TalkId = NEW) -> Talk:
    """A source's item as a talk of an event, without anything of mine yet."""
    return Talk(
        talk_id,
        event,
        draft.title,
        draft.starts_at,
        draft.ends_at,
        speakers=draft.speakers,
        room=draft.room,
        track=draft.track,
        abstract=draft.abstract,
        url=draft.url,
        key=draft.key,
        language=draft.language,
        is_cancelled=draft.cancelled,
    )


@dataclass(frozen=True, slots=True)
class Repetition:
    """How a calendar entry repeats: its rule as iCalendar writes it, and dates added or left out.

    `starts_at` is the first occurrence in its own zone; without zone it floats. `line` is where
    its file says so.
    """

    rule: str
    starts_at: datetime
    added: tuple[datetime, ...] = ()
    left_out: tuple[datetime, ...] = ()
    line: int = 0


def date_key(uid: str, moment: datetime, *, is_day: bool) -> str:
    """The id of one date of something that repeats, the same where an entry of its own changes it.

    Moments are told by UTC, so that it does not matter in which zone an entry names them.
    """
    if not uid:
        return ""
    if is_day:
        return f"{uid}/{moment:%Y%m%d}"
    if moment.tzinfo is None:
        return f"{uid}/{moment:%Y%m%dT%H%M%S}"
    with suppress(OverflowError):  # at the ends of time there is nowhere to move to
        moment = moment.astimezone(UTC)
    return f"{uid}/{moment:%Y%m%dT%H%M%S}Z"


@dataclass(frozen=True, slots=True)
class Agenda:
    """One event of a source with its talks and speakers.

    `key` is the source's own id of the event (a calendar's UID, a conference's acronym), empty
    when it has none. `floating` says that times came without a zone: they are given in UTC and
    mean the wall clock of the place. `undated` says that the source names no day that can be
    read: those of `event` only hold the place of the right ones. `unnamed` says that the source
    gives the event no name, so that the one in `event` only stands in for it. `is_partial` says
    that the source broke off or was not read to its end: what is missing here may still be so.
    """

    event: EventDraft
    talks: tuple[TalkDraft, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    key: str = ""
    floating: bool = False
    cancelled: bool = False
    repetition: Repetition | None = None
    undated: bool = False
    unnamed: bool = False
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """All entries of one calendar in the file's order, and the name the calendar gives itself.

    `is_partial` says that the file broke off or was not read to its end.
    """

    name: str
    entries: tuple[Agenda, ...]
    is_partial: bool = False
