"""Mentors, mentees, their meetings and what I look for, to and from rows."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.domain.contacts import ContactId, Role
from eventmate.domain.mentoring import (
    Known,
    Mentoring,
    MentoringId,
    MentoringState,
    MentorMeeting,
    MentorWish,
    Side,
)
from eventmate.storage.clock import day_text, to_day
from eventmate.storage.relation_tables import mentor_meeting, mentor_wish, mentoring
from eventmate.storage.tables import contact, contact_role, contact_tag, encounter


def wish(connection: Connection) -> MentorWish:
    """What I look for in a mentor."""
    row = connection.execute(select(mentor_wish).limit(1)).one_or_none()
    return MentorWish() if row is None else MentorWish(row.principles, row.path, row.skills)


def set_wish(connection: Connection, said: MentorWish) -> None:
    """Say what I look for."""
    values = {"principles": said.principles, "path": said.path, "skills": said.skills}
    if connection.execute(update(mentor_wish).values(values)).rowcount == 0:
        connection.execute(insert(mentor_wish), values)


def add(
    connection: Connection,
    who: ContactId,
    side: Side,
    state: MentoringState,
    about: str,
    on: date,
) -> MentoringId:
    """Begin one."""
    values = {
        "contact_id": who,
        "side": side.value,
        "state": state.value,
        "about": about,
        "began_on": on.isoformat(),
    }
    key = connection.execute(insert(mentoring), values).inserted_primary_key
    assert key is not None
    return MentoringId(key[0])


def change(
    connection: Connection,
    wanted: MentoringId,
    *,
    state: MentoringState | None = None,
    about: str | None = None,
    request: str | None = None,
    thanked_on: date | None = None,
    news_on: date | None = None,
    ended_on: date | None = None,
) -> None:
    """Replace what is given."""
    texts = {"state": state and state.value, "about": about, "request": request}
    days = {"thanked_on": thanked_on, "news_on": news_on, "ended_on": ended_on}
    values = {name: text for name, text in texts.items() if text is not None}
    values |= {name: day_text(day) for name, day in days.items() if day is not None}
    if values:
        connection.execute(update(mentoring).where(mentoring.c.id == wanted).values(values))


def remove(connection: Connection, wanted: MentoringId) -> None:
    """Delete one with its meetings."""
    connection.execute(delete(mentoring).where(mentoring.c.id == wanted))


def add_meeting(connection: Connection, wanted: MentoringId, item: MentorMeeting) -> None:
    """Save a meeting."""
    values = {
        "mentoring_id": wanted,
        "met_on": item.met_on.isoformat(),
        "notes": item.notes,
        "next_steps": item.next_steps,
    }
    connection.execute(insert(mentor_meeting), values)


def listed(connection: Connection) -> list[Mentoring]:
    """All of them with their meetings, those that are on first."""
    meetings: dict[int, list[MentorMeeting]] = defaultdict(list)
    order = (mentor_meeting.c.met_on.desc(), mentor_meeting.c.id.desc())
    for row in connection.execute(select(mentor_meeting).order_by(*order)):
        item = MentorMeeting(date.fromisoformat(row.met_on), row.notes, row.next_steps)
        meetings[row.mentoring_id].append(item)
    rows = connection.execute(
        select(mentoring, contact.c.name)
        .join(contact, contact.c.id == mentoring.c.contact_id)
        .order_by(mentoring.c.id.desc())
    )
    found = [_mentoring(row, meetings[row.id]) for row in rows]
    states = list(MentoringState)
    ranks = {MentoringState.ON: -1}
    return sorted(found, key=lambda each: ranks.get(each.state, states.index(each.state)))


def _mentoring(row: Any, meetings: list[MentorMeeting]) -> Mentoring:
    return Mentoring(
        MentoringId(row.id),
        ContactId(row.contact_id),
        row.name,
        Side(row.side),
        MentoringState(row.state),
        row.about,
        row.request,
        to_day(row.began_on),
        to_day(row.thanked_on),
        to_day(row.news_on),
        tuple(meetings),
    )


def known(connection: Connection) -> list[Known]:
    """Everybody who may be written to, with what is noted of them."""
    tags, roles, notes = (defaultdict[int, list[str]](list) for _ in range(3))
    for owner, tag in connection.execute(select(contact_tag.c.contact_id, contact_tag.c.tag)):
        tags[owner].append(tag)
    for owner, role in connection.execute(select(contact_role.c.contact_id, contact_role.c.role)):
        roles[owner].append(role)
    spoken = select(encounter.c.contact_id, encounter.c.spoke_of).where(encounter.c.spoke_of != "")
    for owner, text in connection.execute(spoken):
        notes[owner].append(text)
    columns = (
        *(contact.c.id, contact.c.name, contact.c.title, contact.c.organisation),
        *(contact.c.headline, contact.c.industry, contact.c.offers),
    )
    rows = connection.execute(select(*columns).where(contact.c.do_not_contact.is_(False)))
    return [
        Known(
            ContactId(row.id),
            row.name,
            ", ".join(part for part in (row.title, row.organisation) if part),
            ". ".join(
                part
                for part in (
                    *(row.title, row.headline, row.industry, row.offers),
                    *tags[row.id],
                    *notes[row.id],
                )
                if part
            ),
            tuple(Role(each) for each in roles[row.id]),
        )
        for row in rows
    ]
