"""What is kept of a contact only to find and sort it: is it in step, and making it anew."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, LargeBinary, cast, exc, select

from eventmate.domain.contacts import Contact, ContactDetails, ContactId, PointKind
from eventmate.storage import contact_rows, contacts
from eventmate.storage.tables import contact, contact_point

_Kept = tuple[bytes, ...]  # bytes: a damaged text cannot be read as one


def _expected(details: ContactDetails) -> _Kept:
    texts = contact_rows.detail_row(details)[-len(contact_rows.DERIVED_COLUMNS) :]
    keys = (contact_rows.point_key(point.kind, point.value) for point in details.points)
    return tuple(str(text).encode() for text in (*texts, *keys))


def _kept(connection: Connection) -> dict[int, _Kept]:
    keys: dict[int, list[bytes]] = defaultdict(list)
    statement = select(contact_point.c.contact_id, cast(contact_point.c.key, LargeBinary))
    for owner, key in connection.execute(statement.order_by(contact_point.c.position)):
        keys[owner].append(bytes(key))
    columns = [cast(contact.c[name], LargeBinary) for name in contact_rows.DERIVED_COLUMNS]
    rows = connection.execute(select(contact.c.id, *columns))
    return {row[0]: (*map(bytes, row[1:]), *keys.get(row[0], ())) for row in rows}


def _readable(connection: Connection, ids: Sequence[ContactId]) -> Iterator[Contact]:
    """The contacts that can be read; what is wrong with the others is told by other checks."""
    try:
        yield from contacts.get_many(connection, ids, photos=False)
    except (ValueError, exc.OperationalError):
        if len(ids) > 1:
            middle = len(ids) // 2
            yield from _readable(connection, ids[:middle])
            yield from _readable(connection, ids[middle:])


def out_of_step(connection: Connection) -> list[ContactId]:
    """Contacts whose search text, sort keys or point keys no longer say what they hold."""
    kept = _kept(connection)
    ids = [ContactId(number) for number in kept]
    found: list[ContactId] = []
    for start in range(0, len(ids), contacts.MANY):
        some = _readable(connection, ids[start : start + contacts.MANY])
        found += [item.id for item in some if kept[item.id] != _expected(item.details)]
    return found


def refresh(connection: Connection, ids: Sequence[ContactId]) -> None:
    """Make contacts' search text, sort keys and point keys anew."""
    for start in range(0, len(ids), contacts.MANY):
        some = ids[start : start + contacts.MANY]
        for item in contacts.get_many(connection, some, photos=False):
            contact_rows.rewrite(connection, item.id, item.details)
        points = select(contact_point.c.kind, contact_point.c.value, contact_point.c.id)
        rows = connection.execute(points.where(contact_point.c.contact_id.in_(some))).all()
        keys = [(contact_rows.point_key(PointKind(kind), value), i) for kind, value, i in rows]
        if keys:
            connection.exec_driver_sql("UPDATE contact_point SET key = ? WHERE id = ?", keys)
