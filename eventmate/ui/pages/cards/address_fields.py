"""My postal address, folded away while there is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from eventmate.domain.contacts import Address
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.headings import SectionHeading


class AddressFields(QWidget):
    """Fields in the order most countries write them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = Button(self.tr("Address"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(self._on_add_clicked)
        self.street = LineField(self.tr("Street"))
        self.postal_code = LineField(self.tr("Postal code"))
        self.city = LineField(self.tr("City"))
        self.region = LineField(self.tr("Region"))
        self.country = LineField(self.tr("Country"))
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(SectionHeading(self.tr("Address")), 0, 0, 1, 2)
        grid.addWidget(self.street, 1, 0, 1, 2)
        grid.addWidget(self.postal_code, 2, 0)
        grid.addWidget(self.city, 2, 1)
        grid.addWidget(self.region, 3, 0)
        grid.addWidget(self.country, 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(self.add, None))
        column.addWidget(self._fields)
        for field in (self.street, self.postal_code, self.city, self.region, self.country):
            field.edited.connect(self.edited)
        self._unfold(False)

    @property
    def address(self) -> Address:
        """What is written."""
        return Address(
            self.street.text,
            self.city.text,
            self.region.text,
            self.postal_code.text,
            self.country.text,
        )

    def show_address(self, address: Address) -> None:
        """Write an address without telling `edited`."""
        self.street.set_text(address.street)
        self.postal_code.set_text(address.postal_code)
        self.city.set_text(address.city)
        self.region.set_text(address.region)
        self.country.set_text(address.country)
        self._unfold(address != Address(label=address.label))

    def _unfold(self, is_open: bool) -> None:
        self.add.setVisible(not is_open)
        self._fields.setVisible(is_open)

    def _on_add_clicked(self) -> None:
        self._unfold(True)
        self.street.edit.setFocus(Qt.FocusReason.TabFocusReason)
