"""The debrief's window: a person a page, then the first messages; leaving is always safe."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import Contact, ContactId, Role
from eventmate.domain.debrief import Debrief, DebriefPerson, Stub
from eventmate.ui.debrief.drafts_page import DraftsPage
from eventmate.ui.debrief.foot import Foot
from eventmate.ui.debrief.head import Head
from eventmate.ui.debrief.known_card import KnownCard
from eventmate.ui.debrief.questions import Questions
from eventmate.ui.debrief.stub_page import StubPage
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_actions import ContactActions
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.overlay_bar import OverlayBar

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.messages import Composition

CARD, NARROW_CARD, WIDEST, NARROW = 368, 304, 960, 1100
SHOWN_BY = Touched.CONTACTS | Touched.ENCOUNTERS


class DebriefWindow(QWidget):
    """Begin by `start`; every answer is kept at once."""

    follow_up_requested = Signal(int)
    left = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._services = services
        self._operations = operations
        self._debrief = Debrief()
        self._place = 0
        self._done: set[int] = set()
        self._gone: list[ContactId] = []
        self.setWindowTitle(self.tr("Evening debrief"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.acts = ContactActions(services, operations, self)
        self.head = Head()
        self.known = KnownCard()
        self.questions = Questions()
        self.stub = StubPage()
        self.drafts = DraftsPage()
        self.foot = Foot()
        self._lay_out()
        self._connect()

    @property
    def _steps(self) -> tuple[DebriefPerson | Stub, ...]:
        """Stubs come last: the names around them may bring the name back."""
        return (*self._debrief.people, *self._debrief.stubs)

    @property
    def current(self) -> DebriefPerson | Stub | None:
        """Whom the page is about; nobody at the end."""
        return self._steps[self._place] if self._place < len(self._steps) else None

    def start(self) -> None:
        """Read who waits and show the first."""
        self._operations.fetch(self, self._services.debriefs.waiting, self._begin, key="debrief")

    def _begin(self, found: Debrief) -> None:
        self._debrief, self._place = found, 0
        self._done.clear()
        self._show()

    def _lay_out(self) -> None:
        person = QWidget()
        both = QHBoxLayout()
        both.setSpacing(32)
        both.addWidget(self.known, 0, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.questions, 1)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        holder.setLayout(both)
        line = QHBoxLayout(person)
        line.setContentsMargins(24, 48, 24, 24)
        line.addWidget(holder)
        self._person = QScrollArea()
        self._person.setWidgetResizable(True)
        self._person.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._person.setWidget(person)
        see_through(self._person)
        OverlayBar(self._person)
        self.pages = QStackedWidget()
        for page in (self._person, self.stub, self.drafts):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.head.faces.chosen.connect(self._go_to)
        self.head.leave.clicked.connect(self.close)
        self.foot.back.clicked.connect(lambda: self._go_to(self._place - 1))
        self.foot.skip.clicked.connect(lambda: self._go_to(self._place + 1))
        self.foot.next.clicked.connect(self._on_next)
        self.questions.noted.connect(self._note)
        self.stub.named.connect(self._name)
        self.stub.dropped.connect(self._drop)
        self.known.tag_requested.connect(lambda: self._with_contact(self.acts.add_tag))
        self.known.photo_requested.connect(lambda: self._with_contact(self.acts.choose_photo))
        self.known.role_chosen.connect(self._give_role)
        self.drafts.copied.connect(self._copy)
        self.drafts.write_requested.connect(self._write)
        self._operations.changed.connect(self._on_changed)
        for keys, act in (
            ("Ctrl+Return", self._on_next),
            ("Alt+Left", lambda: self._go_to(self._place - 1)),
            ("Alt+Right", lambda: self._go_to(self._place + 1)),
            ("Esc", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show(self) -> None:
        steps, current = self._steps, self.current
        today = self._services.clock().date()
        names = [_face(each) for each in steps]
        self.head.show_place(self._debrief, names, frozenset(self._done), self._place)
        self.foot.show_place([_name(each) for each in steps], self._place)
        if isinstance(current, DebriefPerson):
            self.pages.setCurrentWidget(self._person)
            self.known.show_person(current, today)
            self.questions.show_person(current, today)
        elif isinstance(current, Stub):
            self.pages.setCurrentWidget(self.stub)
            self.stub.show_stub(current)
        else:
            self._show_drafts()

    def _go_to(self, place: int) -> None:
        if 0 <= place <= len(self._steps) and place != self._place:
            self.questions.save()
            self._place = place
            self._read_again()

    @Slot()
    def _on_next(self) -> None:
        current = self.current
        if current is None:
            self.close()
        elif isinstance(current, DebriefPerson):
            self.questions.save()
            self._finish(current)
        else:
            self._go_to(self._place + 1)

    def _finish(self, person: DebriefPerson) -> None:
        debriefs, questions, place = self._services.debriefs, self.questions, self._place
        steps, warmth = questions.chosen_steps, questions.chosen_warmth

        def go_on(_: object) -> None:
            self._done.add(place)
            if person.met.contact not in self._gone:
                self._gone.append(person.met.contact)
            if self._place == place:  # a second press meanwhile leads no further
                self._place += 1
            self._read_again()

        self._operations.run(self, lambda: debriefs.finish(person.met, steps, warmth), go_on)

    def _note(self, spoke_of: str, promised: str) -> None:
        current = self.current
        if isinstance(current, DebriefPerson):
            met, captures = current.met, self._services.captures
            self._operations.run(
                self,
                lambda: captures.note(
                    met.encounter, spoke_of=spoke_of, promised=promised, next_step=met.next_step
                ),
            )

    def _name(self, line: str) -> None:
        current = self.current
        if isinstance(current, Stub):
            captures, wanted = self._services.captures, current.capture.id
            self._operations.run(
                self, lambda: captures.name_it(wanted, line), lambda _: self._read_again()
            )

    @Slot()
    def _drop(self) -> None:
        current = self.current
        if isinstance(current, Stub):
            captures, wanted = self._services.captures, current.capture.id
            self._operations.run(self, lambda: captures.drop(wanted), lambda _: self._read_again())

    def _read_again(self) -> None:
        """What was gone through stays in its place; a stub that has a name becomes a person."""
        before = self._debrief

        def show(found: Debrief) -> None:
            kept = {each.met.encounter for each in before.people}
            fresh = {each.met.encounter: each for each in found.people}
            people = [fresh.get(each.met.encounter, each) for each in before.people]
            people += [each for each in found.people if each.met.encounter not in kept]
            self._debrief = Debrief(tuple(people), found.stubs, before.event_name, before.day)
            self._place = min(self._place, len(self._steps))
            self._show()

        self._operations.fetch(self, self._services.debriefs.waiting, show, key="debrief")

    def _with_contact(self, act: Callable[[Contact], None]) -> None:
        current = self.current
        if isinstance(current, DebriefPerson):
            contacts, wanted = self._services.contacts, current.met.contact
            self._operations.fetch(self, lambda: contacts.get(wanted), act)

    def _give_role(self, role: Role) -> None:
        self._with_contact(lambda contact: self.acts.toggle_role(contact, role))

    def _show_drafts(self) -> None:
        self.pages.setCurrentWidget(self.drafts)
        debriefs, messages, gone = self._services.debriefs, self._services.messages, self._gone
        today = self._services.clock().date()

        def read() -> "list[Composition]":
            return [messages.compose(each.follow_up.id) for each in debriefs.drafts(gone)]

        self._operations.fetch(
            self, read, lambda found: self.drafts.show_drafts(found, len(self._done), today)
        )
        self.foot.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self, found: "Composition") -> None:
        QGuiApplication.clipboard().setText(found.draft.body)
        self.head.say(self.tr("Copied"))

    def _write(self, follow_up: int) -> None:
        self.follow_up_requested.emit(follow_up)
        self.close()

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        """A tag, a role or a photo that was just given shows at once; nothing typed is lost."""
        current = self.current
        if touched & SHOWN_BY and isinstance(current, DebriefPerson):
            wanted = current.met.encounter

            def show(found: Debrief) -> None:
                fresh = next((p for p in found.people if p.met.encounter == wanted), None)
                if fresh is not None and self.current is current:
                    self.known.show_person(fresh, self._services.clock().date())

            self._operations.fetch(self, self._services.debriefs.waiting, show, key="known")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        self.known.setFixedWidth(NARROW_CARD if is_narrow else CARD)
        self.head.set_narrow(is_narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("surface"))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.questions.save()
        self.left.emit()
        super().closeEvent(event)


def _name(step: DebriefPerson | Stub) -> str:
    """Whom a button leads to; nothing while there is no name."""
    return step.met.name if isinstance(step, DebriefPerson) else ""


def _face(step: DebriefPerson | Stub) -> tuple[str, object]:
    if isinstance(step, DebriefPerson):
        return step.met.name, step.met.contact
    return "?", f"stub {step.capture.id}"
