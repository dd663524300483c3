"""Every dialog of the program on the sample library, as a picture needs it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from eventmate.devices.printer import QtPrinter
from eventmate.domain.agenda_difference import agenda_difference
from eventmate.domain.agenda_import import EventUpdate
from eventmate.domain.agendas import Agenda, TalkDraft
from eventmate.domain.contacts import ContactQuery
from eventmate.domain.events import Talk
from eventmate.domain.openers import Situation
from eventmate.domain.reading import Skipped
from eventmate.domain.table_columns import TableColumn
from eventmate.services.bundle import Services
from eventmate.services.contact_codes import code_of
from eventmate.ui.dialogs.crash import CrashDialog
from eventmate.ui.dialogs.inbox import InboxDialog
from eventmate.ui.dialogs.message import Message
from eventmate.ui.dialogs.recovery import RecoveryDialog
from eventmate.ui.mission.card import MissionCard
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.full_screen import FullScreenCard
from eventmate.ui.pages.communities.community_dialog import CommunityDialog
from eventmate.ui.pages.communities.given_dialog import GivenDialog
from eventmate.ui.pages.contacts.columns_dialog import ColumnsDialog
from eventmate.ui.pages.contacts.erase_dialog import EraseDialog
from eventmate.ui.pages.contacts.tag_dialog import TagDialog
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog
from eventmate.ui.pages.contacts.touch_dialogs import CodeDialog, InTouchDialog, TermsDialog
from eventmate.ui.pages.events.brief.reader import BriefReader
from eventmate.ui.pages.events.bring_in.address_dialog import AddressDialog
from eventmate.ui.pages.events.bring_in.changes_dialog import ChangesDialog
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog
from eventmate.ui.pages.events.bring_in.proposal import Proposal
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.pages.follow_ups.day_dialog import DayDialog
from eventmate.ui.pages.follow_ups.plan_dialog import PlanDialog
from eventmate.ui.pages.follow_ups.templates_dialog import TemplatesDialog
from eventmate.ui.pages.meet.form_dialog import FormDialog
from eventmate.ui.pages.openers.opener_dialog import OpenerDialog
from eventmate.ui.printing.print_dialog import PrintDialog

SKIPPED = (Skipped(12, "This entry has no day."), Skipped(40, "This time zone is unknown."))
Scene = Callable[[], QWidget]


class Scenes:
    """Makes each dialog over a parent; the caller shows, photographs and closes it."""

    def __init__(self, services: Services, operations: Operations, parent: QWidget) -> None:
        self._services = services
        self._operations = operations
        self._parent = parent
        self._now = services.clock()
        row = services.contacts.find(ContactQuery("amina"), 1).rows[0]
        self._contact = services.contacts.get(row.id)
        self._event = max(services.events.listed(), key=lambda event: event.talks)

    def all(self) -> Iterator[tuple[str, Scene]]:
        """Every dialog with its picture's name."""
        yield from self._general()
        yield from self._contacts()
        yield from self._events()
        yield from self._cards_and_follow_ups()

    def _general(self) -> Iterator[tuple[str, Scene]]:
        parent = self._parent
        report = "EventMate, Python 3.11\n  File eventmate/ui/shell.py, line 97\nKeyError"
        sentence = "The library eventmate.db is damaged, so it was not opened."
        made_at = datetime(2026, 10, 13, 21, 4, tzinfo=UTC)
        yield "inbox", lambda: InboxDialog(self._services.captures, self._operations, parent)
        yield "crash", lambda: CrashDialog(report, parent)
        yield (
            "recovery",
            lambda: RecoveryDialog(
                sentence, made_at=made_at, contacts=312, can_start_empty=True, parent=parent
            ),
        )
        yield "message", lambda: Message("Backed up", "A verified copy is in backups.", (), parent)

    def _contacts(self) -> Iterator[tuple[str, Scene]]:
        parent, contact, name = self._parent, self._contact, self._contact.details.name
        backups = [(Path("backup.db"), self._now)]
        columns = [TableColumn("Naam", "Ada Holm"), TableColumn("Bedrijf", "Pier 3")]
        yield "erase", lambda: EraseDialog(name, backups, parent)
        yield "tag", lambda: TagDialog("Tag 3 contacts", "Tag", ["gtfs", "survey"], parent)
        yield "columns", lambda: ColumnsDialog("people.csv", columns, parent)
        yield "skipped", lambda: SkippedDialog("people.csv", SKIPPED, parent)
        yield "in-touch", lambda: InTouchDialog(name, parent)
        yield "terms", lambda: TermsDialog(contact, parent)
        yield "form", lambda: FormDialog(parent)
        yield "code", lambda: CodeDialog(name, code_of(contact.details), parent)

    def _events(self) -> Iterator[tuple[str, Scene]]:
        parent, event = self._parent, self._event
        talks = self._services.events.talks(event.id)
        newer = [_as_draft(talk, later=index == 0) for index, talk in enumerate(talks[1:])]
        difference = agenda_difference(talks, newer)
        agenda = Agenda(event.draft, tuple(newer), floating=True)
        update = {0: EventUpdate(event, difference, fits=True)}
        proposals = [
            Proposal("Into this event", (agenda,), update, is_into=True),
            Proposal("2 events", (agenda,) * 2),
        ]
        today = self._now.date()
        yield "event", lambda: EventDialog(today, event.draft, parent)
        yield "address", lambda: AddressDialog(self._operations, "https://example.com", parent)
        yield (
            "preview",
            lambda: PreviewDialog("schedule.xml", proposals, SKIPPED, today, parent),
        )
        (community, *_) = self._services.communities.listed()
        first = Situation.FIRST_CONTACT
        yield "community", lambda: CommunityDialog(today, community.draft, parent)
        yield "given", lambda: GivenDialog(community.draft, today, parent=parent)
        yield "sentence", lambda: OpenerDialog(first, parent=parent)
        yield "changes", lambda: ChangesDialog(event.name, difference, None, parent)
        yield from self._while_it_is_on()

    def _while_it_is_on(self) -> Iterator[tuple[str, Scene]]:
        """The short read before and the card during an event, and the card as small as it gets."""
        services, event = self._services, self._event
        brief = services.briefs.of_event(event.id)
        code = services.briefs.code(brief)

        def reader(topic: str) -> BriefReader:
            made = BriefReader(brief, code, self._now)
            topics = [slide.topic.startswith(topic) for slide in made.slides]
            made.go(topics.index(True))
            return made

        def card(*size: int) -> MissionCard:
            made = MissionCard(services, self._operations, event.id)
            if size:
                made.setFixedSize(*size)
            return made

        yield "read-goals", lambda: reader("My goals")
        yield "read-person", lambda: reader("To meet")
        yield "mission", card
        yield "mission-medium", lambda: card(440, 400)
        yield "mission-small", lambda: card(320, 180)

    def _cards_and_follow_ups(self) -> Iterator[tuple[str, Scene]]:
        parent, services, operations = self._parent, self._services, self._operations
        cards = services.cards.listed()
        today = self._now.date()
        yield "full-screen-card", lambda: FullScreenCard(cards, services.card_codes, operations)
        yield (
            "print",
            lambda: PrintDialog(
                cards[0].draft,
                cards[0].draft.payload,
                services.card_codes,
                operations,
                QtPrinter(),
                parent,
            ),
        )
        yield "day", lambda: DayDialog(today + timedelta(days=3), parent)
        yield "plan", lambda: PlanDialog(self._contact.details.name, today, parent)
        yield "templates", lambda: TemplatesDialog(services.messages, operations, parent)


def _as_draft(talk: Talk, *, later: bool) -> TalkDraft:
    """A talk as a newer schedule has it."""
    by = timedelta(hours=1) if later else timedelta()
    return TalkDraft(
        talk.title,
        talk.starts_at + by,
        talk.ends_at + by,
        speakers=talk.speakers,
        room=talk.room,
        track=talk.track,
        abstract=talk.abstract,
    )
