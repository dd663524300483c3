"""Finding talks by any word of title, abstract, speakers, track and room, in any spelling."""

from collections.abc import Iterable

from eventmate.domain.events import Talk, TalkId
from eventmate.domain.folding import matches, query_tokens, search_text


class TalkSearch:
    """The words of a whole schedule, folded once; then each key typed is answered at once."""

    def __init__(self, talks: Iterable[Talk]) -> None:
        self._words = {talk.id: _words(talk) for talk in talks}

    def matching(self, typed: str) -> frozenset[TalkId] | None:
        """The talks in which every word typed begins a word; None where nothing is typed."""
        tokens = query_tokens(typed)
        if not tokens:
            return None
        return frozenset(talk for talk, words in self._words.items() if matches(words, tokens))


def _words(talk: Talk) -> str:
    return search_text((talk.title, *talk.speakers, talk.track, talk.room, talk.abstract), ())
