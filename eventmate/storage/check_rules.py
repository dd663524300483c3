"""What must hold for rows, as conditions that find bad ones and statement parts that mend them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Boolean, Column, Integer, Table

from eventmate.domain.brokering import Answer, BrokeringState, Part
from eventmate.domain.cadences import DateKind
from eventmate.domain.communities import CommunityKind, ContributionKind
from eventmate.domain.contacts import PointKind, Role
from eventmate.domain.encounters import (
    CaptureKind,
    Direction,
    InteractionKind,
    PromiseDirection,
    PromiseState,
)
from eventmate.domain.events import EventKind, EventStatus
from eventmate.domain.follow_ups import FollowUpKind, FollowUpState
from eventmate.domain.goals import GoalKind, Measure
from eventmate.domain.job_changes import JobChangeState
from eventmate.domain.mentoring import MentoringState, Side
from eventmate.domain.opportunities import OpportunityKind
from eventmate.storage import tables


class ProblemKind(StrEnum):
    """What can be wrong."""

    DAMAGED_FILE = "damaged file"
    UNREADABLE_TEXT = "text that cannot be read"
    WRONG_TYPE = "value that is no number"
    MISSING_OWNER = "row without its owner"
    DANGLING_LINK = "link to what is not there"
    STALE_INDEX = "search index out of step"
    STALE_SEARCH_TEXT = "search text out of step"
    BAD_DAY = "day that is not a date"
    BAD_TIME = "time that is not a time"
    BAD_AMOUNT = "amount that is not a number"
    UNKNOWN_WORD = "unknown kind or state"
    NO_NAME = "contact without a name"
    DUPLICATE_UID = "card id used twice"
    STALE_TOUCH = "last touch out of step"
    STALE_RHYTHM = "next day in touch out of step"
    INBOX_WITHOUT_OWNER = "settled capture without its contact"
    BAD_PHOTO = "photo that is no picture"
    SECOND_PHOTO = "second photo of one contact"
    OPEN_BATCH = "change that was cut short"
    ID_COUNTER = "counter behind its rows"


@dataclass(frozen=True, slots=True)
class Rule:
    """Rows of `table` where `wrong` holds are mended by `mend`, or deleted without one."""

    kind: ProblemKind
    table: str
    wrong: str
    mend: str = ""

    @property
    def count(self) -> str:
        """The query that counts bad rows."""
        return f"SELECT count(*) FROM {self.table} WHERE {self.wrong}"

    @property
    def repair(self) -> str:
        """The statement that mends them."""
        if self.mend:
            return f"UPDATE {self.table} SET {self.mend} WHERE {self.wrong}"
        return f"DELETE FROM {self.table} WHERE {self.wrong}"


_DIGITS = "[0-9]" * 6
# The modifier makes SQLite count: without one it hands '2026-02-30' back as it is.
_NOT_A_DAY = "(date({0}, '+0 days') IS NOT {0} OR {0} < '0001')"
# Exactly as they are written; SQLite itself reads many other forms, such as 'now' and '12:00'.
_NOT_A_TIME = (
    f"({{0}} NOT GLOB '????-??-??T??:??:??.{_DIGITS}Z' OR {{0}} < '0001' "
    "OR date(substr({0}, 1, 10), '+0 days') IS NOT substr({0}, 1, 10) "
    "OR time(substr({0}, 12, 8), '+0 days') IS NOT substr({0}, 12, 8))"
)
_NOW = "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')"
# The nearest that is still known of when something with a contact happened.
_CONTACT_TIME = (
    f"coalesce((SELECT nullif(created_at, '') FROM contact c WHERE c.id = contact_id), {_NOW})"
)
_EVENT_START = "(SELECT starts_on || 'T00:00:00.000000Z' FROM event e WHERE e.id = event_id)"
LAST_TOUCH = (
    "max(coalesce((SELECT max(met_at) FROM encounter e WHERE e.contact_id = contact.id), ''), "
    "coalesce((SELECT max(happened_at) FROM interaction i WHERE i.contact_id = contact.id), ''))"
)
_JPEG = "typeof({0}) = 'blob' AND substr({0}, 1, 2) = x'FFD8'"

# Always filled, and what stands in for one that is lost. An earlier line's times are good then.
_DAYS = (
    ("follow_up", "due_on", "date('now')"),
    ("event", "starts_on", "date('now')"),
    ("event", "ends_on", "starts_on"),
    ("contribution", "happened_on", "date('now')"),
    ("job_change", "seen_on", "date('now')"),
    ("reconnect_answer", "answered_on", "date('now')"),
    ("habit_tick", "ticked_on", "date('now')"),
    ("tag_cadence", "set_on", "date('now')"),
    ("holiday", "starts_on", "date('now')"),
    ("holiday", "ends_on", "starts_on"),
    ("contact_date", "happens_on", "date('now')"),
    ("mentor_meeting", "met_on", "date('now')"),
    ("opportunity", "came_on", "date('now')"),
    ("brokering", "begun_on", "date('now')"),
)
_TIMES = (
    ("encounter", "met_at", _CONTACT_TIME),
    ("interaction", "happened_at", _CONTACT_TIME),
    ("capture", "received_at", _NOW),
    ("talk", "starts_at", _EVENT_START),
    ("talk", "ends_at", "starts_at"),
)
_DAYS_OR_NONE = (
    ("promise", "due_on"),
    ("community", "next_on"),
    ("linkedin_seen", "seen_on"),
    ("reconnect_answer", "not_before"),
    *(("cadence", name) for name in ("set_on", "skipped_on", "put_off_on", "not_before")),
    *(("mentoring", name) for name in ("began_on", "ended_on", "thanked_on", "news_on")),
    ("opportunity", "thanked_on"),
    ("brokering", "introduced_on"),
)
_TIMES_OR_NONE = (
    ("contact", "created_at"),
    ("follow_up", "finished_at"),
    ("target", "met_at"),
    ("listed_person", "first_listed_at"),
    ("listed_person", "last_listed_at"),
    ("message", "updated_at"),
    ("goal", "created_at"),
    ("linkedin_seen", "last_message_at"),
    ("profile_item", "updated_at"),
    ("encounter", "debriefed_at"),
    ("promise", "noted_at"),
    ("promise", "settled_at"),
    ("follow_up", "answered_at"),
    ("message", "sent_at"),
)
_WORDS: tuple[tuple[str, str, type[StrEnum], str], ...] = (
    ("contact_point", "kind", PointKind, PointKind.LINK),
    ("card_point", "kind", PointKind, PointKind.LINK),
    ("event", "kind", EventKind, EventKind.GATHERING),
    ("event", "status", EventStatus, EventStatus.CONSIDERING),
    ("follow_up", "kind", FollowUpKind, FollowUpKind.CHECK_IN),
    ("follow_up", "state", FollowUpState, FollowUpState.OPEN),
    ("promise", "direction", PromiseDirection, PromiseDirection.I_PROMISED),
    ("promise", "state", PromiseState, PromiseState.OPEN),
    ("interaction", "kind", InteractionKind, InteractionKind.MESSAGE),
    ("interaction", "direction", Direction, Direction.NEUTRAL),
    ("capture", "kind", CaptureKind, CaptureKind.PASTE),
    ("goal", "kind", GoalKind, GoalKind.OTHER),
    ("goal", "measure", Measure, Measure.BY_HAND),
    ("community", "kind", CommunityKind, CommunityKind.OTHER),
    ("contribution", "kind", ContributionKind, ContributionKind.OTHER),
    ("job_change", "state", JobChangeState, JobChangeState.OPEN),
    ("contact_date", "kind", DateKind, DateKind.OTHER),
    ("opportunity", "kind", OpportunityKind, OpportunityKind.OTHER),
    ("mentoring", "side", Side, Side.MY_MENTOR),
    ("mentoring", "state", MentoringState, MentoringState.ON),
    ("brokering", "state", BrokeringState, BrokeringState.OPEN),
    ("brokering", "giver_says", Answer, Answer.NOT_ASKED),
    ("brokering", "seeker_says", Answer, Answer.NOT_ASKED),
    ("brokering_step", "part", Part, Part.BOTH),
)


def _unknown(column: str, words: type[StrEnum]) -> str:
    return f"{column} NOT IN ({', '.join(repr(word.value) for word in words)})"


def _moments() -> Iterator[Rule]:
    for table, column in _TIMES_OR_NONE:
        wrong = f"{column} != '' AND {_NOT_A_TIME.format(column)}"
        yield Rule(ProblemKind.BAD_TIME, table, wrong, f"{column} = ''")
    for table, column in _DAYS_OR_NONE:
        wrong = f"{column} != '' AND {_NOT_A_DAY.format(column)}"
        yield Rule(ProblemKind.BAD_DAY, table, wrong, f"{column} = ''")
    for table, column, instead in _DAYS:
        yield Rule(ProblemKind.BAD_DAY, table, _NOT_A_DAY.format(column), f"{column} = {instead}")
    for table, column, instead in _TIMES:
        yield Rule(ProblemKind.BAD_TIME, table, _NOT_A_TIME.format(column), f"{column} = {instead}")
    for column in ("begins", "finishes"):
        wrong = f"{column} != '' AND strftime('%H:%M', {column}, '+0 days') IS NOT {column}"
        yield Rule(ProblemKind.BAD_TIME, "event", wrong, f"{column} = ''")


def _words() -> Iterator[Rule]:
    for table, column, words, instead in _WORDS:
        yield Rule(
            ProblemKind.UNKNOWN_WORD, table, _unknown(column, words), f"{column} = '{instead}'"
        )
    yield Rule(ProblemKind.UNKNOWN_WORD, "contact_role", _unknown("role", Role))
    yield Rule(
        ProblemKind.UNKNOWN_WORD,
        "capture",
        "state NOT IN ('waiting', 'settled')",
        "state = iif(contact_id IS NULL, 'waiting', 'settled')",
    )


def _is_number(column: Column[int]) -> bool:
    plain = isinstance(column.type, Integer | Boolean)
    return plain and not column.primary_key and not column.foreign_keys and not column.nullable


def _numbers() -> Iterator[Rule]:
    for table in tables.UNDOABLE:
        for column in filter(_is_number, table.columns):
            wrong = f"typeof(\"{column.name}\") != 'integer'"
            mend = f'"{column.name}" = CAST("{column.name}" AS INTEGER)'
            yield Rule(ProblemKind.WRONG_TYPE, table.name, wrong, mend)


def _single() -> Iterator[Rule]:
    photo = _JPEG.format("jpeg")
    first = f"SELECT min(id) FROM contact_photo WHERE {photo} GROUP BY contact_id"
    yield Rule(ProblemKind.BAD_PHOTO, "contact_photo", f"NOT ({photo})")
    yield Rule(ProblemKind.SECOND_PHOTO, "contact_photo", f"{photo} AND id NOT IN ({first})")
    wrong = f"photo IS NOT NULL AND NOT ({_JPEG.format('photo')})"
    yield Rule(ProblemKind.BAD_PHOTO, "card", wrong, "photo = NULL")
    number = "cost != '' AND (cost GLOB '*[^0-9.E+]*' OR cost NOT GLOB '[0-9]*')"
    yield Rule(ProblemKind.BAD_AMOUNT, "event", number, "cost = ''")
    yield Rule(ProblemKind.NO_NAME, "contact", "trim(name) = ''", "name = '?'")
    firsts = "SELECT min(id) FROM contact WHERE uid != '' GROUP BY uid"
    yield Rule(
        ProblemKind.DUPLICATE_UID, "contact", f"uid != '' AND id NOT IN ({firsts})", "uid = ''"
    )
    yield Rule(
        ProblemKind.INBOX_WITHOUT_OWNER,
        "capture",
        "state = 'settled' AND contact_id IS NULL",
        "state = 'waiting'",
    )
    yield Rule(ProblemKind.OPEN_BATCH, "open_batch", "1")
    # A rhythm of one's own without the day it was set.
    wrong = "is_own AND set_on = ''"
    yield Rule(ProblemKind.BAD_DAY, "cadence", wrong, "set_on = date('now')")


def _counters() -> Iterator[Rule]:
    counted: list[Table] = [*tables.UNDOABLE, tables.batch, tables.change]
    for table in counted:
        behind = f"name = '{table.name}' AND seq < (SELECT coalesce(max(id), 0) FROM {table.name})"
        mend = f"seq = (SELECT max(id) FROM {table.name})"
        yield Rule(ProblemKind.ID_COUNTER, "sqlite_sequence", behind, mend)


# In this order: what is mended by another value comes after the rule that makes that value good.
RULES: tuple[Rule, ...] = (*_numbers(), *_words(), *_moments(), *_single(), *_counters())
TOUCH_RULE = Rule(
    ProblemKind.STALE_TOUCH,
    "contact",
    f"last_touch_at IS NOT {LAST_TOUCH}",
    f"last_touch_at = {LAST_TOUCH}",
)
