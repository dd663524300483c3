"""Words of the window are written one way throughout."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import eventmate.ui

SOURCES = sorted(Path(eventmate.ui.__file__).parent.rglob("*.py"))
OTHER_WAYS = re.compile(r"\b[Ee]-mail|\b(?:Ctrl|Shift|Alt) [A-Z0-9]\b|\w\.\.\.")


def texts(source: Path) -> Iterator[str]:
    """Every text in a module, without what explains the code itself."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    explained = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {ast.get_docstring(n, clean=False) for n in ast.walk(tree) if isinstance(n, explained)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and text not in docs:
            yield text


def test_keys_and_email_are_written_one_way() -> None:
    found = [(s.name, text) for s in SOURCES for text in texts(s) if OTHER_WAYS.search(text)]
    assert len(SOURCES) > 100
    assert found == []
