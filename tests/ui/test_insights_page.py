"""Insights in the window: pictures, their sentences, other sides, and what is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.encounters import PromiseDirection
from eventmate.domain.insights import Side
from eventmate.services.bundle import Services
from eventmate.services.promises import NewPromise
from eventmate.ui.operations import Operations
from eventmate.ui.pages.insights_page import InsightsPage


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[InsightsPage]:
    made = InsightsPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1060, 760)
    made.show()
    yield made
    made.close()


def add(services: Services, name: str, industry: str) -> None:
    services.contacts.add(ContactDetails(name=name, industry=industry))


def test_without_people_it_says_what_belongs_here(page: InsightsPage) -> None:
    assert not page.export.isEnabled()
    assert "nothing to save" in page.export.toolTip()
    assert not any(card.isVisible() for card in page.pictures.cards)


def test_each_picture_has_its_sentence(page: InsightsPage, services: Services) -> None:
    for name, industry in (("Ana", "Rail"), ("Ben", "Rail"), ("Cleo", "Health")):
        add(services, name, industry)
    contact = services.contacts.rows([1])[0].id
    services.promises.add(NewPromise(contact, PromiseDirection.I_GAVE, "an hour"))
    page.refresh()

    circle = page.pictures.circle
    assert [(bar.name, bar.value) for bar in circle.bars.bars] == [("Rail", 2), ("Health", 1)]
    assert circle.sentence.text().startswith("Most people noted here: \u2068Rail\u2069, 2.")
    assert all(card.sentence.text() for card in page.pictures.cards)
    balance = next(c for c in page.pictures.cards if "gave" in c.sentence.text())
    assert balance.sentence.text() == "You gave once and asked for nothing."


def test_the_circle_is_looked_at_by_another_side(page: InsightsPage, services: Services) -> None:
    services.contacts.add(ContactDetails(name="Ana", organisation="Torunica"))
    page.refresh()
    page.pictures.circle.menu.actions()[list(Side).index(Side.ORGANISATION)].trigger()
    assert [bar.name for bar in page.pictures.circle.bars.bars] == ["Torunica"]


def test_pictures_and_figures_are_saved(
    page: InsightsPage, services: Services, operations: Operations, tmp_path: Path
) -> None:
    said: list[str] = []
    operations.performed.connect(lambda _, words: said.append(words))
    add(services, "Ana", "Rail")
    page.refresh()

    page.pictures.circle.keep(tmp_path / "circle.png")
    page.export_to(tmp_path / "insights.csv")

    assert (tmp_path / "circle.png").read_bytes().startswith(b"\x89PNG")
    assert "circle by industry,Rail,people,1" in (tmp_path / "insights.csv").read_text("utf-8-sig")
    assert said == ["Saved as circle.png", "Saved as insights.csv"]


def test_a_picture_that_cannot_be_written_is_told(
    page: InsightsPage, services: Services, operations: Operations, tmp_path: Path
) -> None:
    troubles: list[str] = []
    operations.failed.connect(troubles.append)
    add(services, "Ana", "Rail")
    page.refresh()
    page.pictures.circle.keep(tmp_path / "nowhere" / "circle.png")
    assert troubles == ["circle.png could not be written. Choose another folder."]
