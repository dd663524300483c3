"""When I was last in touch with somebody by LinkedIn's messages, and who wrote last.

Only conversations of two count, and nothing of what was written is kept.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from eventmate.domain.connections import LastMessage
from eventmate.domain.links import is_profile, profile_key
from eventmate.interchange.csv_contacts.table import Row

SENDER, RECIPIENTS, DATE = "sender profile url", "recipient profile urls", "date"
CONVERSATION = "conversation id"
DRAFTS = ("is message draft", "is conversation draft")
_WRITTEN = "%Y-%m-%d %H:%M:%S UTC"


def is_messages(headers: Sequence[str]) -> bool:
    """Whether these are the columns of messages.csv."""
    return {CONVERSATION, SENDER, RECIPIENTS, DATE} <= {each.strip().lower() for each in headers}


def last_messages(headers: Sequence[str], rows: Sequence[Row]) -> Mapping[str, LastMessage]:
    """The latest message with each person, by the key of their profile; mine is among them."""
    places = {header.strip().lower(): place for place, header in enumerate(headers)}
    drafts = [places[name] for name in DRAFTS if name in places]
    found: dict[str, LastMessage] = {}
    keys: dict[str, str] = {}
    for row in rows:
        cells = row.cells + [""] * (len(headers) - len(row.cells))
        if any(cells[place].strip().lower() in {"yes", "true"} for place in drafts):
            continue
        at = _moment(cells[places[DATE]])
        sender = _key(cells[places[SENDER]], keys)
        recipient = _key(cells[places[RECIPIENTS]], keys)
        if at is None:
            continue
        for key, wrote in ((sender, True), (recipient, False)):
            if key and (key not in found or found[key].at < at):
                found[key] = LastMessage(at, wrote)
    return found


def _key(written: str, known: dict[str, str]) -> str:
    """The key of one person's profile; nothing for several or for none."""
    if written not in known:
        known[written] = profile_key(written) if _is_one(written) else ""
    return known[written]


def _is_one(written: str) -> bool:
    return not set(written.strip()) & set(", ;") and is_profile(written.strip())


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text.strip(), _WRITTEN).replace(tzinfo=UTC)
    except ValueError:
        return None
