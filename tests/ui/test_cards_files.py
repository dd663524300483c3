"""My card as files, and a file as my photo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from card_stage import NOOR, codes_in, read, saved, shown
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from eventmate.services.bundle import Services
from eventmate.services.reading import read_bytes
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards_page import CardsPage


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[CardsPage]:
    services.cards.add(NOOR)
    made = shown(qtbot, services, operations)
    yield made
    made.close()


def test_files_hold_what_the_card_says(page: CardsPage, tmp_path: Path) -> None:
    saver = page.export_menu.saver
    for ending in ("vcf", "png", "svg"):
        saver.write(tmp_path / f"card.{ending}", page.export_menu.maker(ending))
    (contact,) = read_bytes("card.vcf", (tmp_path / "card.vcf").read_bytes()).contacts
    assert (contact.name, contact.emails) == ("Noor Haddad", ("noor@linienwerk.example",))
    assert codes_in(QImage(str(tmp_path / "card.png"))) == {read(page)}
    drawing = QImage(str(tmp_path / "card.svg")).scaled(600, 600)
    assert codes_in(drawing) == {read(page)}
    assert [path.stat().st_mode & 0o777 for path in sorted(tmp_path.glob("card.*"))] == [0o600] * 3


def test_a_folder_that_is_gone_is_said(
    qtbot: QtBot, page: CardsPage, operations: Operations, tmp_path: Path
) -> None:
    with qtbot.waitSignal(operations.failed) as told:
        page.export_menu.saver.write(tmp_path / "gone" / "card.vcf", lambda: b"")
    (sentence,) = told.args
    assert sentence.startswith("card.vcf could not be written: there is no folder")


def test_a_photo_becomes_a_small_portrait(
    qtbot: QtBot, page: CardsPage, services: Services, operations: Operations, tmp_path: Path
) -> None:
    picture = QImage(900, 1200, QImage.Format.Format_RGB32)
    picture.fill(0xFF335577)
    picture.save(str(tmp_path / "me.png"))
    page.form.photo.take_file(tmp_path / "me.png")
    page.flush()
    photo = saved(services).photo
    assert photo is not None
    assert max(QImage.fromData(photo).width(), QImage.fromData(photo).height()) == 512
    with qtbot.waitSignal(operations.failed):
        page.form.photo.take_file(tmp_path / "gone.png")
    assert saved(services).photo == photo
