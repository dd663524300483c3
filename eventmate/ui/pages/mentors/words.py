"""Mentoring in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.mentoring import (
    Candidate,
    Mentoring,
    MentoringState,
    MentorReason,
    Owed,
    Side,
)
from eventmate.ui.dates import day_within
from eventmate.ui.plain import isolated, one_line

DOT = " \u00b7 "


def _tr(text: str) -> str:
    return QCoreApplication.translate("mentors", text)


def side_words(side: Side) -> str:
    """A side as a form says it."""
    return {
        Side.MY_MENTOR: _tr("My mentor"),
        Side.MY_MENTEE: _tr("I mentor them"),
    }[side]


def standing_words(item: Mentoring, today: date) -> str:
    """Which way, where it stands and when we last met."""
    parts = [side_words(item.side)]
    if item.state is MentoringState.ASKED:
        parts = [_tr("Asked, no answer yet")]
    elif item.state is MentoringState.ENDED:
        parts.append(_tr("over"))
    elif item.meetings:
        parts.append(_tr("met {}").format(day_within(item.meetings[0].met_on, today)))
    return DOT.join(parts)


def agreed_words(item: Mentoring) -> str:
    """What was agreed last, or what was asked."""
    if item.meetings and item.meetings[0].next_steps:
        return _tr("Agreed: {}").format(isolated(one_line(item.meetings[0].next_steps)))
    if item.request:
        return _tr("Asked for: {}").format(isolated(one_line(item.request)))
    return one_line(item.about)


def owed_words(owed: Owed) -> str:
    """What a mentor should hear from me, as a button says it."""
    return {Owed.THANKS: _tr("Say thanks"), Owed.NEWS: _tr("Send news")}[owed]


def reasons_words(candidate: Candidate) -> str:
    """Why somebody may be a mentor."""
    said = {
        MentorReason.ROLE: _tr("you noted them as somebody to learn from"),
        MentorReason.SKILLS: _tr("knows about {}"),
        MentorReason.PATH: _tr("went a path with {}"),
        MentorReason.PRINCIPLES: _tr("shares {}"),
    }
    parts = [said[reason].format(isolated(one_line(words))) for reason, words in candidate.reasons]
    return DOT.join(parts)
