"""Where LinkedIn's export comes in: how to get it, or what came and when."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.ui.dates import day_within, number
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading


class ExportCard(Card):
    """Steps and a file picker; afterwards one line."""

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 12, parent)
        self._heading = SectionHeading(self.tr("Your LinkedIn connections"))
        self._words = PlainLabel("", colour="text_muted", wrap=True)
        self.choose = Button(self.tr("Choose the export"), Kind.PRIMARY, "file-down", small=True)
        self.choose.clicked.connect(self.import_requested)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._words)
        self.column.addLayout(row(self.choose, None, gap=0))

    def show_export(self, people: int, on: date | None, today: date) -> None:
        """Say what came so far, or how to get it."""
        if people and on is not None:
            words = self.tr(
                "{people} of your contacts are in the export of {day}. Bring a new one in every "
                "few months: whoever has another job then comes up here."
            )
            self._words.set_text(words.format(people=number(people), day=day_within(on, today)))
            self.choose.set_label(self.tr("Bring in a new export"))
            self.choose.set_kind(Kind.SECONDARY)
            return
        self.choose.set_label(self.tr("Choose the export"))
        self.choose.set_kind(Kind.PRIMARY)
        self._words.set_text(
            self.tr(
                "On LinkedIn open Settings, Data privacy, Get a copy of your data, and choose "
                "connections, messages and profile. LinkedIn sends a link by email; download the "
                "file and choose it here, just as it is. It is read on this laptop only: who your "
                "connections are, when you last wrote and who wrote last, not what you wrote."
            )
        )
