"""Keeping in touch over random histories: the rule holds, nobody is lost, a week bears its cap.

The model below says the rule again in the plainest way, from the whole history.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from library_stage import person
from typing_extensions import override

from eventmate.domain.cadences import Holiday
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

START = date(2026, 1, 5)  # a Monday
PEOPLE = 5
TAGS = ("mentor", "lisbon")
CAP = 2
HISTORIES = 500

people = st.integers(0, PEOPLE - 1)
intervals = st.sampled_from([1, 3, 7, 21, 60])


@dataclass
class Told:
    """Everything ever said about one person."""

    tags: set[str] = field(default_factory=set)
    own: tuple[int, date] | None = None
    touches: list[date] = field(default_factory=list)
    skips: list[date] = field(default_factory=list)
    put_off: tuple[date, date] | None = None

    def due(self, tags: dict[str, tuple[int, date]]) -> date | None:
        """The stated rule."""
        rhythm = self.own
        if rhythm is None:
            rhythm = min((tags[tag] for tag in self.tags if tag in tags), default=None)
        if rhythm is None or rhythm[0] == 0:
            return None
        happened = self.touches + self.skips
        due = max(happened) + timedelta(days=rhythm[0]) if happened else rhythm[1]
        if self.put_off and all(day <= self.put_off[0] for day in happened):
            due = max(due, self.put_off[1])
        return due


class Keeping(RuleBasedStateMachine):
    """A library of five people and the days of a life."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(prefix="keeping")
        self.day = START
        path = Path(self.folder.name)
        library = Library(AppPaths(path))
        library.open()
        self.services = Services(library, Preferences(path / "settings.json"), self.now)
        self.services.preferences.change(touches_a_week=CAP)
        self.keeping = self.services.keeping
        self.ids = [self.services.contacts.add(_person(n)).value for n in range(PEOPLE)]
        self.told = [Told() for _ in range(PEOPLE)]
        self.tags: dict[str, tuple[int, date]] = {}
        self.holidays: list[Holiday] = []
        self.undoing: list[tuple[int, Told]] = []

    @override
    def teardown(self) -> None:
        self.services.library.close()
        self.folder.cleanup()

    def now(self) -> datetime:
        return datetime.combine(self.day, datetime.min.time(), UTC) + timedelta(hours=12)

    @rule(days=st.integers(1, 30))
    def time_passes(self, days: int) -> None:
        self.day += timedelta(days=days)

    @rule(who=people, days=st.one_of(st.none(), st.just(0), intervals))
    def say_rhythm(self, who: int, days: int | None) -> None:
        self.keeping.set_rhythm([self.ids[who]], days)
        self.told[who].own = None if days is None else (days, self.day)

    @rule(who=people, tag=st.sampled_from(TAGS))
    def tag(self, who: int, tag: str) -> None:
        self.services.contacts.add_tag([self.ids[who]], tag)
        self.told[who].tags.add(tag)

    @rule(who=people, tag=st.sampled_from(TAGS))
    def untag(self, who: int, tag: str) -> None:
        self.services.contacts.remove_tag([self.ids[who]], tag)
        self.told[who].tags.discard(tag)

    @rule(tag=st.sampled_from(TAGS), days=st.one_of(st.just(0), intervals))
    def say_tag_rhythm(self, tag: str, days: int) -> None:
        self.keeping.set_tag_rhythm(tag, days)
        self.tags.pop(tag, None)
        if days:
            self.tags[tag] = (days, self.day)

    @rule(who=people)
    def touch(self, who: int) -> None:
        self.services.contacts.in_touch(self.ids[who])
        self.told[who].touches.append(self.day)

    @rule(who=people)
    def touch_and_undo(self, who: int) -> None:
        self.services.contacts.in_touch(self.ids[who])
        self.services.undo.undo()

    @rule(who=people)
    def skip(self, who: int) -> None:
        self.keeping.skip([self.ids[who]])
        self.told[who].skips.append(self.day)

    @rule(who=people, days=st.sampled_from([3, 7, 14]))
    def not_now(self, who: int, days: int) -> None:
        self.keeping.not_now([self.ids[who]], days)
        self.told[who].put_off = (self.day, self.day + timedelta(days=days))

    @rule(days=st.integers(0, 20), ahead=st.integers(0, 20))
    def go_on_holiday(self, days: int, ahead: int) -> None:
        first = self.day + timedelta(days=ahead)
        item = Holiday(first, first + timedelta(days=days))
        self.keeping.add_holiday(item)
        self.holidays.append(item)

    @precondition(lambda self: self.holidays)
    @rule()
    def stay_at_home(self) -> None:
        self.keeping.remove_holiday(self.holidays[0])
        self.holidays = [each for each in self.holidays if each != self.holidays[0]]

    @rule()
    def forgive(self) -> None:
        for who in self.due_now():
            self.told[who].skips.append(self.day)
        self.keeping.forgive()
        assert self.due_now() == []
        assert self.keeping.due() == []

    def due_now(self) -> list[int]:
        found = [(told.due(self.tags), who) for who, told in enumerate(self.told)]
        return [who for due, who in sorted((d, w) for d, w in found if d) if due <= self.day]

    @invariant()
    def next_due_is_the_rule(self) -> None:
        for who, told in enumerate(self.told):
            due = self.keeping.rhythm_of(self.ids[who]).due
            assert (due.on if due else None) == told.due(self.tags)

    @invariant()
    def a_week_bears_its_cap_and_nobody_is_lost(self) -> None:
        week = self.keeping.week()
        monday = self.day - timedelta(days=self.day.weekday())
        used = sum(
            told.due(self.tags) is not None and any(day >= monday for day in told.touches)
            for told in self.told
        )
        is_free = any(each.starts_on <= self.day <= each.ends_on for each in self.holidays)
        # The longest due come first.
        expected = [] if is_free else self.due_now()[: max(CAP - used, 0)]
        assert [self.who(each.due.contact) for each in week.now] == expected
        assert len(week.now) + week.waiting == len(self.due_now())
        assert all(len(some) <= CAP for _, some in week.ahead)
        ahead = [self.who(due.contact) for _, some in week.ahead for due in some]
        last = week.ahead[-1][0] + timedelta(days=6)
        due = {w for w, t in enumerate(self.told) if (d := t.due(self.tags)) and d <= last}
        assert len(ahead) == len(set(ahead))
        # Six weeks of two bear five people, unless time off takes the weeks away.
        is_busy = any(each.ends_on >= self.day for each in self.holidays)
        assert set(ahead) <= due if is_busy else set(ahead) == due

    def who(self, contact: ContactId) -> int:
        return self.ids.index(contact)


def _person(number: int) -> ContactDetails:
    return ContactDetails(name=person(number).name)


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(
    max_examples=HISTORIES,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
