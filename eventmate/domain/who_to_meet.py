"""Who on a list may be worth meeting, each with a plain reason; people are never scored."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from eventmate.domain.listed_people import ListedPerson, listed_key
from eventmate.domain.organisations import organisation_key
from eventmate.domain.shared_words import Sought, sentences, stands_in, word_use
from eventmate.domain.topic_words import topics

# A tag that more have to do with is what the event is about, and singles nobody out.
_MOST_OF_A_TAG = 10
_TAG_SHARE = 0.04


class ReasonKind(StrEnum):
    """Why to meet somebody; `Reason.words` are named for each."""

    MET_BEFORE = "met before"  # the event where we met
    WANTED_ORGANISATION = "wanted organisation"  # where the person works
    TALK_ON_GOAL = "talk on goal"  # the shared words, the goal, the talk's title
    CAN_HELP = "can help"  # the shared words of what I need
    LOOKS_FOR_MY_OFFER = "looks for my offer"  # the shared words of what I offer
    WORK_ON_GOAL = "work on goal"  # the shared words, the goal
    TOLD_ON_GOAL = (
        "told on goal"  # the shared words of what the person told the organisers, the goal
    )
    SHARED_TAG = "shared tag"  # my tag
    NEAR = "near"  # their phrase, and mine that means nearly the same


class Said(StrEnum):
    """How somebody came to say a phrase."""

    SPEAKS_ABOUT = "speaks about"
    WORKS_AS = "works as"
    OFFERS = "offers"
    LOOKS_FOR = "looks for"
    MENTIONS = "mentions"


class Wish(StrEnum):
    """What a phrase of mine is to me."""

    GOAL = "goal"
    NEED = "need"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Nearness:
    """What two phrases that are near in meaning are to the two of us."""

    said: Said
    wish: Wish


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words of the list and of my own notes; `nearness` where those are NEAR."""

    kind: ReasonKind
    words: tuple[str, ...]
    nearness: Nearness | None = None


@dataclass(frozen=True, slots=True)
class TalkText:
    """What a person speaks about."""

    title: str
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """The last time we met, and whether we were in touch since."""

    event: str
    in_touch_since: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on the list with all that is known; offers, needs and tags of a contact only."""

    person: ListedPerson
    talks: tuple[TalkText, ...] = ()
    past: PastMeeting | None = None
    offers: str = ""
    needs: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interests:
    """What I am after; `dismissed` are keys (`listed_key`) not to be suggested again."""

    goals: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    offers: str = ""
    needs: str = ""
    tags: tuple[str, ...] = ()
    dismissed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person by place on the list, and at least one reason."""

    person: int
    reasons: tuple[Reason, ...]


def who_to_meet(candidates: Sequence[Candidate], interests: Interests) -> tuple[Suggestion, ...]:
    """Everybody there is a reason to meet, so ordered that different reasons take turns."""
    finder = _Finder(candidates, interests)
    found = []
    for place, candidate in enumerate(candidates):
        if listed_key(candidate.person) not in interests.dismissed:
            reasons = tuple(dict.fromkeys(finder.reasons(candidate)))
            if reasons:
                found.append(Suggestion(place, reasons))
    return tuple(_mixed(found))


def _mixed(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """One of each first reason after another; within one, those with more reasons first."""
    groups: dict[ReasonKind, list[Suggestion]] = {kind: [] for kind in ReasonKind}
    for suggestion in sorted(suggestions, key=lambda each: (-len(each.reasons), each.person)):
        groups[suggestion.reasons[0].kind].append(suggestion)
    for turn in zip_longest(*groups.values()):
        yield from (suggestion for suggestion in turn if suggestion is not None)


def _told(candidate: Candidate) -> tuple[str, ...]:
    return candidate.person.note, candidate.needs


def _told_sentences(candidate: Candidate) -> tuple[str, ...]:
    return tuple(sentence for text in _told(candidate) for sentence in sentences(text))


def _work(candidate: Candidate) -> str:
    """What somebody does, all of it one text: a title and an organisation tell of one work."""
    person = candidate.person
    return "\n".join((person.title, person.organisation, candidate.offers, *candidate.tags))


def _all_texts(candidate: Candidate) -> str:
    talks = (text for talk in candidate.talks for text in (talk.title, talk.abstract))
    return "\n".join((*talks, *_told(candidate), _work(candidate)))


def _own_words(candidate: Candidate) -> str:
    """What somebody says and does, a line each; what their organisation is called tells nothing."""
    titles = (talk.title for talk in candidate.talks)
    return "\n".join(
        (*titles, *_told(candidate), candidate.person.title, candidate.offers, *candidate.tags)
    )


def _telling_tags(tags: Iterable[str], candidates: Sequence[Candidate]) -> list[str]:
    """Those of my tags that not too many here have to do with."""
    texts = [_own_words(candidate) for candidate in candidates] if tags else []
    most = max(_MOST_OF_A_TAG, len(texts) * _TAG_SHARE)
    return [tag for tag in tags if sum(stands_in(tag, text) for text in texts) <= most]


def _each(wishes: str) -> list[str]:
    """The things a card offers or looks for, each for itself."""
    return [part for line in sentences(wishes) for part in line.split(",") if part.strip()]


class _Finder:
    """My interests, without words so common here that they say nothing."""

    def __init__(self, candidates: Sequence[Candidate], interests: Interests) -> None:
        wishes = "\n".join((*interests.goals, interests.offers, interests.needs, *interests.tags))
        use = word_use(map(_all_texts, candidates), frozenset(topics(wishes)))
        self._goals = [(goal, Sought(goal, use)) for goal in interests.goals]
        self._needs = [Sought(need, use) for need in _each(interests.needs)]
        self._offers = [Sought(offer, use) for offer in _each(interests.offers)]
        self._tags = _telling_tags(interests.tags, candidates)
        keys = map(organisation_key, interests.organisations)
        self._organisations = frozenset(key for key in keys if key)

    def reasons(self, candidate: Candidate) -> Iterator[Reason]:
        """The reasons to meet one person, in the order of their kinds."""
        past = candidate.past
        if past is not None and not past.in_touch_since:
            yield Reason(ReasonKind.MET_BEFORE, (past.event,))
        organisation = candidate.person.organisation
        if organisation_key(organisation) in self._organisations:
            yield Reason(ReasonKind.WANTED_ORGANISATION, (organisation,))
        yield from self._of_talks(candidate)
        yield from self._of_offers(candidate)
        for kind, texts in (
            (ReasonKind.WORK_ON_GOAL, (_work(candidate),)),
            (ReasonKind.TOLD_ON_GOAL, _told_sentences(candidate)),
        ):
            for goal, sought in self._goals:
                if phrase := sought.phrase(texts):
                    yield Reason(kind, (phrase, goal))
        yield from self._of_tags(candidate)

    def _of_talks(self, candidate: Candidate) -> Iterator[Reason]:
        for goal, sought in self._goals:
            for talk in candidate.talks:
                phrase = sought.phrase((talk.title, *sentences(talk.abstract)))
                if phrase := phrase or sought.named_in(talk.title):
                    yield Reason(ReasonKind.TALK_ON_GOAL, (phrase, goal, talk.title))
                    break

    def _of_offers(self, candidate: Candidate) -> Iterator[Reason]:
        talks = [
            text for talk in candidate.talks for text in (talk.title, *sentences(talk.abstract))
        ]
        for kind, wishes, texts in (
            (ReasonKind.CAN_HELP, self._needs, (*talks, _work(candidate))),
            (ReasonKind.LOOKS_FOR_MY_OFFER, self._offers, _told_sentences(candidate)),
        ):
            if phrase := next(filter(None, (wish.phrase(texts) for wish in wishes)), ""):
                yield Reason(kind, (phrase,))

    def _of_tags(self, candidate: Candidate) -> Iterator[Reason]:
        if not self._tags:
            return
        text = _own_words(candidate)
        for tag in self._tags:
            if stands_in(tag, text):
                yield Reason(ReasonKind.SHARED_TAG, (tag,))
