"""My photo: chosen from a file, shown round, never in a code."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from eventmate.ui.operations import Operations
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from eventmate.services.cards import Cards

SIDE = 72
_MINE = "my card"  # one tint, whatever the name becomes while it is typed


class PhotoField(QWidget):
    """The sign of my card with a button below it."""

    edited = Signal()

    def __init__(
        self, cards: "Cards", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._operations = operations
        self.photo: bytes | None = None
        self._name = ""
        self._avatar = Avatar(SIDE)
        self.button = Button(self.tr("Photo"), Kind.QUIET, small=True)
        self.button.clicked.connect(self._on_button_clicked)
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Choose another photo…")).triggered.connect(self.choose_file)
        self.menu.addAction(self.tr("Remove the photo")).triggered.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._avatar)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setFixedWidth(SIDE)

    def show_photo(self, photo: bytes | None) -> None:
        """Show a photo without telling `edited`."""
        self.photo = photo
        self._show()

    def show_name(self, name: str) -> None:
        """Show the name's initials where there is no photo."""
        self._name = name
        self._show()

    def choose_file(self) -> None:
        """Ask for a picture."""
        dialog = QFileDialog(self, self.tr("Choose my photo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Make a small portrait of a picture file; trouble is told by a toast."""
        cards = self._cards
        self._operations.compute(self, lambda: cards.portrait(path), self._take, key="photo")

    def _take(self, photo: bytes | None) -> None:
        self.show_photo(photo)
        self.edited.emit()

    def _remove(self) -> None:
        self._take(None)

    def _show(self) -> None:
        picture = QPixmap()
        if self.photo is not None:
            picture.loadFromData(self.photo)
        self._avatar.show_person(self._name, _MINE, picture)

    def _on_button_clicked(self) -> None:
        if self.photo is None:
            self.choose_file()
        else:
            self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
