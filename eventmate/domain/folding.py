"""Folding of text for search and sorting: what is typed in plain letters finds every spelling.

Tokens hold letters and digits only, so that a full-text index that splits at everything else
sees the same tokens as `matches`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from urllib.parse import unquote

INDEX_BYTES = 64 * 1024
LONGEST_WORD = 64
MOST_BYTES_A_LETTER = 4
# Long enough for any name; longer typed runs are looked up piece by piece.
LONGEST_RUN = 8
LONGEST_PHONE = 32
SHORTEST_PHONE_PART = 3
DIGITS_OF_A_PHONE = 5
QUERY_CHARACTERS = 400
MOST_ALTERNATIVES = 3
LAST = "\U0010fffd"

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ß": "ss",
        "ƒ": "f",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
        "ə": "e",
        "\u02bc": "'",
        "\u02bb": "'",
        "\u02bf": "'",
        "\u02be": "'",
    }
)


class _WithoutMarks(dict[int, int | None]):
    """A table for `str.translate` that drops marks; each letter is looked up once."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)).startswith("M") else code
        self[code] = kept
        return kept


_NO_MARKS = _WithoutMarks()
_EXPANDED = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_COLLAPSED = {"ae": "a", "oe": "o", "ue": "u", "aa": "a"}
_DOUBLES = re.compile("ae|oe|ue|aa")
_APOSTROPHES = re.compile("['\u2019\u2018`\u00b4]")
_JOINED_WORD = re.compile(r"(?<![^\W_])[^\W_]+(?:['\u2019\u2018`\u00b4.\-\u2010\u2011][^\W_]+)+")
_WORD = re.compile(r"[^\W_]+")
_NO_DIGIT = re.compile("[^0-9]+")
# For ASCII bytes: small letters and digits, and blanks for everything else.
_ASCII_WORDS = bytes(
    ord(mark.lower()) if (mark := chr(code)).isalnum() else ord(" ") for code in range(128)
) + bytes(range(128, 256))
_JOINING_MARKS = b"'`.-"
# Thai, Hangul letters, Hiragana and Katakana, Han with its extensions, Hangul syllables.
_RUN = "ก-๛\u1100-\u11ff々\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_RUNS = re.compile(f"[{_RUN}\U00020000-\U0003ffff]+|[^{_RUN}\U00020000-\U0003ffff]+")
_IS_RUN = re.compile(f"[{_RUN}\U00020000-\U0003ffff]")
_PHONE = re.compile(
    r"(?<![^\W_])\+?[\d(][\d\s()./\-\u2010\u2011\u2013]*\d(?![^\W_])|(?<![^\W_])\+\d+"
)
_TRUNK_ZERO = re.compile(r"\(0+\)")
_SCHEME = re.compile(r"\bhttps?://|\bwww\.", re.IGNORECASE)
_PERCENT = re.compile("%[0-9A-Fa-f]{2}")


def fold(text: str) -> str:
    """Lower-case text without diacritics, letters such as ł and æ written plainly."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFC", plain.translate(_NO_MARKS))


def sort_key(name: str) -> str:
    """A key that sorts names as a list shows them; names without letters come last."""
    words = " ".join(_WORD.findall(fold(name)))
    if words[:1].isalpha() or any(letter.isalpha() for letter in words):
        return words
    return LAST + words


def _spellings(word: str) -> Iterator[str]:
    """The folded word, then its German and Nordic spellings with and without ae, oe, ue, aa."""
    base = fold(word)
    yield base
    letters = unicodedata.normalize("NFC", word.casefold())
    special = [index for index, letter in enumerate(letters) if letter in _EXPANDED]
    if 0 < len(special) <= MOST_ALTERNATIVES:
        choices = [
            (letter, _EXPANDED[letter]) if letter in _EXPANDED else (letter,) for letter in letters
        ]
        yield from (fold("".join(choice)) for choice in product(*choices))
    elif special:
        yield fold("".join(_EXPANDED.get(letter, letter) for letter in letters))
    if base.isascii() and _DOUBLES.search(base):
        yield _collapsed(base)


def _pieces(word: str) -> Iterator[str]:
    """A folded word cut where scripts without spaces begin and end."""
    for piece in _WORD.findall(word):
        yield from _RUNS.findall(piece)


def _word_tokens(word: str) -> list[str]:
    """Everything one written word is found by."""
    tokens: list[str] = []
    for spelling in _spellings(word):
        for piece in _pieces(spelling):
            if _IS_RUN.match(piece):
                tokens += [piece[start : start + LONGEST_RUN] for start in range(len(piece))]
            else:
                tokens.append(piece[:LONGEST_WORD])
    return tokens


def _ascii_tokens(text: str) -> list[str]:
    """As `_other_tokens`, for ASCII: most of what is stored, so it takes the short way."""
    encoded = text.encode("ascii")
    apart = encoded.translate(_ASCII_WORDS).decode("ascii")
    joined = encoded.translate(_ASCII_WORDS, _JOINING_MARKS).decode("ascii")
    words = apart.split()
    for spelling in (joined, _collapsed(apart), _collapsed(joined)):
        if spelling != apart:
            words += spelling.split()
    return words


def _collapsed(text: str) -> str:
    for double, letter in _COLLAPSED.items():
        text = text.replace(double, letter)
    return text


@lru_cache(maxsize=4096)
def _other_tokens(written: str) -> tuple[str, ...]:
    """What one stretch without spaces is found by, in any script and percent-encoded too."""
    tokens: list[str] = []
    text = unquote(written) if "/" in written and _PERCENT.search(written) else written
    text = _SCHEME.sub(" ", unicodedata.normalize("NFC", text.translate(_LETTERS_KEPT)))
    for word in text.split():
        for match in _JOINED_WORD.finditer(word):
            tokens += _word_tokens("".join(_WORD.findall(match.group()))[:LONGEST_WORD])
        for part in _WORD.findall(_without_marks_between(word)):
            tokens += _word_tokens(part)
    return tuple(tokens)


# Letters that stand for an apostrophe separate words as the apostrophe does.
_LETTERS_KEPT = str.maketrans({**dict.fromkeys("\u02bc\u02bb\u02bf\u02be", "'"), "ŉ": "'n"})


def _without_marks_between(word: str) -> str:
    """The word without marks that composing left over, which would cut it in two."""
    return word if word.isascii() else word.translate(_NO_MARKS)


def _digits(text: str) -> str:
    """The decimal digits of a text, as 0 to 9."""
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(unicodedata.decimal(mark)) for mark in text if mark.isdecimal())


def _phone_tokens(phone: str) -> list[str]:
    """Every ending of a number, also as it is dialled inside its country."""
    written = _TRUNK_ZERO.sub("", phone)
    digits = _digits(written)[:LONGEST_PHONE]
    if not digits:
        return []
    last = max(1, len(digits) - SHORTEST_PHONE_PART + 1)
    tokens = [digits[start:] for start in range(last)]
    if written.strip().startswith("+") or digits.startswith("00"):
        abroad = digits.removeprefix("00")
        # A country's code has one to three digits; the national number then gets its zero.
        tokens += ["0" + abroad[length:] for length in (1, 2, 3) if abroad[length:]]
    return tokens


def search_text(parts: Iterable[str], phones: Iterable[str]) -> str:
    """The tokens a contact is found by, space-separated, at most `INDEX_BYTES`, phones first."""
    tokens = [token[:LONGEST_WORD] for token in dict.fromkeys(_all_tokens(parts, phones))]
    text = " ".join(tokens)
    if len(text) <= INDEX_BYTES // MOST_BYTES_A_LETTER:
        return text
    kept, size = [], 0
    for token in tokens:
        size += len(token.encode("utf-8", "replace")) + 1
        if size > INDEX_BYTES:
            break
        kept.append(token)
    return " ".join(kept)


def _all_tokens(parts: Iterable[str], phones: Iterable[str]) -> list[str]:
    tokens: list[str] = []
    for phone in phones:
        tokens += _phone_tokens(phone)
    # No word reaches over a line's end, so all plain parts are cut at once.
    plain = []
    for part in parts:
        cut = _without_scheme(part[:INDEX_BYTES])
        if cut.isascii() and "%" not in cut:
            plain.append(cut)
            continue
        for word in cut.split():
            if word.isascii() and "%" not in word:
                plain.append(word)
            else:
                tokens += _other_tokens(word)
    return tokens + _ascii_tokens("\n".join(plain)[:INDEX_BYTES])


def _without_scheme(part: str) -> str:
    # A look for two letters is many times faster than the pattern.
    has_any = "://" in part or "ww" in part or "WW" in part
    return _SCHEME.sub(" ", part) if has_any else part


def _joined_digits(match: re.Match[str]) -> str:
    """A typed phone number as one run of digits; anything shorter stays as typed."""
    written = _TRUNK_ZERO.sub("", match.group())
    digits = _digits(written)
    if len(digits) < DIGITS_OF_A_PHONE and not written.startswith("+"):
        return match.group()
    return f" {digits.removeprefix('00')[:LONGEST_PHONE]} "


def query_tokens(text: str) -> tuple[str, ...]:
    """The tokens of what someone typed, in order; any text at all may be typed."""
    typed = unicodedata.normalize("NFKC", text[:QUERY_CHARACTERS])
    typed = _PHONE.sub(_joined_digits, _SCHEME.sub(" ", typed))
    folded = _APOSTROPHES.sub("", fold(typed))
    tokens: dict[str, None] = {}
    for piece in _pieces(folded):
        if _IS_RUN.match(piece):
            for start in range(0, len(piece), LONGEST_RUN):
                tokens[piece[start : start + LONGEST_RUN]] = None
        else:
            tokens[piece[:LONGEST_WORD]] = None
    return tuple(tokens)


def matches(index_text: str, tokens: Iterable[str]) -> bool:
    """Whether each token begins some token of the index text."""
    padded = " " + index_text
    return all(" " + token in padded for token in tokens)
