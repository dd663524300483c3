"""What use cases and rules name in English is said in the words of the window's language."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

import eventmate.services
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Capture, CaptureId, CaptureKind
from eventmate.domain.identity import Reason
from eventmate.domain.meeting import Lookalike
from eventmate.ui.batch_words import batch_words
from eventmate.ui.dialogs.inbox_item import InboxItem, Waiting
from eventmate.ui.pages.contacts.words import source_words
from eventmate.ui.plain import PlainLabel

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


class Shouting(QTranslator):
    """A language that is English in capitals."""

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return re.sub(
            r"\{.*?\}|.", lambda part: part[0] if "{" in part[0] else part[0].upper(), text
        )

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def _shouting(qapp: QApplication) -> Iterator[None]:
    language = Shouting()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.mark.parametrize("label", sorted(labels()))
def test_the_step_of_every_use_case(label: str) -> None:
    words = batch_words(label)
    assert words == words.upper()


def test_steps() -> None:
    assert batch_words("Done follow-up") == "FOLLOW-UP DONE"
    assert batch_words("Done 3 follow-ups") == "3 FOLLOW-UPS DONE"
    assert batch_words("Meet Sara Kim") == "\u2068Sara Kim\u2069 MET"


def test_how_somebody_came_in() -> None:
    assert source_words("Met in person") == "MET IN PERSON"
    assert source_words("Met at Atlantic Data Days") == "MET AT Atlantic Data Days"
    assert source_words("people.csv") == "people.csv"
    assert source_words("") == "NOTHING NOTED"


@pytest.mark.parametrize("reason", Reason)
def test_why_somebody_may_be_the_person(qtbot: QtBot, reason: Reason) -> None:
    at = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
    capture = Capture(CaptureId(1), CaptureKind.LINE, "Sara Kim, Rail", at)
    alike = (Lookalike(ContactId(1), "Sara Kim", "Acme", reason.value),)
    item = InboxItem(Waiting(capture, "Sara Kim", alike), date(2026, 10, 14))
    qtbot.addWidget(item)

    words = "\n".join(label.text() for label in item.findChildren(PlainLabel))
    assert reason.value.upper() in words
