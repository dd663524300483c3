"""The lines below a name in the queue: where and when met, what was said and promised."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.follow_ups import (
    Answer,
    DueGroup,
    FollowUpKind,
    FollowUpState,
    QueueEntry,
    ask_of,
)
from eventmate.ui.dates import clock_time, day_within

DOT = " \u00b7 "


def _tr(text: str) -> str:
    return QCoreApplication.translate("follow_ups", text)


def group_words(group: DueGroup) -> str:
    """The heading of a group."""
    return {
        DueGroup.EARLIER: _tr("Earlier"),
        DueGroup.TODAY: _tr("Today"),
        DueGroup.TOMORROW: _tr("Tomorrow"),
        DueGroup.THIS_WEEK: _tr("This week"),
        DueGroup.LATER: _tr("Later"),
    }[group]


def met_words(entry: QueueEntry, today: date) -> str:
    """When and where we met, such as "Met 15:42, Sala Tejo"; nothing when that is unknown."""
    if entry.met_at is None:
        return ""
    met_on = entry.met_at.astimezone().date()
    when = clock_time(entry.met_at) if met_on == today else day_within(met_on, today)
    places = (entry.room, entry.event_name)
    where = next(filter(None, places if met_on == today else reversed(places)), "")
    return _tr("Met {}").format(f"{when}, {where}" if where else when)


def promise_words(entry: QueueEntry, today: date) -> str:
    """What I promised, with its day."""
    if not entry.promised:
        return ""
    said = _tr("You promised: {}").format(entry.promised)
    if entry.promised_by is None:
        return said
    return _tr("{promise}, by {day}").format(promise=said, day=day_within(entry.promised_by, today))


def ask_words(entry: QueueEntry) -> str:
    """What they asked for, where the follow-up is about that."""
    if entry.follow_up.kind is not FollowUpKind.ASKED_ITEM or not ask_of(entry):
        return ""
    return _tr("They asked for: {}").format(ask_of(entry))


def context_lines(entry: QueueEntry, today: date) -> tuple[str, ...]:
    """One or two lines that bring the person back to mind."""
    spoke = entry.spoke_of or entry.talk
    first = DOT.join(part for part in (met_words(entry, today), spoke) if part)
    about = entry.follow_up.about
    second = ask_words(entry) or promise_words(entry, today) or (about if about != spoke else "")
    lines = tuple(line for line in (first, second) if line)
    return lines or ((entry.organisation,) if entry.organisation else ())


def state_words(entry: QueueEntry, today: date) -> str:
    """What became of a follow-up that is no longer open."""
    item = entry.follow_up
    if item.state is FollowUpState.DROPPED:
        return _tr("Dropped")
    if item.state is FollowUpState.DONE:
        return {
            Answer.NOT_TOLD: _tr("Done"),
            Answer.REPLIED: _tr("Answered"),
            Answer.MET: _tr("Met"),
            Answer.NO_ANSWER: _tr("No answer"),
        }[item.answer]
    return _tr("Back {}").format(day_within(item.due_on, today))
