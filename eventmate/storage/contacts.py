"""Contacts and everything that hangs on them, to and from rows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Column, Connection, Row, Table, delete, func, insert, select, update

from eventmate.domain.contacts import (
    Address,
    Contact,
    ContactDetails,
    ContactId,
    ContactPoint,
    PointKind,
    Role,
)
from eventmate.domain.errors import NotFound
from eventmate.domain.folding import sort_key
from eventmate.storage import contact_rows
from eventmate.storage.clock import to_text, to_time
from eventmate.storage.contact_rows import point_key
from eventmate.storage.tables import (
    DETAIL_COLUMNS,
    contact,
    contact_address,
    contact_photo,
    contact_point,
    contact_role,
    contact_tag,
)

MANY = 500  # ids in one IN list; SQLite allows 32,766 parameters

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NewContact:
    """A contact about to be saved."""

    details: ContactDetails
    source: str = ""
    consent: str = ""
    roles: tuple[Role, ...] = ()
    is_known_only: bool = False


def insert_many(
    connection: Connection, drafts: Sequence[NewContact], at: datetime
) -> list[ContactId]:
    """Save contacts in order; photos must already be re-encoded JPEGs."""
    if not drafts:
        return []
    first = (
        connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = 'contact'"
        ).scalar_one_or_none()
        or 0
    ) + 1
    created_at = to_text(at)
    rows: list[contact_rows.Row] = []
    children = contact_rows.no_child_rows()
    for contact_id, draft in enumerate(drafts, first):
        arrival = (contact_id, draft.source, draft.consent, created_at, draft.is_known_only)
        rows.append((*contact_rows.detail_row(draft.details), *arrival))
        contact_rows.add_child_rows(children, contact_id, draft.details, draft.roles)
    contact_rows.insert(connection, contact, rows)
    for table, values in children.items():
        contact_rows.insert(connection, table, values)
    return [ContactId(number) for number in range(first, first + len(drafts))]


def update_details(
    connection: Connection,
    wanted: ContactId,
    details: ContactDetails,
    *,
    stays_known_only: bool = False,
) -> None:
    """Replace what is known of a contact; lists that stayed the same are not rewritten.

    Whoever was known only from a list of connections is an ordinary contact then, unless the
    list itself says something new.
    """
    before = get(connection, wanted)
    if before.is_known_only and not stays_known_only:
        make_ordinary(connection, wanted)
    contact_rows.rewrite(connection, wanted, details)
    old_rows, new_rows = contact_rows.no_child_rows(), contact_rows.no_child_rows()
    contact_rows.add_child_rows(old_rows, wanted, before.details, before.roles)
    contact_rows.add_child_rows(new_rows, wanted, details, before.roles)
    for table, values in new_rows.items():
        if values != old_rows[table]:
            connection.execute(delete(table).where(table.c.contact_id == wanted))
            contact_rows.insert(connection, table, values)


def update_texts(connection: Connection, wanted: ContactId, details: ContactDetails) -> None:
    """Replace what a contact's own row says; what hangs on it must be as before."""
    contact_rows.rewrite(connection, wanted, details)


def make_ordinary(connection: Connection, wanted: ContactId) -> None:
    """Whoever was known only from a list of connections is one of my contacts."""
    connection.execute(
        update(contact)
        .where(contact.c.id == wanted, contact.c.is_known_only)
        .values(is_known_only=False)
    )


def set_roles(connection: Connection, wanted: ContactId, roles: Iterable[Role]) -> None:
    """Replace what a contact is to me."""
    make_ordinary(connection, wanted)
    connection.execute(delete(contact_role).where(contact_role.c.contact_id == wanted))
    rows = [{"contact_id": wanted, "role": role.value} for role in dict.fromkeys(roles)]
    if rows:
        connection.execute(insert(contact_role), rows)


def set_terms(
    connection: Connection, wanted: ContactId, *, consent: str, source: str, do_not_contact: bool
) -> None:
    """Replace how a contact came in and what they agreed to."""
    connection.execute(
        update(contact)
        .where(contact.c.id == wanted)
        .values(consent=consent, source=source, do_not_contact=do_not_contact, is_known_only=False)
    )


def touch(connection: Connection, wanted: ContactId, at: datetime) -> None:
    """Note a touch; an earlier one than the last known changes nothing."""
    connection.execute(
        update(contact)
        .where(contact.c.id == wanted, contact.c.last_touch_at < to_text(at))
        .values(last_touch_at=to_text(at))
    )


def remove(connection: Connection, ids: Iterable[ContactId]) -> None:
    """Delete contacts with everything that belongs to them."""
    for contact_id in ids:
        connection.execute(delete(contact).where(contact.c.id == contact_id))


def _grouped(
    connection: Connection,
    table: Table,
    ids: Sequence[ContactId],
    make: Callable[[Row[tuple[object, ...]]], T],
) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    order = table.c.position if "position" in table.c else table.c.id
    rows = connection.execute(
        select(table).where(table.c.contact_id.in_(ids)).order_by(table.c.contact_id, order)
    )
    for row in rows.all():
        found[row.contact_id].append(make(row))
    return found


def _point(row: Row[tuple[object, ...]]) -> ContactPoint:
    return ContactPoint(PointKind(row.kind), row.value, row.label)


def _address(row: Row[tuple[object, ...]]) -> Address:
    return Address(row.street, row.city, row.region, row.postal_code, row.country, row.label)


def _some(connection: Connection, ids: Sequence[ContactId], *, photos: bool) -> list[Contact]:
    points = _grouped(connection, contact_point, ids, _point)
    addresses = _grouped(connection, contact_address, ids, _address)
    tags = _grouped(connection, contact_tag, ids, lambda row: str(row.tag))
    roles = _grouped(connection, contact_role, ids, lambda row: Role(row.role))
    pictures = (
        _grouped(connection, contact_photo, ids, lambda row: bytes(row.jpeg)) if photos else {}
    )
    found = {}
    for row in connection.execute(select(contact).where(contact.c.id.in_(ids))).all():
        texts = {name: getattr(row, name) for name in DETAIL_COLUMNS}
        details = ContactDetails(
            **texts,
            points=tuple(points.get(row.id, ())),
            addresses=tuple(addresses.get(row.id, ())),
            tags=tuple(tags.get(row.id, ())),
            photo=next(iter(pictures.get(row.id, ())), None),
        )
        found[row.id] = Contact(
            id=ContactId(row.id),
            details=details,
            roles=tuple(roles.get(row.id, ())),
            source=row.source,
            consent=row.consent,
            do_not_contact=bool(row.do_not_contact),
            created_at=to_time(row.created_at),
            last_touch=to_time(row.last_touch_at),
            is_known_only=bool(row.is_known_only),
        )
    return [found[contact_id] for contact_id in ids if contact_id in found]


def get_many(
    connection: Connection, ids: Sequence[ContactId], *, photos: bool = True
) -> list[Contact]:
    """Contacts in the order of `ids`; those that are gone are left out."""
    found: list[Contact] = []
    for start in range(0, len(ids), MANY):
        found += _some(connection, ids[start : start + MANY], photos=photos)
    return found


def get(connection: Connection, wanted: ContactId) -> Contact:
    """One contact; raises NotFound."""
    for found in _some(connection, [wanted], photos=True):
        return found
    raise NotFound("This contact is no longer in the library.")


def count(connection: Connection) -> int:
    """Number of contacts."""
    return connection.scalar(select(func.count()).select_from(contact)) or 0


def count_known_only(connection: Connection) -> int:
    """Number of those known from a list of connections only."""
    known = select(func.count()).select_from(contact).where(contact.c.is_known_only)
    return connection.scalar(known) or 0


def lookalikes(connection: Connection, details: ContactDetails, limit: int = 50) -> list[Contact]:
    """Contacts that share an address, number, profile, card id or name with `details`."""
    keys = {point_key(point.kind, point.value) for point in details.points} - {""}
    ids: list[int] = []
    if keys:
        ids += connection.scalars(
            select(contact_point.c.contact_id).where(contact_point.c.key.in_(keys)).limit(limit)
        )
    same = [contact.c.sort_key == sort_key(details.name)] if details.name else []
    if details.uid:
        same.append(contact.c.uid == details.uid)
    for condition in same:
        ids += connection.scalars(select(contact.c.id).where(condition).limit(limit))
    return get_many(connection, [ContactId(i) for i in dict.fromkeys(ids)], photos=False)


def newest_id(connection: Connection) -> ContactId:
    """The highest id in use, 0 when there is none."""
    return ContactId(connection.scalar(select(func.max(contact.c.id))) or 0)


def lookalikes_of_many(
    connection: Connection, many: Sequence[ContactDetails], until: ContactId
) -> list[list[Contact]]:
    """For each of `many`, the contacts up to id `until` that share a key, name or card id.

    Three queries for all of them together, so that an import of thousands stays fast.
    """
    if not until:
        return [[] for _ in many]
    keys = {point_key(point.kind, point.value) for item in many for point in item.points} - {""}
    by_key = _ids_by(connection, contact_point.c.key, contact_point.c.contact_id, keys)
    names = {sort_key(item.name) for item in many if item.name}
    by_name = _ids_by(connection, contact.c.sort_key, contact.c.id, names)
    by_uid = _ids_by(connection, contact.c.uid, contact.c.id, {item.uid for item in many} - {""})
    wanted: list[list[int]] = []
    for item in many:
        own = [i for p in item.points for i in by_key.get(point_key(p.kind, p.value), ())]
        own += by_name.get(sort_key(item.name), ()) if item.name else ()
        own += by_uid.get(item.uid, ())
        wanted.append([i for i in dict.fromkeys(own) if i <= until])
    ids = [ContactId(i) for i in dict.fromkeys(i for own in wanted for i in own)]
    found = {item.id: item for item in get_many(connection, ids, photos=False)}
    return [[found[ContactId(i)] for i in own if ContactId(i) in found] for own in wanted]


def ids_of_card(connection: Connection, uid: str) -> list[ContactId]:
    """The contacts that have a card id; nobody for an empty one."""
    found = connection.scalars(select(contact.c.id).where(contact.c.uid == uid)) if uid else ()
    return [ContactId(i) for i in found]


def ids_by_key(connection: Connection, keys: Iterable[str]) -> dict[str, list[int]]:
    """The contacts reached by each of some addresses, numbers or profiles."""
    return _ids_by(connection, contact_point.c.key, contact_point.c.contact_id, keys)


def _ids_by(
    connection: Connection, column: Column[str], owner: Column[int], values: Iterable[str]
) -> dict[str, list[int]]:
    wanted = list(values)
    found: dict[str, list[int]] = defaultdict(list)
    for start in range(0, len(wanted), MANY):
        some = wanted[start : start + MANY]
        for key, owner_id in connection.execute(select(column, owner).where(column.in_(some))):
            found[key].append(owner_id)
    return found
