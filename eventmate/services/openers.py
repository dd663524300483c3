"""A personal library of opening questions and talking points."""

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import NotFound
from eventmate.domain.folding import matches, query_tokens, search_text
from eventmate.domain.openers import Opener, Situation
from eventmate.domain.starter_openers import STARTERS
from eventmate.storage import openers
from eventmate.storage.openers import StoredOpener
from eventmate.storage.store import Store

_STARTERS = {each.key: each for each in STARTERS}
_SITUATIONS = {each.value: each for each in Situation}


class Openers:
    """Those that come with the product are changed or hidden by what stands in their place."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self, situation: Situation | None = None, text: str = "") -> list[Opener]:
        """By situation: my own, the newest first, then those that come with the product."""
        own, instead = self._stored()
        shown = [*own, *(each for each in map(instead.get, _STARTERS) if each is not None)]
        return _narrowed(shown, situation, text)

    def hidden(self, situation: Situation | None = None, text: str = "") -> list[Opener]:
        """Those that come with the product and are hidden, in their own words."""
        _, instead = self._stored()
        missing = [each for each in STARTERS if instead[each.key] is None]
        return _narrowed(missing, situation, text)

    def add(self, situation: Situation, text: str) -> Outcome[str]:
        """Keep one of my own; answers its key."""
        with self._store.writing("Add sentence") as work:
            made = openers.add(work.connection, situation.value, text)
        return Outcome(str(made), Touched.OPENERS, work.batch)

    def change(self, key: str, situation: Situation, text: str) -> Outcome[str]:
        """Say one in other words or for another situation; raises NotFound for a lost one."""
        starter = _STARTERS.get(key)
        with self._store.writing("Edit sentence") as work:
            if starter is None:
                if not openers.change(work.connection, _row(key), situation.value, text):
                    raise NotFound("This sentence is no longer in the library.")
            elif (starter.situation, starter.text) == (situation, text):
                openers.give_back(work.connection, key)
            else:
                openers.put_in_place(work.connection, key, situation.value, text)
        return Outcome(key, Touched.OPENERS, work.batch)

    def remove(self, key: str) -> Outcome[str]:
        """Delete one of my own, or hide one that comes with the product."""
        starter = _STARTERS.get(key)
        with self._store.writing("Delete sentence" if starter is None else "Hide sentence") as work:
            if starter is None:
                openers.remove(work.connection, _row(key))
            else:
                openers.put_in_place(work.connection, key, starter.situation.value, "")
        return Outcome(key, Touched.OPENERS, work.batch)

    def bring_back(self, *keys: str) -> Outcome[int]:
        """Show some that come with the product again, in their own words; answers how many."""
        with self._store.writing("Bring back") as work:
            for key in keys:
                openers.give_back(work.connection, key)
        return Outcome(len(keys), Touched.OPENERS, work.batch)

    def _stored(self) -> tuple[list[Opener], dict[str, Opener | None]]:
        """My own, and by key what shows of those that come with the product."""
        with self._store.reading() as connection:
            rows = openers.listed(connection)
        own = [_own(row) for row in reversed(rows) if not row.key and row.text]
        instead: dict[str, Opener | None] = {**_STARTERS}
        for row in rows:
            if row.key in instead:
                instead[row.key] = _edited(row) if row.text else None
        return own, instead


def _narrowed(found: list[Opener], situation: Situation | None, text: str) -> list[Opener]:
    """By situation, those with the words in any order."""
    tokens = query_tokens(text)
    return [
        each
        for wanted in Situation
        for each in found
        if each.situation is wanted
        and situation in (None, wanted)
        and matches(search_text((each.text,), ()), tokens)
    ]


def _own(row: StoredOpener) -> Opener:
    return Opener(str(row.id), _situation(row), row.text, is_own=True)


def _edited(row: StoredOpener) -> Opener:
    return Opener(row.key, _situation(row), row.text, is_edited=True)


def _situation(row: StoredOpener) -> Situation:
    # One that another version of the product knew is found among the first.
    return _SITUATIONS.get(row.situation, Situation.FIRST_CONTACT)


def _row(key: str) -> int:
    return int(key) if key.isdecimal() else 0
