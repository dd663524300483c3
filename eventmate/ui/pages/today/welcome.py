"""The first start asks for nothing: three calm ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.drawings import people
from eventmate.ui.widgets.empty_state import Picture

WIDTH = 640


class Welcome(QWidget):
    """Make my card, import contacts, or look around."""

    card_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make = Button(self.tr("Make my card"), Kind.PRIMARY, "id-card")
        bring = Button(self.tr("Import contacts"), Kind.SECONDARY, "file-up")
        look = Button(self.tr("Look around"), Kind.SECONDARY, "eye")
        make.clicked.connect(self.card_requested)
        bring.clicked.connect(self.import_requested)
        look.clicked.connect(self.sample_requested)
        card = Card(24, 0)
        card.setFixedWidth(WIDTH)
        ways = (
            (make, self.tr("Three fields, and your QR code is ready to show.")),
            (bring, self.tr("A vCard, a CSV table or a LinkedIn export.")),
            (look, self.tr("A window with sample people, apart from your own library.")),
        )
        for number, (button, words) in enumerate(ways):
            button.setFixedWidth(180)
            if number:
                card.column.addSpacing(12)
            card.column.addLayout(row(button, PlainLabel(words, colour="text_muted"), None, gap=16))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Picture(people), 0, middle)
        column.addSpacing(8)
        column.addWidget(PlainLabel(self.tr("Welcome to EventMate"), "figure", align=middle))
        column.addWidget(
            PlainLabel(
                self.tr("Prepare, meet, follow up. Everything stays on this laptop."),
                colour="text_muted",
                align=middle,
            )
        )
        column.addSpacing(16)
        column.addWidget(card, 0, middle)
        column.addStretch(3)
