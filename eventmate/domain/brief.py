"""What I want to have in my pocket at an event: goals, talks, people and my own code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.events import Event, Talk
from eventmate.domain.folding import fold
from eventmate.domain.goals import Goal
from eventmate.domain.targets import Target, Work, work_of


@dataclass(frozen=True, slots=True)
class BriefPerson:
    """Somebody I want to meet, with what I know of them as a contact and a talk they give."""

    target: Target
    known: ContactDetails | None = None
    talk: Talk | None = None

    @property
    def photo(self) -> bytes | None:
        """Their photo (JPEG) where I know them."""
        return None if self.known is None else self.known.photo

    @property
    def work(self) -> Work:
        """What they do and where."""
        return work_of(self.target.draft, self.known)

    @property
    def is_met(self) -> bool:
        """Whether we met already."""
        return self.target.met_at is not None


@dataclass(frozen=True, slots=True)
class BriefDay:
    """My talks of one day, as the event counts its days."""

    day: date
    talks: tuple[Talk, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything prepared for one event; times of talks are UTC, as everywhere.

    People I have not met come first, those who matter most before the others. `code_text` is what
    my card's code says, empty without a card that says who I am; `headline` is how my card
    introduces me, `opener` the sentence I want to begin with.
    """

    event: Event
    goals: tuple[Goal, ...] = ()
    days: tuple[BriefDay, ...] = ()
    people: tuple[BriefPerson, ...] = ()
    my_name: str = ""
    headline: str = ""
    code_text: str = field(default="", repr=False)
    opener: str = ""

    @property
    def talks(self) -> tuple[Talk, ...]:
        """My talks of all days by time."""
        return tuple(talk for day in self.days for talk in day.talks)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was prepared yet."""
        return not (self.goals or self.days or self.people)


def people_in_order(people: Iterable[BriefPerson]) -> tuple[BriefPerson, ...]:
    """Those not met before the others, and first those who come first; else as they came in."""
    return tuple(
        sorted(
            people,
            key=lambda each: (each.is_met, not each.target.draft.comes_first, each.target.id),
        )
    )


def talk_given_by(name: str, talks: Sequence[Talk], now: datetime) -> Talk | None:
    """The next talk at which somebody of this name speaks, if it is held and not over."""
    wanted = fold(name)
    return next(
        (
            talk
            for talk in talks
            if talk.ends_at > now
            and not talk.is_cancelled
            and wanted in (fold(speaker) for speaker in talk.speakers)
        ),
        None,
    )
