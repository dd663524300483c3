"""Words noted in a hurry, and whether a sentence to the person can carry them as they are.

"the paper" and "send her the paper" name a thing, "review the draft" something to do. Everything
else ("seemed nervous", "call next week", words in another language) is left to whoever noted it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What noted words can follow: a colon, the word "to", or neither for sure."""

    THING = "thing"
    ACTION = "action"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Wording:
    """Noted words as a sentence takes them."""

    form: Form
    words: str


_BEFORE = re.compile(
    r"(?:(?:i\s+)?(?:promised|agreed|offered)(?:\s+to)?|(?:i\s+)?will|i['\u2019]ll|to)\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;:()]+")
_END = " .,;:!?\u2026"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OTHERS = _set(
    "she he her hers him his herself himself they them their theirs themselves "
    "she's he's they're she'd he'd they'd she'll he'll they'll"
)
_OF_ONE = _OTHERS - _set("they them their theirs themselves they're they'd they'll")
_MARKERS = _set("a an the my our your this that these those some more another any both all")
_OBJECTS = _MARKERS | _set("me you it us") | _OTHERS
_RECIPIENTS = _set("you her him them")
_QUESTIONS = _set("how why what when where whether which who")
_LINKS = _set(
    "about above after against around as at before between by down for from in into of off on "
    "onto out over per through to towards under until up via with without next last today tomorrow"
)
_TELLING = _set(
    "is are was were isn't wasn't has had does did seems seemed looks looked feels felt wants "
    "wanted needs needed likes liked loves hates knows knew thinks thought says said told asked "
    "mentioned works worked lives lived left moved hopes hoped plans planned worries worried"
)
_HANDING_OVER = _set("send share forward give bring lend deliver ship pass")
_DOING = _HANDING_OVER | _set(
    "add analyse analyze apply arrange ask be become book build buy check choose come compare "
    "complete confirm connect consider cook create decide describe discover discuss do download "
    "explain figure fill find finish fix follow get go grab hear help install introduce invite "
    "join keep learn let listen look make mention meet organise organize pay pick prepare "
    "propose publish put read recommend remember remind remove repair reply rewrite see "
    "set sign solve speak stay submit suggest take teach tell thank think translate try upload "
    "use verify wait watch write"
)
# Names of things as often as doings; only what follows tells.
_EITHER = _set(
    "answer book call change chat contact copy design draft email e-mail intro invite "
    "link list mail map message note phone photo ping plan post quote read report review "
    "show talk test text touch update visit work"
)
_THINGS = _set(
    "address agenda answer article book brochure chapter code contact copy coffee cv data dataset "
    "deck demo details document draft essay example feedback file folder form guide handbook idea "
    "information intro introduction invitation invite job letter link list logo lunch "
    "manual map material name note notebook number offer outline paper phone photo picture "
    "poster presentation price proposal quote reading recipe recording reference report repo "
    "repository review sample script sheet sketch slide software spreadsheet story study summary "
    "survey talk template text thesis ticket tool transcript tutorial update version video "
    "whitepaper website"
)


def wording(noted: str) -> Wording:
    """Noted words as a thing or as something to do, where that is sure."""
    text = " ".join(noted.split()).strip(_END)
    before = _BEFORE.match(text)
    bare = text[before.end() :] if before else text
    words = _WORD.findall(bare.casefold())
    if not words:
        return Wording(Form.UNCLEAR, text)
    found = _thing_handed_over(bare) or _as_it_stands(bare, words)
    if found is None or _is_about_others(found):
        return Wording(Form.UNCLEAR, text)
    return found


def _is_about_others(found: Wording) -> bool:
    """Whether it tells of somebody; a question may have any verb."""
    words = _WORD.findall(found.words.casefold().replace("\u2019", "'"))
    unfit = _OTHERS if words[0] in _QUESTIONS else _OTHERS | _TELLING
    return not unfit.isdisjoint(words)


def _as_it_stands(text: str, words: Sequence[str]) -> Wording | None:
    if _is_doing(words):
        return Wording(Form.ACTION, _small_first(text))
    if _is_thing(words):
        return Wording(Form.THING, _small_first(text) if words[0] in _MARKERS else text)
    return None


def _small_first(text: str) -> str:
    return text[0].lower() + text[1:]


def _is_doing(words: Sequence[str]) -> bool:
    first = words[0]
    takes_object = len(words) > 1 and words[1] in _OBJECTS
    if first in _EITHER:
        return takes_object
    return first in _DOING or (takes_object and first.isalpha() and not _never_a_verb(first))


def _never_a_verb(word: str) -> bool:
    """Whether a word before "the" or "her" is no doing of mine ("about the", "seemed the")."""
    return word in _MARKERS | _LINKS | _QUESTIONS | _TELLING or word.endswith(("s", "ed", "ing"))


def _is_thing(words: Sequence[str]) -> bool:
    first = words[0]
    if first in _MARKERS or first in _QUESTIONS or first.isdigit():
        return len(words) > 1
    until = next((at for at, word in enumerate(words) if word in _LINKS), len(words))
    head = words[until - 1] if until else ""
    if head in _THINGS or (head.endswith("s") and head[:-1] in _THINGS):
        return first not in _TELLING and not (until > 1 and first.endswith(("s", "ed")))
    return False


def _thing_handed_over(text: str) -> Wording | None:
    """The thing of "send her the paper" or "share slides with them"."""
    pieces = text.split()
    if pieces[0].casefold() not in _HANDING_OVER:
        return None
    rest = pieces[1:]
    if rest and rest[0].casefold() in _RECIPIENTS:
        rest = rest[1:]
    if rest and rest[0].casefold() == "over":
        rest = rest[1:]
    ending = [piece.casefold() for piece in rest[-2:]]
    if len(ending) > 1 and ending[0] in ("to", "with") and ending[1] in _RECIPIENTS:
        rest = rest[:-2]
    if not rest or not _is_object([piece.casefold() for piece in rest]):
        return None
    thing = " ".join(rest)
    return Wording(Form.THING, _small_first(thing) if rest[0].casefold() in _MARKERS else thing)


def _is_object(words: Sequence[str]) -> bool:
    """Whether words name one thing: no name before it ("Raj the paper"), nothing more to do."""
    first = words[0]
    if first in _LINKS or first in _OBJECTS - _MARKERS:
        return False
    after_and = {after for at, after in enumerate(words[1:], 1) if words[at - 1] == "and"}
    if not after_and.isdisjoint((_DOING | _EITHER) - _THINGS):
        return False
    if first in _MARKERS or first.isdigit():
        return len(words) > 1
    return len(words) == 1 or words[1] not in _OBJECTS


def is_private(noted: str) -> bool:
    """Whether words tell of the person ("seemed nervous", "her boss"): nothing to say to them."""
    words = _WORD.findall(noted.casefold().replace("\u2019", "'"))
    return bool(words) and (words[0] in _TELLING or not _OF_ONE.isdisjoint(words))


def promised_values(noted: str) -> dict[str, str]:
    """What a promise fills in: `promised` reads after a colon, `promised_to` after "to"."""
    return _values(noted, "promised", "promised_to")


def asked_values(noted: str) -> dict[str, str]:
    """What they asked for: `their_ask` reads after a colon, `asked_to` after "to"."""
    return _values(noted, "their_ask", "asked_to")


def _values(noted: str, thing: str, action: str) -> dict[str, str]:
    found = wording(noted)
    keys = {Form.THING: thing, Form.ACTION: action}
    return {keys[found.form]: found.words} if found.form in keys else {}
