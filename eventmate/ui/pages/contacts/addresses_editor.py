"""Postal addresses, edited: added, removed, each in its parts."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from eventmate.domain.contacts import Address
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row

PARTS = ("street", "postal_code", "city", "region", "country", "label")
NARROW = 104


def _tr(text: str) -> str:
    return QCoreApplication.translate("addresses", text)


def part_words(part: str) -> str:
    """What a part of an address is called."""
    return {
        "street": _tr("Street"),
        "postal_code": _tr("Postal code"),
        "city": _tr("City"),
        "region": _tr("Region"),
        "country": _tr("Country"),
        "label": _tr("Label"),
    }[part]


class AddressesEditor(QWidget):
    """One block an address; empty ones are dropped."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[AddressEdit] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        add = Button(self.tr("Address"), Kind.QUIET, "plus", small=True)
        add.clicked.connect(self._start)
        self._add = add
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Addresses"), "caption_strong", "text_muted"))
        column.addLayout(self._list)
        column.addLayout(row(add, None))

    def show_addresses(self, addresses: tuple[Address, ...]) -> None:
        """Show these and no others."""
        for block in list(self.blocks):
            self._drop(block)
        for address in addresses:
            self.add(address)

    def addresses(self) -> tuple[Address, ...]:
        """The addresses as they stand; empty ones are left out."""
        found = (block.address() for block in self.blocks)
        return tuple(each for each in found if any(getattr(each, part) for part in PARTS[:-1]))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.blocks[0].parts["street"] if self.blocks else self._add

    def _start(self) -> None:
        self.add(Address()).parts["street"].setFocus()

    def add(self, address: Address) -> "AddressEdit":
        """Put an address at the end."""
        made = AddressEdit(address)
        made.edited.connect(self.edited)
        made.remove_requested.connect(lambda: self._remove(made))
        self.blocks.append(made)
        self._list.addWidget(made)
        return made

    def _remove(self, wanted: "AddressEdit") -> None:
        self._drop(wanted)
        self.edited.emit()

    def _drop(self, wanted: "AddressEdit") -> None:
        self.blocks.remove(wanted)
        self._list.removeWidget(wanted)
        wanted.hide()
        wanted.deleteLater()


class AddressEdit(QWidget):
    """The parts of one address; a street of several lines keeps them."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, address: Address, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self.parts = {part: QLineEdit(_one_line(getattr(address, part))) for part in PARTS}
        for part, edit in self.parts.items():
            edit.setPlaceholderText(part_words(part))
            edit.setAccessibleName(part_words(part))
            edit.textEdited.connect(self.edited)
        self.parts["postal_code"].setMaximumWidth(NARROW)
        remove = IconButton("x", self.tr("Remove address"), small=True)
        remove.clicked.connect(self.remove_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.parts["street"])
        column.addLayout(row(self.parts["postal_code"], self.parts["city"], gap=4))
        column.addLayout(row(self.parts["region"], self.parts["country"], gap=4))
        column.addLayout(row(self.parts["label"], remove, gap=4))

    def address(self) -> Address:
        """The address as typed."""
        return Address(**{part: self._typed(part) for part in PARTS})

    def _typed(self, part: str) -> str:
        before, typed = str(getattr(self._address, part)), self.parts[part].text()
        return before if typed == _one_line(before) else typed.strip()


def _one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())
