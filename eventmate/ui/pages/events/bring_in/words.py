"""What a schedule brought, in sentences."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.agenda_difference import AgendaDifference, ChangedTalk, TalkChange
from eventmate.domain.agenda_import import AgendasBroughtIn, EventBroughtIn
from eventmate.ui.dates import number
from eventmate.ui.plain import isolated


def _tr(text: str) -> str:
    return QCoreApplication.translate("bring in", text)


def counted(one: str, many: str, count: int) -> str:
    """A count with its noun."""
    return one if count == 1 else many.format(number(count))


def talks_words(count: int) -> str:
    """Such as 120 talks."""
    return counted(_tr("1 talk"), _tr("{} talks"), count)


def mine_words(difference: AgendaDifference) -> str:
    """What happened to the talks I starred, such as "2 of your talks moved"."""
    moved = sum(item.change.is_moved for item in difference.mine)
    off = sum(bool(item.change & TalkChange.CANCELLED) for item in difference.mine)
    off += len(difference.gone)
    parts = []
    if moved:
        parts.append(counted(_tr("1 of your talks moved"), _tr("{} of your talks moved"), moved))
    if off:
        one, many = _tr("1 of your talks is cancelled"), _tr("{} of your talks are cancelled")
        parts.append(counted(one, many, off))
    return ", ".join(parts)


def all_words(difference: AgendaDifference) -> str:
    """What happened to all talks, such as "3 new, 12 changed, 1 no longer listed"."""
    gone = len(difference.gone) + len(difference.dropped)
    counts = (
        (len(difference.added), _tr("{} new")),
        (len(difference.changed), _tr("{} changed")),
        (gone, _tr("{} no longer listed")),
    )
    return ", ".join(words.format(number(count)) for count, words in counts if count)


def event_words(item: EventBroughtIn) -> str:
    """What happened to one event."""
    name = isolated(item.name)
    if item.is_new:
        talks = len(item.difference.added)
        if talks:
            return _tr("{name} added with {talks}").format(name=name, talks=talks_words(talks))
        return _tr("{} added").format(name)
    if not item.is_changed:
        return _tr("{} is up to date").format(name)
    said = mine_words(item.difference) or all_words(item.difference)
    return f"{name}: {said}" if said else _tr("{} updated").format(name)


def result_words(found: AgendasBroughtIn) -> str:
    """What happened in all, as one line."""
    if len(found.events) == 1:
        return event_words(found.events[0])
    counts = (
        (found.added, _tr("{} events added")),
        (found.updated, _tr("{} updated")),
        (found.unchanged, _tr("{} up to date")),
    )
    return ", ".join(words.format(number(count)) for count, words in counts if count)


def change_words(item: ChangedTalk) -> str:
    """What changed about one talk, without its times and rooms."""
    said = {
        TalkChange.CANCELLED: _tr("cancelled"),
        TalkChange.BACK: _tr("takes place after all"),
        TalkChange.TITLE: _tr("new title"),
        TalkChange.SPEAKERS: _tr("other speakers"),
    }
    return ", ".join(words for change, words in said.items() if item.change & change)
