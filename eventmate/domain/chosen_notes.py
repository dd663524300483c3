"""Notes that go into a message: chosen one by one by whoever writes it."""

from enum import StrEnum

from eventmate.domain.follow_ups import FollowUpKind, QueueEntry, ask_of, promise_of
from eventmate.domain.noted_words import asked_values, promised_values


class Noted(StrEnum):
    """What a note is about; its value is the placeholder it can fill."""

    SPOKE_OF = "spoke_of"
    PROMISED = "promised"
    ASKED = "their_ask"
    SUBJECT = "about"


def notes_of(entry: QueueEntry) -> dict[Noted, str]:
    """What was noted down with a follow-up, as it was typed."""
    is_promise = entry.follow_up.kind is FollowUpKind.PROMISED_ITEM
    is_ask = entry.follow_up.kind is FollowUpKind.ASKED_ITEM
    notes = {
        Noted.SPOKE_OF: entry.spoke_of,
        Noted.PROMISED: promise_of(entry),
        Noted.ASKED: ask_of(entry),
        Noted.SUBJECT: "" if is_promise or is_ask else entry.follow_up.about,
    }
    return {noted: words.strip() for noted, words in notes.items() if words.strip()}


def chosen_values(noted: Noted, words: str) -> dict[str, str]:
    """What a chosen note fills in, worded for its sentence where that is sure."""
    if noted is Noted.PROMISED:
        return promised_values(words) or {noted.value: words}
    if noted is Noted.ASKED:
        return asked_values(words) or {noted.value: words}
    return {noted.value: words} if noted is Noted.SPOKE_OF else {}


def inserted_words(noted: Noted, words: str) -> str:
    """A note as it stands in a message."""
    return next(iter(chosen_values(noted, words).values()), words)


def placeholders_of(noted: Noted) -> tuple[str, ...]:
    """The placeholders a note can stand for."""
    return {
        Noted.SPOKE_OF: ("spoke_of",),
        Noted.PROMISED: ("promised", "promised_to"),
        Noted.ASKED: ("their_ask", "asked_to"),
        Noted.SUBJECT: (),
    }[noted]


def is_in(text: str, noted: Noted, words: str) -> bool:
    """Whether a message already has a note's words."""
    plain = text.casefold()
    return any(each.casefold() in plain for each in (words, inserted_words(noted, words)))
