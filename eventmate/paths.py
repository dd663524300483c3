"""Where EventMate keeps its files; the only place that asks the platform."""

import os
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "EVENTMATE_HOME"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The data folder and what is in it."""

    data: Path

    @property
    def database(self) -> Path:
        """The library itself."""
        return self.data / "eventmate.db"

    @property
    def lock(self) -> Path:
        """Held while a window or a command uses the library."""
        return self.data / "eventmate.lock"

    @property
    def backups(self) -> Path:
        """Verified copies of the library."""
        return self.data / "backups"

    @property
    def recordings(self) -> Path:
        """Takes that were recorded; made with the first one, never in a backup or an export."""
        return self.data / "recordings"

    @property
    def logs(self) -> Path:
        """The rotating log and the crash file."""
        return self.data / "logs"

    @property
    def settings(self) -> Path:
        """Preferences, as JSON."""
        return self.data / "settings.json"

    def create(self) -> None:
        """Make the folders, for this user only (0700)."""
        for folder in (self.data, self.backups, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            for folder in (self.data, self.backups, self.logs):
                folder.chmod(0o700)


def default_data_folder() -> Path:
    """`EVENTMATE_HOME` when set, else the platform's folder for user data."""
    if chosen := os.environ.get(HOME_VARIABLE):
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("EventMate", appauthor=False)
