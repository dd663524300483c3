"""The checklist of my profile and ticks of weekly goals, to and from rows."""

from datetime import date, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.own_profile import (
    A_WEEK,
    MOST_A_WEEK,
    HabitKind,
    HabitWeek,
    ProfileItem,
    ProfilePart,
)
from eventmate.storage.clock import to_text
from eventmate.storage.relation_tables import habit, habit_tick, profile_item


def items(connection: Connection) -> list[ProfileItem]:
    """Every part, also those nothing is kept of."""
    rows = {row.key: row for row in connection.execute(select(profile_item))}
    return [
        ProfileItem(part, bool(rows[part.value].is_done), rows[part.value].text)
        if part.value in rows
        else ProfileItem(part)
        for part in ProfilePart
    ]


def save(connection: Connection, item: ProfileItem, at: datetime) -> None:
    """Keep one part."""
    values = {"text": item.text, "is_done": item.is_done, "updated_at": to_text(at)}
    is_part = profile_item.c.key == item.part.value
    if not connection.execute(update(profile_item).where(is_part).values(values)).rowcount:
        connection.execute(insert(profile_item), {"key": item.part.value, **values})


def week(connection: Connection, since: date) -> list[HabitWeek]:
    """How often each goal was ticked since a day."""
    statement = (
        select(habit_tick.c.habit, func.count())
        .where(habit_tick.c.ticked_on >= since.isoformat())
        .group_by(habit_tick.c.habit)
    )
    counts = {row[0]: row[1] for row in connection.execute(statement)}
    goals = _goals(connection)
    return [HabitWeek(kind, goals[kind], counts.get(kind.value, 0)) for kind in HabitKind]


def _goals(connection: Connection) -> dict[HabitKind, int]:
    """How often a week each is wanted: as I said, else as it comes along."""
    said = {
        row.key: max(0, min(MOST_A_WEEK, row.a_week)) for row in connection.execute(select(habit))
    }
    return {kind: said.get(kind.value, A_WEEK[kind]) for kind in HabitKind}


def set_goal(connection: Connection, kind: HabitKind, a_week: int) -> None:
    """Say how often a week; 0 for not at all."""
    values = {"a_week": a_week, "is_hidden": a_week == 0}
    is_kind = habit.c.key == kind.value
    if not connection.execute(update(habit).where(is_kind).values(values)).rowcount:
        connection.execute(insert(habit), {"key": kind.value, **values})


def tick(connection: Connection, kind: HabitKind, on: date) -> None:
    """Note that a goal was met once."""
    connection.execute(insert(habit_tick), {"habit": kind.value, "ticked_on": on.isoformat()})


def untick(connection: Connection, kind: HabitKind, since: date) -> None:
    """Take the latest tick since a day back."""
    latest = select(func.max(habit_tick.c.id)).where(
        habit_tick.c.habit == kind.value, habit_tick.c.ticked_on >= since.isoformat()
    )
    connection.execute(delete(habit_tick).where(habit_tick.c.id == latest.scalar_subquery()))
