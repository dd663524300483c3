"""What changed between two takes, in a sentence that judges nobody."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from eventmate.domain.take_changes import Changed, TakeChange
from eventmate.ui.dates import number
from eventmate.ui.plain import isolated


def _tr(text: str) -> str:
    return QCoreApplication.translate("take changes", text)


def change_words(changes: Sequence[TakeChange]) -> str:
    """Every difference, or that there is hardly any."""
    if not changes:
        return _tr("Both are much alike.")
    return _tr("From the left to the right: {}.").format(", ".join(map(_told, changes)))


def _told(change: TakeChange) -> str:
    if change.beat:
        said = _tr("{} is said") if change.what is Changed.BEAT_SAID else _tr("{} is left out")
        return said.format(isolated(change.beat))
    more, less = {
        Changed.LENGTH: (_tr("{} s longer"), _tr("{} s shorter")),
        Changed.PACE: (_tr("{} words a minute quicker"), _tr("{} words a minute calmer")),
        Changed.FILLERS: (_tr("{} more heard fillers"), _tr("{} fewer heard fillers")),
        Changed.CONFIDENCE: (_tr("surer by {}"), _tr("less sure by {}")),
    }[change.what]
    return (more if change.by > 0 else less).format(number(abs(change.by)))
