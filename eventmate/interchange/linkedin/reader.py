"""LinkedIn's export, whole or one file of it, by what stands in its tables."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from eventmate.domain.connections import LinkedInExport
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.csv_contacts.reader import read_csv
from eventmate.interchange.csv_contacts.table import Row, read_table
from eventmate.interchange.linkedin.archive import ArchivedFile, read_archive
from eventmate.interchange.linkedin.messages import is_messages, last_messages
from eventmate.interchange.linkedin.profile import is_profile_table, read_profile
from eventmate.interchange.text_decoding import decode_text

CONNECTIONS, MESSAGES, PROFILE = "connections.csv", "messages.csv", "profile.csv"
FILES = (CONNECTIONS, MESSAGES, PROFILE)
_DAY_IN_NAME = re.compile(r"(\d{2})-(\d{2})-(\d{4})")
_HEAD = 8 * 1024


@dataclass(frozen=True, slots=True)
class LinkedInReading:
    """The people of an export, what else it says, and what had to be left out."""

    contacts: tuple[ContactDetails, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    export: LinkedInExport = field(default_factory=LinkedInExport)


def read_linkedin_archive(name: str, data: bytes) -> LinkedInReading:
    """An export as downloaded; raises UnreadableFile."""
    files = read_archive(data, FILES)
    if not files:
        raise UnreadableFile(
            "There is no Connections.csv in this archive. Ask LinkedIn for a copy of your data "
            "with the connections in it."
        )
    reading = LinkedInReading()
    if CONNECTIONS in files:
        reading = read_connections(files[CONNECTIONS].data)
    told = {
        each: read_linkedin_table(files[each].data) if each in files else LinkedInExport()
        for each in (MESSAGES, PROFILE)
    }
    export = LinkedInExport(
        made_on=_made_on(name, files),
        connected_on=reading.export.connected_on,
        last_messages=told[MESSAGES].last_messages,
        profile=told[PROFILE].profile,
    )
    return LinkedInReading(reading.contacts, reading.skipped, export)


def read_connections(data: bytes) -> LinkedInReading:
    """Connections.csv."""
    found = read_csv(data)
    return LinkedInReading(
        found.contacts, found.skipped, LinkedInExport(connected_on=found.connected_on)
    )


def is_linkedin_table(data: bytes) -> bool:
    """Whether a table is messages.csv or Profile.csv, which no other program writes."""
    headers, _ = _table(data[:_HEAD])
    return is_messages(headers) or is_profile_table(headers)


def read_linkedin_table(data: bytes) -> LinkedInExport:
    """What messages.csv or Profile.csv says."""
    headers, rows = _table(data)
    if is_messages(headers):
        return LinkedInExport(last_messages=last_messages(headers, rows))
    if is_profile_table(headers):
        return LinkedInExport(profile=read_profile(headers, rows))
    return LinkedInExport()


def _table(data: bytes) -> tuple[Sequence[str], Sequence[Row]]:
    rows = read_table(decode_text(data).text).rows
    return (rows[0].cells, rows[1:]) if rows else ((), ())


def _made_on(name: str, files: Mapping[str, ArchivedFile]) -> date | None:
    """The day in the archive's name, else the day its files were packed."""
    if found := _DAY_IN_NAME.search(name):
        month, day, year = map(int, found.groups())
        try:
            return date(year, month, day)
        except ValueError:
            return None
    return max((each.packed_on for each in files.values() if each.packed_on), default=None)
