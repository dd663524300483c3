"""My cards: what cannot be right is said gently, and nothing that was there is lost."""

from collections.abc import Iterator

import pytest
from card_stage import NOOR, read, saved, shown, type_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import PointKind
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards_page import CardsPage
from eventmate.ui.plain import PlainLabel

PADDING = 26  # px, with the field's edges


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[CardsPage]:
    services.cards.add(NOOR)
    made = shown(qtbot, services, operations)
    yield made
    made.close()


def hints(page: CardsPage) -> list[str]:
    """What is said below the name."""
    labels = page.form.name.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisible()][1:]


def empty_name(page: CardsPage) -> None:
    """Delete the name letter by letter, pausing before the last one."""
    page.form.name.edit.setFocus()
    page.form.name.edit.end(False)
    for _ in NOOR.name[1:]:
        QTest.keyClick(page.form.name.edit, Qt.Key.Key_Backspace)
    page.flush()
    QTest.keyClick(page.form.name.edit, Qt.Key.Key_Backspace)
    page.flush()


def test_a_card_keeps_its_name_while_the_field_is_empty(
    page: CardsPage, services: Services
) -> None:
    empty_name(page)
    assert page.form.name.text == ""
    assert hints(page) == ["A card needs a name. Until you write one, it keeps “Noor Haddad”."]
    assert saved(services).name == "Noor Haddad"
    assert "FN:Noor Haddad" in read(page)


def test_a_new_name_takes_the_place_of_the_old_one(page: CardsPage, services: Services) -> None:
    empty_name(page)
    type_on(page.form.name, "Ada Holm")
    page.flush()
    assert hints(page) == []
    assert saved(services).name == "Ada Holm"
    QTest.keyClick(page.form.name.edit, Qt.Key.Key_Return)
    page.form.name.edit.selectAll()
    QTest.keyClick(page.form.name.edit, Qt.Key.Key_Delete)
    assert "it keeps “Ada Holm”" in hints(page)[0]


def test_words_in_the_place_of_an_address_are_remarked_on_and_stay_off_the_code(
    page: CardsPage, services: Services
) -> None:
    line = page.form.reach.rows[0]
    line.edit.setFocus()
    line.edit.selectAll()
    QTest.keyClicks(line.edit, "not a mail")
    assert line.remark.isHidden()  # still being typed
    page.form.reach.rows[1].edit.setFocus()
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.remark.text() == "This is not an email address yet; it stays off the code."
    assert line.remark.isVisible()
    page.flush()
    assert saved(services).points[0].value == "not a mail"
    assert saved(services).points[0].kind is PointKind.EMAIL
    assert "not a mail" not in read(page)


def test_the_remark_goes_with_the_first_letter_that_mends_it(page: CardsPage) -> None:
    line = page.form.reach.rows[0]
    line.edit.selectAll()
    QTest.keyClicks(line.edit, "noor")
    line.edit.editingFinished.emit()
    assert line.remark.isVisible()
    QTest.keyClicks(line.edit, "@linienwerk.example")
    assert line.remark.isHidden()
    assert "noor@linienwerk.example" in read(page)


def test_a_usual_title_fits_its_field_in_a_small_window(qtbot: QtBot, page: CardsPage) -> None:
    page.resize(816, 640)
    edit = page.form.title.edit
    wanted = edit.fontMetrics().horizontalAdvance("Transit data engineer") + PADDING
    qtbot.waitUntil(lambda: page.form.width() < 500 and edit.width() >= wanted)
