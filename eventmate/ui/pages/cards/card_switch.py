"""Chooses one of my cards: a switch for a few, a menu for many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from eventmate.ui.plain import one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.segmented import Segmented

MOST_PARTS = 4
MOST_WIDTH, MOST_WIDTH_NARROW = 420, 260  # px the switch may take of the header
LONGEST = 18


class CardSwitch(QWidget):
    """Tells which position was chosen; the Tab key reaches it before the `following` control."""

    chosen = Signal(int)

    def __init__(self, following: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = following
        self._labels: list[str] = []
        self._position = 0
        self._narrow = False
        self.control: Segmented | Button | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    @property
    def labels(self) -> list[str]:
        """The names of the cards as they are shown."""
        return self._labels

    def show_cards(self, labels: Sequence[str], position: int) -> None:
        """Offer these cards."""
        shown = [_short(label) or self.tr("Card {}").format(n) for n, label in enumerate(labels, 1)]
        if shown == self._labels and self.control is not None:
            self._select(position)
            return
        self._labels, self._position = shown, position
        self._rebuild()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._rebuild()

    def _rebuild(self) -> None:
        if self.control is not None:
            self._row.removeWidget(self.control)
            self.control.hide()
            self.control.deleteLater()
            self.control = None
        if len(self._labels) > 1:
            self.control = self._switch() or self._menu_button()
            self.control.setAccessibleName(self.tr("Which card"))
            self._row.addWidget(self.control)
            self._take_place_in_tab_order(self.control)

    def _take_place_in_tab_order(self, control: QWidget) -> None:
        """What is made late would be reached last; it stands before the control that follows."""
        before = self._following
        for part in (control, *control.findChildren(QAbstractButton)):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self._following)

    def _switch(self) -> Segmented | None:
        if len(self._labels) > MOST_PARTS:
            return None
        switch = Segmented(self._labels)
        if switch.sizeHint().width() > (MOST_WIDTH_NARROW if self._narrow else MOST_WIDTH):
            switch.deleteLater()
            return None
        switch.set_position(self._position)
        switch.chosen.connect(self._on_chosen)
        return switch

    def _menu_button(self) -> Button:
        button = Button(self._labels[self._position], Kind.SECONDARY)
        menu = QMenu(button)
        for position, label in enumerate(self._labels):
            action = menu.addAction(label.replace("&", "&&"))
            action.triggered.connect(lambda _=False, at=position: self._on_chosen(at))
        button.set_choices(menu)
        return button

    def _on_chosen(self, position: int) -> None:
        self._select(position)
        self.chosen.emit(position)

    def _select(self, position: int) -> None:
        self._position = position
        if isinstance(self.control, Segmented):
            self.control.blockSignals(True)
            self.control.set_position(position)
            self.control.blockSignals(False)
        elif self.control is not None:
            self.control.set_label(self._labels[position])


def _short(label: str) -> str:
    line = one_line(label)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
