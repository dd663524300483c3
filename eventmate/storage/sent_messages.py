"""What was written before: to this person, and to others at the same company."""

from datetime import date, datetime

from sqlalchemy import Connection, exists, func, select

from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_ups import FollowUpKind, FollowUpState, QueueEntry
from eventmate.domain.message_history import History, Limits, Sent
from eventmate.storage import ledger
from eventmate.storage.clock import to_text
from eventmate.storage.tables import contact, follow_up, interaction, message
from eventmate.storage.touch_due import local_day

MOST = 50


def history(connection: Connection, entry: QueueEntry, now: datetime, limits: Limits) -> History:
    """What was before with the person a message goes to."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    who, kind = entry.follow_up.contact, entry.follow_up.kind
    notes_left = None
    if kind is FollowUpKind.LINKEDIN:
        notes_left = limits.notes_a_month - count_since(connection, midnight.replace(day=1), kind)
    return History(
        sent=to_company(connection, who),
        unanswered_on=unanswered_on(connection, who),
        gave=ledger.balance(connection, who).gave,
        notes_left=notes_left,
        sent_today=count_since(connection, midnight),
        most_a_day=limits.messages_a_day,
        is_quiet=limits.is_quiet,
        do_not_contact=entry.do_not_contact,
    )


def to_company(connection: Connection, wanted: ContactId) -> tuple[Sent, ...]:
    """The latest texts sent to others at the contact's company."""
    own = select(contact.c.organisation_key).where(contact.c.id == wanted).scalar_subquery()
    statement = (
        select(contact.c.name, message.c.body)
        .join(follow_up, follow_up.c.id == message.c.follow_up_id)
        .join(contact, contact.c.id == follow_up.c.contact_id)
        .where(
            message.c.sent_at != "",
            contact.c.organisation_key == own,
            contact.c.organisation != "",
            contact.c.id != wanted,
        )
        .order_by(message.c.sent_at.desc())
        .limit(MOST)
    )
    return tuple(Sent(name, body) for name, body in connection.execute(statement))


def unanswered_on(connection: Connection, wanted: ContactId) -> date | None:
    """The day of my latest follow-up that was sent and has no answer yet, or none."""
    mine = select(func.max(follow_up.c.finished_at)).where(
        follow_up.c.contact_id == wanted,
        follow_up.c.state == FollowUpState.DONE.value,
        follow_up.c.outcome.in_(("", "no answer")),
        exists().where(interaction.c.follow_up_id == follow_up.c.id, interaction.c.started_by_me),
    )
    latest = connection.scalar(mine)
    if not latest:
        return None
    theirs = select(func.max(interaction.c.happened_at)).where(
        interaction.c.contact_id == wanted, interaction.c.started_by_me.is_(False)
    )
    answered = connection.scalar(theirs)
    return None if answered and answered >= latest else local_day(latest)


def count_since(connection: Connection, start: datetime, kind: FollowUpKind | None = None) -> int:
    """How many follow-ups were done since a moment, of one kind or of all."""
    statement = select(func.count()).where(
        follow_up.c.state == FollowUpState.DONE.value,
        follow_up.c.finished_at >= to_text(start),
    )
    if kind is not None:
        statement = statement.where(follow_up.c.kind == kind.value)
    return connection.scalar(statement) or 0
