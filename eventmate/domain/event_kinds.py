"""What kind an event is that nobody said the kind of: by its name, its days and its place."""

from eventmate.domain.events import EventKind

# The first word found in an event's name says its kind.
_KIND_WORDS = {
    "webinar": EventKind.WEBINAR,
    "workshop": EventKind.WORKSHOP,
    "hackathon": EventKind.WORKSHOP,
    "training": EventKind.WORKSHOP,
    "seminar": EventKind.SEMINAR,
    "meetup": EventKind.MEETUP,
    "meet-up": EventKind.MEETUP,
    "user group": EventKind.MEETUP,
    "stammtisch": EventKind.MEETUP,
    "conference": EventKind.CONFERENCE,
    "summit": EventKind.CONFERENCE,
    "dinner": EventKind.GATHERING,
    "breakfast": EventKind.GATHERING,
    "reception": EventKind.GATHERING,
    "party": EventKind.GATHERING,
}


def usual_kind(
    name: str, *, is_online: bool, days: int = 1, usual: EventKind | None = None
) -> EventKind:
    """The kind by a word of the name, else online ones are webinars and one day is a meetup.

    `usual` is what a source says for want of a word.
    """
    said = name.casefold()
    for word, kind in _KIND_WORDS.items():
        if word in said:
            return kind
    if is_online:
        return EventKind.WEBINAR
    return usual or (EventKind.CONFERENCE if days > 1 else EventKind.MEETUP)
