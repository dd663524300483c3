"""Steps are named in words when they are undone."""

import ast
from pathlib import Path

import pytest

import eventmate.services
from eventmate.ui.batch_words import batch_words

SERVICES = Path(eventmate.services.__file__).parent


def fixed_texts(node: ast.expr) -> set[str]:
    """Texts that stand as they are in an expression."""
    if isinstance(node, ast.JoinedStr | ast.Call):
        return set()
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
    return set().union(*(fixed_texts(part) for part in parts))


def labels() -> set[str]:
    """Every fixed name a use case gives its step."""
    found = set()
    for module in SERVICES.glob("*.py"):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "writing"
            ):
                for argument in call.args:
                    found |= fixed_texts(argument)
    return found


@pytest.mark.parametrize("label", sorted(labels()))
def test_a_step_of_every_use_case_has_its_words(label: str) -> None:
    words = batch_words(label)
    assert not words.startswith("\u2068"), "It is shown as it is kept."
    assert words[0].islower()


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Done follow-up", "follow-up done"),
        ("Done 3 follow-ups", "3 follow-ups done"),
        ("Delete 12 contacts", "12 contacts deleted"),
        ("Meet Sara Kim", "\u2068Sara Kim\u2069 met"),
        ("Remove tag ai", "tag \u2068ai\u2069 removed"),
        ("Meet 3 people", "\u20683 people\u2069 met"),
        ("Something of a later version", "\u2068Something of a later version\u2069"),
    ],
)
def test_labels_in_words(label: str, words: str) -> None:
    assert batch_words(label) == words
