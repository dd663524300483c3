"""What a newer attendee or speaker list changes: who is new, who is gone, whose details differ."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from eventmate.domain.folding import fold
from eventmate.domain.links import email_key, person_key
from eventmate.domain.listed_people import ListedPerson, name_and_work
from eventmate.domain.organisations import organisation_key


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody on both lists, by their places there, and the names of fields that differ."""

    older: int
    newer: int
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListDifference:
    """Places on the newer list of who is new, on the older of who is gone, and who stayed."""

    new: tuple[int, ...]
    gone: tuple[int, ...]
    kept: tuple[Kept, ...]

    @property
    def changed(self) -> tuple[Kept, ...]:
        """Those who stayed with other details than before."""
        return tuple(each for each in self.kept if each.changed)


Keys = Callable[[ListedPerson], Iterable[str]]


def _email_and_name(person: ListedPerson) -> Iterator[str]:
    # One address may stand for a group of tickets, so the name tells them apart.
    if email := email_key(person.email):
        yield f"{email} {fold(person.name)}"


def _email(person: ListedPerson) -> Iterator[str]:
    if email := email_key(person.email):
        yield email


def _links(person: ListedPerson) -> Iterator[str]:
    yield from filter(None, map(person_key, person.links))


def _own_key(person: ListedPerson) -> Iterator[str]:
    if person.key:
        yield person.key


def _name_and_work(person: ListedPerson) -> Iterator[str]:
    if person.name.strip():
        yield name_and_work(person)


def _name(person: ListedPerson) -> Iterator[str]:
    if name := fold(person.name).strip():
        yield name


# The firmest first; whoever is found by one is not looked for by the next.
_FIRM: tuple[Keys, ...] = (_email_and_name, _email, _links, _own_key, _name_and_work)


def list_difference(older: Sequence[ListedPerson], newer: Sequence[ListedPerson]) -> ListDifference:
    """Compare two states of a list; each person is paired once at most."""
    pairs: dict[int, int] = {}
    for keys in _FIRM:
        pairs |= _paired(older, newer, keys, pairs, is_alone=False)
    # Only a name in common: one person with new work, unless there are two of that name.
    pairs |= _paired(older, newer, _name, pairs, is_alone=True)
    taken = set(pairs.values())
    return ListDifference(
        new=tuple(at for at in range(len(newer)) if at not in pairs),
        gone=tuple(at for at in range(len(older)) if at not in taken),
        kept=tuple(
            Kept(pairs[at], at, _changed(older[pairs[at]], person))
            for at, person in enumerate(newer)
            if at in pairs
        ),
    )


def _paired(
    older: Sequence[ListedPerson],
    newer: Sequence[ListedPerson],
    keys: Keys,
    pairs: Mapping[int, int],
    *,
    is_alone: bool,
) -> dict[int, int]:
    """Newer places with the older ones that share a key, in the lists' order."""
    waiting = _places(older, keys, pairs.values())
    found: dict[int, int] = {}
    used: set[int] = set()
    for key, places in _places(newer, keys, pairs).items():
        candidates = waiting.get(key, [])
        if is_alone and (len(places) > 1 or len(candidates) > 1):
            continue
        asking = [at for at in places if at not in found]
        free = [at for at in candidates if at not in used]
        for place, at in zip(asking, free, strict=False):
            if not (is_alone and _have_other_addresses(older[at], newer[place])):
                found[place] = at
                used.add(at)
    return found


def _places(
    people: Sequence[ListedPerson], keys: Keys, taken: Iterable[int]
) -> dict[str, list[int]]:
    """Where each key stands on a list, but for people already paired."""
    left_out = set(taken)
    places: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        if at not in left_out:
            for key in dict.fromkeys(keys(person)):
                places[key].append(at)
    return places


def _have_other_addresses(one: ListedPerson, other: ListedPerson) -> bool:
    emails = {email_key(one.email), email_key(other.email)}
    return "" not in emails and len(emails) > 1


def _changed(older: ListedPerson, newer: ListedPerson) -> tuple[str, ...]:
    """The fields that say something else; other spellings are no change."""
    readers: dict[str, Callable[[ListedPerson], object]] = {
        "name": lambda person: fold(person.name).split(),
        "title": lambda person: fold(person.title).split(),
        "organisation": lambda person: organisation_key(person.organisation),
        "email": lambda person: email_key(person.email),
        "links": lambda person: {person_key(link) or link for link in person.links},
        "note": lambda person: person.note.split(),
        "speaker": lambda person: person.speaker,
    }
    return tuple(field for field, read in readers.items() if read(older) != read(newer))
