"""No card yet: three fields make one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.card_points import point_kind
from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.ui.widgets import drawings
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.field import LineField

WIDTH = 416
CENTRE = Qt.AlignmentFlag.AlignHCenter


class FirstCard(QWidget):
    """Says what a card is for and makes the first one."""

    card_made = Signal(CardDraft)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineField(self.tr("Name"))
        self.organisation = LineField(self.tr("Organisation"))
        self.reach = LineField(self.tr("Email, phone or link"))
        self.make = Button(self.tr("Make my card"), Kind.PRIMARY, "id-card")
        self.make.setEnabled(False)
        self.make.clicked.connect(self._make_card)
        state = EmptyState(
            drawings.card,
            self.tr("Your card will be here"),
            self.tr(
                "A name is enough to begin. Others scan the card's code from your screen or from "
                "paper; you choose what goes into it."
            ),
        )
        state.setFixedHeight(240)
        form = QWidget()
        form.setFixedWidth(WIDTH)
        fields = self.fields = QVBoxLayout(form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        for field in (self.name, self.organisation, self.reach):
            fields.addWidget(field)
            field.edited.connect(self._on_field_edited)
            field.edit.returnPressed.connect(self._make_card)
        fields.addSpacing(4)
        fields.addLayout(row(None, self.make, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(state)
        column.addWidget(form, 0, CENTRE)
        column.addStretch(2)

    def start(self) -> None:
        """Put the keyboard into the first field."""
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed: it is on a card now."""
        for field in (self.name, self.organisation, self.reach):
            field.set_text("")
        self.make.setEnabled(False)

    def _on_field_edited(self) -> None:
        self.make.setEnabled(bool(self.name.text.strip()))

    def _make_card(self) -> None:
        name, reach = self.name.text.strip(), self.reach.text.strip()
        if not name:
            self.start()
            return
        points = (CardPoint(point_kind(reach), reach),) if reach else ()
        self.card_made.emit(
            CardDraft(
                label=self.tr("Work"),
                name=name,
                organisation=self.organisation.text.strip(),
                points=points,
            )
        )
