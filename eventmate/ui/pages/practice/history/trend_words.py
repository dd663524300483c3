"""What changed over takes, in one sentence each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from eventmate.domain.practice_history import (
    TakeFigures,
    confidence_trend,
    filler_trend,
    pace_trend,
    pause_trend,
)
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.finding_words import short_seconds


def _tr(text: str) -> str:
    return QCoreApplication.translate("practice_history", text)


def confidence_words(takes: Sequence[TakeFigures]) -> str:
    """How sure I felt before a take, then and now."""
    trend = confidence_trend(takes)
    if trend is None:
        return _tr("Told before and after a take, it shows here from the second on.")
    if trend.change > 0:
        words = _tr("You begin more at ease: from {} to {}.")
        return words.format(short_seconds(trend.first), short_seconds(trend.last))
    if trend.change < 0:
        return _tr("You felt surer before; that comes and goes.")
    return _tr("About the same, near {}.").format(short_seconds(trend.last))


def pace_words(takes: Sequence[TakeFigures]) -> str:
    """How the pace went."""
    trend = pace_trend(takes)
    if trend is None:
        return _tr("The band shows what is usual, 120 to 160 words a minute.")
    first, last = number(round(trend.first)), number(round(trend.last))
    if trend.change < 0:
        return _tr("Calmer: from about {} to {} words a minute.").format(first, last)
    if trend.change > 0:
        return _tr("Quicker: from about {} to {} words a minute.").format(first, last)
    return _tr("Steady, near {} words a minute.").format(last)


def pause_words(takes: Sequence[TakeFigures]) -> str:
    """How pauses went."""
    trend = pause_trend(takes)
    if trend is None:
        return _tr("Pauses over 0.7 seconds, which give others time to nod.")
    if trend.change > 0:
        return _tr("You give pauses more room than at first.")
    if trend.change < 0:
        return _tr("Fewer pauses than at first; with or without them is fine.")
    return _tr("About as many pauses as at first.")


def filler_words(takes: Sequence[TakeFigures]) -> str:
    """How fillers went."""
    trend = filler_trend(takes)
    if trend is None:
        return _tr("Under five a minute nobody minds.")
    if trend.change < 0:
        return _tr("Fewer than at first. Under five a minute nobody minds.")
    if trend.change > 0:
        return _tr("A few more than at first. Under five a minute nobody minds.")
    return _tr("About as many as at first. Under five a minute nobody minds.")
