"""Words put right by the pauses: a machine lets the word after a pause begin with the pause."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.speech import Pause, Word


def settled(words: Sequence[Word], pauses: Sequence[Pause]) -> tuple[Word, ...]:
    """The same words with nothing said during a pause."""
    return tuple(_settled(word, pauses) for word in words)


def _settled(word: Word, pauses: Sequence[Pause]) -> Word:
    for pause in pauses:
        if word.end <= pause.start or word.start >= pause.end:
            continue
        before, after = pause.start - word.start, word.end - pause.end
        if after > before:
            return replace(word, start=pause.end, end=max(word.end, pause.end))
        return replace(word, end=max(word.start, pause.start))
    return word
