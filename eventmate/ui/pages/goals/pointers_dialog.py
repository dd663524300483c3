"""Where a goal says to spend time: talks, events and people, each with its reason."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.goal_pointers import EventFit, PersonFit, Pointers, TalkFit
from eventmate.domain.goals import GoalDraft
from eventmate.ui.dates import day_range
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.goals.goal_words import event_reason, goal_title, person_reason
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow

WIDTH, HEIGHT = 560, 400
SEPARATOR = " \u00b7 "


class PointersDialog(PanelDialog):
    """A row leads to the event or the contact it is about."""

    event_requested = Signal(int)
    contact_requested = Signal(int)

    def __init__(self, draft: GoalDraft, found: Pointers, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where to spend time"), WIDTH, parent)
        self.body.addWidget(PlainLabel(goal_title(draft), colour="text_muted", wrap=True))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._section(self.tr("Talks here"), [self._talk(fit) for fit in found.talks])
        self._section(self.tr("Coming events"), [self._event(fit) for fit in found.events])
        self._section(self.tr("People who could help"), [self._person(f) for f in found.people])
        if not (found.talks or found.events or found.people):
            self._column.addWidget(PlainLabel(self._nothing(draft), wrap=True))
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setMinimumHeight(min(HEIGHT, holder.sizeHint().height()))
        self.add_scrolled(area, 1)
        close = self.add_button(Button(self.tr("Close"), Kind.SECONDARY))
        close.clicked.connect(self.accept)

    def _nothing(self, draft: GoalDraft) -> str:
        if not draft.text:
            return self.tr(
                "Say the goal in your own words, and it points to talks, events and people that "
                "share them."
            )
        return self.tr(
            "Nothing shares its words yet. Schedules you bring in, and what you note of people, "
            "are looked through each time."
        )

    def _section(self, title: str, rows: list[ListRow]) -> None:
        if not rows:
            return
        card = Card(1, 0)
        for position, line in enumerate(rows):
            if position:
                card.column.addWidget(Hairline())
            card.column.addWidget(line)
        self._column.addWidget(SectionHeading(title))
        self._column.addWidget(card)

    def _talk(self, fit: TalkFit) -> ListRow:
        line = ListRow(line=False, opens=False)
        words = self.tr("Shares \u201c{}\u201d").format(isolated(fit.phrase))
        line.set_words(isolated(fit.talk.title), words)
        return line

    def _event(self, fit: EventFit) -> ListRow:
        draft = fit.event.draft
        days = day_range(draft.starts_on, draft.ends_on)
        line = ListRow(line=False)
        line.set_words(isolated(draft.name), f"{days}{SEPARATOR}{event_reason(fit)}")
        line.activated.connect(self._leading(lambda: self.event_requested.emit(fit.event.id)))
        return line

    def _person(self, fit: PersonFit) -> ListRow:
        person = fit.person
        line = ListRow(line=False)
        avatar = Avatar(32)
        avatar.show_person(person.name, person.id)
        line.add_left(avatar)
        works = ", ".join(part for part in (person.title, person.organisation) if part)
        words = (person_reason(fit), works)
        line.set_words(isolated(person.name), SEPARATOR.join(part for part in words if part))
        line.activated.connect(self._leading(lambda: self.contact_requested.emit(person.id)))
        return line

    def _leading(self, lead: Callable[[], None]) -> Callable[[], None]:
        def go() -> None:
            lead()
            self.accept()

        return go
