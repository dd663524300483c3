"""What stands beside the talks: my day, or one talk's details in its place."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from eventmate.domain.event_agenda import EventAgenda
from eventmate.domain.events import Talk, TalkId
from eventmate.ui.pages.events.agenda.agenda_keeper import AgendaKeeper
from eventmate.ui.pages.events.agenda.my_day import MyDay
from eventmate.ui.pages.events.agenda.my_day_row import now_in, short_title
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.pages.events.agenda.talk_details import TalkDetails
from eventmate.ui.plain import isolated

WIDTH, NARROW_WIDTH = 272, 240
AFTER_OPENING = 400  # ms; until then the day has been painted
LOWEST_WITH_QUESTIONS = 480  # px; in a lower pane the details alone say what to ask


class SidePane(QStackedWidget):
    """Opens and closes details; asks for ideas what to ask, beside the window."""

    details_left = Signal()  # back to my day is wanted
    star_requested = Signal(object)  # Talk
    target_requested = Signal(str)  # a speaker's name

    def __init__(self, keeper: AgendaKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._shown: ShownDay | None = None
        self._ideas: dict[TalkId, tuple[str, ...]] = {}
        self.my_day = MyDay()
        self._details: TalkDetails | None = None
        self.addWidget(self.my_day)
        self.my_day.choice_made.connect(self._on_choice_made)
        self.my_day.ask.kept.connect(self._on_question_kept)
        self._later = QTimer(self, singleShot=True, interval=AFTER_OPENING)
        self._later.timeout.connect(self._on_quiet)
        self.set_narrow(False)

    @property
    def details(self) -> TalkDetails:
        """One talk in full, made when it is first wanted: most visits open none."""
        if self._details is None:
            self._details = details = TalkDetails()
            details.closed.connect(self.details_left)
            details.star_requested.connect(self.star_requested)
            details.target_requested.connect(self.target_requested)
            details.fields.note_changed.connect(self._keeper.note)
            details.fields.questions_changed.connect(self._keeper.ask)
            self.addWidget(details)
        return self._details

    @property
    def is_open(self) -> bool:
        """Whether a talk's details show."""
        return self.currentWidget() is not self.my_day

    def flush(self) -> None:
        """Keep what was typed."""
        if self._details is not None:
            self._details.flush()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room in a narrow window."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def forget(self) -> None:
        """Another event is looked at."""
        self.close_details()
        self._ideas = {}
        self._shown = None

    def show_day(self, shown: ShownDay, agenda: EventAgenda, now: datetime) -> None:
        """Show my part of a day, and the talk that is open as it is now."""
        self._shown = shown
        self.my_day.show_day(shown, agenda, now)
        self._show_question(now)
        if self.is_open and self.details.talk is not None:
            talk = self._keeper.talk(self.details.talk.id)
            if talk is None:
                self.close_details()
            else:
                self.details.show_talk(talk, shown)

    def open_details(self, talk: Talk) -> None:
        """Show everything about a talk."""
        if self._shown is None:
            return
        self.details.show_talk(talk, self._shown)
        self.setCurrentWidget(self.details)
        self._fetch_ideas(talk)

    def close_details(self) -> None:
        """Back to my day."""
        self.flush()
        self.setCurrentWidget(self.my_day)

    def _show_question(self, now: datetime) -> None:
        talk = self._subject(now)
        has_room = self.height() >= LOWEST_WITH_QUESTIONS
        self.my_day.ask.setVisible(talk is not None and has_room)
        if talk is None or not has_room:
            return
        ideas = self._ideas.get(talk.id, ())
        self.my_day.ask.show_talk(talk, ideas, is_now=now_in(talk, now))
        if not ideas and not talk.questions:
            self.my_day.ask.hide()
            self._later.start()

    def _subject(self, now: datetime) -> Talk | None:
        """My talk that runs, else my next one on this day."""
        starred = [
            talk
            for talk in (self._shown.day.talks if self._shown else ())
            if talk.is_starred and not talk.is_cancelled
        ]
        running = [talk for talk in starred if now_in(talk, now)]
        coming = [talk for talk in starred if talk.starts_at > now]
        return next(iter([*running[-1:], *coming]), None)

    def _fetch_ideas(self, talk: Talk) -> None:
        if talk.id in self._ideas:
            self._take_ideas(talk, self._ideas[talk.id])
        else:
            self._keeper.prompts(talk, lambda ideas: self._take_ideas(talk, ideas))

    @Slot()
    def _on_quiet(self) -> None:
        if (talk := self._subject(self._keeper.now())) is not None:
            self._fetch_ideas(talk)

    def _take_ideas(self, talk: Talk, ideas: tuple[str, ...]) -> None:
        is_new = talk.id not in self._ideas
        self._ideas[talk.id] = ideas
        if self._details is not None:
            self._details.show_ideas(talk, ideas)
        if is_new and ideas:
            self._show_question(self._keeper.now())

    def _on_choice_made(self, talk: Talk, others: tuple[TalkId, ...]) -> None:
        said = self.tr("You go to {}; the others lost their star").format(
            isolated(short_title(talk))
        )
        if len(others) == 1:
            said = self.tr("You go to {}; the other lost its star").format(
                isolated(short_title(talk))
            )
        self._keeper.star(others, starred=False, said=said)

    def _on_question_kept(self, question: str) -> None:
        talk = self._subject(self._keeper.now())
        if talk is not None:
            said = self.tr("The question is yours now; edit it with the talk")
            self._keeper.ask(talk.id, (*talk.questions, question), said)
