"""Settings survive whatever happens to their file: defaults, the bad file kept, one notice."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from eventmate.settings import Preferences, Settings, load, save

CHOSEN = Settings(scheme="dark", region="ET", thank_you_days=3, room="Foyer é", geometry="AdnQywAD")

NOT_OURS = {
    "nothing": b"",
    "zeros": bytes(300),
    "binary": bytes(range(256)) * 4,
    "a list": b"[1, 2]",
    "a number": b"7",
    "endless": b"[" * 100_000,
    "a huge number": b'{"room": ' + b"9" * 10_000 + b"}",
    "another alphabet": b'{"room": "\xff\xfe"}',
}
UNFIT: dict[str, Any] = {
    "scheme": "purple",
    "geometry": "not base64!",
    "mission_geometry": "AA",
    "thank_you_days": -1,
    "linkedin_limit": 250,
    "walking_minutes": 61,
    "active_event": 10**30,
    "room": "\ud800",
    "mirror": "yes",
    "unknown": 1,
}


def test_what_was_chosen_comes_back_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(path, CHOSEN)
    assert load(path).settings == CHOSEN
    assert path.stat().st_mode & 0o077 == 0
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]


def test_cut_at_every_byte_it_is_defaults_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(path, CHOSEN)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        loaded = load(path)
        assert loaded.settings == Settings()
        assert loaded.set_aside is not None
        assert loaded.set_aside.read_bytes() == whole[:length]
        assert not path.exists()


@pytest.mark.parametrize("kind", NOT_OURS)
def test_what_is_not_ours_is_kept_aside_and_told_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(NOT_OURS[kind])

    first = Preferences(path)
    again = Preferences(path)

    assert first.current == again.current == Settings()
    assert first.set_aside is not None
    assert first.set_aside.read_bytes() == NOT_OURS[kind]
    assert again.set_aside is None
    first.change(room="Hall 2")
    assert Preferences(path).current.room == "Hall 2"


def test_a_folder_in_its_place_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    preferences = Preferences(path)
    preferences.change(room="Hall 2")
    assert preferences.set_aside is not None
    assert load(path).settings.room == "Hall 2"


@pytest.mark.parametrize("name", UNFIT)
def test_a_value_that_cannot_be_is_left_out_and_the_others_hold(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"region": "ET", name: UNFIT[name]}))
    loaded = load(path)
    assert loaded.settings == Settings(region="ET")
    assert loaded.set_aside is None


def test_a_file_that_cannot_be_written_is_no_reason_to_stop(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    preferences = Preferences(tmp_path / "gone" / "settings.json")
    with caplog.at_level(logging.WARNING):
        assert preferences.change(room="Hall 2").room == "Hall 2"
    assert "cannot be saved" in caplog.text
