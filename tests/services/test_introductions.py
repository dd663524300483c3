"""Introductions are written, rewritten and taken back with nothing lost."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump

from eventmate.domain.errors import NotFound
from eventmate.domain.introductions import (
    Beat,
    BeatKind,
    IntroductionDraft,
    IntroductionId,
    Length,
)
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.domain.speech import Estimate, Sound, TakeAnalysis
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

WHO = Beat(BeatKind.WHO, "I am Noor.")
ASK = Beat(BeatKind.QUESTION, "What do riders complain about?")


@dataclass
class Watch:
    """A clock that is set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def services(tmp_path: Path, watch: Watch) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), watch)
    library.close()


def added(services: Services, *beats: Beat) -> IntroductionId:
    draft = IntroductionDraft("For conferences", "transit people", "classic")
    return services.introductions.add(draft, Length.SECONDS_45, beats or (WHO, ASK)).value


def test_an_introduction_is_kept_with_its_lengths(services: Services) -> None:
    wanted = added(services)
    services.introductions.write(wanted, Length.ONE_LINE, (WHO,))
    (found,) = services.introductions.listed()
    assert found.name == "For conferences"
    assert found.lengths == (Length.ONE_LINE, Length.SECONDS_45)
    short, long = services.introductions.variants(wanted)
    assert short.beats == (WHO,)
    assert long.beats == (WHO, ASK)


def test_what_another_sitting_wrote_is_kept(services: Services, watch: Watch) -> None:
    wanted = added(services)
    (variant,) = services.introductions.variants(wanted)
    watch.now += timedelta(minutes=5)
    services.introductions.write(wanted, Length.SECONDS_45, (WHO,))
    assert services.introductions.past_versions(variant.id) == []

    watch.now += timedelta(hours=1)
    services.introductions.write(wanted, Length.SECONDS_45, (ASK,))
    (kept,) = services.introductions.past_versions(variant.id)
    assert kept.beats == (WHO,)
    assert kept.kept_at == NOW + timedelta(minutes=5)

    services.introductions.take_back(variant.id, kept)
    (now,) = services.introductions.variants(variant.introduction)
    assert now.beats == (WHO,)
    assert services.introductions.past_versions(variant.id)[0].beats == (ASK,)


def test_every_change_is_undone_exactly(services: Services) -> None:
    wanted = added(services)
    (variant,) = services.introductions.variants(wanted)
    asked = services.introductions.add_asked(wanted, "Is it open source?", "All of it.").value
    before = dump(services)
    changes = (
        lambda: services.introductions.write(wanted, Length.SECONDS_45, ()),
        lambda: services.introductions.change(wanted, IntroductionDraft("Other")),
        lambda: services.introductions.change_asked(asked, "Why?", "Because."),
        lambda: services.introductions.delete_asked(asked),
        lambda: services.introductions.write(wanted, Length.ONE_LINE, (WHO,)),
        lambda: services.introductions.delete_length(variant.id),
        lambda: services.introductions.delete(wanted),
    )
    for change in changes:
        outcome = change()
        assert dump(services) != before
        assert outcome.batch is not None
        services.undo.undo(outcome.batch)
        assert dump(services) == before


def test_what_is_gone_is_told(services: Services) -> None:
    wanted = added(services)
    services.introductions.delete(wanted)
    with pytest.raises(NotFound):
        services.introductions.get(wanted)
    with pytest.raises(NotFound):
        services.introductions.add_asked(wanted, "Why?", "Because.")


def test_my_pace_is_what_was_heard_not_what_was_written(services: Services) -> None:
    wanted = added(services, Beat(BeatKind.FREE, "word " * 100))
    beats = (Beat(BeatKind.FREE, "word " * 100),)
    draft = TakeDraft(wanted, Length.SECONDS_45, beats, NOW, 40.0, TakeSource.MICROPHONE)
    for pace in (None, 118.0):
        heard = TakeAnalysis(Sound(40.0, 20.0), None if pace is None else Estimate(pace, 6.0))
        text = services.listening.text_of(heard)
        services.rehearsals.add(replace(draft, analysis=text))
    assert services.introductions.own_pace() == 118
    timed = replace(draft, source=TakeSource.TIMED, seconds=60.0)
    services.rehearsals.add(timed)
    assert services.introductions.own_pace() == 109
