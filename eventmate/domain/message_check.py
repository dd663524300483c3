"""The remark beside a draft: what is right with it, and one thing that would make it better."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.folding import fold
from eventmate.domain.noted_words import is_private
from eventmate.domain.templates import blanks_in

SHORTEST_WORD = 3
SHORTEST_STEM = 4
WORDS_OF_A_NAME = 2
LONGEST_TEXT = 20_000

_WORD = re.compile(r"[^\W_]+")
_PHRASES = re.compile(r"[.,;:!?\n\u3001\u3002\uff0c\uff1b\uff01\uff1f\u2013\u2014()]+")
_RUN = re.compile("[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_SMALL_WORDS = (
    "the and for with from about that this you your our how what who was were are not they their "
    "have has had will would can into than then there here day days conference event talk meeting "
    "der die das und mit von uber fur aus bei wie was ist sind nicht ihr ihre wir auf den dem des "
    "les des une avec pour sur dans que qui est sont pas vous votre nous "
    "los las una con para por del que como son sus nos"
)
_SMALL = frozenset(_SMALL_WORDS.split())


class RemarkKind(StrEnum):
    """What a remark says."""

    EMPTY = "empty"
    GOOD = "good"
    BLANK_LEFT = "blank left"
    OVER_LIMIT = "over limit"
    NO_PLACE = "no place"
    NO_DETAIL = "no detail"
    # From what was before (domain/message_history.py); `suggestion` of ALIKE is a name.
    ALIKE = "alike"
    LET_REST = "let it rest"
    ONLY_ASKS = "only asks"
    NO_NOTES_LEFT = "no notes left"
    ENOUGH_TODAY = "enough today"
    QUIET_HOURS = "quiet hours"
    DO_NOT_CONTACT = "do not contact"


class Named(StrEnum):
    """What a message names."""

    PLACE = "place"
    TALK = "talk"
    SPOKE_OF = "spoke of"
    PROMISED = "promised"


@dataclass(frozen=True, slots=True)
class MessageContext:
    """What is known of the meeting; `places` are event, city, venue and room names.

    `asked` is what they asked for.
    """

    places: tuple[str, ...] = ()
    talk: str = ""
    spoke_of: str = ""
    promised: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: what is `named` (good), `blanks` left, characters `over` the limit.

    `suggestion` holds words from the meeting itself, to insert.
    """

    kind: RemarkKind
    named: tuple[Named, ...] = ()
    blanks: tuple[str, ...] = ()
    over: int = 0
    suggestion: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the remark praises."""
        return self.kind is RemarkKind.GOOD


def _pieces(word: str) -> Iterable[str]:
    """A word, or the pairs of letters of scripts written without spaces."""
    if not _RUN.search(word):
        return (word,)
    plain = [part for part in _RUN.sub(" ", word).split() if part]
    pairs = [
        run[start : start + 2]
        for run in _RUN.findall(word)
        for start in range(max(1, len(run) - 1))
    ]
    return (*plain, *pairs)


def _words(text: str) -> frozenset[str]:
    """The words of a text that mean something."""
    found = (piece for word in _WORD.findall(fold(text)) for piece in _pieces(word))
    return frozenset(
        word
        for word in found
        if word not in _SMALL and (len(word) >= SHORTEST_WORD or _RUN.match(word))
    )


class _Message:
    """The draft's words, ready to be looked up with other endings too."""

    def __init__(self, text: str) -> None:
        self.words = _words(text)
        self._beginnings = frozenset(
            word[:length] for word in self.words for length in range(SHORTEST_STEM, len(word) + 1)
        )

    def _has(self, word: str) -> bool:
        """Whether the word is there, or one that only ends differently ("feed", "feeds")."""
        shortest = max(SHORTEST_STEM, len(word) - 2)
        stems = (word[:length] for length in range(shortest, len(word) + 1))
        return word in self.words or any(stem in self._beginnings for stem in stems)

    def shared(self, text: str, beside: Iterable[str] = ()) -> int:
        """How many of a text's words the draft uses; those of texts `beside` it do not count."""
        others = frozenset[str]().union(*map(_words, beside))
        words = _words(text)
        return sum(self._has(word) for word in words - others or words)

    def names(self, title: str) -> bool:
        """Whether the draft names a title: two of its words, or its only one."""
        words = _words(title)
        if not words:
            plain = fold(title).strip()
            return bool(plain) and plain in self.words
        return self.shared(title) >= min(WORDS_OF_A_NAME, len(words))


def _titles(context: MessageContext, but: str = "") -> tuple[str, ...]:
    """Names of places and the talk: their words ("feeds") are not what we spoke of."""
    return tuple(title for title in (*context.places, context.talk) if title != but)


def _named(message: _Message, context: MessageContext) -> tuple[Named, ...]:
    titles = _titles(context)
    found = {
        Named.PLACE: any(message.names(place) for place in context.places),
        Named.TALK: message.names(context.talk),
        Named.SPOKE_OF: message.shared(context.spoke_of, titles) > 0,
        Named.PROMISED: message.shared(context.promised, titles) > 0,
    }
    return tuple(named for named, is_there in found.items() if is_there)


def _unused_words(message: _Message, context: MessageContext, *texts: str) -> str:
    """The first phrase of the meeting's own words that the draft does not use yet."""
    for text in texts:
        for phrase in _PHRASES.split(text):
            if (
                _words(phrase)
                and not is_private(text)
                and message.shared(phrase, _titles(context, text)) == 0
            ):
                return phrase.strip()
    return ""


def _missing(
    message: _Message, context: MessageContext, named: tuple[Named, ...]
) -> Iterable[Remark]:
    """What the meeting offers and the draft does not use; where it offers nothing, that too."""
    places = [place.strip() for place in context.places if place.strip()]
    if places and Named.PLACE not in named:
        yield Remark(RemarkKind.NO_PLACE, suggestion=places[0])
    details = (context.spoke_of, context.promised, context.talk)
    has_detail = any(_words(detail) for detail in details)
    if not places and not has_detail:
        yield Remark(RemarkKind.NO_DETAIL)
    elif has_detail and not set(named) - {Named.PLACE}:
        yield Remark(RemarkKind.NO_DETAIL, suggestion=_unused_words(message, context, *details))


def _noted_for(blank: str, context: MessageContext) -> str:
    """What was noted about a placeholder that is not filled in by itself."""
    return {
        "spoke_of": context.spoke_of,
        "promised": context.promised,
        "promised_to": context.promised,
        "their_ask": context.asked,
        "asked_to": context.asked,
    }.get(blank, "")


def check_message(
    text: str,
    context: MessageContext,
    limit: int | None = None,
    subject: str = "",
    before: Sequence[Remark] = (),
) -> tuple[Remark, ...]:
    """Remarks on a draft: first what is right, then what to change, the most pressing first.

    Those that come from what was `before` press more than a missing detail.
    """
    if not text.strip():
        return (Remark(RemarkKind.EMPTY),)
    message = _Message(text[:LONGEST_TEXT])
    named = _named(message, context)
    remarks = []
    if named:
        rest = _unused_words(message, context, context.spoke_of)
        remarks.append(Remark(RemarkKind.GOOD, named=named, suggestion=rest))
    if blanks := blanks_in(f"{subject}\n{text}"):
        noted = _noted_for(blanks[0], context)
        remarks.append(Remark(RemarkKind.BLANK_LEFT, blanks=blanks, suggestion=noted))
    if limit is not None and len(text) > limit:
        remarks.append(Remark(RemarkKind.OVER_LIMIT, over=len(text) - limit))
    return (*remarks, *before, *_missing(message, context, named))
