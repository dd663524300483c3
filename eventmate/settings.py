"""Preferences: typed, with defaults, in one JSON file; a bad file is kept aside, never fatal."""

import json
import logging
import os
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import time
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

# Beyond these a number is a mistake in the file, not a choice.
MOST_DAYS = 365
MOST_EVENTS = 2**31
MOST_WALKING = 60  # minutes
MOST_RECORDINGS = 1_000
MOST_DRILLS = 100
MOST_TOUCHES = 100


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
    walking_minutes: int = 5  # from one room of an event to another
    purge_told_on: str = ""  # ISO day it was last said that people will be removed soon
    purges_told: str = ""  # of which events, each with the ISO day: "7:2026-11-12 9:2026-11-13"
    geometry: str = ""  # Qt's saveGeometry, base64
    brief_format: str = ""  # the paper a brief was last printed on; empty: the country's usual one
    brief_without: str = ""  # parts of it that are left out, a blank between
    microphone: str = ""
    speech_model: str = (
        ""  # a folder of the user's own with a speech model; empty: the packaged one
    )
    fillers: str = ""  # words that fill gaps, one a line; empty: the usual ones
    drills_a_day: int = 10  # cards
    notes_a_month: int = 5  # personal notes with LinkedIn invitations that are free
    messages_a_day: int = 20  # beyond them a calm word; 0: none
    quiet_from: str = ""  # HH:MM; between these two nothing is pressed, empty: never
    quiet_until: str = ""
    touches_a_week: int = 5  # people brought up to be in touch with
    reconnects_a_week: int = 3  # people from earlier proposed to write to again; 0: nobody
    keep_recordings: bool = True  # a take's sound is kept, on this laptop only
    recordings_kept: int = 10  # the latest so many; older takes keep their figures
    told_folder: str = ""  # the data folder of which it was said that others may reach it
    mission_geometry: str = ""  # of the small window during an event, base64
    feed_folder: str = ""  # where a calendar of what is due is kept up to date; empty: nowhere
    feed_details: bool = False  # it also says what was promised and spoken of
    library_id: str = ""  # tells entries of calendars from those of other libraries


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings and, when the file could not be read, where it was kept."""

    settings: Settings
    set_aside: Path | None = None


def _is_base64(text: str) -> bool:
    try:
        b64decode(text, validate=True)
    except ValueError:
        return False
    return True


def _is_text(text: str) -> bool:
    """JSON can hold halves of characters, which nothing else can."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_clock(text: str) -> bool:
    """Whether a text is a time of day such as 21:00, or none."""
    try:
        return not text or time.fromisoformat(text).strftime("%H:%M") == text
    except ValueError:
        return False


_FITTING: Mapping[str, Callable[[Any], bool]] = {
    "scheme": lambda scheme: scheme in {"system", "light", "dark"},
    "thank_you_days": lambda days: 0 <= days <= MOST_DAYS,
    "drills_a_day": lambda count: 1 <= count <= MOST_DRILLS,
    "notes_a_month": lambda count: 0 <= count <= MOST_TOUCHES,
    "messages_a_day": lambda count: 0 <= count <= MOST_TOUCHES,
    "quiet_from": _is_clock,
    "quiet_until": _is_clock,
    "touches_a_week": lambda count: 1 <= count <= MOST_TOUCHES,
    "reconnects_a_week": lambda count: 0 <= count <= MOST_TOUCHES,
    "recordings_kept": lambda count: 0 <= count <= MOST_RECORDINGS,
    "walking_minutes": lambda minutes: 0 <= minutes <= MOST_WALKING,
    "linkedin_limit": lambda letters: letters in (200, 300),
    "active_event": lambda number: abs(number) <= MOST_EVENTS,
    "geometry": _is_base64,
    "mission_geometry": _is_base64,
    "library_id": lambda name: not name or name.isalnum(),
}


def _fits(name: str, value: Any) -> bool:
    if isinstance(value, str) and not _is_text(value):
        return False
    return _FITTING.get(name, lambda _: True)(value)


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are ours, of the right type and possible; the rest keep their defaults."""
    kinds = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    return {
        name: value
        for name, value in values.items()
        if type(value) is kinds.get(name) and _fits(name, value)
    }


def load(path: Path) -> LoadedSettings:
    """Read the settings; a file that is not ours is moved aside and defaults are used."""
    if not path.exists():
        return LoadedSettings(Settings())
    try:
        values = json.loads(path.read_bytes())
        if not isinstance(values, dict):
            raise ValueError("not an object")
    except (ValueError, RecursionError, OSError):
        return LoadedSettings(Settings(), _set_aside(path))
    return LoadedSettings(Settings(**_known(values)))


def _set_aside(path: Path) -> Path:
    aside = path.with_suffix(".unreadable.json")
    try:
        path.replace(aside)
    except OSError as error:
        logger.warning("The settings cannot be moved aside: %s", type(error).__name__)
        return path
    return aside


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all, for this user only (0600)."""
    temporary = path.with_suffix(".part")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
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
        """Change some settings and write the file; unknown names raise TypeError.

        Where the file cannot be written they hold until the program ends.
        """
        self.current = replace(self.current, **values)
        try:
            save(self._path, self.current)
        except OSError as error:
            logger.warning("The settings cannot be saved: %s", type(error).__name__)
        return self.current
