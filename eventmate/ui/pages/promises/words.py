"""Promises, balances and ideas in words: facts, never a verdict."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.encounters import PromiseDirection, PromiseState
from eventmate.domain.ledger import (
    Balance,
    GivingIdea,
    IdeaKind,
    Leaning,
    LedgerEntry,
    LedgerPart,
    leaning,
)
from eventmate.ui.dates import day_within, friendly_day, number
from eventmate.ui.plain import isolated, one_line

DOT = " \u00b7 "


def _tr(text: str) -> str:
    return QCoreApplication.translate("promises", text)


def part_words(part: LedgerPart) -> str:
    """A part of the ledger as the switch says it."""
    return {
        LedgerPart.MINE: _tr("I promised"),
        LedgerPart.THEIRS: _tr("They owe me"),
        LedgerPart.ASKED_OF_ME: _tr("They asked"),
        LedgerPart.GIVEN: _tr("I gave"),
    }[part]


def direction_words(direction: PromiseDirection) -> str:
    """A direction as a form says it."""
    return {
        PromiseDirection.I_PROMISED: _tr("I promised"),
        PromiseDirection.THEY_PROMISED: _tr("They promised"),
        PromiseDirection.I_ASKED: _tr("I asked"),
        PromiseDirection.THEY_ASKED: _tr("They asked"),
        PromiseDirection.I_GAVE: _tr("I gave"),
    }[direction]


def caption_words(entry: LedgerEntry, today: date) -> str:
    """Whose it is, where it was said and when."""
    parts = [isolated(one_line(entry.name)), isolated(one_line(entry.event_name))]
    if entry.promise.direction is PromiseDirection.I_ASKED:
        parts.insert(0, _tr("You asked"))
    if entry.noted_on is not None:
        parts.append(day_within(entry.noted_on, today))
    return DOT.join(part for part in parts if part)


def state_words(entry: LedgerEntry, today: date) -> str:
    """By when it is due, or what became of it."""
    if entry.promise.direction is PromiseDirection.I_GAVE:
        return ""
    if entry.promise.state is PromiseState.KEPT:
        return _tr("Kept")
    if entry.promise.state is PromiseState.DROPPED:
        return _tr("Let go")
    due = entry.promise.due_on
    if due is None:
        return ""
    return _tr("Earlier") if due < today else friendly_day(due, today)


def _times(count: int) -> str:
    names = {1: _tr("once"), 2: _tr("twice")}
    return names.get(count) or _tr("{} times").format(number(count))


def asked_and_gave(balance: Balance) -> str:
    """Both counts, such as "asked twice and gave once"."""
    if not balance.asked:
        return _tr("gave {} and asked for nothing").format(_times(balance.gave))
    if not balance.gave:
        return _tr("asked {} and gave nothing yet").format(_times(balance.asked))
    words = _tr("asked {asked} and gave {gave}")
    return words.format(asked=_times(balance.asked), gave=_times(balance.gave))


def balance_words(balance: Balance, name: str = "") -> str:
    """How often I asked and gave, with somebody or in all."""
    if leaning(balance) is Leaning.NOTHING:
        if name:
            return _tr("Nothing asked or given yet between you and {}.").format(isolated(name))
        return _tr("Nothing asked or given is noted yet.")
    both = asked_and_gave(balance)
    if name:
        return _tr("With {name} you {both}.").format(name=isolated(name), both=both)
    return _tr("In all you {}.").format(both)


def kept_words(balance: Balance) -> str:
    """What became of what I promised."""
    total = balance.kept + balance.dropped + balance.open
    if not total:
        return ""
    return _tr("{kept} of {total} promises kept, {open} open, {dropped} let go.").format(
        kept=number(balance.kept),
        total=number(total),
        open=number(balance.open),
        dropped=number(balance.dropped),
    )


def idea_words(idea: GivingIdea) -> str:
    """Something I could give."""
    said = one_line(idea.words)
    if idea.kind is IdeaKind.CONGRATULATION:
        return _tr("A new position to congratulate on: {}").format(isolated(said))
    if idea.kind is IdeaKind.DAY:
        return _tr("A day to think of them: {}").format(isolated(said))
    if idea.kind is IdeaKind.INTRODUCTION:
        words = _tr("Introduce {other}, who could help with {need}")
        return words.format(other=isolated(idea.other_name), need=isolated(said))
    words = _tr("You shared \u201c{what}\u201d with {other}; they too have {tag}")
    return words.format(
        what=isolated(said), other=isolated(idea.other_name), tag=isolated(idea.tag)
    )
