"""What is to be so at every event: how far rooms are apart, how long lists of people stay."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Touched
from eventmate.settings import MOST_WALKING, Preferences
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.field import ChoiceField, Labelled
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.number_edit import NumberEdit

PURGE_DAYS = (7, 30, 90, 365, 0)


class EventsCard(Card):
    """Every change takes effect at once."""

    def __init__(
        self, preferences: Preferences, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(24, 12, parent)
        self._preferences = preferences
        self._operations = operations
        self.walking = NumberEdit(0, MOST_WALKING, preferences.current.walking_minutes)
        self.walking.valueChanged.connect(self._on_walking_changed)
        self.purge = self._purge()
        self.column.addWidget(SectionHeading(self.tr("Events")))
        self.column.addWidget(
            Labelled(
                self.tr("Minutes to walk between rooms"),
                self.walking,
                self.tr("Starred talks with less time than that between them are marked."),
            )
        )
        self.column.addWidget(self.purge)

    def _purge(self) -> ChoiceField:
        purge = ChoiceField(
            self.tr("Remove people from attendee lists whom I never met"),
            [self._after(days) for days in PURGE_DAYS],
            self.tr("It is said beforehand and can be undone. Your contacts always stay."),
        )
        present = self._preferences.current.purge_days
        if present in PURGE_DAYS:
            purge.combo.setCurrentIndex(PURGE_DAYS.index(present))
        purge.chosen.connect(self._on_purge_chosen)
        return purge

    def _after(self, days: int) -> str:
        return self.tr("{} days after the event").format(number(days)) if days else self.tr("never")

    @Slot(int)
    def _on_walking_changed(self, minutes: int) -> None:
        self._preferences.change(walking_minutes=minutes)
        self._operations.changed.emit(Touched.TALKS)

    @Slot(int)
    def _on_purge_chosen(self, position: int) -> None:
        self._preferences.change(purge_days=PURGE_DAYS[position])
        self._operations.changed.emit(Touched.PEOPLE)
