"""Those due in their rhythm, with who they are and what was last spoken of."""

from collections.abc import Sequence

from sqlalchemy import Connection

from eventmate.domain.cadences import Cadence, Due, ToKeepUp, tag_of
from eventmate.storage import contacts, last_words, touch_due


def shown(connection: Connection, dues: Sequence[Due]) -> tuple[ToKeepUp, ...]:
    """A screenful of them, in the order given."""
    ids = [each.contact for each in dues]
    words = last_words.of(connection, ids)
    tags = {each.id: each.details.tags for each in contacts.get_many(connection, ids, photos=False)}
    rhythms = touch_due.tag_rhythms(connection)
    said = touch_due.cadences_of(connection, ids)
    found = []
    for due in dues:
        who = words[due.contact]
        is_own = said.get(due.contact, Cadence()).own is not None
        tag = "" if is_own else tag_of(tags[due.contact], rhythms, due.days)
        found.append(
            ToKeepUp(due, who.name, who.title, who.organisation, tag, who.spoken, who.place)
        )
    return tuple(found)
