"""Communities and what I gave them, to and from rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from eventmate.domain.communities import (
    Community,
    CommunityDraft,
    CommunityId,
    CommunityKind,
    Contribution,
    ContributionId,
    ContributionKind,
    Member,
)
from eventmate.domain.contacts import ContactId
from eventmate.domain.errors import NotFound
from eventmate.storage.clock import day_text, to_day
from eventmate.storage.relation_tables import community_member
from eventmate.storage.tables import community, contact, contribution

Values = dict[str, object]


def _values(draft: CommunityDraft) -> Values:
    return {
        "name": draft.name,
        "kind": draft.kind.value,
        "url": draft.url,
        "note": draft.note,
        "every_days": draft.every_days,
        "next_on": day_text(draft.next_on),
    }


def _community(row: Any) -> Community:
    draft = CommunityDraft(
        name=row.name,
        kind=CommunityKind(row.kind),
        url=row.url,
        note=row.note,
        every_days=row.every_days,
        next_on=to_day(row.next_on),
    )
    return Community(CommunityId(row.id), draft, row.contributions, to_day(row.last_on or ""))


def _statement() -> Select[Any]:
    given = (
        select(
            contribution.c.community_id,
            func.count().label("contributions"),
            func.max(contribution.c.happened_on).label("last_on"),
        )
        .group_by(contribution.c.community_id)
        .subquery()
    )
    count = func.coalesce(given.c.contributions, 0).label("contributions")
    return select(community, count, given.c.last_on).outerjoin(
        given, given.c.community_id == community.c.id
    )


def listed(connection: Connection) -> list[Community]:
    """Every community in the order they were added."""
    return [_community(row) for row in connection.execute(_statement().order_by(community.c.id))]


def get(connection: Connection, wanted: CommunityId) -> Community:
    """One community; raises NotFound."""
    row = connection.execute(_statement().where(community.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This community is no longer in the library.")
    return _community(row)


def add(connection: Connection, draft: CommunityDraft) -> CommunityId:
    """Save a new community."""
    key = connection.execute(insert(community), _values(draft)).inserted_primary_key
    assert key is not None
    return CommunityId(key[0])


def change(connection: Connection, wanted: CommunityId, draft: CommunityDraft) -> None:
    """Replace what is known of a community; what I gave it stays."""
    connection.execute(update(community).where(community.c.id == wanted).values(_values(draft)))


def members(connection: Connection) -> dict[CommunityId, list[Member]]:
    """The contacts of each community that has some, by name."""
    found: dict[CommunityId, list[Member]] = {}
    rows = connection.execute(
        select(community_member.c.community_id, contact.c.id, contact.c.name)
        .join(contact, contact.c.id == community_member.c.contact_id)
        .order_by(contact.c.sort_key, contact.c.id)
    )
    for owner, contact_id, name in rows:
        found.setdefault(CommunityId(owner), []).append(Member(ContactId(contact_id), name))
    return found


def set_members(connection: Connection, wanted: CommunityId, ids: Iterable[ContactId]) -> None:
    """Say who belongs to a community; whoever stays keeps their row."""
    of_it = community_member.c.community_id == wanted
    chosen = dict.fromkeys(ids)
    kept = set(connection.scalars(select(community_member.c.contact_id).where(of_it)))
    gone = [each for each in kept if each not in chosen]
    connection.execute(
        delete(community_member).where(of_it, community_member.c.contact_id.in_(gone))
    )
    rows = [{"community_id": wanted, "contact_id": each} for each in chosen if each not in kept]
    if rows:
        connection.execute(insert(community_member), rows)


def remove(connection: Connection, wanted: CommunityId) -> None:
    """Delete a community with what I gave it."""
    connection.execute(delete(community).where(community.c.id == wanted))


def contributions(connection: Connection, wanted: CommunityId) -> list[Contribution]:
    """What I gave a community, the latest first."""
    statement = (
        select(contribution)
        .where(contribution.c.community_id == wanted)
        .order_by(contribution.c.happened_on.desc(), contribution.c.id.desc())
    )
    return [_contribution(row) for row in connection.execute(statement)]


def _contribution(row: Any) -> Contribution:
    return Contribution(
        ContributionId(row.id),
        CommunityId(row.community_id),
        ContributionKind(row.kind),
        date.fromisoformat(row.happened_on),
        row.note,
    )


def contribution_of(connection: Connection, wanted: ContributionId) -> Contribution:
    """One thing given; raises NotFound."""
    row = connection.execute(select(contribution).where(contribution.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This is no longer in the library.")
    return _contribution(row)


def contribute(
    connection: Connection, wanted: CommunityId, kind: ContributionKind, on: date, note: str
) -> None:
    """Write down one thing given."""
    values = {
        "community_id": wanted,
        "kind": kind.value,
        "happened_on": day_text(on),
        "note": note,
    }
    connection.execute(insert(contribution), values)


def change_contribution(
    connection: Connection, wanted: ContributionId, kind: ContributionKind, on: date, note: str
) -> None:
    """Correct what was written down."""
    values = {"kind": kind.value, "happened_on": day_text(on), "note": note}
    connection.execute(update(contribution).where(contribution.c.id == wanted).values(values))


def remove_contribution(connection: Connection, wanted: ContributionId) -> None:
    """Delete one thing given."""
    connection.execute(delete(contribution).where(contribution.c.id == wanted))
