"""Preferences: typed, with defaults, in one JSON file; a bad file is kept aside, never fatal."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose; every field has a default that works."""

    scheme: str = "system"  # "system", "light" or "dark"
    region: str = ""  # ISO 3166 country for phone numbers written without one
    thank_you_days: int = 1
    linkedin_limit: int = 200
    notify_due: bool = True
    notified_on: str = ""  # ISO day of the last notification
    camera: str = ""
    mirror: bool = True
    active_event: int = 0  # 0: the event that runs today
    room: str = ""
    talk: str = ""
    place_day: str = ""  # ISO day the room and talk were typed on
    industry: str = ""  # my own, asked where a goal counts people outside it
    purge_days: int = 30  # after an event, people listed but never met are removed; 0: never
    lists_kept: str = ""  # ids of events whose list stays all the same, a blank between
    geometry: str = ""  # Qt's saveGeometry, base64
    brief_format: str = ""  # the paper a brief was last printed on; empty: the country's usual one
    brief_without: str = ""  # parts of it that are left out, a blank between
    mission_geometry: str = ""  # of the small window during an event, base64


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings and, when the file could not be read, where it was kept."""

    settings: Settings
    set_aside: Path | None = None


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are ours and of the right type; the rest keep their defaults."""
    kinds = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    return {name: value for name, value in values.items() if type(value) is kinds.get(name)}


def load(path: Path) -> LoadedSettings:
    """Read the settings; a file that is not ours is moved aside and defaults are used."""
    if not path.exists():
        return LoadedSettings(Settings())
    try:
        values = json.loads(path.read_bytes())
        if not isinstance(values, dict):
            raise ValueError("not an object")
    except (ValueError, RecursionError):
        aside = path.with_suffix(".unreadable.json")
        path.replace(aside)
        return LoadedSettings(Settings(), aside)
    return LoadedSettings(Settings(**_known(values)))


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all, for this user only (0600)."""
    temporary = path.with_suffix(".part")
    handle = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(settings), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


class Preferences:
    """The settings in use and their file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        loaded = load(path)
        self.current = loaded.settings
        self.set_aside = loaded.set_aside

    def change(self, **values: Any) -> Settings:
        """Change some settings and write the file; unknown names raise TypeError."""
        self.current = replace(self.current, **values)
        save(self._path, self.current)
        return self.current
