"""Recordings are private, few, and never outlive what they belong to for long."""

import os
import wave
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from library_stage import NOW, open_services

from eventmate.domain.introductions import IntroductionDraft, Length
from eventmate.domain.rehearsals import RehearsalId, TakeDraft, TakeSource
from eventmate.services.bundle import Services
from eventmate.services.recordings import RecordingNotKept, Recordings

SOUND = bytes(range(256)) * 125  # one second


def take(services: Services, minute: int) -> RehearsalId:
    found = services.introductions.listed()
    if not found:
        services.introductions.add(IntroductionDraft("One"), Length.SECONDS_45, ())
        found = services.introductions.listed()
    name = services.recordings.keep(SOUND)
    at = NOW + timedelta(minutes=minute)
    draft = TakeDraft(
        found[0].id, Length.SECONDS_45, (), at, 1.0, TakeSource.MICROPHONE, recording=name
    )
    return services.rehearsals.add(draft).value


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "recordings").glob("*"))


def test_sound_is_kept_for_this_user_only(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    path = services.recordings.path_of(services.recordings.keep(SOUND))
    assert path is not None
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
    with wave.open(str(path)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
        assert sound.readframes(sound.getnframes()) == SOUND
    services.library.close()


@pytest.mark.parametrize("name", ["", "../eventmate.db", "/etc/passwd", "gone.wav"])
def test_only_our_own_files_are_found(tmp_path: Path, name: str) -> None:
    services = open_services(tmp_path)
    assert services.recordings.path_of(name) is None
    services.library.close()


def test_the_latest_few_stay_and_pinned_ones_too(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.preferences.change(recordings_kept=2)
    first, second, third, fourth = (take(services, minute) for minute in range(4))
    services.rehearsals.pin(first)
    assert services.recordings.thin() == 1
    kept = [each.id for each in services.rehearsals.listed() if each.draft.recording]
    assert kept == [first, third, fourth]
    assert services.rehearsals.get(second).draft.seconds == 1.0
    assert len(files(tmp_path)) == 3
    services.library.close()


def grow_old(tmp_path: Path) -> None:
    """Let every file have been recorded some days ago."""
    old = (NOW - timedelta(days=3)).timestamp()
    for path in files(tmp_path):
        os.utime(path, (old, old))


Removal = Callable[[Services, RehearsalId], object]
REMOVALS: tuple[Removal, ...] = (
    lambda services, made: services.rehearsals.delete(made),
    lambda services, _: services.introductions.delete(services.introductions.listed()[0].id),
    lambda services, made: services.recordings.forget(made),
)


@pytest.mark.parametrize("remove", REMOVALS)
def test_an_old_sound_comes_back_with_undo(tmp_path: Path, remove: Removal) -> None:
    services = open_services(tmp_path)
    made = take(services, 0)
    grow_old(tmp_path)
    remove(services, made)
    assert services.recordings.thin() == 0
    services.undo.undo()
    name = services.rehearsals.get(made).draft.recording
    assert services.recordings.path_of(name) is not None
    services.library.close()


@pytest.mark.parametrize("remove", REMOVALS)
def test_what_was_deleted_days_ago_is_gone(tmp_path: Path, remove: Removal) -> None:
    services = open_services(tmp_path)
    remove(services, take(services, 0))
    later = datetime.now(UTC) + timedelta(days=2)
    services.recordings = Recordings(
        services.library.store, lambda: later, services.preferences, tmp_path / "recordings"
    )
    assert services.recordings.tidy() == 1
    assert files(tmp_path) == []
    services.library.close()


def test_forgetting_leaves_the_figures(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    made = take(services, 0)
    services.recordings.forget(made)
    found = services.rehearsals.get(made).draft
    assert (found.recording, found.seconds) == ("", 1.0)
    services.library.close()


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    (tmp_path / "recordings").write_text("in the way")
    with pytest.raises(RecordingNotKept, match="saved all the same"):
        services.recordings.keep(SOUND)
    services.library.close()


def test_all_of_them_are_forgotten(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    made = [take(services, minute) for minute in range(3)]
    services.recordings.keep(SOUND)  # of a take that was left
    assert services.recordings.forget_all().value == 4
    assert files(tmp_path) == []
    assert [services.rehearsals.get(each).draft.recording for each in made] == ["", "", ""]
    services.library.close()
