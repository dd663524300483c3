"""People at an event near in meaning to what I am after; the extra `match` does the reading."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from eventmate.domain.event_people import Compared, Suggested
from eventmate.domain.near_in_meaning import with_near
from eventmate.domain.who_to_meet import Suggestion
from eventmate.matching import meaning_model
from eventmate.services.comparing_people import Comparison, Report, candidates_of, contacts_of

if TYPE_CHECKING:
    from eventmate.matching.meaning import Meaning


class NearPeople:
    """Adds to suggestions by shared words; what was read once is kept for the next look."""

    def __init__(self) -> None:
        self._meaning: Meaning | None = None
        self._one_at_a_time = Lock()
        self._why_not = meaning_model.missing()

    @property
    def why_not(self) -> str:
        """Why people are found by shared words only, as a sentence; empty when not so."""
        return self._why_not

    def add(self, comparison: Comparison, found: Compared, report: Report) -> Compared | None:
        """What was found, and who is near in meaning; nothing once `report` says to stop."""
        if self._why_not:
            return found
        people, contacts = comparison.people, contacts_of(comparison.people, found.sure)
        candidates = {
            at: each
            for at, each in candidates_of(comparison, contacts).items()
            if not people[at].is_dismissed
        }
        places = list(candidates)
        numbers = {id(people[at]): number for number, at in enumerate(places)}
        known = [Suggestion(numbers[id(each.person)], each.reasons) for each in found.suggested]
        try:
            nearer = with_near(
                known,
                list(candidates.values()),
                comparison.interests,
                lambda theirs, mine: self._near(theirs, mine, report),
            )
        except meaning_model.NoMeaning as error:
            self._why_not = str(error)
            return found
        if nearer is None:
            return None
        return replace(
            found,
            suggested=tuple(
                Suggested(people[at], each.reasons, contacts.get(at))
                for at, each in zip((places[one.person] for one in nearer), nearer, strict=True)
            ),
        )

    def pairs(self, theirs: Sequence[str], mine: Sequence[str]) -> Sequence[tuple[int, int]] | None:
        """Places of two texts that are near in meaning; none where nothing can be read so."""
        if self._why_not:
            return ()
        try:
            return self._near(theirs, mine, lambda _done, _total: True)
        except meaning_model.NoMeaning as error:
            self._why_not = str(error)
            return ()

    def _near(
        self, theirs: Sequence[str], mine: Sequence[str], report: Report
    ) -> list[tuple[int, int]] | None:
        # Only where there is something to compare is anything heavy imported.
        from eventmate.matching.meaning import Meaning, near_pairs

        with self._one_at_a_time:  # an earlier look may not have seen yet that it is given up
            if self._meaning is None:
                self._meaning = Meaning()
            try:
                return near_pairs(self._meaning, theirs, mine, report)
            finally:
                self._meaning.rest()
