"""What was sent before has a say in what is written now: no mass mails, no pestering, no taking
without giving. Remarks, never a lock.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time

from eventmate.domain.folding import fold
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.message_check import Remark, RemarkKind

REST_DAYS = 31  # a second message within a month, with no answer to the first
ALIKE = 88.0  # of 100, by the letters of two texts without their greetings
SHORTEST = 80  # letters; two short thank-yous are alike by nature

# Words of asking, folded; whole phrases, so that "would you like to" asks nothing.
_ASKING = re.compile(
    r"\b(could you (?:help|introduce|refer|recommend|look|share|send)"
    r"|can you (?:help|introduce|refer)"
    r"|would you (?:introduce|refer|recommend|mind)|i (?:would|d) like to ask you (?:for|to)"
    r"|may i ask you (?:for|to)|please (?:refer|recommend|introduce) me|a favou?r|your advice"
    r"|konnten sie (?:mir|mich)|kannst du (?:mir|mich)|konntest du (?:mir|mich)"
    r"|pourriez-vous|pourrais-tu|podrias|podria usted|poderia)\b"
)
Nearness = Callable[[str, str], float]  # 0 to 100


@dataclass(frozen=True, slots=True)
class Sent:
    """A text sent to somebody else at the same company."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class History:
    """What was before with this person, and how many notes to invitations are left this month.

    `unanswered_on` is the day of my latest message they have not answered. `notes_left` is None
    where no invitation is written.
    """

    sent: tuple[Sent, ...] = ()
    unanswered_on: date | None = None
    gave: int = 0
    notes_left: int | None = None
    sent_today: int = 0
    most_a_day: int = 0  # 0: no cap
    is_quiet: bool = False  # quiet hours
    do_not_contact: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What I set: notes to invitations a month, messages a day (0: no cap), whether it is quiet."""

    notes_a_month: int
    messages_a_day: int
    is_quiet: bool


def asks(text: str, kind: FollowUpKind) -> bool:
    """Whether a message asks for something."""
    return kind is FollowUpKind.ADVICE or _ASKING.search(fold(text)) is not None


def history_remarks(
    text: str, kind: FollowUpKind, history: History, nearness: Nearness, today: date
) -> tuple[Remark, ...]:
    """Remarks that come from what was before, the most pressing first."""
    if not text.strip():
        return ()
    found = []
    if history.do_not_contact:
        found.append(Remark(RemarkKind.DO_NOT_CONTACT))
    if (name := _alike_to(text, history.sent, nearness)) is not None:
        found.append(Remark(RemarkKind.ALIKE, suggestion=name))
    unanswered = history.unanswered_on
    if unanswered is not None and (today - unanswered).days <= REST_DAYS:
        found.append(Remark(RemarkKind.LET_REST))
    if not history.gave and asks(text, kind):
        found.append(Remark(RemarkKind.ONLY_ASKS))
    if history.notes_left is not None and history.notes_left <= 0:
        found.append(Remark(RemarkKind.NO_NOTES_LEFT))
    if history.most_a_day and history.sent_today >= history.most_a_day:
        found.append(Remark(RemarkKind.ENOUGH_TODAY))
    if history.is_quiet:
        found.append(Remark(RemarkKind.QUIET_HOURS))
    return tuple(found)


def _alike_to(text: str, sent: Sequence[Sent], nearness: Nearness) -> str | None:
    own = _without_greeting(text)
    if len(own) < SHORTEST:
        return None
    for each in sent:
        if nearness(own, _without_greeting(each.text)) >= ALIKE:
            return each.name
    return None


def _without_greeting(text: str) -> str:
    """The text below its first line, which names the person."""
    first, _, rest = text.strip().partition("\n")
    return " ".join((rest or first).split())


def is_quiet(now: time, start: str, end: str) -> bool:
    """Whether a time of day lies in the quiet hours, which may run over midnight."""
    if not start or not end or start == end:
        return False
    first, last = time.fromisoformat(start), time.fromisoformat(end)
    if first < last:
        return first <= now < last
    return now >= first or now < last
