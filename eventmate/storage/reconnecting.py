"""Who may be written to again, and what was said to that, to and from rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    union,
)

from eventmate.domain.contacts import ContactId, Role
from eventmate.domain.reconnecting import ROLES, Proposal, quiet_before
from eventmate.storage.clock import to_time
from eventmate.storage.relation_tables import (
    linkedin_seen,
    mentoring,
    reconnect_answer,
    touch_due,
)
from eventmate.storage.tables import contact, contact_role, follow_up

PENDING = ("open", "snoozed")


def proposals(connection: Connection, day: date, limit: int) -> list[Proposal]:
    """People from school and earlier jobs first, then others; the longest quiet first.

    Left out: who has a rhythm or is a mentor, who something is planned for, whoever asked not
    to be contacted, and whom I said not now or not at all about.
    """
    roles = (
        select(contact_role.c.contact_id, func.min(contact_role.c.role).label("role"))
        .where(contact_role.c.role.in_([role.value for role in ROLES]))
        .group_by(contact_role.c.contact_id)
        .subquery()
    )
    message = func.coalesce(linkedin_seen.c.last_message_at, "")
    last = case((contact.c.last_touch_at > message, contact.c.last_touch_at), else_=message)
    some_role, none = quiet_before(day, ROLES[0]).isoformat(), quiet_before(day, None).isoformat()
    statement = (
        select(
            *(contact.c[name] for name in ("id", "name", "title", "organisation", "last_touch_at")),
            roles.c.role,
            message.label("message"),
            linkedin_seen.c.they_wrote_last,
        )
        .outerjoin(roles, roles.c.contact_id == contact.c.id)
        .outerjoin(linkedin_seen, linkedin_seen.c.contact_id == contact.c.id)
        .where(
            contact.c.id.in_(_candidates()),
            contact.c.do_not_contact.is_(False),
            or_(
                and_(roles.c.role.is_not(None), last < some_role),
                and_(message != "", last < none),
            ),
            ~exists().where(follow_up.c.contact_id == contact.c.id, follow_up.c.state.in_(PENDING)),
            ~exists().where(touch_due.c.contact_id == contact.c.id),
            ~exists().where(mentoring.c.contact_id == contact.c.id, mentoring.c.state == "on"),
            ~exists().where(
                reconnect_answer.c.contact_id == contact.c.id,
                or_(
                    reconnect_answer.c.is_final.is_(True),
                    reconnect_answer.c.not_before > day.isoformat(),
                ),
            ),
        )
        .order_by(roles.c.role.is_(None), last, contact.c.sort_key, contact.c.id)
    )
    return [_proposal(row) for row in connection.execute(statement.limit(limit))]


def _candidates() -> CompoundSelect[Any]:
    """Everybody with a role from earlier, or with a message."""
    return union(
        select(contact_role.c.contact_id).where(
            contact_role.c.role.in_([role.value for role in ROLES])
        ),
        select(linkedin_seen.c.contact_id).where(linkedin_seen.c.last_message_at != ""),
    )


def _proposal(row: Any) -> Proposal:
    return Proposal(
        ContactId(row.id),
        row.name,
        row.title,
        row.organisation,
        None if row.role is None else Role(row.role),
        _day(row.last_touch_at),
        _day(row.message),
        bool(row.they_wrote_last),
    )


def _day(moment: str) -> date | None:
    at = to_time(moment)
    return None if at is None else at.astimezone().date()


def answer(
    connection: Connection,
    ids: Sequence[ContactId],
    on: date,
    not_before: date | None,
) -> None:
    """Keep what was said on a day: not before another one, or (none) not at all."""
    connection.execute(delete(reconnect_answer).where(reconnect_answer.c.contact_id.in_(ids)))
    rows = [
        {
            "contact_id": wanted,
            "answered_on": on.isoformat(),
            "not_before": "" if not_before is None else not_before.isoformat(),
            "is_final": not_before is None,
        }
        for wanted in ids
    ]
    connection.execute(insert(reconnect_answer), rows)


def answered_since(connection: Connection, day: date) -> int:
    """How many proposals were answered on a day or later."""
    return (
        connection.scalar(
            select(func.count()).where(reconnect_answer.c.answered_on >= day.isoformat())
        )
        or 0
    )
