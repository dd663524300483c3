"""My cards: what is typed is what a phone reads, and it saves itself."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from card_stage import NOOR, read, saved, shown, type_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.cards import Payload
from eventmate.domain.errors import NotFound
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards_page import CardsPage
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.segmented import Segmented


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[CardsPage]:
    services.cards.add(NOOR)
    made = shown(qtbot, services, operations)
    yield made
    made.close()


def test_what_is_typed_is_in_the_code_at_once(page: CardsPage) -> None:
    assert "FN:Noor Haddad" in read(page)
    type_on(page.form.name, " Ay")
    assert page.form.name.text == "Noor Haddad Ay"
    assert f"FN:{page.form.name.text}" in read(page)


def test_a_box_decides_what_is_in_the_code(page: CardsPage) -> None:
    page.preview.switch.set_position(0)
    assert "TEL" not in read(page)
    assert "noor@linienwerk.example" in read(page)
    page.form.reach.rows[0].check.click()
    page.form.reach.rows[2].check.click()
    assert "+49 30 5550 0142" in read(page)
    assert "noor@linienwerk.example" not in read(page)


def test_what_i_offer_stays_out_until_i_choose_it(page: CardsPage) -> None:
    page.preview.switch.set_position(0)
    assert "tram delays" not in read(page)
    page.form.notes_in_code.click()
    assert "tram delays" in read(page)


def test_figures_and_distance_follow(page: CardsPage) -> None:
    code = page.preview.code
    assert code is not None
    assert page.preview.figures.text() == (
        f"{code.size} \u00d7 {code.size} modules, level M, {code.byte_count} bytes"
    )
    assert "a phone reads it from about" in page.preview.distance.text()
    page.preview.switch.set_position(2)
    assert page.preview.figures.text().startswith("29 \u00d7 29 modules")
    assert read(page) == "https://linienwerk.example/noor"


def test_the_scan_check_says_how_small_it_may_be(qtbot: QtBot, page: CardsPage) -> None:
    with qtbot.waitSignal(page.preview.checked):
        page.preview.switch.set_position(2)
    assert page.preview.scan.tag.text.startswith("Reads down to ")
    names = [line.accessibleName() for line in page.preview.scan.rows.values()]
    assert names[0] == "Blurred: reads"
    assert all(name.endswith(": reads") for name in names)
    assert page.preview.scan.remedy.isHidden()


def test_a_card_that_is_too_dense_names_a_remedy(qtbot: QtBot, page: CardsPage) -> None:
    page.preview.switch.set_position(0)
    with qtbot.waitSignal(page.preview.checked):
        page.form.offers.edit.setPlainText("Eight months of rain-day tram delays. " * 20)
        page.form.notes_in_code.click()
    rows = page.preview.scan.rows.values()
    assert any("does not read" in line.accessibleName() for line in rows)
    assert page.preview.scan.remedy.isVisible()
    words = page.preview.scan.remedy.findChild(PlainLabel)
    assert isinstance(words, PlainLabel)
    assert words.text().startswith("Choose Small instead of Full")


def test_too_much_for_a_code_is_said_in_its_place(page: CardsPage) -> None:
    page.preview.switch.set_position(0)
    page.form.notes_in_code.click()
    page.form.offers.edit.setPlainText("many words " * 400)
    assert page.preview.view.isHidden()
    assert page.preview.trouble.text().startswith("This is too much for one QR code")
    page.form.offers.edit.setPlainText("few words")
    assert page.preview.view.isVisible()
    assert "few words" in read(page)


def test_it_saves_itself_as_one_step(qtbot: QtBot, page: CardsPage, services: Services) -> None:
    type_on(page.form.pronouns, " (any)")
    qtbot.waitUntil(lambda: saved(services).pronouns == "she/her (any)", timeout=2_000)
    services.undo.undo()
    assert saved(services) == NOOR


def test_undo_shows_on_the_page(
    page: CardsPage, services: Services, operations: Operations
) -> None:
    type_on(page.form.title, " II")
    page.flush()
    assert saved(services).title == "Transit data engineer II"
    operations.run(page, services.undo.undo)
    assert page.form.title.text == "Transit data engineer"


def test_a_field_that_is_left_is_saved(page: CardsPage, services: Services) -> None:
    page.form.headline.edit.setFocus()
    type_on(page.form.headline, "!")
    page.form.title.edit.setFocus()
    assert saved(services).headline == "Transit data people can trust!"


def test_leaving_the_page_saves(page: CardsPage, services: Services) -> None:
    type_on(page.form.organisation, " eG")
    page.hide()
    assert saved(services).organisation == "Linienwerk eG"


def test_a_crash_while_typing_loses_nothing(
    qtbot: QtBot, page: CardsPage, services: Services, operations: Operations
) -> None:
    def typing_is_kept() -> bool:
        type_on(page.form.headline, "!")
        return bool(services.drafts.kept_under("card:"))

    qtbot.waitUntil(typing_is_kept, timeout=4_000)
    assert saved(services) == NOOR
    typed = page.form.headline.text
    page.keeper.blockSignals(True)
    again = shown(qtbot, services, operations)
    assert len(again.form.headline.text) >= len(typed) - 1
    again.flush()
    assert saved(services).headline == again.form.headline.text
    assert services.drafts.kept_under("card:") == {}
    again.close()


def test_ways_to_reach_me_by_keyboard(page: CardsPage, services: Services) -> None:
    reach = page.form.reach
    QTest.keyClick(reach.rows[-1].edit, Qt.Key.Key_Return)
    assert len(reach.rows) == 4
    QTest.keyClicks(reach.rows[3].edit, "sara@linienwerk.example")
    QTest.keyClick(reach.rows[3].edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(reach.rows[0].edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    page.flush()
    assert [point.value for point in saved(services).points] == [
        "https://linienwerk.example/noor",
        "sara@linienwerk.example",
        "+49 30 5550 0142",
    ]
    assert saved(services).points[1].kind == "email"


def test_three_fields_make_the_first_card(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    page = shown(qtbot, services, operations)
    assert page.first.isVisible()
    assert not page.full_screen.isVisible()
    QTest.keyClicks(page.first.name.edit, "Noor Haddad")
    QTest.keyClicks(page.first.organisation.edit, "Linienwerk")
    QTest.keyClicks(page.first.reach.edit, "noor@linienwerk.example")
    page.first.make.click()
    assert page.form.isVisible()
    assert "EMAIL:noor@linienwerk.example" in read(page)
    assert saved(services).name == "Noor Haddad"
    page.close()


def test_cards_are_added_chosen_and_deleted(page: CardsPage, services: Services) -> None:
    page.add.click()
    assert page.form.label.text == "New card"
    assert isinstance(page.switch.control, Segmented)
    page.form.organisation.edit.setFocus()
    type_on(page.form.organisation, "Freelance")
    page.switch.control.set_position(0)
    assert page.form.organisation.text == "Linienwerk"
    assert saved(services, 1).organisation == "Freelance"
    page.form.delete.click()
    assert [card.draft.organisation for card in services.cards.listed()] == ["Freelance"]
    assert page.form.organisation.text == "Freelance"
    services.undo.undo()
    assert saved(services) == NOOR


def test_a_card_is_duplicated(page: CardsPage, services: Services) -> None:
    page.form.duplicate.click()
    assert saved(services, 1) == replace(NOOR, label="Work copy")
    assert page.form.label.text == "Work copy"


def test_many_cards_are_chosen_from_a_menu(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    for number in range(7):
        services.cards.add(replace(NOOR, label=f"Card & {number}"))
    page = shown(qtbot, services, operations)
    assert isinstance(page.switch.control, Button)
    page.keeper.choose(5)
    assert page.switch.control.label == "Card & 5"
    page.close()


def test_the_chosen_payload_is_kept(page: CardsPage, services: Services) -> None:
    page.preview.switch.set_position(2)
    type_on(page.form.name, "!")
    page.flush()
    assert saved(services).payload is Payload.LINK
    assert saved(services).name == "Noor Haddad!"


def test_full_screen_is_asked_for_with_the_card_saved(
    qtbot: QtBot, page: CardsPage, services: Services
) -> None:
    type_on(page.form.name, "!")
    with qtbot.waitSignal(page.card_requested) as wish:
        page.full_screen.click()
    assert wish.args == [services.cards.listed()[0].id]
    assert saved(services).name == "Noor Haddad!"


def test_markup_is_shown_as_it_is_typed(page: CardsPage) -> None:
    page.form.name.edit.selectAll()
    QTest.keyClicks(page.form.name.edit, "<img src=x>;,\\")
    assert "FN:<img src=x>\\;\\,\\\\" in read(page)


def test_a_card_deleted_elsewhere_is_told(
    qtbot: QtBot, page: CardsPage, services: Services, operations: Operations
) -> None:
    type_on(page.form.name, "!")
    services.cards.delete(services.cards.listed()[0].id)
    with pytest.raises(NotFound):
        services.cards.named()
    with qtbot.waitSignal(operations.failed):
        page.flush()


def test_the_tab_key_goes_through_the_page_in_reading_order(
    qtbot: QtBot, page: CardsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.cards.add(replace(NOOR, label="Freelance")))
    switch = page.switch.control
    assert switch is not None
    qtbot.waitUntil(switch.isVisible)
    page.add.setFocus()
    QTest.keyClick(page.add, Qt.Key.Key_Backtab)
    assert switch.isAncestorOf(page.focusWidget())
    page.form.organisation.edit.setFocus()
    names = []
    for _ in range(10):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        names.append(page.focusWidget().accessibleName())
    assert names[0] == "Email, phone or link"
    assert names[1] == "In the code: noor@linienwerk.example"
    assert names[-1] == "Email, phone or link"
