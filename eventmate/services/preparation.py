"""What is to be done before an event, and what to bring."""

from datetime import date

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.checklists import missing_items, usual_items
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.preparation import ChecklistItem, ChecklistItemId
from eventmate.storage import events, preparation
from eventmate.storage.store import Store, Writing


def begin_list(work: Writing, wanted: EventId, draft: EventDraft, today: date) -> None:
    """Put in the usual list as part of adding an event; one that is over needs none."""
    if draft.ends_on >= today:
        preparation.add(work.connection, wanted, usual_items(draft))


class Preparation:
    """The checklist of an event; every change is one step that can be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_event(self, wanted: EventId) -> list[ChecklistItem]:
        """The list of an event in its order."""
        with self._store.reading() as connection:
            return preparation.of_event(connection, wanted)

    def add(self, wanted: EventId, text: str) -> Outcome[ChecklistItemId]:
        """Put something at the end of the list."""
        with self._store.writing("Add to the list") as work:
            (added,) = preparation.add(work.connection, wanted, (text,))
        return Outcome(added, Touched.EVENTS, work.batch)

    def add_usual(self, wanted: EventId) -> Outcome[int]:
        """Put in what is usual for this kind of event and not there yet; answers how much."""
        with self._store.writing("Add the usual list") as work:
            draft = events.get(work.connection, wanted).draft
            present = preparation.of_event(work.connection, wanted)
            missing = missing_items(draft, (item.text for item in present))
            preparation.add(work.connection, wanted, missing)
        return Outcome(len(missing), Touched.EVENTS, work.batch)

    def rename(self, wanted: ChecklistItemId, text: str) -> Outcome[ChecklistItemId]:
        """Say an item in other words."""
        with self._store.writing("Edit the list") as work:
            preparation.rename(work.connection, wanted, text)
        return Outcome(wanted, Touched.EVENTS, work.batch)

    def set_done(self, wanted: ChecklistItemId, done: bool) -> Outcome[ChecklistItemId]:
        """Tick an item, or take the tick away."""
        with self._store.writing("Tick off" if done else "Take the tick away") as work:
            preparation.set_done(work.connection, wanted, done)
        return Outcome(wanted, Touched.EVENTS, work.batch)

    def move(self, wanted: ChecklistItemId, step: int) -> Outcome[ChecklistItemId]:
        """Move an item down by some places, or up by as many below nothing; raises NotFound."""
        with self._store.writing("Reorder the list") as work:
            event = preparation.event_of(work.connection, wanted)
            ids = [item.id for item in preparation.of_event(work.connection, event)]
            place = ids.index(wanted)
            ids.remove(wanted)
            ids.insert(max(0, place + step), wanted)
            preparation.arrange(work.connection, ids)
        return Outcome(wanted, Touched.EVENTS, work.batch)

    def delete(self, wanted: ChecklistItemId) -> Outcome[ChecklistItemId]:
        """Take an item off the list."""
        with self._store.writing("Take off the list") as work:
            preparation.remove(work.connection, wanted)
        return Outcome(wanted, Touched.EVENTS, work.batch)

    def set_bring(self, wanted: EventId, text: str) -> Outcome[EventId]:
        """Replace what I need to have with me."""
        with self._store.writing("Edit what to bring") as work:
            preparation.set_bring(work.connection, wanted, text)
        return Outcome(wanted, Touched.EVENTS, work.batch)
