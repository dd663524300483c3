"""What a wheel must carry beside the modules."""

import tomllib
from pathlib import Path

from eventmate.storage import schema

ROOT = Path(__file__).parent.parent


def test_migrations_travel_with_the_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["eventmate.storage"]
    carried = {path for pattern in patterns for path in schema.MIGRATIONS.parent.glob(pattern)}
    needed = {
        path
        for path in schema.MIGRATIONS.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert needed
    assert needed <= carried


def test_nothing_committed_names_a_registry() -> None:
    hosts = ("pythonhosted" + ".org", "pypi" + ".org", "registry.npmjs" + ".org")
    for path in (ROOT / "pyproject.toml", ROOT / "README.md", ROOT / ".ci" / "run"):
        text = path.read_text(encoding="utf-8")
        assert not any(host in text for host in hosts), path
