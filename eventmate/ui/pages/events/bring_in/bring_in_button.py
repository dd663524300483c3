"""The ways events come in, under one button."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.ui.pages.events.bring_in.bringer import Bringer
from eventmate.ui.widgets.button import Button, Kind


class BringInButton(Button):
    """Opens a short menu: a file, a web address, what was copied."""

    def __init__(self, bringer: Bringer, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.SECONDARY, "file-down", parent=parent)
        self._bringer = bringer
        self.set_label(self.tr("Bring in"))
        self.choices = QMenu(self)
        self.choices.addAction(self.tr("From a file"), self._on_file_chosen)
        self.choices.addAction(self.tr("From a web address"), self._on_address_chosen)
        self.choices.addAction(self.tr("Paste what was copied"), self._on_paste_chosen)
        self.set_choices(self.choices)

    @Slot()
    def _on_file_chosen(self) -> None:
        self._bringer.choose_files()

    @Slot()
    def _on_address_chosen(self) -> None:
        self._bringer.ask_address()

    @Slot()
    def _on_paste_chosen(self) -> None:
        self._bringer.paste()
