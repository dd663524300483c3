"""Finding contacts while someone types.

Three ways, from the cheapest. Nearly everybody matches: then the first rows of the list do too,
and testing some hundred of them gives a screenful. Few match: the full-text index counts and
gives them, and they are sorted. Otherwise the sort index is walked and each id looked up among
the matches.
"""

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TextClause,
    and_,
    exc,
    exists,
    func,
    select,
    text,
)

from eventmate.domain.contacts import (
    ContactId,
    ContactOrder,
    ContactQuery,
    ContactRow,
    ContactStatus,
)
from eventmate.domain.folding import query_tokens
from eventmate.storage import search_index
from eventmate.storage.clock import to_time
from eventmate.storage.tables import (
    contact,
    contact_role,
    contact_tag,
    encounter,
    follow_up,
    promise,
)

FEW = 6000  # matches worth fetching and sorting in one go: about 8 ms
NEAR = 600  # rows at the list's start that are tested: 2 ms
_COUNT = text("SELECT count(*) FROM contact_search WHERE contact_search MATCH :wanted")
_MATCHES = "(SELECT rowid FROM contact_search WHERE contact_search MATCH :wanted)"
_FETCHED = text(f"contact.id IN {_MATCHES}")
# The plus keeps SQLite from fetching row after row by its id; it walks the sort index instead.
_LOOKED_UP = text(f"+contact.id IN {_MATCHES}")
# The plus keeps SQLite from sorting all of them: it walks the sort index, which holds the flag.
_ORDINARY = text("+contact.is_known_only = 0")
_ROW = (
    contact.c.id,
    contact.c.name,
    contact.c.title,
    contact.c.organisation,
    contact.c.last_touch_at,
)
_ORDER = {
    ContactOrder.NAME: (contact.c.sort_key, contact.c.id),
    ContactOrder.ORGANISATION: (contact.c.organisation_key, contact.c.sort_key, contact.c.id),
    ContactOrder.LAST_TOUCH: (contact.c.last_touch_at, contact.c.id),
}


def _match(tokens: Sequence[str]) -> str:
    """The index's query language for "every token begins a word"; quoting makes any text safe."""
    return " AND ".join('"' + token.replace('"', '""') + '" *' for token in tokens)


def _status_condition(status: ContactStatus) -> ColumnElement[bool]:
    planned = exists().where(
        follow_up.c.contact_id == contact.c.id, follow_up.c.state.in_(("open", "snoozed"))
    )
    match status:
        case ContactStatus.FOLLOW_UP:
            return planned
        case ContactStatus.NO_FOLLOW_UP:
            return ~planned
        case ContactStatus.PROMISE:
            return exists().where(
                promise.c.contact_id == contact.c.id,
                promise.c.state == "open",
                promise.c.direction == "i promised",
            )
        case ContactStatus.DO_NOT_CONTACT:
            return contact.c.do_not_contact.is_(True)
        case ContactStatus.KNOWN_ONLY:
            return contact.c.is_known_only.is_(True)


def _conditions(
    connection: Connection, query: ContactQuery
) -> list[ColumnElement[bool] | TextClause]:
    found: list[ColumnElement[bool] | TextClause] = []
    is_narrowed = query.everybody or query.is_filtered or query_tokens(query.text)
    if not is_narrowed and has_ordinary(connection):
        found.append(_ORDINARY)
    if query.tag is not None:
        tagged = select(contact_tag.c.contact_id).where(contact_tag.c.tag == query.tag)
        found.append(contact.c.id.in_(tagged))
    if query.role is not None:
        roled = select(contact_role.c.contact_id).where(contact_role.c.role == query.role.value)
        found.append(contact.c.id.in_(roled))
    if query.event is not None:
        met = select(encounter.c.contact_id).where(encounter.c.event_id == query.event)
        found.append(contact.c.id.in_(met))
    if query.status is not None:
        found.append(_status_condition(query.status))
    return found


def has_ordinary(connection: Connection) -> bool:
    """Whether anybody is known from more than a list of connections."""
    ordinary = select(contact.c.id).where(contact.c.is_known_only.is_(False)).limit(1)
    return connection.scalar(ordinary) is not None


def _ordered(statement: Select[Any], query: ContactQuery) -> Select[Any]:
    columns = _ORDER[query.order]
    return statement.order_by(*(c.desc() if query.descending else c for c in columns))


def _text_condition(connection: Connection, tokens: Sequence[str]) -> TextClause:
    wanted = _match(tokens)
    try:
        count = connection.scalar(_COUNT, {"wanted": wanted}) or 0
    except exc.DatabaseError as error:
        if not search_index.mended(connection, error):
            raise
        count = connection.scalar(_COUNT, {"wanted": wanted}) or 0
    return (_FETCHED if count <= FEW else _LOOKED_UP).bindparams(wanted=wanted)


def _near_condition(query: ContactQuery, tokens: Sequence[str]) -> ColumnElement[bool]:
    start = _ordered(select(contact.c.id), query).limit(NEAR)
    # A token begins a word: it stands at the start or after a blank.
    words = " " + contact.c.search
    tests = (func.instr(words, f" {token}") > 0 for token in tokens)
    return and_(contact.c.id.in_(start), *tests)


def _selected(connection: Connection, query: ContactQuery, statement: Select[Any]) -> Select[Any]:
    if tokens := query_tokens(query.text):
        statement = statement.where(_text_condition(connection, tokens))
    return _ordered(statement.where(*_conditions(connection, query)), query)


def _row(row: Any) -> ContactRow:
    return ContactRow(
        ContactId(row.id), row.name, row.title, row.organisation, to_time(row.last_touch_at)
    )


def first_rows(connection: Connection, query: ContactQuery, limit: int) -> list[ContactRow]:
    """The first screenful that matches; fast however many do."""
    if tokens := query_tokens(query.text):
        conditions = _conditions(connection, query)
        near = select(*_ROW).where(_near_condition(query, tokens), *conditions)
        found = connection.execute(_ordered(near, query).limit(limit)).all()
        if len(found) == limit:
            return [_row(row) for row in found]
    statement = _selected(connection, query, select(*_ROW)).limit(limit)
    return [_row(row) for row in connection.execute(statement)]


def all_ids(connection: Connection, query: ContactQuery) -> "array[int]":
    """Ids of every match, in order (a signed 64-bit array: 100,000 take 800 kB)."""
    statement = _selected(connection, query, select(contact.c.id))
    return array("q", connection.scalars(statement))


def rows(connection: Connection, ids: Sequence[int]) -> list[ContactRow]:
    """List rows in the order of `ids`; those that are gone are left out."""
    found = {
        row.id: _row(row) for row in connection.execute(select(*_ROW).where(contact.c.id.in_(ids)))
    }
    return [found[contact_id] for contact_id in ids if contact_id in found]


def tags(connection: Connection) -> list[str]:
    """Every tag in use, in alphabetical order."""
    statement = select(contact_tag.c.tag).distinct().order_by(func.lower(contact_tag.c.tag))
    return list(connection.scalars(statement))
