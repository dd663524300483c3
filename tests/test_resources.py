"""The resources are found from source and complete."""

import re
from pathlib import Path

import pytest

from eventmate import resources


def test_every_third_party_folder_carries_its_licence() -> None:
    assert "SIL Open Font License" in resources.resource_text("fonts/Inter-LICENSE.txt")
    assert "ISC License" in resources.resource_text("icons/Lucide-LICENSE.txt")
    assert "Apache License" in resources.resource_text("minilm/MiniLM-LICENSE.txt")


def test_every_icon_follows_the_colour_it_is_given() -> None:
    icons = list(resources.resource("icons").glob("*.svg"))
    assert icons
    for icon in icons:
        assert re.search(r'stroke="currentColor"', icon.read_text(encoding="utf-8")), icon.name


def test_the_fonts_stay_small() -> None:
    fonts = resources.resource("fonts").glob("*.ttf")
    assert sum(font.stat().st_size for font in fonts) < 2_000_000


def test_missing_resources_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "eventmate" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="install it again"):
        resources.resources_folder()
