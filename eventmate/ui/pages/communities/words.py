"""Kinds, rhythms and dates of communities in words; nothing here is ever late."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.communities import Community, CommunityKind, ContributionKind
from eventmate.domain.community_rhythm import (
    FORTNIGHT,
    HALF_YEAR,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
)
from eventmate.ui.dates import day_within, friendly_day, number
from eventmate.ui.plain import isolated

RHYTHMS = (0, WEEK, FORTNIGHT, MONTH, QUARTER, HALF_YEAR, YEAR)
ICONS = {
    CommunityKind.ASSOCIATION: "building-2",
    CommunityKind.ONLINE: "globe",
    CommunityKind.MEETUP_GROUP: "map-pin",
    CommunityKind.PEER_GROUP: "users-round",
    CommunityKind.OTHER: "users-round",
}
GIVEN_ICONS = {
    ContributionKind.ANSWER: "message-square",
    ContributionKind.TALK: "mic",
    ContributionKind.RESOURCE: "link",
    ContributionKind.ORGANISED: "list-checks",
    ContributionKind.TOOK_PART: "users-round",
    ContributionKind.OTHER: "gift",
}
# In the order of the form; what one does most stands first.
GIVEN = (
    ContributionKind.TOOK_PART,
    ContributionKind.ANSWER,
    ContributionKind.RESOURCE,
    ContributionKind.TALK,
    ContributionKind.ORGANISED,
    ContributionKind.OTHER,
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("communities", text)


def kind_words(kind: CommunityKind) -> str:
    """A kind as a form says it."""
    return {
        CommunityKind.ASSOCIATION: _tr("Association"),
        CommunityKind.ONLINE: _tr("Online community"),
        CommunityKind.MEETUP_GROUP: _tr("Meetup group"),
        CommunityKind.PEER_GROUP: _tr("Peer group"),
        CommunityKind.OTHER: _tr("Something else"),
    }[kind]


def given_words(kind: ContributionKind) -> str:
    """What I gave, as a form says it."""
    return {
        ContributionKind.ANSWER: _tr("Answered a question"),
        ContributionKind.TALK: _tr("Gave a talk"),
        ContributionKind.RESOURCE: _tr("Shared something useful"),
        ContributionKind.ORGANISED: _tr("Helped organise"),
        ContributionKind.TOOK_PART: _tr("Took part"),
        ContributionKind.OTHER: _tr("Something else"),
    }[kind]


def rhythm_words(every_days: int) -> str:
    """How often, as a form says it."""
    words = {
        WEEK: _tr("Every week"),
        FORTNIGHT: _tr("Every two weeks"),
        MONTH: _tr("Every month"),
        QUARTER: _tr("Every three months"),
        HALF_YEAR: _tr("Every half year"),
        YEAR: _tr("Every year"),
        1: _tr("Every day"),
    }
    if every_days <= 0:
        return _tr("No rhythm")
    return words.get(every_days) or _tr("Every {} days").format(number(every_days))


def next_words(next_on: date | None, today: date) -> str:
    """When it is next; a date that has passed asks for nothing."""
    if next_on is None:
        return ""
    return friendly_day(next_on, today) if next_on >= today else _tr("Whenever you like")


def last_words(community: Community, today: date) -> str:
    """When I last gave something."""
    if community.last_on is None:
        return ""
    return _tr("last there {}").format(day_within(community.last_on, today))


def moved_words(community: Community, today: date) -> str:
    """What comes after a date that was, or was let go."""
    name, planned = isolated(community.draft.name), community.draft.next_on
    if planned is None:
        return _tr("{}: no next date; set one whenever you like").format(name)
    when = friendly_day(planned, today)
    return _tr("{name}: next time {day}").format(name=name, day=when)
