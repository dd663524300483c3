"""Who to meet because what they say is near in meaning to what I am after.

Weaker than shared words: such a reason comes after all others of a person, and who has no other
comes last whenever different reasons take turns. Nearness is found by whoever is asked (`Near`);
it is no number on a person.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest

from eventmate.domain.shared_words import telling_words, wished
from eventmate.domain.topic_words import topics
from eventmate.domain.who_to_meet import (
    Candidate,
    Interests,
    Nearness,
    Reason,
    ReasonKind,
    Said,
    Suggestion,
    Wish,
)

# Places in two lists of phrases that are near to each other, the nearest first; nothing once
# somebody wants to stop.
Near = Callable[[Sequence[str], Sequence[str]], Sequence[tuple[int, int]] | None]

FEWEST_WORDS = 2  # that say what a phrase is about; one alone may mean anything
LONGEST_PHRASE = 100  # characters; a longer one is cut into its clauses, or left out
LONGEST_TEXT = 2_000
MOST_OF_A_PERSON, MOST_PHRASES, MOST_WISHES = 8, 2_000, 48
MOST_SAYING = 10  # people; what more of them say is no reason to meet any
MOST_FOR_A_WISH = 12  # people, those with the nearest phrases
MOST_REASONS = 2
# What answers what; offers meet needs, never offers.
_ANSWERS: Mapping[Said, frozenset[Wish]] = {
    Said.SPEAKS_ABOUT: frozenset((Wish.GOAL, Wish.NEED)),
    Said.WORKS_AS: frozenset((Wish.GOAL, Wish.NEED)),
    Said.OFFERS: frozenset((Wish.GOAL, Wish.NEED)),
    Said.LOOKS_FOR: frozenset((Wish.GOAL, Wish.OFFER)),
    Said.MENTIONS: frozenset((Wish.GOAL, Wish.OFFER)),
}
_SENTENCE_ENDS = re.compile(r"[\r\n\u2022|;\u2026]+|[.!?]+(?=\s|$)")
_CLAUSE_ENDS = re.compile(r"[,:\u2013\u2014]+(?=\s)|\s-(?=\s)")


def phrases(text: str, *, is_list: bool = False) -> Iterator[str]:
    """Sentences that say something, as written, blanks as one; of lists and long ones the parts."""
    for sentence in _SENTENCE_ENDS.split(text[:LONGEST_TEXT]):
        is_cut = is_list or len(sentence) > LONGEST_PHRASE
        for part in _CLAUSE_ENDS.split(sentence) if is_cut else (sentence,):
            plain = " ".join(part.split()).strip("-*\u2013\u2014 ")
            if len(plain) <= LONGEST_PHRASE and len(telling_words(plain)) >= FEWEST_WORDS:
                yield plain


def with_near(
    found: Sequence[Suggestion],
    candidates: Sequence[Candidate],
    interests: Interests,
    near: Near,
) -> tuple[Suggestion, ...] | None:
    """Suggestions by shared words with people by meaning among them; nothing if stopped."""
    said, wishes = _said(candidates), _wishes(interests)
    theirs, mine = list(said), list(wishes)
    pairs = near(theirs, mine) if theirs and mine else ()
    if pairs is None:
        return None
    collected = _Collected(found)
    for one, other in pairs:
        for person, how in said[theirs[one]]:
            collected.take(person, theirs[one], mine[other], Nearness(how, wishes[mine[other]]))
    return collected.suggestions()


class _Collected:
    """Reasons by meaning beside those that are known."""

    def __init__(self, found: Sequence[Suggestion]) -> None:
        self._found = found
        self._known = {each.person: each.reasons for each in found}
        self._added: dict[int, list[Reason]] = defaultdict(list)
        self._served: dict[str, set[int]] = defaultdict(set)

    def take(self, person: int, theirs: str, mine: str, nearness: Nearness) -> None:
        """Add a reason, where it says something new and there is room."""
        # Words they share are a reason already, or say nothing at this event.
        is_new = topics(theirs).keys().isdisjoint(topics(mine))
        served = self._served[mine]
        if (
            nearness.wish in _ANSWERS[nearness.said]
            and is_new
            and not self._is_served(person, mine)
            and len(served) < MOST_FOR_A_WISH
            and len(self._added[person]) < MOST_REASONS
        ):
            served.add(person)
            self._added[person].append(Reason(ReasonKind.NEAR, (theirs, mine), nearness))

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Everybody there is a reason to meet; those by shared words keep their order."""
        kept = [
            Suggestion(each.person, (*each.reasons, *self._added.get(each.person, ())))
            for each in self._found
        ]
        new = [
            Suggestion(person, tuple(reasons))
            for person, reasons in self._added.items()
            if reasons and person not in self._known
        ]
        return tuple(_in_turns(kept, new))

    def _is_served(self, person: int, mine: str) -> bool:
        """Whether a person has a reason for this wish."""
        texts = (text for reason in self._known.get(person, ()) for text in reason.words[1:])
        return person in self._served[mine] or any(mine in " ".join(text.split()) for text in texts)


def _in_turns(known: Sequence[Suggestion], new: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """One of the new ones after each turn of reasons, and the rest at the end."""
    order = list(ReasonKind)
    waiting = iter(new)
    last = -1
    for each in known:
        kind = order.index(each.reasons[0].kind)
        if kind <= last:
            yield from islice(waiting, 1)
        last = kind
        yield each
    yield from waiting


def _wishes(interests: Interests) -> dict[str, Wish]:
    """What I am after, phrase by phrase."""
    found: dict[str, Wish] = {}
    for goal in interests.goals:
        for phrase in phrases(wished(goal)):
            found.setdefault(phrase, Wish.GOAL)
    for wish, text in ((Wish.NEED, interests.needs), (Wish.OFFER, interests.offers)):
        for phrase in phrases(text, is_list=True):
            found.setdefault(phrase, wish)
    return dict(islice(found.items(), MOST_WISHES))


def _said(candidates: Sequence[Candidate]) -> dict[str, list[tuple[int, Said]]]:
    """Phrases and who says them, everybody's first ones first, as many as can be compared."""
    found: dict[str, list[tuple[int, Said]]] = {}
    each = [islice(_phrases_of(candidate), MOST_OF_A_PERSON) for candidate in candidates]
    for turn in zip_longest(*each):
        for person, told in enumerate(turn):
            if told is None:
                continue
            said, phrase = told
            if phrase in found or len(found) < MOST_PHRASES:
                found.setdefault(phrase, []).append((person, said))
    return {phrase: people for phrase, people in found.items() if len(people) <= MOST_SAYING}


def _phrases_of(candidate: Candidate) -> Iterator[tuple[Said, str]]:
    """What somebody says, the most telling first."""
    person = candidate.person
    texts = (
        *((Said.SPEAKS_ABOUT, talk.title, False) for talk in candidate.talks),
        (Said.LOOKS_FOR, candidate.needs, True),
        (Said.OFFERS, candidate.offers, True),
        (Said.WORKS_AS, person.title, False),
        (Said.MENTIONS, person.note, False),
        *((Said.SPEAKS_ABOUT, talk.abstract, False) for talk in candidate.talks),
    )
    for said, text, is_list in texts:
        for phrase in phrases(text, is_list=is_list):
            yield said, phrase
