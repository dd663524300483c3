"""One sentence the user must see, with what can be done about it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind


class Message(PanelDialog):
    """Plain words and buttons; the last label is the primary button. Open it with `open()`."""

    chosen = Signal(int)  # the position of the button

    def __init__(
        self,
        title: str,
        sentence: str,
        buttons: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.body.addWidget(PlainLabel(sentence, wrap=True))
        labels = buttons or (QCoreApplication.translate("Message", "Close"),)
        for position, label in enumerate(labels):
            is_last = position == len(labels) - 1
            button = self.add_button(Button(label, Kind.PRIMARY if is_last else Kind.SECONDARY))
            button.clicked.connect(lambda _=False, at=position: self._on_button_clicked(at))
            if is_last:
                button.setFocus()

    def _on_button_clicked(self, position: int) -> None:
        self.chosen.emit(position)
        self.accept()
