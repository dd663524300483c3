"""What becomes of something that came in: a person, a question, the inbox, or only a sentence."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eventmate.domain.burst import BurstReading
from eventmate.domain.changes import BatchId, Outcome
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import CaptureKind, EncounterId
from eventmate.domain.errors import EventMateError
from eventmate.domain.identity import Reason
from eventmate.domain.links import safe_link
from eventmate.domain.meeting import Captured, CaptureState, Lookalike
from eventmate.domain.quick_form import QuickForm
from eventmate.ui.code_words import sentence_of
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.pages.meet.whereabouts import Whereabouts
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.capture import Captures

UseCase = Callable[[], Outcome[Captured]]


class Intake(QObject):
    """Saves captures stamped with where I am, and asks when it is unsure who it is."""

    captured = Signal(object)  # Captured: somebody is saved
    told = Signal(str, str)  # a few words for the camera's picture, and an icon
    not_saved = Signal(str)  # a code's text that may be tried again

    def __init__(
        self,
        captures: "Captures",
        whereabouts: Whereabouts,
        operations: Operations,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._captures = captures
        self._where = whereabouts
        self._operations = operations
        self._notices = notices
        self._batches: dict[EncounterId, BatchId] = {}

    def batch_of(self, meeting: EncounterId) -> BatchId | None:
        """The batch that undoes a meeting saved since the page was made."""
        return self._batches.get(meeting)

    def take_line(self, reading: BurstReading, saved: Callable[[], None]) -> None:
        """Save a typed line; `saved` is called when it is safe."""
        self._save(
            lambda: self._captures.line(reading, self._where.place()), saved, reading=reading
        )

    def take_form(self, filled: QuickForm, saved: Callable[[], None]) -> None:
        """Save a filled form; `saved` is called when it is safe."""
        self._save(lambda: self._captures.form(filled, self._where.place()), saved)

    def take_code(self, code: Code) -> None:
        """Save a person; name everything else for what it is."""
        if code.contact is not None:
            self._save_code(code)
        elif code.kind is CodeKind.URL:
            self._show_link(code)
        elif code.is_badge:
            self._keep(code.text, badge=True)
        else:
            self._notices.say(sentence_of(code), (self._keep_answer(code),), icon="qr-code")

    def save(self, use_case: UseCase) -> None:
        """Save by another use case that captures somebody."""
        self._save(use_case)

    def _save_code(self, code: Code) -> None:
        def failed(error: EventMateError) -> None:
            self.not_saved.emit(code.text)
            self._operations.failed.emit(str(error))

        self._save(lambda: self._captures.code(code, self._where.place()), failed=failed)

    def _save(
        self,
        use_case: UseCase,
        saved: Callable[[], None] | None = None,
        failed: Callable[[EventMateError], None] | None = None,
        reading: BurstReading | None = None,
    ) -> None:
        def work() -> Outcome[Captured]:
            outcome = use_case()
            if outcome.value.encounter is not None and outcome.batch is not None:
                self._batches.setdefault(outcome.value.encounter, outcome.batch)
            return outcome

        def done(captured: Captured) -> None:
            if saved is not None:
                saved()
            self._after(captured, reading)

        self._operations.run(self, work, done, failed, said=self._said)

    def _said(self, captured: Captured) -> str:
        sentences = {
            CaptureState.NEW: self.tr("{} is saved."),
            CaptureState.KNOWN: self.tr("{} is saved. You know each other."),
            CaptureState.WAITING: self.tr("It has no name yet, so it waits in the inbox."),
            CaptureState.AGAIN: self.tr("{} was saved a moment ago; nothing is lost."),
        }
        return sentences.get(captured.state, "").format(isolated(captured.name))

    def _after(self, captured: Captured, reading: BurstReading | None = None) -> None:
        if captured.state is CaptureState.ASK:
            self._ask(captured, reading)
        elif captured.state is CaptureState.WAITING:
            self.told.emit(self.tr("Kept in the inbox"), "inbox")
        else:
            self.told.emit(self.tr("{}, saved").format(isolated(captured.name)), "circle-check")
            self.captured.emit(captured)

    def _ask(self, captured: Captured, reading: BurstReading | None) -> None:
        alike = captured.lookalikes
        self.told.emit(self.tr("{}: one question").format(isolated(captured.name)), "info")
        if len(alike) == 1:
            sentence = self._question_about(alike[0])
            labels: list[tuple[str, ContactId | None]] = [
                (self.tr("Yes, the same"), alike[0].contact)
            ]
        else:
            sentence = self.tr("Is {} one of these people you know?").format(
                isolated(captured.name)
            )
            labels = [(_label(each), each.contact) for each in alike]
        labels.append((self.tr("No, somebody new"), None))
        answers = [
            Answer(label, partial(self._settle, captured, same, reading)) for label, same in labels
        ]
        self._notices.say(sentence, answers, icon="circle-question-mark", asks=True)

    def _question_about(self, alike: Lookalike) -> str:
        name, organisation = isolated(alike.name), isolated(alike.organisation)
        asked = (
            self.tr("Is this the {} you know from {}?").format(name, organisation)
            if alike.organisation
            else self.tr("Is this the {} you know?").format(name)
        )
        return f"{asked} {self._because(alike.reason)}".rstrip()

    def _because(self, reason: str) -> str:
        sentences: dict[str, str] = {
            Reason.SAME_CARD: self.tr("Same card."),
            Reason.SAME_PROFILE: self.tr("Same profile."),
            Reason.SAME_EMAIL: self.tr("Same email."),
            Reason.SAME_PHONE: self.tr("Same phone."),
            Reason.SAME_NAME_AND_ORGANISATION: self.tr("Same name and organisation."),
            Reason.SHARED_EMAIL: self.tr("Same email, another name."),
            Reason.SHARED_PHONE: self.tr("Same phone, another name."),
            Reason.SHARED_CARD: self.tr("Same card, another name."),
            Reason.SAME_NAME: self.tr("Same name."),
        }
        return sentences.get(reason, "")

    def _settle(
        self, captured: Captured, same: ContactId | None, reading: BurstReading | None
    ) -> None:
        wanted = captured.capture
        if wanted is not None:
            self._save(lambda: self._captures.answer(wanted, same, reading))

    def _show_link(self, code: Code) -> None:
        link = safe_link(code.text)
        if link is None:
            sentence = self.tr("This code holds a link that cannot be opened safely.")
            self._notices.say(sentence, (self._keep_answer(code),), icon="link")
            return
        sentence = self.tr("This is a link to {}. It was not opened.").format(isolated(link.host))
        opens = Answer(self.tr("Open link"), lambda: open_link(link), stays=True)
        self._notices.say(sentence, (opens, self._keep_answer(code)), icon="link")

    def _keep_answer(self, code: Code) -> Answer:
        return Answer(self.tr("Keep in inbox"), lambda: self._keep(code.text, badge=False))

    def _keep(self, text: str, *, badge: bool) -> None:
        def said(_: Captured) -> str:
            if badge:
                return self.tr("The badge is kept in the inbox as an unresolved badge.")
            return self.tr("It is kept in the inbox.")

        self._operations.run(
            self,
            lambda: self._captures.unresolved(CaptureKind.CODE, text, self._where.place()),
            self._after,
            said=said,
        )


def _label(alike: Lookalike) -> str:
    return f"{alike.name}, {alike.organisation}" if alike.organisation else alike.name
