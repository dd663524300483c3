"""Rhythms, weeks and reasons in words; nobody here is ever late."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.cadences import (
    HALF_YEAR,
    THREE_WEEKS,
    TWO_MONTHS,
    YEAR,
    ContactDate,
    DateKind,
    ToKeepUp,
)
from eventmate.ui.dates import day_within, long_day, number, short_day
from eventmate.ui.plain import isolated, one_line

WEEK = 7
DOT = " \u00b7 "


def _tr(text: str) -> str:
    return QCoreApplication.translate("keeping", text)


def rhythm_words(days: int) -> str:
    """How often, as a choice says it."""
    words = {
        0: _tr("Never remind me"),
        1: _tr("Every day"),
        WEEK: _tr("Every week"),
        2 * WEEK: _tr("Every two weeks"),
        THREE_WEEKS: _tr("Every three weeks"),
        30: _tr("Every month"),
        TWO_MONTHS: _tr("Every two months"),
        91: _tr("Every three months"),
        HALF_YEAR: _tr("Every half year"),
        YEAR: _tr("Every year"),
    }
    return words.get(days) or _tr("Every {} days").format(number(days))


def reason_words(item: ToKeepUp) -> str:
    """Why somebody comes up: the rhythm, and whose it is."""
    rhythm = rhythm_words(item.due.days)
    if not item.tag:
        return rhythm
    return _tr("{rhythm}, as everybody with {tag}").format(rhythm=rhythm, tag=isolated(item.tag))


def last_words(item: ToKeepUp, today: date) -> str:
    """When we were last in touch, about what, and where we met."""
    parts = [_tr("Not in touch yet")]
    if item.due.last_on is not None:
        parts = [_tr("Last in touch {}").format(day_within(item.due.last_on, today))]
    parts.append(one_line(item.last_spoken))
    if item.last_place:
        parts.append(_tr("met at {}").format(isolated(item.last_place)))
    return DOT.join(part for part in parts if part)


def week_words(monday: date, today: date) -> str:
    """A week by its Monday."""
    if monday <= today:
        return _tr("This week")
    if (monday - today).days <= WEEK:
        return _tr("Next week")
    return _tr("From {}").format(short_day(monday))


def span_words(first: date, last: date) -> str:
    """A time off, from its first day to its last."""
    if first == last:
        return long_day(first)
    return f"{long_day(first)} \u2013 {long_day(last)}"


def people_words(count: int) -> str:
    """How many people."""
    return _tr("1 person") if count == 1 else _tr("{} people").format(number(count))


def date_kind_words(kind: DateKind) -> str:
    """Why a day is kept, as a form says it."""
    return {
        DateKind.CHAT: _tr("Coffee chat"),
        DateKind.ASK: _tr("Ask how it went"),
        DateKind.WORK_ANNIVERSARY: _tr("Work anniversary"),
        DateKind.OTHER: _tr("Something else"),
    }[kind]


def date_words(item: ContactDate) -> str:
    """What a kept day is about."""
    about = one_line(item.about)
    if item.kind is DateKind.OTHER and about:
        return about
    kind = date_kind_words(item.kind)
    return f"{kind}: {about}" if about else kind
