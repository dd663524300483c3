"""The pane beside the list: everything to know before speaking to one person."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.errors import EventMateError
from eventmate.domain.event_people import TargetPage
from eventmate.domain.openers import Situation
from eventmate.domain.targets import TargetId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.events.people.kept_area import KeptArea
from eventmate.ui.pages.events.people.offers_list import OffersList
from eventmate.ui.pages.events.people.questions_editor import QuestionsEditor
from eventmate.ui.pages.events.people.target_actions import TargetActions
from eventmate.ui.pages.events.people.target_foot import TargetFoot
from eventmate.ui.pages.events.people.target_head import TargetHead
from eventmate.ui.pages.events.people.words import met_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, column
from eventmate.ui.widgets.drawings import people
from eventmate.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

CTRL = Qt.KeyboardModifier.ControlModifier
PADDING, NARROW_PADDING = 24, 16
TEXTS = ("why", "talking_points", "notes")  # fields of TargetDraft that are typed in here


class TargetPane(Card):
    """Loads by itself whom `show_target` names; what is typed is kept by itself."""

    contact_requested = Signal(int)
    left = Signal()  # the keyboard should go back to the list

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        actions: TargetActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(1, 0, parent)
        self._services = services
        self._targets = services.targets
        self._clock = services.clock
        self._operations = operations
        self._actions = actions
        self._wanted: TargetId | None = None
        self._timezone = ""
        self.page: TargetPage | None = None
        self.menu = QMenu(self)
        self.head = TargetHead(self.menu)
        self.areas = {name: KeptArea(2) for name in TEXTS}
        for name in TEXTS[1:]:
            self.areas[name].setProperty("quiet", True)
        self.questions = QuestionsEditor()
        self.offers = OffersList()
        self.foot = TargetFoot()
        self._nobody = EmptyState(
            people,
            self.tr("Nobody chosen"),
            self.tr("Add somebody to write down why you want to meet them and what to ask."),
            text_width=280,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self._lay_out())
        self.column.addWidget(self._stack)
        self._connect()
        self.set_narrow(False)

    def _lay_out(self) -> QScrollArea:
        holder = QWidget()
        self._inside = QVBoxLayout(holder)
        self._inside.setSpacing(16)
        self._inside.addWidget(self.head)
        why = self.tr("Why I want to meet them")
        self._inside.addLayout(self._titled(why, self.areas["why"], "caption_strong", "text_muted"))
        self.areas["why"].setPlaceholderText(
            self.tr("What they do that matters to you, in a sentence or two")
        )
        self._inside.addWidget(self.questions)
        self._inside.addLayout(self._titled(self.tr("What I can offer"), self.offers))
        points = self.areas["talking_points"]
        points.setPlaceholderText(self.tr("A talk you both heard, somebody you both know"))
        self._inside.addLayout(self._titled(self.tr("Talking points"), points))
        notes = self.areas["notes"]
        notes.setPlaceholderText(self.tr("What you read about them, and where"))
        self._inside.addLayout(self._titled(self.tr("Research notes"), notes))
        self._inside.addStretch(1)
        self._inside.addWidget(self.foot)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(holder)
        see_through(self._area)
        return self._area

    def _titled(
        self, title: str, part: QWidget, style: str = "body_strong", colour: str = "text"
    ) -> QVBoxLayout:
        part.setAccessibleName(title)
        return column(PlainLabel(title, style, colour), part, gap=4)

    def _connect(self) -> None:
        self.head.open_requested.connect(self._actions.open_link)
        self.head.contact_requested.connect(self.contact_requested)
        self.head.met_requested.connect(self._on_met_requested)
        self.areas["why"].kept.connect(lambda text: self._change(why=text))
        self.areas["talking_points"].kept.connect(lambda text: self._change(talking_points=text))
        self.areas["notes"].kept.connect(lambda text: self._change(notes=text))
        self.questions.ideas_requested.connect(self._offer_ideas)
        self.questions.changed.connect(lambda questions: self._change(questions=questions))
        self.foot.contact_requested.connect(self.contact_requested)
        self.foot.introducer_chosen.connect(lambda contact: self._change(introducer=contact))
        self.menu.aboutToShow.connect(self._fill_menu)

    @property
    def shown(self) -> TargetId | None:
        """Whom the pane shows."""
        return None if self.page is None else self.page.target.id

    def set_narrow(self, narrow: bool) -> None:
        """Take less room for edges."""
        padding = NARROW_PADDING if narrow else PADDING
        self._inside.setContentsMargins(padding, padding, padding, padding)
        self.head.set_narrow(narrow)

    def show_target(self, wanted: TargetId | None, timezone: str) -> None:
        """Show one target with times of the event's zone, or that nobody is chosen."""
        self._wanted, self._timezone = wanted, timezone
        if wanted is None:
            self.flush()
            self.page = None
            self._stack.setCurrentIndex(0)
            return
        self._operations.fetch(
            self, lambda: self._targets.page(wanted), self._show, self._on_gone, key="page"
        )

    def refresh(self) -> None:
        """Read everything again."""
        self.show_target(self._wanted, self._timezone)

    def flush(self) -> None:
        """Keep what is half typed."""
        for area in self.areas.values():
            area.keep()
        self.questions.flush()

    def focus(self) -> None:
        """Take the keyboard, where one begins."""
        if self.page is not None:
            self.areas["why"].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, page: TargetPage) -> None:
        if page.target.id != self._wanted:
            return
        is_other = self.shown != page.target.id
        if is_other:
            self.flush()
            self.questions.leave()
        self.page = page
        draft, met_at = page.target.draft, page.target.met_at
        today = self._clock().date()
        self.head.show_page(page, met_words(met_at, self._timezone, today) if met_at else "")
        for name, area in self.areas.items():
            area.show_text(getattr(draft, name), is_other)
        if is_other or not self.questions.is_editing:
            self.questions.show_questions(draft.questions)
        self.offers.show_offers(page.offers)
        self.foot.show_page(page, self._timezone)
        self._stack.setCurrentIndex(1)
        if is_other:
            self._area.verticalScrollBar().setValue(0)

    def _on_gone(self, _error: EventMateError) -> None:
        self.page = None
        self._stack.setCurrentIndex(0)

    def _change(self, **changes: Any) -> None:
        """Keep fields of the one who is shown."""
        if (wanted := self.shown) is not None:
            self._actions.change(wanted, lambda draft: replace(draft, **changes))

    @Slot(bool)
    def _on_met_requested(self, met: bool) -> None:
        if (wanted := self.shown) is not None:
            self._actions.set_met(wanted, met)

    @Slot()
    def _offer_ideas(self) -> None:
        if self.page is None:
            return
        from eventmate.ui.pages.openers.picker import OpenerPicker

        situation = Situation.SPEAKER if self.page.talks else Situation.FIRST_CONTACT
        openers = self._services.openers
        picker = OpenerPicker(openers, self._operations, self.window(), situation)
        picker.chosen.connect(self.questions.take)
        picker.open_below(self.questions.ideas)

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self.page is None:
            return
        target = self.page.target
        wanted, draft, actions = target.id, target.draft, self._actions
        self.menu.addAction(
            self.tr("Edit details"), lambda: actions.edit_details(wanted, draft)
        ).setShortcut("Ctrl+E")
        first = self.tr("No longer first") if draft.comes_first else self.tr("Meet them first")
        self.menu.addAction(first, lambda: actions.put_first(wanted, not draft.comes_first))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Take off the list"), lambda: actions.delete(wanted))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_edit = event.key() == Qt.Key.Key_E and event.modifiers() == CTRL
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_edit and self.page is not None:
            self._actions.edit_details(self.page.target.id, self.page.target.draft)
        else:
            super().keyPressEvent(event)
