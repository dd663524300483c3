"""The agenda of an event, and what is mine in it: stars, notes, questions."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from threading import Lock
from time import perf_counter, sleep
from typing import TypeVar

from eventmate.domain.agenda_days import agenda_days
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.clashes import clashes, impossible_walks
from eventmate.domain.event_agenda import EventAgenda
from eventmate.domain.events import EventId, Talk, TalkId
from eventmate.domain.key_phrases import KeyPhrases
from eventmate.domain.now_and_next import NowAndNext, now_and_next
from eventmate.domain.talk_questions import talk_language, talk_questions
from eventmate.domain.talk_search import TalkSearch
from eventmate.domain.wall_clock import zone_named
from eventmate.settings import Preferences
from eventmate.storage import events
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store

# A window shares its interpreter with the work beside it: without pauses it would stutter.
WORK_AT_ONCE, PAUSE = 0.003, 0.006  # s
T = TypeVar("T")


class Talks:
    """Talks of events; every change is one step that can be undone.

    What does not read the library (`prompts`, `search_of`) may be asked on any thread.
    """

    def __init__(self, store: Store, preferences: Preferences) -> None:
        self._store = store
        self._preferences = preferences
        self._phrases: tuple[int, KeyPhrases] | None = None
        self._phrases_lock = Lock()

    def of_event(self, wanted: EventId) -> EventAgenda:
        """The agenda of an event in the days of its own clocks; raises NotFound."""
        with self._store.reading() as connection:
            timezone = events.get(connection, wanted).draft.timezone
            talks = agenda.of_event(connection, wanted)
        walking = self._preferences.current.walking_minutes
        zone = zone_named(timezone)  # without one the machine's own rules hold, in every season

        def wall(moment: datetime) -> datetime:
            return moment.astimezone(zone)

        return EventAgenda(
            wanted,
            timezone,
            agenda_days(talks, wall),
            clashes(talks),
            impossible_walks(talks, walking),
            walking,
        )

    def get(self, wanted: TalkId) -> Talk:
        """One talk; raises NotFound."""
        with self._store.reading() as connection:
            return agenda.get(connection, wanted)

    def now_and_next(self, wanted: EventId, now: datetime) -> NowAndNext:
        """What runs at an event and what comes next, starred talks first."""
        with self._store.reading() as connection:
            return now_and_next(agenda.around(connection, wanted, now), now)

    def set_starred(self, ids: Iterable[TalkId], starred: bool = True) -> Outcome[int]:
        """Put talks on my agenda, or take them off it; answers how many."""
        wanted = tuple(ids)
        with self._store.writing("Star" if starred else "Take the star away") as work:
            agenda.set_starred(work.connection, wanted, starred)
        return Outcome(len(wanted), Touched.TALKS, work.batch)

    def set_note(self, wanted: TalkId, note: str) -> Outcome[TalkId]:
        """Replace my note on a talk."""
        with self._store.writing("Note on a talk") as work:
            agenda.set_note(work.connection, wanted, note)
        return Outcome(wanted, Touched.TALKS, work.batch)

    def set_questions(self, wanted: TalkId, questions: Sequence[str]) -> Outcome[TalkId]:
        """Replace what I want to ask after a talk."""
        with self._store.writing("Questions for a talk") as work:
            agenda.set_questions(work.connection, wanted, questions)
        return Outcome(wanted, Touched.TALKS, work.batch)

    def prompts(self, talk: Talk, schedule: Sequence[Talk]) -> tuple[str, ...]:
        """Questions made of the talk's own words that its `schedule` rarely uses; a start only.

        What the schedule says is counted once and kept until it says something else.
        """
        phrases = self._phrases_of(schedule).of(talk.abstract or talk.title, talk.title)
        language = talk_language(talk.language, _said(talk))
        return talk_questions(talk.key or str(talk.id), phrases, language=language)

    def _phrases_of(self, schedule: Sequence[Talk]) -> KeyPhrases:
        texts = tuple(_said(talk) for talk in schedule)
        mark = hash(texts)
        with self._phrases_lock:
            if self._phrases is None or self._phrases[0] != mark:
                self._phrases = (mark, KeyPhrases(_with_pauses(texts)))
            return self._phrases[1]

    def search_of(self, schedule: Sequence[Talk]) -> TalkSearch:
        """The words of a schedule, ready to be searched."""
        return TalkSearch(_with_pauses(schedule))


def _with_pauses(items: Iterable[T]) -> Iterator[T]:
    """Hand on what is to be worked through, and let others work now and then."""
    began = perf_counter()
    for item in items:
        if perf_counter() - began > WORK_AT_ONCE:
            sleep(PAUSE)
            began = perf_counter()
        yield item


def _said(talk: Talk) -> str:
    """Title and abstract as two paragraphs, over whose border no phrase reaches."""
    return f"{talk.title}\n\n{talk.abstract}"
