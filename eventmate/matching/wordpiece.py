"""Text as the numbers a small BERT model reads: words, then the longest known pieces of each.

The steps are those of the uncased BERT tokenizer (Devlin et al., 2019). Marks such as `[SEP]`
have no power when a stranger writes them: they are read as the words they look like.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100  # characters; a longer one is unknown
CONTINUED = "##"
REPLACEMENT = "\ufffd"
# Signs of ASCII that Unicode does not call punctuation, and BERT does.
_SIGNS = frozenset("$+<=>^`|~")
_BLANKS = "\t\n\r"
# Not Cn: what this Python's Unicode does not know yet may be a letter.
_UNSEEN = frozenset(("Cc", "Cf", "Co", "Cs"))
# Ideographs, each a word of its own; Korean letters and Japanese kana are not among them.
_IDEOGRAPHS = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F)),
    *((0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),
)


class WordPiece:
    """Splits texts by one vocabulary, a piece a line; a piece's number is its line."""

    def __init__(self, vocabulary: str) -> None:
        pieces = vocabulary.removesuffix("\n").split("\n")
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._unknown = self._numbers[UNKNOWN]
        self._start, self._end = self._numbers[START], self._numbers[END]

    def encode(self, text: str, most: int) -> list[int]:
        """At most so many numbers, the marks of start and end among them."""
        found: list[int] = []
        for word in words(text):
            found += self._pieces(word)
            if len(found) >= most - 2:
                break
        return [self._start, *found[: most - 2], self._end]

    def _pieces(self, word: str) -> Sequence[int]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        found: list[int] = []
        at = 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = word[at:end] if at == 0 else CONTINUED + word[at:end]
                if (number := self._numbers.get(piece)) is not None:
                    found.append(number)
                    at = end
                    break
            else:
                return (self._unknown,)
        return found


def words(text: str) -> Iterator[str]:
    """The words and marks of a text in small letters, without accents."""
    spaced = "".join(map(_cleaned, text))
    bare = "".join(
        letter.lower()
        for letter in unicodedata.normalize("NFD", spaced)
        if unicodedata.category(letter) != "Mn"
    )
    return iter("".join(f" {sign} " if _is_mark(sign) else sign for sign in bare).split())


@lru_cache(maxsize=4096)
def _cleaned(letter: str) -> str:
    """The letter, a blank, or nothing for what cannot be seen; ideographs stand apart."""
    if letter in _BLANKS:
        return " "
    if letter == REPLACEMENT or unicodedata.category(letter) in _UNSEEN:
        return ""
    if letter.isspace():
        return " "
    code = ord(letter)
    if any(first <= code <= last for first, last in _IDEOGRAPHS):
        return f" {letter} "
    return letter


@lru_cache(maxsize=4096)
def _is_mark(letter: str) -> bool:
    return letter in _SIGNS or unicodedata.category(letter).startswith("P")
