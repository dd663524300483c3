"""A card to show and print, and what a reader sees of it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.contacts import Address, PointKind
from eventmate.recognition.qr_reading import find_codes
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards_page import CardsPage
from eventmate.ui.widgets.field import LineField

NOOR = CardDraft(
    label="Work",
    name="Noor Haddad",
    pronouns="she/her",
    headline="Transit data people can trust",
    organisation="Linienwerk",
    title="Transit data engineer",
    points=(
        CardPoint(PointKind.EMAIL, "noor@linienwerk.example"),
        CardPoint(PointKind.LINK, "https://linienwerk.example/noor"),
        CardPoint(PointKind.PHONE, "+49 30 5550 0142", in_code=False),
    ),
    address=Address(city="Berlin"),
    offers="Eight months of tram delays",
)


def png_of(image: QImage) -> bytes:
    """A picture as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def codes_in(shown: QWidget | QImage) -> set[str]:
    """The texts of all codes seen in a widget or picture."""
    image = shown if isinstance(shown, QImage) else shown.grab().toImage()
    return {code.text for code in find_codes(png_of(image))}


def shown(qtbot: QtBot, services: Services, operations: Operations) -> CardsPage:
    """My cards, shown on a library."""
    made = CardsPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def type_on(field: LineField, text: str) -> None:
    """Go on typing at the end of a field."""
    field.edit.end(False)
    QTest.keyClicks(field.edit, text)


def saved(services: Services, at: int = 0) -> CardDraft:
    """What the library holds of a card."""
    return services.cards.listed()[at].draft


def read(page: CardsPage) -> str:
    """What a phone reads from the page."""
    (text,) = codes_in(page.preview.view)
    return text
