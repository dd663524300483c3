"""Card ids (UID): what is done so that one never stands for two contacts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.identity import are_one_card, merged


def each_once(people: Sequence[ContactDetails]) -> Sequence[ContactDetails]:
    """The people of a file, with one of the cards that are one person's by their id.

    An id that stands on cards of different people says nothing, and is taken off them.
    """
    ids = [details.uid for details in people if details.uid]
    if len(ids) == len(set(ids)):
        return people
    misused = _misused(people)
    kept: list[ContactDetails] = []
    places: dict[str, int] = {}
    for details in people:
        own = replace(details, uid="") if details.uid in misused else details
        place = places.get(own.uid) if own.uid else None
        if place is None:
            places[own.uid] = len(kept)
            kept.append(own)
        else:
            kept[place] = merged(kept[place], own)
    return kept


def _misused(people: Iterable[ContactDetails]) -> set[str]:
    firsts: dict[str, ContactDetails] = {}
    with_ids = (details for details in people if details.uid)
    return {
        details.uid
        for details in with_ids
        if (first := firsts.setdefault(details.uid, details)) is not details
        and not are_one_card(first, details)
    }


def with_free_id(details: ContactDetails, known: Iterable[ContactDetails]) -> ContactDetails:
    """The same without its card id where one of those known has it and is somebody else."""
    is_taken = details.uid and any(
        details.uid == other.uid and not are_one_card(details, other) for other in known
    )
    return replace(details, uid="") if is_taken else details
