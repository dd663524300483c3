"""One way to keep what was found, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from eventmate.domain.agenda_import import EventUpdate
from eventmate.domain.agendas import Agenda
from eventmate.ui.dates import day_range, number
from eventmate.ui.pages.events.bring_in.words import counted, talks_words
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.tag import Tone


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to keep what was found, and the events here it would update, by their places.

    `is_into` says that the only one goes into the event it was dropped on.
    """

    title: str
    agendas: tuple[Agenda, ...]
    updates: Mapping[int, EventUpdate] = field(default_factory=dict)
    is_into: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("bring in", text)


def facts_words(agenda: Agenda) -> str:
    """When and where an event is, and how many talks it has."""
    draft = agenda.event
    parts = [day_range(draft.starts_on, draft.ends_on), isolated(draft.venue)]
    if agenda.talks:
        parts.append(talks_words(len(agenda.talks)))
    if agenda.cancelled:
        parts.append(_tr("cancelled"))
    return " \u00b7 ".join(part for part in parts if part.strip("\u2068\u2069"))


def short_update_words(update: EventUpdate) -> str:
    """What one of many would do to an event that is here."""
    parts = [_tr("updates what you have")]
    if gone := len(update.difference.dropped):
        one, many = _tr("takes 1 talk off it"), _tr("takes {} talks off it")
        parts.append(counted(one, many, gone))
    return " \u00b7 ".join(parts)


def update_words(agenda: Agenda, update: EventUpdate) -> str:
    """What the only one would do to an event that is here, in full sentences."""
    present, coming, difference = update.event.draft, agenda.event, update.difference
    days = [day_range(each.starts_on, each.ends_on) for each in (present, coming)]
    name = isolated(present.name)
    if days[0] == days[1] or agenda.is_partial:
        said = [_tr("This goes into {}.").format(name)]
    else:
        words = _tr("This goes into {name} and moves it from {then} to {now}.")
        said = [words.format(name=name, then=days[0], now=days[1])]
    if difference.dropped:
        words = _tr("{gone} of its {all} talks are not listed any more and go.")
        if len(difference.dropped) == 1:
            words = _tr("{gone} of its {all} talks is not listed any more and goes.")
        gone = number(len(difference.dropped))
        said.append(words.format(gone=gone, all=number(update.event.talks)))
    if difference.gone:
        one = _tr("1 talk of yours is not listed any more; it stays, marked as cancelled.")
        many = _tr("{} talks of yours are not listed any more; they stay, marked as cancelled.")
        said.append(counted(one, many, len(difference.gone)))
    if agenda.is_partial and update.event.talks:
        said.append(_tr("The source breaks off, so talks it does not list stay as they are."))
    return " ".join(said)


def update_tone(update: EventUpdate) -> Tone:
    """Whether an update deserves a second look."""
    is_loss = update.difference.dropped or update.difference.gone
    return Tone.WARNING if is_loss or not update.fits else Tone.QUIET
