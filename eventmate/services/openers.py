"""A personal library of opening questions and talking points."""

from collections.abc import Sequence

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import NotFound
from eventmate.domain.events import Event
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
        with self._store.reading() as connection:
            return _in_use(openers.listed(connection))


def own_opener(event: Event, rows: Sequence[StoredOpener]) -> str:
    """My newest sentence to begin with at such an event, or nothing."""
    own, _ = _in_use(rows)
    return next((each.text for each in own if each.situation is _situation_at(event)), "")


def opener_for(event: Event, rows: Sequence[StoredOpener]) -> str:
    """My own sentence to begin with at an event, else one of those that come with the product.

    Each event has another one of them, always the same.
    """
    _, instead = _in_use(rows)
    wanted = _situation_at(event)
    shown = [each.text for each in instead.values() if each and each.situation is wanted]
    return own_opener(event, rows) or (shown[event.id % len(shown)] if shown else "")


def _situation_at(event: Event) -> Situation:
    return Situation.VIRTUAL if event.draft.is_virtual else Situation.FIRST_CONTACT


def _in_use(rows: Sequence[StoredOpener]) -> tuple[list[Opener], dict[str, Opener | None]]:
    """My own, the newest first, and by key what shows of those that come with the product."""
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
