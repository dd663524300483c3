"""A first text from what I wrote already: my card's words and my goals', nothing invented."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.cards import CardDraft
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.goals import Goal
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.names import given_name

ABOUT_ME = {BeatKind.WHO}
ABOUT_WORK = {BeatKind.WHAT, BeatKind.HELP, BeatKind.PRESENT, BeatKind.STRENGTH}
ABOUT_GOALS = {BeatKind.GOAL, BeatKind.FUTURE}
_ENDS = (".", "!", "?", "\u2026")


def filled(beats: Sequence[Beat], card: CardDraft, goals: Sequence[Goal]) -> tuple[Beat, ...]:
    """The beats with the empty ones filled where the card or a goal says something."""
    return tuple(
        beat if beat.text.strip() else replace(beat, text=_text(beat.kind, card, goals))
        for beat in beats
    )


def _text(kind: BeatKind, card: CardDraft, goals: Sequence[Goal]) -> str:
    if kind in ABOUT_ME:
        return _who(card)
    if kind in ABOUT_WORK:
        return _sentence(card.headline)
    if kind in ABOUT_GOALS:
        words = [goal.draft.text.strip() for goal in goals if goal.draft.text.strip()]
        return _sentence(words[0] if words else card.needs)
    if kind is BeatKind.FREE:
        parts = (_who(card), _sentence(card.headline), _text(BeatKind.GOAL, card, goals))
        return " ".join(part for part in parts if part)
    return ""


def _who(card: CardDraft) -> str:
    name = given_name(ContactDetails(name=card.name))
    place = ", ".join(part for part in (card.title.strip(), card.organisation.strip()) if part)
    return " ".join(_sentence(part) for part in (f"I\u2019m {name}" if name else "", place) if part)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text.endswith(_ENDS) else f"{text}."
