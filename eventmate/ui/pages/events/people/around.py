"""People around those to meet: who may be a contact, who could be met too, who else is there."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import Compared, PersonHere, Question, Suggested
from eventmate.domain.events import EventId
from eventmate.domain.targets import TargetId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.people.comparing import Comparing
from eventmate.ui.pages.events.people.people_card import PeopleCard
from eventmate.ui.pages.events.people.people_model import Choice, choices_of
from eventmate.ui.pages.events.people.person_picker import PersonPicker
from eventmate.ui.pages.events.people.suggestions_card import SuggestionsCard
from eventmate.ui.pages.events.people.words import counted
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

LOOK_AFTER = 250  # ms; several changes in a row are compared once
COMPARED_WITH = Touched.PEOPLE | Touched.CONTACTS | Touched.GOALS | Touched.TALKS | Touched.CARDS


class PeopleAround(QObject):
    """Compares again when something changed while its tab shows, and does what is asked."""

    compared = Signal()
    added = Signal(object)  # TargetId

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        comparing: Comparing,
        card: PeopleCard,
        suggestions: SuggestionsCard,
        notices: Notices,
        tab: QWidget,
    ) -> None:
        super().__init__(tab)
        self._people = services.event_people
        self._targets = services.targets
        self._operations = operations
        self._comparing = comparing
        self._card = card
        self._suggestions = suggestions
        self._notices = notices
        self._tab = tab
        self._event: EventId | None = None
        self._found: Compared | None = None
        self._is_stale = True
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._timer.timeout.connect(self._look)
        card.answered.connect(self._answer)
        suggestions.add_requested.connect(self._add_suggested)
        suggestions.dismiss_requested.connect(self._dismiss)
        suggestions.all_requested.connect(self.pick)
        operations.changed.connect(self._on_changed)

    @property
    def is_known(self) -> bool:
        """Whether it is known who comes."""
        return self._found is not None

    @property
    def is_anybody_here(self) -> bool:
        """Whether anybody is listed, speaks or is wanted here."""
        return self._found is not None and bool(self._found.people)

    def show_event(self, event: EventId) -> None:
        """Look at the people of another event."""
        self._event = event
        self._found = None
        self._show()
        self._is_stale = True
        self.look_if_stale()

    def look_if_stale(self) -> None:
        """Compare now, where something changed since and the tab can be seen."""
        if self._is_stale and self._event is not None and self._tab.isVisible():
            self._look()

    def pick(self) -> None:
        """Offer everybody who comes, and anybody by a typed name."""
        picker = PersonPicker(self._tab.window())
        picker.picked.connect(self._add_choice)
        picker.open()
        if (found := self._found) is not None:
            self._operations.compute(picker, lambda: choices_of(found), picker.set_choices)

    def _look(self) -> None:
        if self._event is None:
            return
        self._is_stale = False
        self._timer.stop()
        self._comparing.look(self._event, self._on_compared, at_once=self._found is None)

    def rest(self) -> None:
        """Stop comparing while the tab cannot be seen; it goes on when it can."""
        if self._comparing.stop():
            self._is_stale = True

    def _on_compared(self, found: Compared | None) -> None:
        if found is None:
            again = Answer(self.tr("Compare again"), self._look)
            words = self.tr("Stopped. Who you know here is as it was found before.")
            self._notices.say(words, [again])
            return
        self._found = found
        self._show()
        self.compared.emit()

    def _show(self) -> None:
        found = self._found
        if found is None:
            self._card.show_questions(())
            self._suggestions.show_people((), "", "")
            self._suggestions.show_note("")
            return
        self._card.show_questions(found.questions)
        self._suggestions.show_note(self._comparing.why_not_by_meaning)
        here = sum(not each.is_gone for each in found.people)
        all_words = counted(self.tr("1 person"), self.tr("All {} people"), here)
        why_nobody = self.tr(
            "Nobody stands out yet. Suggestions come from your goals, what your cards offer and "
            "look for, your tags, and people you met before."
        )
        self._suggestions.show_people(found.suggested, all_words if here else "", why_nobody)

    def _answer(self, question: Question, is_same: bool) -> None:
        if (event := self._event) is None or self._found is None:
            return
        rest = tuple(each for each in self._found.questions if each != question)
        if is_same:
            rest = tuple(each for each in rest if each.person != question.person)
        self._found = replace(self._found, questions=rest)
        self._show()
        name = isolated(question.name)
        said = self.tr("{} is your contact") if is_same else self.tr("{} is somebody else")
        person, contact = question.person, question.contact
        self._operations.run(
            self,
            lambda: self._people.answer(event, person, contact, is_same),
            said=said.format(name),
        )

    def _add_suggested(self, suggested: Suggested) -> None:
        self._leave_out(suggested)
        self._add(suggested.person, suggested.contact)

    def _add_choice(self, choice: Choice) -> None:
        if choice.person is not None:
            self._add(choice.person, choice.contact)
        elif (event := self._event) is not None:
            name = choice.name
            self._run(name, lambda: self._targets.add_by_name(event, name))

    def _add(self, person: PersonHere, contact: ContactId | None) -> None:
        if (event := self._event) is not None:
            name = person.person.name
            self._run(name, lambda: self._targets.add_person(event, person, contact))

    def _run(self, name: str, work: Callable[[], Outcome[TargetId]]) -> None:
        said = self.tr("{} is among those to meet").format(isolated(name))
        self._operations.run(self, work, self.added.emit, said=said)

    def _dismiss(self, suggested: Suggested) -> None:
        self._leave_out(suggested)
        if (event := self._event) is not None:
            person = suggested.person
            said = self.tr("{} will not be suggested again").format(isolated(person.person.name))
            self._operations.run(self, lambda: self._people.dismiss(event, person), said=said)

    def _leave_out(self, suggested: Suggested) -> None:
        """Show the next one at once; comparing again takes a moment."""
        if self._found is not None:
            rest = tuple(each for each in self._found.suggested if each != suggested)
            self._found = replace(self._found, suggested=rest)
            self._show()

    def _on_changed(self, touched: Touched) -> None:
        if touched & COMPARED_WITH:
            self._is_stale = True
            if self._event is not None and self._tab.isVisible():
                self._timer.start()
