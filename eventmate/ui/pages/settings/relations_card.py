"""Keeping in touch in the settings: how many people a week."""

from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Touched
from eventmate.settings import MOST_TOUCHES, Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.field import Labelled
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.number_edit import NumberEdit


class RelationsCard(Card):
    """A week bears only so many messages that are meant."""

    def __init__(
        self, preferences: Preferences, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(24, 12, parent)
        self._preferences = preferences
        self._operations = operations
        current = preferences.current
        self.touches = NumberEdit(1, MOST_TOUCHES, current.touches_a_week)
        self.reconnects = NumberEdit(0, MOST_TOUCHES, current.reconnects_a_week)
        self.column.addWidget(SectionHeading(self.tr("Keeping in touch")))
        self.column.addWidget(
            Labelled(
                self.tr("People a week"),
                self.touches,
                self.tr("Whoever is due beyond that waits for the coming weeks."),
            )
        )
        self.column.addWidget(
            Labelled(
                self.tr("People from earlier a week"),
                self.reconnects,
                self.tr("Proposed under Follow-ups, Reconnect. 0: nobody."),
            )
        )
        self.touches.valueChanged.connect(lambda count: self._keep(touches_a_week=count))
        self.reconnects.valueChanged.connect(lambda count: self._keep(reconnects_a_week=count))

    def _keep(self, **values: int) -> None:
        self._preferences.change(**values)
        self._operations.changed.emit(Touched.KEEPING | Touched.RECONNECTING)
