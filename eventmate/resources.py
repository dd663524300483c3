"""The only reader of the files that travel with EventMate: theme, icons, fonts, templates."""

import sys
from pathlib import Path

FOLDER = "resources"
INSTALLED_FOLDER = "eventmate_resources"  # the same folder under its name in a wheel
LANDMARK = "theme/tokens.toml"


def resources_folder() -> Path:
    """The folder of resources, in a source tree, an installed package or a frozen build."""
    beside = Path(__file__).resolve().parent.parent
    candidates = [beside / FOLDER, beside / INSTALLED_FOLDER]
    if frozen := getattr(sys, "_MEIPASS", None):
        candidates.insert(0, Path(frozen) / FOLDER)
    for folder in candidates:
        if (folder / LANDMARK).is_file():
            return folder
    raise FileNotFoundError("EventMate's resources are missing; please install it again.")


def resource(name: str) -> Path:
    """The path of one resource, such as `icons/sun.svg`."""
    return resources_folder() / name


def resource_text(name: str) -> str:
    """The text of one resource."""
    return resource(name).read_text(encoding="utf-8")
