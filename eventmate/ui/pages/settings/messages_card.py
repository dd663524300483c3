"""Messages in the settings: what LinkedIn allows, how many a day, and quiet hours."""

from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Touched
from eventmate.settings import MOST_TOUCHES, Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.field import ChoiceField, Labelled
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.number_edit import NumberEdit

HOURS = tuple(f"{hour:02}:00" for hour in range(24))


class MessagesCard(Card):
    """Nothing here stops a message; it only brings a calm word beside it."""

    def __init__(
        self, preferences: Preferences, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(24, 12, parent)
        self._preferences = preferences
        self._operations = operations
        current = preferences.current
        self.notes = NumberEdit(0, MOST_TOUCHES, current.notes_a_month)
        self.a_day = NumberEdit(0, MOST_TOUCHES, current.messages_a_day)
        self.quiet_from = self._hour(self.tr("Quiet from"), current.quiet_from)
        self.quiet_until = self._hour(self.tr("until"), current.quiet_until)
        self.column.addWidget(SectionHeading(self.tr("Messages")))
        self.column.addWidget(
            Labelled(
                self.tr("Notes with LinkedIn invitations a month"),
                self.notes,
                self.tr("A free account has a handful; keep them for those you really met."),
            )
        )
        self.column.addWidget(
            Labelled(
                self.tr("Messages a day"),
                self.a_day,
                self.tr("Beyond that a word beside the message says it can wait. 0: never."),
            )
        )
        self.column.addLayout(row(self.quiet_from, self.quiet_until, None, gap=12))
        self.notes.valueChanged.connect(lambda count: self._keep(notes_a_month=count))
        self.a_day.valueChanged.connect(lambda count: self._keep(messages_a_day=count))
        self.quiet_from.chosen.connect(lambda place: self._keep(quiet_from=_hour_at(place)))
        self.quiet_until.chosen.connect(lambda place: self._keep(quiet_until=_hour_at(place)))

    def _hour(self, label: str, present: str) -> ChoiceField:
        field = ChoiceField(label, [self.tr("never"), *HOURS])
        field.combo.setCurrentIndex(HOURS.index(present) + 1 if present in HOURS else 0)
        return field

    def _keep(self, **values: int | str) -> None:
        self._preferences.change(**values)
        self._operations.changed.emit(Touched.TEMPLATES)


def _hour_at(place: int) -> str:
    return HOURS[place - 1] if place else ""
