"""The practice of a sample library: introductions, takes, a plan."""

from collections.abc import Mapping
from typing import Any

from eventmate.domain.events import EventId
from eventmate.domain.introductions import (
    Beat,
    BeatKind,
    IntroductionDraft,
    IntroductionId,
    Length,
)
from eventmate.domain.practice_plan import planned_days
from eventmate.domain.rehearsals import PracticeState, Prompter, TakeDraft, TakeSource
from eventmate.services.demo_events import SampleTime
from eventmate.storage import introductions, practice_days, rehearsals
from eventmate.storage.store import Writing

Entry = Mapping[str, Any]


class SamplePractice:
    """Adds introductions to a library that is being filled."""

    def __init__(self, work: Writing, time: SampleTime) -> None:
        self._connection = work.connection
        self._time = time

    def add(self, entry: Entry, event: EventId | None) -> None:
        """One introduction with its lengths, answers, takes, and a plan for an event."""
        connection, now = self._connection, self._time.now
        draft = IntroductionDraft(entry["name"], entry["audience"], entry["structure"])
        made = introductions.add(connection, draft, now)
        texts = {Length(each["length"]): _beats(each) for each in entry["variants"]}
        for length, beats in texts.items():
            introductions.add_variant(connection, made, length, beats, now)
        for asked in entry.get("asked", ()):
            introductions.add_asked(connection, made, asked["question"], asked["answer"])
        for take in entry.get("takes", ()):
            self._add_take(made, take, texts)
        if event is not None:
            self._add_plan(made, event, entry)

    def _add_take(
        self, introduction: IntroductionId, take: Entry, texts: Mapping[Length, tuple[Beat, ...]]
    ) -> None:
        length = Length(take["length"])
        draft = TakeDraft(
            introduction,
            length,
            texts[length],
            self._time.moment(take["day"], take["time"], ""),
            take["seconds"],
            TakeSource.TIMED,
            Prompter(take["prompter"]),
            confidence_before=take["before"],
            confidence_after=take["after"],
        )
        rehearsals.add(self._connection, draft)

    def _add_plan(self, introduction: IntroductionId, event: EventId, entry: Entry) -> None:
        first, last = self._time.day(entry["planned"]), self._time.day(entry["event_day"])
        practice_days.add(self._connection, introduction, event, planned_days(first, last))
        today = self._time.now.date()
        for day in practice_days.listed(self._connection, introduction):
            if day.due_on < today:
                practice_days.settle(self._connection, day.id, PracticeState.DONE)


def _beats(entry: Entry) -> tuple[Beat, ...]:
    return tuple(Beat(BeatKind(kind), text) for kind, text in entry["beats"])
