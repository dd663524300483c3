"""How sure I feel, one key from 1 to 5."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.ui.plain import PlainLabel, plain_tooltip
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.segmented import Segmented

STEPS = 5


class ConfidenceRow(QWidget):
    """Nothing is chosen at first; it may be left out."""

    chosen = Signal(int)  # 1-5

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = PlainLabel(question, "body_strong")
        self.note = PlainLabel("", "caption", "text_muted")
        self.scale = Segmented([str(step) for step in range(1, STEPS + 1)], fills=True)
        self.scale.clear()
        self.scale.setAccessibleName(question)
        plain_tooltip(self.scale, self.tr("1 shaky, 5 at ease"))
        ends = row(
            PlainLabel(self.tr("shaky"), "caption", "text_muted"),
            None,
            PlainLabel(self.tr("at ease"), "caption", "text_muted"),
        )
        whole = column(gap=8)
        whole.addLayout(row(self.question, None, self.note))
        whole.addWidget(self.scale)
        whole.addLayout(ends)
        self.setLayout(whole)
        self.scale.chosen.connect(lambda place: self.chosen.emit(place + 1))

    @property
    def value(self) -> int | None:
        """What was chosen, or None."""
        return None if self.scale.position < 0 else self.scale.position + 1

    def choose(self, step: int) -> None:
        """Choose as a key does."""
        self.scale.set_position(step - 1)

    def show_value(self, step: int | None) -> None:
        """Show a choice made before without telling it."""
        self.scale.blockSignals(True)
        if step is None:
            self.scale.clear()
        else:
            self.scale.set_position(step - 1)
        self.scale.blockSignals(False)
