"""What is printed: format, how many, what the code carries, with or without photo."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from eventmate.domain.cards import CardDraft, Payload
from eventmate.ui.printing.formats import FORMATS, FaceKind, PrintFormat
from eventmate.ui.printing.sheets import Run
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField, Labelled
from eventmate.ui.widgets.segmented import Segmented

PAYLOADS = (Payload.FULL, Payload.SMALL, Payload.LINK)
MOST_COPIES = 500


def format_name(wanted: PrintFormat) -> str:
    """A format as people ask for it in a shop."""

    def say(text: str) -> str:
        return QCoreApplication.translate("PrintFormats", text)

    names = {
        "card-a4": say("Business cards 85 \u00d7 55 mm, ten on A4"),
        "card": say("Business card 85 \u00d7 55 mm, one"),
        "card-letter": say("Business cards 3.5 \u00d7 2 in, ten on Letter"),
        "card-inch": say("Business card 3.5 \u00d7 2 in, one"),
        "badge-a4": say("Name badge 90 \u00d7 60 mm, on A4"),
        "badge-letter": say("Name badge 4 \u00d7 3 in, on Letter"),
        "tent-a4": say("Tent card, A4 folded"),
        "tent-letter": say("Tent card, Letter folded"),
        "labels-a4": say("Labels 70 \u00d7 37 mm, 24 on A4"),
        "labels-letter": say("Labels 2⅝ \u00d7 1 in, 30 on Letter"),
    }
    return names[wanted.key]


class PrintChoices(QWidget):
    """Tells with `changed` that something else is wanted."""

    changed = Signal()

    def __init__(self, draft: CardDraft, payload: Payload, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format = ChoiceField(self.tr("Format"), [format_name(each) for each in FORMATS])
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.skipped = QSpinBox()
        self.copies_field = Labelled(self.tr("How many"), self.copies)
        self.skipped_field = Labelled(
            self.tr("Labels already used on the first sheet"), self.skipped
        )
        for box in (self.copies, self.skipped):
            box.lineEdit().setTextMargins(10, 0, 10, 0)
        self.switch = Segmented([self.tr("Full"), self.tr("Small"), self.tr("Link")], fills=True)
        self.switch.set_position(PAYLOADS.index(payload))
        self._has_photo = draft.photo is not None
        self.photo = CheckBox(self.tr("With my photo"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (
            self.format,
            self.copies_field,
            self.skipped_field,
            Labelled(self.tr("What the code carries"), self.switch),
            self.photo,
        ):
            column.addWidget(part)
        self._use_format()
        self.format.chosen.connect(self._on_format_chosen)
        for box in (self.copies, self.skipped):
            box.valueChanged.connect(lambda _: self.changed.emit())
        self.switch.chosen.connect(lambda _: self.changed.emit())
        self.photo.toggled.connect(lambda _: self.changed.emit())

    @property
    def payload(self) -> Payload:
        """What the code carries."""
        return PAYLOADS[self.switch.position]

    @property
    def run(self) -> Run:
        """Format and number."""
        skipped = self.skipped.value() if self._format.is_blank else 0
        return Run(self._format, self.copies.value(), skipped)

    @property
    def with_photo(self) -> bool:
        """Whether the photo is wanted and has a place."""
        return self.photo.isChecked() and self._can_show_photo()

    def offer(self, payloads: tuple[Payload, ...]) -> None:
        """Allow only what the card has something for."""
        for position, payload in enumerate(PAYLOADS):
            self.switch.set_part_enabled(position, payload in payloads)

    @property
    def _format(self) -> PrintFormat:
        return FORMATS[max(0, self.format.combo.currentIndex())]

    def _can_show_photo(self) -> bool:
        return self._has_photo and self._format.kind is not FaceKind.LABEL

    def _use_format(self) -> None:
        chosen = self._format
        fills_sheet = chosen.kind in (FaceKind.CARD, FaceKind.LABEL)
        for box in (self.copies, self.skipped):
            box.blockSignals(True)
        self.copies.setValue(chosen.places if fills_sheet else 1)
        self.skipped.setRange(0, chosen.places - 1)
        self.skipped.setValue(0)
        for box in (self.copies, self.skipped):
            box.blockSignals(False)
        self.skipped_field.setVisible(chosen.is_blank)
        self.photo.setVisible(self._can_show_photo())

    def _on_format_chosen(self) -> None:
        self._use_format()
        self.changed.emit()
