"""What a list that comes in means for the people listed before."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.event_people import Listed, PersonHere, full_name_key
from eventmate.domain.list_difference import ListDifference, list_difference
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import ListedId

# A newer state of a list still holds most of its people; another list, as one of speakers only,
# does not, and takes nobody away.
_STILL_THERE = 0.5


def list_update(older: Sequence[Listed], newer: Sequence[ListedPerson]) -> ListDifference:
    """As `list_difference`, but nobody goes who was gone before, or because of another list.

    People that no list named are new even where they are known here.
    """
    found = list_difference([row.person for row in older], newer)
    newest = max((row.last_listed_at for row in older if row.last_listed_at), default=None)
    is_current = [newest is not None and row.last_listed_at == newest for row in older]
    # A list without a word on who speaks says nothing about the speakers of an earlier one.
    has_speakers = any(person.speaker for person in newer)
    gone = [
        at for at in found.gone if is_current[at] and (has_speakers or not older[at].person.speaker)
    ]
    stayed = sum(is_current[each.older] for each in found.kept)
    if stayed < _STILL_THERE * (stayed + len(gone)):
        gone = []
    listed_first = [each.newer for each in found.kept if older[each.older].last_listed_at is None]
    return replace(found, new=tuple(sorted((*found.new, *listed_first))), gone=tuple(gone))


def coming_people(
    older: Sequence[Listed], present: Sequence[PersonHere], coming: Sequence[ListedPerson]
) -> tuple[PersonHere, ...]:
    """People of a list that is about to come in, in its order, with what I said of them before."""
    before = {each.newer: older[each.older] for each in list_update(older, coming).kept}
    talks = {full_name_key(each.person): each.talks for each in present}
    return tuple(
        PersonHere(
            person,
            contact=before[at].contact if at in before else None,
            not_contacts=before[at].not_contacts if at in before else (),
            talks=talks.get(full_name_key(person), ()),
        )
        for at, person in enumerate(coming)
    )


def still_listed(older: Sequence[Listed], found: ListDifference) -> list[ListedId]:
    """Rows that the list that came in names, or has no say about."""
    newest = max((row.last_listed_at for row in older if row.last_listed_at), default=None)
    kept = {each.older for each in found.kept}
    return [
        row.id
        for at, row in enumerate(older)
        if at in kept
        or (newest is not None and row.last_listed_at == newest and at not in found.gone)
    ]
