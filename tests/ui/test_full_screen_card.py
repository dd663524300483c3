"""My card over the whole screen: keys choose the code, a phone reads it, nothing else shows."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from card_stage import NOOR, codes_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.cards import Card, CardDraft, CardId, Payload
from eventmate.services.card_codes import CardCodes
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.full_screen import FullScreenCard
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

OTHER = CardDraft(label="Freelance", name="Noor H.", payload=Payload.FULL)
CARDS = [Card(CardId(1), NOOR), Card(CardId(2), OTHER)]
CODES = CardCodes()


@pytest.fixture(autouse=True)
def _no_display_to_keep_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")


@pytest.fixture
def card(qtbot: QtBot, operations: Operations) -> Iterator[FullScreenCard]:
    made = FullScreenCard(CARDS, CODES, operations)
    show(qtbot, made)
    yield made
    made.close()


def show(qtbot: QtBot, made: FullScreenCard, width: int = 1280, height: int = 800) -> None:
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()


def test_keys_choose_what_the_code_carries(card: FullScreenCard) -> None:
    for key, payload in (
        (Qt.Key.Key_1, Payload.FULL),
        (Qt.Key.Key_3, Payload.LINK),
        (Qt.Key.Key_2, Payload.SMALL),
    ):
        QTest.keyClick(card, key)
        assert card.payload is payload
        assert codes_in(card) == {CODES.text(NOOR, payload)}


def test_the_next_card_and_back(card: FullScreenCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_C)
    assert codes_in(card) == {CODES.text(OTHER, Payload.FULL)}
    assert card.words.accessibleName() == "Noor H."
    QTest.keyClick(card, Qt.Key.Key_C)
    assert card.card.draft is NOOR


def test_a_payload_without_content_is_not_shown(card: FullScreenCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_C)
    QTest.keyClick(card, Qt.Key.Key_3)
    assert card.payload is Payload.FULL
    assert not card.hints[Payload.LINK].isEnabled()


def test_the_asked_card_comes_first(qtbot: QtBot, operations: Operations) -> None:
    made = FullScreenCard(CARDS, CODES, operations, first=CardId(2))
    assert made.card.id == CardId(2)
    qtbot.addWidget(made)


def test_escape_leaves(qtbot: QtBot, card: FullScreenCard) -> None:
    with qtbot.waitSignal(card.left):
        QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1920, 1080), (900, 1200)])
def test_it_reads_at_every_size(
    qtbot: QtBot, operations: Operations, width: int, height: int
) -> None:
    made = FullScreenCard(CARDS, CODES, operations)
    show(qtbot, made, width, height)
    assert made.size().width() == width
    assert codes_in(made) == {CODES.text(NOOR, Payload.SMALL)}
    made.close()


def test_the_paper_is_white_in_the_dark_too(
    card: FullScreenCard, theme_keeper: ThemeKeeper
) -> None:
    theme_keeper.choose(SchemeChoice.DARK)
    paper = card.view.grab().toImage()
    assert paper.pixelColor(paper.width() // 2, 12).name() == "#ffffff"
    assert codes_in(card) == {CODES.text(NOOR, Payload.SMALL)}


def test_the_longest_words_leave_the_window_as_it_is(qtbot: QtBot, operations: Operations) -> None:
    long = replace(NOOR, name="<b>" + "Wolfeschlegelsteinhausen " * 9, headline="word " * 100)
    made = FullScreenCard([Card(CardId(1), long)], CODES, operations)
    show(qtbot, made, 1024, 640)
    assert (made.width(), made.height()) == (1024, 640)
    assert codes_in(made) == {CODES.text(long, Payload.SMALL)}
    made.close()


def test_a_card_without_a_name_says_what_is_missing(qtbot: QtBot, operations: Operations) -> None:
    made = FullScreenCard([Card(CardId(1), CardDraft())], CODES, operations)
    show(qtbot, made)
    assert made.trouble.text() == ("This card has no name yet. Add your name and the code appears.")
    made.close()


def test_nothing_is_claimed_where_the_display_cannot_be_kept_awake(card: FullScreenCard) -> None:
    card.hide()
    assert card.leave.text() == "leaves"


def test_the_display_stays_awake_where_the_system_agrees(
    qtbot: QtBot, operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WAKEPY_FORCE_FAILURE")
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    made = FullScreenCard(CARDS, CODES, operations)
    show(qtbot, made)
    qtbot.waitUntil(lambda: made.leave.text() == "leaves; the display stays awake")
    made.close()
