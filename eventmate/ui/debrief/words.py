"""What the debrief says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.debrief import Warmth
from eventmate.domain.follow_ups import FollowUpKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("debrief", text)


def warmth_words(warmth: Warmth) -> str:
    """A warmth as its chip says it."""
    return {
        Warmth.SOON: _tr("Soon"),
        Warmth.NOW_AND_THEN: _tr("Now and then"),
        Warmth.WHEN_IT_HAPPENS: _tr("When it happens"),
        Warmth.RATHER_NOT: _tr("Rather not"),
    }[warmth]


def step_words(kind: FollowUpKind, day: date, today: date) -> str:
    """What may come next as its chip says it."""
    is_tomorrow = (day - today).days == 1
    return {
        FollowUpKind.THANK_YOU: _tr("Thank-you tomorrow") if is_tomorrow else _tr("Thank-you"),
        FollowUpKind.COFFEE_CHAT: _tr("Coffee chat"),
        FollowUpKind.LINKEDIN: _tr("LinkedIn invitation"),
    }[kind]
