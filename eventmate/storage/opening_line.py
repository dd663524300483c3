"""The sentence I begin with, out of those I wrote myself."""

from sqlalchemy import Connection, select

from eventmate.domain.openers import Situation
from eventmate.storage.tables import opener


def mine(connection: Connection, situation: Situation) -> str:
    """My newest own sentence for a situation, or nothing; those of the product have keys."""
    statement = (
        select(opener.c.text)
        .where(opener.c.situation == situation.value, opener.c.key == "", opener.c.text != "")
        .order_by(opener.c.id.desc())
        .limit(1)
    )
    return connection.execute(statement).scalar_one_or_none() or ""
