"""Half-typed text that survives a crash, a closed lid and a closed window."""

from eventmate.services.clock import Clock
from eventmate.storage import drafts
from eventmate.storage.store import Store


class Drafts:
    """What is typed but not saved yet, by the name of its field."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def keep(self, key: str, text: str) -> None:
        """Keep what is typed; empty text forgets it. Durable when this returns."""
        with self._store.writing() as work:
            drafts.keep(work.connection, key, text, self._clock())

    def kept(self, key: str) -> str:
        """What was typed under this key, or empty."""
        with self._store.reading() as connection:
            return drafts.kept(connection, key)

    def kept_under(self, prefix: str) -> dict[str, str]:
        """Every kept text whose key starts with `prefix`."""
        with self._store.reading() as connection:
            return drafts.kept_under(connection, prefix)
