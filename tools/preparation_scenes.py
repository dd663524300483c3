"""The dialogs of preparing: goals, whom to meet, introductions."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from eventmate.devices.printer import QtPrinter
from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.services.list_reading import read_list
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.same_person_dialog import SamePersonDialog
from eventmate.ui.pages.events.people.details_dialog import DetailsDialog
from eventmate.ui.pages.events.people.list_dialog import ListDialog
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.pointers_dialog import PointersDialog
from eventmate.ui.pages.practice.asked_dialog import AskedDialog
from eventmate.ui.pages.practice.cue_cards_dialog import CueCardsDialog
from eventmate.ui.pages.practice.drills.question_dialog import QuestionDialog
from eventmate.ui.pages.practice.introduction_dialog import IntroductionDialog
from eventmate.ui.pages.practice.read_through_dialog import ReadThroughDialog
from eventmate.ui.pages.practice.side_by_side_dialog import SideBySideDialog
from eventmate.ui.pages.practice.versions_dialog import VersionsDialog
from eventmate.ui.pages.practice.words import beat_title

GUESTS = b"Wer;Was;Wo\nAda Holm;Netzplanerin;Pier 3\nEmi Sato;Redakteurin;Harbour Line\n"
PACE = 118  # words a minute


class PreparationScenes:
    """Everything is of the sample library."""

    def __init__(self, services: Services, operations: Operations, window: QWidget) -> None:
        self._services = services
        self._operations = operations
        self._window = window
        self._event = max(services.events.listed(), key=lambda event: event.talks).id

    def all(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        """Names and what to show."""
        yield from self._whom_to_meet()
        yield from self._introductions()

    def _whom_to_meet(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        services, operations, window = self._services, self._operations, self._window
        goals, contacts = services.goals, services.contacts
        goal = goals.of_event(self._event)[0].draft
        target = services.targets.of_event(self._event)[0].draft
        contact = contacts.get(contacts.find(ContactQuery("amina"), 1).rows[0].id)
        yield "goal", partial(GoalDialog, goal, goals.industry, is_new=False, parent=window)
        yield "goal-pointers", partial(PointersDialog, goal, goals.pointers(goal), window)
        yield "target-details", partial(DetailsDialog, target, window)
        yield "guests", partial(ListDialog, read_list("guests.csv", GUESTS), operations, window)
        yield "same-person", partial(SamePersonDialog, contact, contacts, operations, window)

    def _introductions(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        service, window = self._services.introductions, self._window
        introduction = service.listed()[0]
        variants = service.variants(introduction.id)
        versions = [each for variant in variants for each in service.past_versions(variant.id)]
        beats = variants[-1].beats
        cues = [(beat_title(beat), beat.text) for beat in beats]
        today = self._services.clock().date()
        yield (
            "cue-cards",
            lambda: CueCardsDialog(introduction.name, cues, self._operations, QtPrinter(), window),
        )
        yield "read-through", partial(ReadThroughDialog, beats, window)
        yield "versions", partial(VersionsDialog, versions, today, window)
        yield "side-by-side", partial(SideBySideDialog, variants, PACE, window)
        yield "answer", partial(AskedDialog, parent=window)
        yield "introduction", partial(IntroductionDialog, introduction.draft, window)
        yield "question", partial(QuestionDialog, parent=window)
