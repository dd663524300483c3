"""Whisper's tokens as text and back: GPT-2's vocabulary, in which bytes stand for letters."""

from collections.abc import Sequence
from functools import lru_cache

END, START = 50256, 50257  # ids of the English-only models
PREVIOUS, WITHOUT_TIMES = 50360, 50362
FIRST_SPECIAL = END
WORD_MARK = "\u0120"  # a blank before a word


def is_english_only(vocabulary: Sequence[str]) -> bool:
    """Whether tokens have the numbers they have in the English-only models."""
    names = {START: "<|startoftranscript|>", WITHOUT_TIMES: "<|notimestamps|>"}
    return len(vocabulary) > WITHOUT_TIMES and all(
        vocabulary[number] == name for number, name in names.items()
    )


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    """The printable letter that stands for each byte."""
    shown = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in shown]
    letters = {byte: chr(byte) for byte in shown}
    return letters | {byte: chr(256 + place) for place, byte in enumerate(hidden)}


@lru_cache(maxsize=1)
def _bytes() -> dict[str, int]:
    return {letter: byte for byte, letter in _letters().items()}


def text_of(tokens: Sequence[str]) -> str:
    """The text that tokens stand for."""
    known = _bytes()
    raw = bytes(known[letter] for token in tokens for letter in token if letter in known)
    return raw.decode("utf-8", "replace")


def words_of(tokens: Sequence[str]) -> list[list[int]]:
    """The places of the tokens of each word."""
    words: list[list[int]] = []
    for place, token in enumerate(tokens):
        if not words or token.startswith(WORD_MARK):
            words.append([])
        words[-1].append(place)
    return words


def ids_of(text: str, vocabulary: Sequence[str]) -> list[int]:
    """Tokens for a text, the longest first; good enough for a prompt."""
    numbers = {token: number for number, token in enumerate(vocabulary[:FIRST_SPECIAL])}
    letters = _letters()
    left = "".join(letters[byte] for byte in text.encode("utf-8"))
    ids: list[int] = []
    while left:
        size = next(size for size in range(len(left), 0, -1) if left[:size] in numbers)
        ids.append(numbers[left[:size]])
        left = left[size:]
    return ids
