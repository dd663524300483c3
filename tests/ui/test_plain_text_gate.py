"""What could show a stranger's markup or open a stranger's link is used in one place only."""

import ast
from pathlib import Path

import pytest

import eventmate.ui

UI = Path(eventmate.ui.__file__).parent
FORBIDDEN = {
    "QLabel": "plain.py",
    "QMessageBox": None,
    "QToolTip": None,
    "QErrorMessage": None,
    "QInputDialog": None,
    "QProgressDialog": None,
    "QTextBrowser": None,
    "QWizardPage": None,
    "setToolTip": "plain.py",
    "setHtml": None,
    "setWhatsThis": None,
    "insertHtml": None,
    "QDesktopServices": "open_link.py",
    "openUrl": "open_link.py",
    "setOpenExternalLinks": None,
}
MODULES = sorted(UI.rglob("*.py"))


def used_names(source: str) -> set[str]:
    """Every name, attribute and imported name in a module."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names.update(alias.name for alias in node.names)
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_only_the_plain_modules_touch_rich_text_and_links(module: Path) -> None:
    names = used_names(module.read_text(encoding="utf-8"))
    allowed = {name for name, home in FORBIDDEN.items() if home == str(module.relative_to(UI))}
    assert not (names & FORBIDDEN.keys()) - allowed


def test_the_gate_sees_every_way_to_write_it() -> None:
    sources = ("QLabel('x')", "QtWidgets.QLabel('x')", "from PySide6.QtWidgets import QLabel as L")
    assert all("QLabel" in used_names(source) for source in sources)
