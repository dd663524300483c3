"""What there usually is to do before an event, by its kind; everyone changes it to their own."""

from collections.abc import Iterable

from eventmate.domain.events import EventDraft, EventKind
from eventmate.domain.folding import fold

_GOAL = "Set one or two goals"
_CARD = "Check what the code of my card says"
_HOUR_AFTER = "Keep an hour free the day after for follow-ups"

_USUAL = {
    EventKind.CONFERENCE: (
        _GOAL,
        "Star the talks I want to hear",
        "Choose the people I want to meet, and say why",
        "Write a question or two for each of them",
        "Tell them that I will be there",
        _CARD,
        "Say out loud what I do, in two sentences",
        "Book the way there and a bed",
        _HOUR_AFTER,
    ),
    EventKind.WEBINAR: (
        _GOAL,
        "Read who speaks and about what",
    ),
    EventKind.WORKSHOP: (
        "Read and install what was sent beforehand",
        "Bring a problem of my own to work on",
        "Write down what I want to be able to do afterwards",
        "Read who leads it and what they made",
        _CARD,
        "Write to the people at my table afterwards",
    ),
    EventKind.SEMINAR: (
        "Read the paper or the abstract",
        "Write two questions that the text leaves open",
        "Read what the speaker works on now",
        _CARD,
        "Thank the speaker afterwards",
    ),
    EventKind.MEETUP: (
        "Read who speaks and who organises it",
        "Choose an opening question",
        "Decide how many real conversations are enough",
        _CARD,
        "Say hello to an organiser",
        _HOUR_AFTER,
    ),
    EventKind.GATHERING: (
        "Find out who will be there",
        "Choose an opening question",
        "Think of something I can offer",
        _CARD,
    ),
}
# What only makes sense where people stand in one room.
_IN_THE_ROOM = frozenset(("Book the way there and a bed", _CARD))
_ONLINE = (
    "Try the link, the sound and the camera",
    "Show my full name and what I do beside my picture",
    "Write down a question to ask",
    "Say hello and take part in the chat",
    "Ask the question",
    "Connect with the speakers afterwards",
    "Write to somebody who said something good in the chat",
)


def usual_items(draft: EventDraft) -> tuple[str, ...]:
    """The list for an event of this kind, in the room or online."""
    items = _USUAL[draft.kind]
    if not (draft.is_virtual or draft.kind is EventKind.WEBINAR):
        return items
    return (*(item for item in items if item not in _IN_THE_ROOM), *_ONLINE)


def missing_items(draft: EventDraft, present: Iterable[str]) -> tuple[str, ...]:
    """What the usual list has and a list that is there has not."""
    known = {fold(text).strip() for text in present}
    return tuple(item for item in usual_items(draft) if fold(item) not in known)
