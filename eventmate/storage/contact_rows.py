"""What is stored of a contact, as rows for the driver: an import makes tens of thousands of them.

Tuples and statements written once keep an import of ten thousand cards under a second, which
statement objects with a dictionary for each row would more than double.
"""

from collections.abc import Iterable, Mapping
from operator import attrgetter

from sqlalchemy import Connection, Table

from eventmate.domain.contacts import ContactDetails, PointKind, Role
from eventmate.domain.folding import search_text, sort_key
from eventmate.domain.links import email_key, phone_key, profile_key
from eventmate.storage.tables import (
    DETAIL_COLUMNS,
    contact,
    contact_address,
    contact_photo,
    contact_point,
    contact_role,
    contact_tag,
)

Row = tuple[object, ...]
ChildRows = dict[Table, list[Row]]

DERIVED_COLUMNS = ("sort_key", "organisation_key", "search")
ARRIVAL_COLUMNS = ("id", "source", "consent", "created_at", "is_known_only")
COLUMNS: Mapping[Table, tuple[str, ...]] = {
    contact: (*DETAIL_COLUMNS, *DERIVED_COLUMNS, *ARRIVAL_COLUMNS),
    contact_photo: ("contact_id", "jpeg"),
    contact_point: ("contact_id", "kind", "value", "label", "key", "position"),
    contact_address: (
        *("contact_id", "street", "city", "region", "postal_code", "country", "label"),
        "position",
    ),
    contact_tag: ("contact_id", "tag"),
    contact_role: ("contact_id", "role"),
}
CHILDREN = tuple(table for table in COLUMNS if table is not contact)
_LAST = "~"  # sorts contacts without an organisation behind all others

_INSERT = {
    table: f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    for table, names in COLUMNS.items()
}
_UPDATE = (
    f"UPDATE contact SET {', '.join(f'{name} = ?' for name in (*DETAIL_COLUMNS, *DERIVED_COLUMNS))}"
    " WHERE id = ?"
)
_details = attrgetter(*DETAIL_COLUMNS)
_searched = attrgetter(
    *("name", "given", "family", "additional", "nickname", "organisation", "department"),
    *("title", "headline", "industry", "note", "offers", "needs"),
)


def point_key(kind: PointKind, value: str) -> str:
    """What two ways of writing the same address, number or profile have in common."""
    if kind is PointKind.EMAIL:
        return email_key(value)
    return phone_key(value) if kind is PointKind.PHONE else profile_key(value)


def _plain(text: str) -> str:
    # SQLite's quote(), which keeps before-images, ends a text at NUL.
    return text.replace("\0", "") if "\0" in text else text


def searched_text(details: ContactDetails) -> str:
    """What the full-text index holds of a contact."""
    parts = [part for part in _searched(details) if part]
    phones = []
    for point in details.points:
        if point.kind is PointKind.PHONE:
            phones.append(point.value)
        else:
            parts.append(point.value)
    return _plain(search_text((*parts, *details.tags), phones))


def detail_row(details: ContactDetails) -> Row:
    """Values for DETAIL_COLUMNS and DERIVED_COLUMNS."""
    texts: tuple[str, ...] = _details(details)
    if "\0" in "".join(texts):
        texts = tuple(map(_plain, texts))
    organisation = details.organisation
    return (
        *texts,
        sort_key(details.name),
        sort_key(organisation) if organisation else _LAST,
        searched_text(details),
    )


def add_child_rows(
    rows: ChildRows, contact_id: int, details: ContactDetails, roles: Iterable[Role]
) -> None:
    """Append the rows that hang on one contact."""
    rows[contact_point] += [
        (
            contact_id,
            point.kind.value,
            _plain(point.value),
            _plain(point.label),
            point_key(point.kind, point.value),
            position,
        )
        for position, point in enumerate(details.points)
    ]
    rows[contact_address] += [
        (
            contact_id,
            _plain(address.street),
            _plain(address.city),
            _plain(address.region),
            _plain(address.postal_code),
            _plain(address.country),
            _plain(address.label),
            position,
        )
        for position, address in enumerate(details.addresses)
    ]
    if details.tags:
        rows[contact_tag] += [(contact_id, _plain(tag)) for tag in dict.fromkeys(details.tags)]
    if roles:
        rows[contact_role] += [(contact_id, role.value) for role in dict.fromkeys(roles)]
    if details.photo:
        rows[contact_photo].append((contact_id, details.photo))


def no_child_rows() -> ChildRows:
    """An empty list for every table whose rows hang on a contact."""
    return {table: [] for table in CHILDREN}


def insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert rows with values for the table's COLUMNS."""
    if rows:
        connection.exec_driver_sql(_INSERT[table], rows)


def rewrite(connection: Connection, contact_id: int, details: ContactDetails) -> None:
    """Replace a contact's own row; what hangs on it stays."""
    connection.exec_driver_sql(_UPDATE, (*detail_row(details), contact_id))
