"""Kinds and states of events in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.events import EventDraft, EventKind, EventStatus


def _tr(text: str) -> str:
    return QCoreApplication.translate("events", text)


def kind_words(kind: EventKind) -> str:
    """A kind as a form says it."""
    return {
        EventKind.CONFERENCE: _tr("Conference"),
        EventKind.WEBINAR: _tr("Webinar"),
        EventKind.WORKSHOP: _tr("Workshop"),
        EventKind.SEMINAR: _tr("Seminar"),
        EventKind.MEETUP: _tr("Meetup"),
        EventKind.GATHERING: _tr("Gathering"),
    }[kind]


def status_words(status: EventStatus) -> str:
    """Where I stand with an event."""
    return {
        EventStatus.CONSIDERING: _tr("Considering"),
        EventStatus.GOING: _tr("Going"),
        EventStatus.ATTENDED: _tr("Attended"),
        EventStatus.SKIPPED: _tr("Skipped"),
    }[status]


def is_left_open(draft: EventDraft, today: date) -> bool:
    """Whether an event is over and nobody said that I was there, so that there is nothing to say.

    Such are events of long ago that came with a whole calendar.
    """
    return draft.status is EventStatus.CONSIDERING and draft.ends_on < today
